import MoRiLE
import MoRiLEBoard
import MoRiLEFormats

/// Reads the registers that a command names: decisions, areas of focus, grant lines and the like.
enum RegisterLoader {
  /// Reads a register; its warnings are printed on standard error.
  static func load<Table: Register>(_ path: String, as kind: Table.Type) throws(Exit) -> Table {
    try load(SourceFile.read(path, .register))
  }

  /// Reads a register from a file that has been read.
  static func load<Table: Register>(_ source: SourceFile) throws(Exit) -> Table {
    let register = try FaultReport.orExit(source) { () throws(Faults) in try Table(source) }
    warn(register.warnings, more: register.moreWarnings, in: source)
    return register
  }

  /// Reads a register and holds it against the issues of a year; the warnings of both are printed on
  /// standard error.
  static func load<Table: Register, Report: RegisterReport>(
    _ source: SourceFile, _ report: (Table) throws(Faults) -> Report
  ) throws(Exit) -> Report {
    let table: Table = try load(source)
    let made = try FaultReport.orExit(source) { () throws(Faults) in try report(table) }
    warn(made.warnings, more: made.moreWarnings, in: source)
    return made
  }

  private static func warn(_ warnings: [Fault], more: Int, in source: SourceFile) {
    guard !warnings.isEmpty else { return }
    Terminal.report(
      FaultReport.text(warnings.map { FileFault(file: 0, $0) }, in: [source], more: more))
  }
}
