import MoRiLE
import MoRiLEFormats

// The cells of a line, by the columns of the list.
extension RegisterReader {
  private typealias Place = SpendingList.Place

  /// The issues of a line; one that it names twice is a fault, since it would be counted twice.
  mutating func issues(_ row: Int) -> [SourceText] {
    let issues = placedList(row, Place.issues)
    var seen: Set<String> = []
    for issue in issues where !seen.insert(issueKey(issue.text)).inserted {
      add(
        .repeated, row, Place.issues,
        "the issue \"\(issue.text)\" is named twice in this line; name it once")
    }
    return issues
  }

  /// The priorities of a line, each once.
  func priorities(_ row: Int) -> [String] {
    var seen: Set<String> = []
    return list(row, Place.priorities).filter { seen.insert(issueKey($0)).inserted }
  }

  /// What part of a line's amount answers each of its issues: percentages as `60; 40` or `60%; 40%`, or
  /// fractions as `1/3; 2/3`; even parts where the cell is blank.
  mutating func shares(_ row: Int, of count: Int) -> [Fraction] {
    let texts = list(row, Place.shares)
    if text(row, Place.shares).isEmpty {
      return [Fraction](repeating: count == 0 ? .zero : .one / Fraction(count), count: count)
    }
    guard texts.count == count else {
      let issues = count == 1 ? "1 issue" : "\(count) issues"
      add(
        .contradiction, row, Place.shares,
        "shares \"\(text(row, Place.shares))\" are \(texts.count), and the line has \(issues); give each issue one, in "
          + "the same order, or leave the cell blank to split evenly")
      return []
    }
    var shares: [Fraction] = []
    for text in texts {
      guard let share = Self.share(text), share > .zero else {
        add(
          .value, row, Place.shares,
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
        .contradiction, row, Place.shares,
        "shares \"\(text(row, Place.shares))\" add up to \(about)\(percent.decimalText(4, besides: [100])) %, and must "
          + "add up to 100 %; write percentages as 60; 40, or fractions as 1/3; 2/3")
      return []
    }
    return shares
  }

  /// The larger contract that a line pays a share of; nil where the cell has none or, with a fault, no amount.
  mutating func contract(_ row: Int) -> SpendingList.Contract? {
    let total = amount(row, Place.contractTotal)
    let text = text(row, Place.contractShare)
    let share = StatedShare(text)
    if !text.isEmpty, share == nil {
      add(
        row, Place.contractShare,
        "is not above 0 and up to 100; write the percentage with the decimals that are stated, such as 28 or 33.3"
      )
    }
    if !text.isEmpty, self.text(row, Place.contractTotal).isEmpty {
      let advice = "; give its contract_total, or leave the share out"
      add(
        .missing, row, Place.contractShare,
        "contract_share \"\(text)\" is a share of no contract" + advice,
        in: FaultGroup("are shares of no contract", advice))
    }
    guard let total else { return nil }
    if total == .zero {
      add(
        row, Place.contractTotal,
        "is nothing, of which nothing is a share; leave it blank where it is not known")
      return nil
    }
    return SpendingList.Contract(total: total, share: share)
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
