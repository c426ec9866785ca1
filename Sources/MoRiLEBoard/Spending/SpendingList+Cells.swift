import MoRiLE
import MoRiLEFormats

// The cells of a line, by the columns of the list.
extension RegisterReader {
  /// The amount in pounds; nil where it is left open or, with a fault, where it is none.
  mutating func amount(_ row: Int) -> Fraction? {
    guard let amount = pounds(row, 1) else { return nil }
    if amount < .zero {
      add(
        .value, row, 1,
        "amount \"\(text(row, 1))\" is below zero; a line has what is spent, from £0 on")
    } else if !amount.hasDecimals(atMost: 2) {
      add(.value, row, 1, "amount \"\(text(row, 1))\" has parts of a penny; write pounds and pence")
    }
    return amount
  }

  /// The issues of a line; one that it names twice is a fault, since it would be counted twice.
  mutating func issues(_ row: Int) -> [SourceText] {
    let issues = placedList(row, 2)
    var seen: Set<String> = []
    for issue in issues where !seen.insert(issueKey(issue.text)).inserted {
      add(
        .repeated, row, 2, "the issue \"\(issue.text)\" is named twice in this line; name it once")
    }
    return issues
  }

  /// The priorities of a line, each once.
  func priorities(_ row: Int) -> [String] {
    var seen: Set<String> = []
    return list(row, 4).filter { seen.insert(issueKey($0)).inserted }
  }

  /// What part of a line's amount answers each of its issues: percentages as `60; 40` or `60%; 40%`, or
  /// fractions as `1/3; 2/3`; even parts where the cell is blank.
  mutating func shares(_ row: Int, of count: Int) -> [Fraction] {
    let texts = list(row, 3)
    if text(row, 3).isEmpty {
      return [Fraction](repeating: count == 0 ? .zero : .one / Fraction(count), count: count)
    }
    guard texts.count == count else {
      let issues = count == 1 ? "1 issue" : "\(count) issues"
      add(
        .contradiction, row, 3,
        "shares \"\(text(row, 3))\" are \(texts.count), and the line has \(issues); give each issue one, in "
          + "the same order, or leave the cell blank to split evenly")
      return []
    }
    var shares: [Fraction] = []
    for text in texts {
      guard let share = Self.share(text), share > .zero else {
        add(
          .value, row, 3,
          "share \"\(text)\" is not above 0; write percentages as 60; 40, or fractions as 1/3; 2/3")
        return []
      }
      shares.append(share)
    }
    let sum = shares.reduce(.zero, +)
    guard sum == .one else {
      let percent = sum * 100
      let about = percent.hasDecimals(atMost: 4) ? "" : "about "
      add(
        .contradiction, row, 3,
        "shares \"\(text(row, 3))\" add up to \(about)\(percent.decimalText(4, besides: [100])) %, and must "
          + "add up to 100 %; write percentages as 60; 40, or fractions as 1/3; 2/3")
      return []
    }
    return shares
  }

  /// A share of one: a fraction has a slash, anything else is a percentage.
  private static func share(_ text: String) -> Fraction? {
    if text.utf8.contains(UInt8(ascii: "/")) {
      return Fraction(String(text.filter { $0 != " " }))
    }
    guard case .number(let percent) = NumberText.read(text, isPercentage: true) else { return nil }
    return percent / 100
  }
}
