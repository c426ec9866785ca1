/// Where the header of a table stands.
package struct HeaderPlace: Hashable, Sendable {
  /// The offset of its first byte in the text.
  let start: Int
  /// The delimiter between its cells, and between those of the rows below.
  let delimiter: CSVDelimiter
  /// How many records of the text stand above it, blank ones among them.
  let recordsAbove: Int
  /// How many of them are not blank.
  let rowsAbove: Int
}
