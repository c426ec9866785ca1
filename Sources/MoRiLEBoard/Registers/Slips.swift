import MoRiLE
import MoRiLEFormats

/// What looks like a slip in a register, found while it is read or when it is held against the issues.
///
/// Kept apart from the faults of a reader: of those only some are kept, and an error must not be lost behind
/// slips.
struct Slips {
  /// How many are told.
  static let most = FaultLog.limit

  private var log = FaultLog()

  /// Those that are told, at most a hundred, and of them equal ones together.
  var told: [Fault] { log.told }
  /// How many more there are.
  var more: Int { log.omitted }

  /// Adds one.
  ///
  /// - Parameter group: In what it is equal to those of other cells; nil where it is told by itself.
  mutating func add(
    _ kind: Fault.Kind, _ text: SourceText, in group: FaultGroup? = nil,
    _ message: @autoclosure () -> String
  ) {
    log.add(
      Fault(kind, .warning, at: text.position, length: text.length, message()), as: .warning,
      in: group, of: text.text)
  }
}
