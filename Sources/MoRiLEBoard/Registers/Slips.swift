import MoRiLE

/// What looks like a slip in a register, found while it is read or when it is held against the issues.
///
/// Kept apart from the faults of a reader: of those only some are kept, and an error must not be lost behind
/// slips.
struct Slips {
  /// How many are told.
  static let most = 100

  /// Those that are told.
  private(set) var told: [Fault] = []
  /// How many more there are.
  private(set) var more = 0

  /// Adds one.
  mutating func add(_ kind: Fault.Kind, _ text: SourceText, _ message: @autoclosure () -> String) {
    guard told.count < Self.most else {
      more += 1
      return
    }
    told.append(Fault(kind, .warning, at: text.position, length: text.length, message()))
  }
}
