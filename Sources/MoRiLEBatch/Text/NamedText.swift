import MoRiLE
import MoRiLEFormats

/// The bytes of a file of text with the name that faults have for it, or those of a sheet of a workbook.
package struct NamedText: Sendable {
  /// What is known of a text because it was made of the cells of a sheet.
  struct Cells: Sendable {
    /// The sheet.
    let sheet: SheetOrigin
    /// What is to be told of its cells, and the cells that this is about.
    let log: FaultLog?
    let places: [Position: CellPlace]
  }

  /// The name.
  package let name: String
  /// The bytes.
  package let text: TextBytes
  /// What is known of the cells; nil where the text is that of a file.
  let cells: Cells?

  /// Names bytes.
  package init(_ name: String, _ text: TextBytes) {
    self.name = name
    self.text = text
    cells = nil
  }

  /// Takes the cells of a sheet, or a file of text.
  package init(_ file: SourceFile) {
    name = file.name
    text = TextBytes(file.bytes)
    cells = file.sheet.map { Cells(sheet: $0, log: file.log, places: file.cells) }
  }

  /// The sheet that it was made of; nil where it is the text of a file.
  package var sheet: SheetOrigin? { cells?.sheet }

  /// The whole as a file in memory.
  package var file: SourceFile {
    var file = SourceFile(
      name: name, bytes: text.bytes(0..<text.count), gaps: [], log: cells?.log,
      delimiter: cells.map { _ in .comma }, sheet: sheet)
    if let cells { file.cells = cells.places }
    return file
  }
}
