import MoRiLE
import MoRiLEFormats

extension SpendingReport {
  /// The money that answers an issue, by its place among the year's, whoever pays it, and what of it is spent.
  ///
  /// What is spent is nil unless every line of it says so, and for this issue: of a line whose sub-lines answer issues
  /// of their own nobody knows which of them it was spent on. nil where no line names the issue.
  func money(for place: Int) -> (allocated: Fraction, spent: Fraction?)? {
    guard named[place] > 0 else { return nil }
    let key = issueKey(year.entries[place].name)
    var spent: Fraction? = .zero
    for line in lines
    where line.payer != .whole && line.issues.contains(where: { issueKey($0.name) == key }) {
      let isDivided = line.line.parts.contains { !list.lines[$0].issues.isEmpty }
      let place = isDivided ? nil : line.line.issues.firstIndex { issueKey($0.text) == key }
      let part = place.flatMap { place in line.line.spent.map { $0 * line.line.shares[place] } }
      spent = spent.flatMap { sum in part.map { sum + $0 } }
    }
    return (byIssue[place].amount + othersByIssue[place], spent)
  }
}
