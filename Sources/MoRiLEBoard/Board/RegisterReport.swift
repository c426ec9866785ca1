import MoRiLE

/// A register held against the issues of a year.
public protocol RegisterReport: Sendable {
  /// What looks like a slip in it beside the issues, such as the name of one that the year has not.
  var warnings: [Fault] { get }
  /// How many more there are.
  var moreWarnings: Int { get }
}

extension DecisionReport: RegisterReport {}

extension SpendingReport: RegisterReport {}

extension ActionReport: RegisterReport {}

extension NarrativeReport: RegisterReport {}

extension AreaReport: RegisterReport {
  /// None: an issue that the year has not is a fault here.
  public var warnings: [Fault] { [] }
  /// None.
  public var moreWarnings: Int { 0 }
}
