import MoRiLE

/// Whoever takes the sheets of a workbook a piece at a time: some rows after another, as CSV text with commas.
///
/// The first piece of a sheet has at least the rows among which its header is looked for. Rows without a value are
/// empty lines, so that the number of a line is that of its row; lines inside quotes are none.
package struct SheetPieces {
  /// Takes some whole rows, and says whether it wants more of the sheet.
  package typealias Take = (UnsafeBufferPointer<UInt8>) throws(Faults) -> Bool

  /// The most bytes that all sheets may have as text: a sheet of a few bytes can say that a row stands a million times.
  static let maximumBytes = 2_000_000_000

  /// Hears the name of the sheet that comes next, and whether it is hidden.
  let begin: (String, Bool) throws(Faults) -> Void
  /// Takes its rows.
  let take: Take
  /// Hears that it has ended, and what is to be told of its cells.
  let end: (SheetNotes) throws(Faults) -> Void
  /// The most bytes that all sheets may have as text.
  var limit = maximumBytes
}
