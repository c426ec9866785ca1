import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The lines of a grant held against the ratings: what share of the money answers which rating.
///
/// A line for several issues is counted once: its amount is split by its shares, or evenly. All sums are
/// exact, and the parts add up to the whole. Lines whose amount is left open are told of and not counted.
public struct SpendingReport: Sendable {
  /// What a part of the money answers.
  enum Answer: Hashable {
    /// An issue of a rating, or that may have one of several.
    case rating(ClosedRange<Int>)
    /// An issue that the year has not.
    case unlisted
    /// No issue that the line names.
    case none
  }

  /// Money, and the lines that it is of.
  struct Sum: Hashable {
    var amount = Fraction.zero
    /// How many lines have a part in it.
    var lines = 0

    /// Adds the part of another line.
    mutating func add(_ part: Fraction) {
      amount += part
      lines += 1
    }
  }

  /// A line with what it answers.
  struct Line {
    let line: SpendingList.Line
    /// Its issues as far as the year has them.
    let issues: [RatedYear.Entry]
    /// The part of its amount for each answer.
    let parts: [Answer: Fraction]
    /// The amount; zero where it is left open.
    var amount: Fraction { line.amount ?? .zero }
  }

  /// An issue that lines name and the year has not.
  struct Unlisted {
    let name: String
    /// The issue that was most likely meant.
    let nearest: String?
    var sum = Sum()
  }

  let year: RatedYear
  let list: SpendingList
  /// All lines, in the order of the file.
  let lines: [Line]
  /// The money of all lines that have an amount.
  let whole: Sum
  /// The money by what it answers.
  let byAnswer: [Answer: Sum]
  /// The money by issue, in the order of the year's entries.
  let byIssue: [Sum]
  /// How many lines, open ones too, name each issue.
  let named: [Int]
  /// In the order of the file.
  let unlisted: [Unlisted]
  /// Names of issues that the year has not, as slips of the list.
  public let warnings: [Fault]
  /// How many more there are.
  public let moreWarnings: Int

  /// Holds lines against the issues of a year.
  ///
  /// - Complexity: O(*n*) for *n* lines and the issues that they name, beside sums of exact numbers.
  public init(_ list: SpendingList, year: RatedYear) {
    var lookup = IssueLookup(year)
    var (lines, whole, byAnswer) = ([Line](), Sum(), [Answer: Sum]())
    var byIssue = [Sum](repeating: Sum(), count: year.entries.count)
    var named = [Int](repeating: 0, count: year.entries.count)
    var (unlisted, places, slips) = ([Unlisted](), [String: Int](), Slips())
    for line in list.lines {
      var issues: [RatedYear.Entry] = []
      var parts: [Answer: Fraction] = [:]
      for (issue, share) in zip(line.issues, line.shares) {
        let part = line.amount.map { $0 * share }
        if let place = lookup.place(issue.text) {
          issues.append(year.entries[place])
          parts[.rating(year.entries[place].rating.possible), default: .zero] += part ?? .zero
          named[place] += 1
          if let part { byIssue[place].add(part) }
        } else {
          let key = issueKey(issue.text)
          let place = places[key] ?? unlisted.count
          if place == unlisted.count {
            let nearest = lookup.nearest(issue.text)
            unlisted.append(Unlisted(name: issue.text, nearest: nearest))
            places[key] = place
          }
          slips.add(
            .unknownName, issue,
            lookup.unknown(issue.text, unlisted[place].nearest, in: year.source.name))
          parts[.unlisted, default: .zero] += part ?? .zero
          if let part { unlisted[place].sum.add(part) }
        }
      }
      if line.issues.isEmpty { parts[.none] = line.amount ?? .zero }
      if let amount = line.amount {
        whole.add(amount)
        for (answer, part) in parts { byAnswer[answer, default: Sum()].add(part) }
      }
      lines.append(Line(line: line, issues: issues, parts: parts))
    }
    (self.list, self.year, self.lines, self.whole) = (list, year, lines, whole)
    (self.byAnswer, self.byIssue, self.named, self.unlisted) = (byAnswer, byIssue, named, unlisted)
    warnings = slips.told
    moreWarnings = slips.more
  }
}
