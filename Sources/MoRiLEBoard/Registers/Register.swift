import MoRiLE
import MoRiLEFormats

/// A table that a partnership keeps beside its scores, such as decisions or grant lines.
public protocol Register: Sendable {
  /// Reads a table.
  /// - Throws: all its faults.
  init(_ file: SourceFile) throws(Faults)
  /// What looks like a slip and does not make a result wrong.
  var warnings: [Fault] { get }
  /// How many more there are.
  var moreWarnings: Int { get }
}
