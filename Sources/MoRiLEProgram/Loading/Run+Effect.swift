import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

/// What came of last year's decisions, and the files that tell it.
struct LoadedEffect {
  let report: EffectReport
  let sources: [(what: String, file: SourceFile)]
}

// What came of the decisions of the year before that of a folder.
extension Run {
  /// Sets beside last year's decisions what followed them; nil where the folder names no last year, or that has
  /// no decisions.
  ///
  /// - Throws: the faults of last year's files. Their warnings were told when that year's papers were made.
  func effect(
    before year: RatedYear, in path: String, today: CalendarDate
  ) throws(Exit) -> LoadedEffect? {
    guard files.isFolder(path), let before = try yearPlace(path).last, files.isFolder(before),
      let file = try begunRegister(.decisions, of: before)
    else { return nil }
    var sources: [(what: String, file: SourceFile)] = [("decisions", file)]
    let decisions: DecisionList = try quiet(file)
    let last = try self.year(before)
    let step = try self.step(from: last, to: year, names: try begunRegister(.names, of: path))
    var actions: ActionReport?
    if let file = try begunRegister(.actions, of: before) {
      sources.append(("actions", file))
      actions = ActionReport(try quiet(file), year: last, today: today)
    }
    var spending: SpendingReport?
    if let file = try begunRegister(.spending, of: before) {
      sources.append(("grant lines", file))
      spending = SpendingReport(try quiet(file), year: last)
    }
    var measures: MeasureSheet?
    if let file = try begunRegister(.measures, of: before) {
      sources.append(("measures", file))
      measures = try quiet(file)
    }
    let (from, to) = (try counts(of: last, in: before), try counts(of: year, in: path))
    if let file = from.file { sources.append(("counts", file)) }
    return LoadedEffect(
      report: EffectReport(
        decisions, step: step, actions: actions, spending: spending, measures: measures,
        counts: (from.counts, to.counts)), sources: sources)
  }

  /// Reads a register whose warnings were told elsewhere.
  private func quiet<Table: Register>(_ file: SourceFile) throws(Exit) -> Table {
    try FaultReport.orExit(file) { () throws(Faults) in try Table(file) }
  }

  /// How often each issue of a year was counted: by the crimes of its folder, or else by its scores.
  private func counts(
    of year: RatedYear, in path: String
  ) throws(Exit) -> (counts: [String: Int], file: SourceFile?) {
    guard let file = try begunRegister(.crimes, of: path) else {
      return (year.assessment.map { TrendReport($0.sheet).counts } ?? [:], nil)
    }
    let models = try yearEntries(for: path).map { $0.model }
    do throws(FileFaults) {
      let sheet = try IssueSheet.read([file], models: models, for: .trends)
      return (TrendReport(sheet).counts, file)
    } catch {
      throw Exit(.faultyData, FaultReport.text(error.all, in: [file], more: error.more))
    }
  }
}
