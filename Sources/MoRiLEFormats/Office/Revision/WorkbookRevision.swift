import MoRiLE

/// A workbook of Excel with some cells of one sheet changed, and every other part byte for byte as it was.
///
/// A changed cell keeps its look; a text that is a number becomes one, any other is written into the cell, so that the
/// texts that cells share stay as they are. Where the workbook has formulas, it is marked to be calculated anew by the
/// program that opens it next, since what formulas made of the cells is no longer so; their order of calculation stays
/// what it was, for no formula comes or goes. A cell whose content is a formula is not changed: see ``SheetParts``.
package struct WorkbookRevision {
  private let archive: ZipArchive
  private let sheet: ZipEntry
  private let workbook: ZipEntry
  private var parts: SheetParts

  /// Begins with no change.
  ///
  /// - Parameter origin: The sheet.
  /// - Throws: The fault for which it cannot be changed: it is not one of Excel's.
  package init(_ origin: SheetOrigin) throws(Faults) {
    let opened = try Workbook(SourceFile(name: "", bytes: origin.workbook))
    archive = opened.archive
    guard let main = opened.main, let workbook = archive.entry(named: main),
      let part = opened.sheets.first(where: { $0.name == origin.name })?.part,
      let sheet = archive.entry(named: part)
    else {
      throw Faults([
        Fault(
          .unreadable, at: nil,
          "cells are changed in workbooks of Excel (.xlsx) alone: save this one as .xlsx, or its sheet as CSV"
        )
      ])
    }
    self.workbook = workbook
    self.sheet = sheet
    parts = SheetParts(try archive.content(of: sheet), name: sheet.text)
  }

  /// Changes a cell.
  package mutating func set(_ text: String, at place: CellPlace) {
    parts.changes[place] = .text(text)
  }

  /// Gives the formula of a cell another result, that of the cells as they are now.
  ///
  /// - Parameter plain: What a cell without a formula gets; nil where it stays as it is.
  mutating func setResult(_ text: String, plain: String? = nil, at place: CellPlace) {
    parts.changes[place] = .result(text, plain: plain)
  }

  /// Those among some cells that hold formulas.
  func formulas(among places: [CellPlace]) throws(Faults) -> Set<CellPlace> {
    var probe = parts
    for place in places { probe.changes[place] = .text("") }
    _ = try probe.revised()
    return Set(probe.formulas)
  }

  /// The workbook as changed.
  ///
  /// - Returns: Its bytes, and the cells that were to be changed and hold formulas.
  package func bytes() throws(Faults) -> (bytes: [UInt8], formulas: [CellPlace]) {
    var parts = parts
    let content = try parts.revised()
    var revision = ZipRevision(archive)
    if parts.changes.isEmpty { return (archive.bytes, []) }
    revision.replace(sheet, with: content)
    if try hasFormulas(parts) {
      let marked = try RecalculationMark.put(into: try archive.content(of: workbook), workbook.text)
      revision.replace(workbook, with: marked)
    }
    return (try revision.bytes(), parts.formulas)
  }

  /// Whether a formula stands anywhere in the workbook.
  private func hasFormulas(_ parts: SheetParts) throws(Faults) -> Bool {
    if parts.hasFormulas || archive.entries.contains(where: { $0.text.hasSuffix("calcChain.xml") })
    {
      return true
    }
    for entry in archive.entries where entry.text.hasSuffix(".xml") && entry.header != sheet.header
    {
      guard let folder = entry.text.utf8.split(separator: UInt8(ascii: "/")).dropLast().last,
        folder.elementsEqual("worksheets".utf8)
      else { continue }
      var xml = try XMLReader(archive, entry)
      while case let event = try xml.next(), event != .finish {
        if event == .start, xml.isNamed("f", in: .spreadsheet) { return true }
      }
    }
    return false
  }
}
