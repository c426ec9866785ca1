import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

// What came of the decisions of the year before that of a folder.
extension Run {
  /// The registers that tell what came of a year's decisions, as far as they are begun; none where it has no
  /// decisions, or is no folder.
  func effectFiles(of last: String) throws(Exit) -> [YearFile: SourceFile] {
    guard let decisions = try begunRegister(.decisions, of: last) else { return [:] }
    var found: [YearFile: SourceFile] = [.decisions: decisions]
    for file in [YearFile.actions, .spending, .measures, .crimes] {
      found[file] = try begunRegister(file, of: last)
    }
    return found
  }

  /// What came of the decisions of the year that a folder names as its last; nil where it names none, or that
  /// has no decisions.
  func effect(
    before year: RatedYear, in path: String, today: CalendarDate
  ) throws(Exit) -> EffectReport? {
    guard files.isFolder(path), let before = try yearPlace(path).last else { return nil }
    let files = try effectFiles(of: before)
    if files.isEmpty { return nil }
    let step = try self.step(
      from: try self.year(before), to: year, names: try begunRegister(.names, of: path))
    return try effect(step, files, from: before, to: path, today: today)
  }

  /// Sets beside the decisions of one year what followed them until the next; nil where there are none.
  ///
  /// - Parameters:
  ///   - step: From the one to the other.
  ///   - files: The registers of the one.
  ///   - before: Its folder.
  ///   - path: The other, a folder or a file.
  ///   - today: The day after which deadlines are past.
  /// - Throws: the faults of the registers. Their warnings were told when the papers of their year were made.
  func effect(
    _ step: YearStep, _ files: [YearFile: SourceFile], from before: String, to path: String,
    today: CalendarDate
  ) throws(Exit) -> EffectReport? {
    guard let decisions = files[.decisions] else { return nil }
    var (actions, spending, measures) = (
      ActionReport?.none, SpendingReport?.none, MeasureSheet?.none
    )
    if let file = files[.actions] {
      actions = ActionReport(try quiet(file), year: step.last, today: today)
    }
    if let file = files[.spending] { spending = SpendingReport(try quiet(file), year: step.last) }
    if let file = files[.measures] { measures = try quiet(file) }
    return EffectReport(
      try quiet(decisions), step: step, actions: actions, spending: spending, measures: measures,
      counts: (
        try counts(of: step.last, files[.crimes], before),
        try counts(of: step.this, try begunRegister(.crimes, of: path), path)
      ))
  }

  /// Reads a register whose warnings were told elsewhere.
  private func quiet<Table: Register>(_ file: SourceFile) throws(Exit) -> Table {
    try FaultReport.orExit(file) { () throws(Faults) in try Table(file) }
  }

  /// How often each issue of a year was counted: by its crimes, or else by its scores.
  private func counts(
    of year: RatedYear, _ crimes: SourceFile?, _ path: String
  ) throws(Exit) -> [String: Int] {
    try trends(of: year, crimes, path)?.counts ?? [:]
  }

  /// The crime table of a year: of its crimes, or else of its scores; nil where it has neither.
  func trends(
    of year: RatedYear, _ crimes: SourceFile?, _ path: String
  ) throws(Exit) -> TrendReport? {
    guard let crimes else {
      return year.assessment.map { TrendReport($0.sheet, assessed: $0.assessments) }
    }
    var models = year.model.map { [$0] } ?? []
    if models.isEmpty { models = try yearEntries(for: path).map { $0.model } }
    do throws(FileFaults) {
      return TrendReport(try IssueSheet.read([crimes], models: models, for: .trends))
    } catch {
      throw Exit(.faultyData, FaultReport.text(error.all, in: [crimes], more: error.more))
    }
  }
}
