import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

// The ratings that a room or a Board agreed: those of a file that is named, or of a year's folder.
extension Run {
  /// Whether anything was agreed of the issues that a command names.
  package func hasAgreed(beside operands: [String]) throws(Exit) -> Bool {
    if arguments.has(.agreed) { return true }
    guard operands.count == 1 else { return false }
    return try begunRegister(.agreed, of: operands[0]) != nil
  }

  /// What was agreed of the issues that a command names; nil where nothing is.
  ///
  /// A folder has its own list; of several files none has.
  private func agreed(beside operands: [String]) throws(Exit) -> AgreedList? {
    if let named = arguments[.agreed] { return try register(try read(named, .register)) }
    guard operands.count == 1 else { return nil }
    return try agreed(of: operands[0])
  }

  /// What was agreed in a year, which is a folder that says so, or a file that does not.
  func agreed(of path: String) throws(Exit) -> AgreedList? {
    guard let source = try begunRegister(.agreed, of: path) else { return nil }
    return try register(source)
  }

  /// What was agreed of each issue of a sheet that a command names; nil where nothing is.
  package func agreed(
    beside operands: [String], of sheet: IssueSheet, in subject: String
  ) throws(Exit) -> [AgreedRating?]? {
    guard let list = try agreed(beside: operands) else { return nil }
    return try FaultReport.orExit(list.source) { () throws(Faults) in
      try list.ratings(of: sheet.issues.map { $0.name }, on: sheet.model.rating, in: subject)
    }
  }

  /// An assessment beside what was agreed of its issues.
  func agreeing(
    _ assessment: AssessmentReport, beside operands: [String]
  ) throws(Exit) -> AssessmentReport {
    try agreed(beside: operands, of: assessment.sheet, in: assessment.subject)
      .map { assessment.agreeing($0) } ?? assessment
  }

  /// A year with what was agreed in it: of the file that is named, or else of its folder.
  func agreeing(_ year: RatedYear, of path: String, isNamed: Bool) throws(Exit) -> RatedYear {
    guard let list = try isNamed ? agreed(beside: [path]) : agreed(of: path) else { return year }
    return try FaultReport.orExit(list.source) { () throws(Faults) in try year.agreeing(list) }
  }
}
