import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The lines of a grant held against the ratings: what share of the money answers which rating.
///
/// A line for several issues is counted once: its amount is split by its shares, or evenly. A sub-line is counted
/// with its line: its part of the money answers its own issues, where it has any. All sums are exact, and the parts
/// add up to the whole. Lines whose amount is left open, and those that others pay, are told of and not counted.
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
    /// Whose money it is.
    let payer: Payer
    /// Its issues and those of its sub-lines, as far as the year has them.
    let issues: [RatedYear.Entry]
    /// The part of its amount for each answer; none where it is not counted by itself.
    let parts: [Answer: Fraction]
    /// The amount; zero where it is left open.
    var amount: Fraction { line.amount ?? .zero }
  }

  /// Whose money a line is.
  enum Payer: Hashable {
    case grant
    /// Another funder.
    case other
    /// Whoever pays the line that it is part of, with which it is counted.
    case whole
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
  /// Each total of the grant, and what it should equal.
  let account: GrantAccount
  /// All lines, in the order of the file.
  let lines: [Line]
  /// The money of all lines that have an amount.
  let whole: Sum
  /// The money by what it answers.
  let byAnswer: [Answer: Sum]
  /// The money by issue, in the order of the year's entries.
  let byIssue: [Sum]
  /// The money of others by issue, in the same order.
  let othersByIssue: [Fraction]
  /// How many lines, open ones too, name each issue.
  let named: [Int]
  /// In the order of the file.
  let unlisted: [Unlisted]
  /// Names of issues that the year has not, as slips of the list.
  public let warnings: [Fault]
  /// How many more there are.
  public let moreWarnings: Int

  /// Holds lines against the issues of a year, and against their grant where its figures are known.
  ///
  /// - Complexity: O(*n*) for *n* lines and the issues that they name, beside sums of exact numbers.
  public init(_ list: SpendingList, grant: Grant? = nil, year: RatedYear) {
    let account = GrantAccount(list, grant: grant)
    var answers = AnsweredIssues(list, year)
    var (lines, whole, byAnswer) = ([Line](), Sum(), [Answer: Sum]())
    var byIssue = [Sum](repeating: Sum(), count: year.entries.count)
    var othersByIssue = [Fraction](repeating: .zero, count: year.entries.count)
    let own = Set(account.own)
    for (place, line) in list.lines.enumerated() {
      let payer: Payer = line.whole != nil ? .whole : own.contains(place) ? .grant : .other
      var parts: [Answer: Fraction] = [:]
      if payer != .whole {
        for (issue, part) in answers.money(of: place) {
          parts[answers.answer(issue), default: .zero] += part
          switch (issue, payer) {
          case (.listed(let entry), .grant): byIssue[entry].add(part)
          case (.listed(let entry), _): othersByIssue[entry] += part
          case (.unlisted(let entry), .grant): answers.unlisted[entry].sum.add(part)
          case (.unlisted, _), (.none, _): break
          }
        }
      }
      if payer == .grant, let amount = line.amount {
        whole.add(amount)
        for (answer, part) in parts { byAnswer[answer, default: Sum()].add(part) }
      }
      lines.append(
        Line(
          line: line, payer: payer, issues: answers.entries(of: place).map { year.entries[$0] },
          parts: parts))
    }
    (self.list, self.account, self.year, self.lines) = (list, account, year, lines)
    (self.whole, self.byAnswer, self.byIssue) = (whole, byAnswer, byIssue)
    (self.othersByIssue, named, unlisted) = (othersByIssue, answers.named, answers.unlisted)
    warnings = answers.slips.told
    moreWarnings = answers.slips.more
  }
}
