import MoRiLE
import MoRiLEBoard
import MoRiLEFormats

// Reads the registers that a command names: decisions, areas of focus, grant lines and the like.
extension Run {
  /// Reads a register; its warnings are told.
  func register<Table: Register>(_ source: SourceFile) throws(Exit) -> Table {
    let register = try FaultReport.orExit(source) { () throws(Faults) in try Table(source) }
    tell(register.warnings, more: register.moreWarnings, in: source)
    return register
  }

  /// Reads a register and holds it against the issues of a year; the warnings of both are told.
  func register<Table: Register, Made: RegisterReport>(
    _ source: SourceFile, _ report: (Table) throws(Faults) -> Made
  ) throws(Exit) -> Made {
    let table: Table = try register(source)
    let made = try FaultReport.orExit(source) { () throws(Faults) in try report(table) }
    tell(made.warnings, more: made.moreWarnings, in: source)
    return made
  }
}
