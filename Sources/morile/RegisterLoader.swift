import MoRiLE
import MoRiLEBoard
import MoRiLEFormats

/// Reads the registers that a command names: decisions, areas of focus, grant lines and the like.
enum RegisterLoader {
  /// Reads a register; its warnings are printed on standard error.
  static func load<Table: Register>(_ path: String, as kind: Table.Type) throws(Exit) -> Table {
    let source = try SourceFile.read(path)
    let register = try FaultReport.orExit(source) { () throws(Faults) in try kind.init(source) }
    if !register.warnings.isEmpty {
      Terminal.report(
        FaultReport.text(
          register.warnings.map { FileFault(file: 0, $0) }, in: [source],
          more: register.moreWarnings))
    }
    return register
  }

  /// Reads the register that an option names; nil where it is not given.
  static func load<Table: Register>(
    _ option: String, _ arguments: Arguments, as kind: Table.Type
  ) throws(Exit) -> Table? {
    guard let path = arguments[option] else { return nil }
    return try load(path, as: kind)
  }
}
