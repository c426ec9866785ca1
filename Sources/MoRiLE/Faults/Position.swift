/// A place in a text file, as an editor shows it: line and column, both counted from 1.
///
/// The column counts characters (what a reader sees as one letter), not bytes.
public struct Position: Hashable, Sendable, Comparable {
  /// The line, from 1.
  public let line: Int
  /// The character in the line, from 1.
  public let column: Int

  /// Makes a position from a line and a column, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Earlier in the file comes first.
  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
