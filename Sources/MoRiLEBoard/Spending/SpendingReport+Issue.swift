import MoRiLE
import MoRiLEFormats

extension SpendingReport {
  /// The money that answers an issue, by its place among the year's, whoever pays it, and what of it is spent.
  ///
  /// What is spent is nil unless every line of it says so. nil where no line names the issue.
  func money(for place: Int) -> (allocated: Fraction, spent: Fraction?)? {
    guard named[place] > 0 else { return nil }
    let key = issueKey(year.entries[place].name)
    var spent: Fraction? = .zero
    for line in lines where line.payer != .whole {
      guard
        let share = zip(line.line.issues, line.line.shares).first(where: {
          issueKey($0.0.text) == key
        })?.1
      else { continue }
      spent = spent.flatMap { sum in line.line.spent.map { sum + $0 * share } }
    }
    return (byIssue[place].amount + othersByIssue[place], spent)
  }
}
