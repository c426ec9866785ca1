import MoRiLE

/// A workbook of Excel (.xlsx, .xlsm, .xltx, .xltm, in either edition of the standard) or of OpenDocument (.ods), each
/// sheet of which can be read as a table.
///
/// What cells become:
/// - A number is its decimal text of at most 15 significant digits, as the sheet shows it: 0.30000000000000004 is
///   `0.3`, 1E-07 is `0.0000001`. Where the format of the cell shows a percentage it is one: `28%`.
/// - A date is `2026-04-01`, with the time where there is one: `2026-04-01T13:30:00`; a time alone is `13:30:00`, and
///   hours that count on are `36:00:00`.
/// - A truth is `TRUE` or `FALSE`, an error its name, such as `#N/A`; a formula is its result.
/// - A text is what people see: runs of letters together, line breaks kept as line feeds, `_x000D_` and the like as the
///   characters that they stand for, and without what says how it is pronounced.
///
/// Nothing is unpacked or read before it is asked for, and sheets one at a time, so that the memory that is taken is
/// little more than that of the file, of its texts and of the one table. Texts and formats, which all sheets share, are
/// read once. ``ZipArchive``, ``XMLReader`` and ``SheetText`` say how
/// much a file may have.
package struct Workbook: Sendable {
  /// A sheet of a workbook.
  package struct Sheet: Hashable, Sendable {
    /// The name on its tab.
    package let name: String
    /// Whether its tab is not shown.
    package let isHidden: Bool
    /// The name of the part that has it; of the sheets of OpenDocument there is one part.
    let part: String
  }

  /// What a workbook is written as.
  enum Format: Hashable, Sendable {
    /// A part for each sheet, with texts and styles in others, and dates counted from 1904 or 1900; all of them are named
    /// by the main part.
    case excel(main: String, strings: String?, styles: String?, begins1904: Bool)
    /// One part for all.
    case openDocument
  }

  /// The most sheets that are read.
  package static let maximumSheets = 1_000

  /// The sheets of cells, in the order of their tabs; those of charts alone are left out.
  package let sheets: [Sheet]
  /// The most bytes that the text of a sheet may have.
  var textLimit = SheetText.maximumBytes
  /// The file itself.
  package let file: SourceFile
  let archive: ZipArchive
  private let format: Format
  /// The texts and formats of Excel's sheets, once they have been read.
  private var shared: (strings: StringTable, kinds: NumberKinds)?

  /// Whether bytes begin as a workbook does, so that they are to be read as one and not as text.
  package static func isLikely(_ bytes: [UInt8]) -> Bool { ZipArchive.isLikely(bytes) }

  /// Reads what sheets a workbook has.
  ///
  /// - Throws: The fault for which the file is refused: it is damaged, needs a password, or is no workbook.
  package init(_ file: SourceFile) throws(Faults) {
    self.file = file
    archive = try Self.archive(file)
    if archive.entry(named: "content.xml") != nil {
      format = .openDocument
      sheets = try OpenDocumentSheet.sheets(of: archive)
    } else {
      (format, sheets) = try Self.excel(archive)
    }
    if sheets.isEmpty {
      throw Faults([Fault(.missing, at: nil, "this workbook has no sheet of cells")])
    }
  }

  /// Gives on the rows of all sheets a piece at a time, in one pass over each part that has some.
  ///
  /// What it takes of memory, beside that of the file and of the texts that Excel's sheets share, does not grow with the
  /// sheets; a part of ``ZipArchive/maximumStreamedBytes`` is read.
  /// - Throws: The fault for which the file is refused or a sheet cannot be read, or of whoever takes the pieces.
  package static func read(_ file: SourceFile, into pieces: SheetPieces) throws(Faults) {
    let archive = try archive(file, mostPartBytes: ZipArchive.maximumStreamedBytes)
    if archive.entry(named: "content.xml") != nil {
      _ = try OpenDocumentSheet(archive, pieces)
      return
    }
    let (format, sheets) = try excel(archive)
    let workbook = Workbook(file, archive, format, sheets)
    guard case .excel(_, let strings, let styles, let begins1904) = format else { return }
    let shared = try workbook.shared(strings, styles)
    var left = pieces.limit
    for sheet in sheets {
      try pieces.begin(sheet.name, sheet.isHidden)
      var reader = try ExcelSheet(
        try XMLReader(archive, workbook.entry(sheet.part)), strings: shared.strings,
        kinds: shared.kinds, begins1904: begins1904, rows: .max,
        into: SheetText(of: sheet.name, left: left, take: pieces.take))
      _ = try reader.finish()
      left -= reader.text.taken
      try pieces.end(reader.notes)
    }
  }

  private init(_ file: SourceFile, _ archive: ZipArchive, _ format: Format, _ sheets: [Sheet]) {
    (self.file, self.archive, self.format, self.sheets) = (file, archive, format, sheets)
  }

  /// The zip file that a workbook is, unless it is refused.
  private static func archive(
    _ file: SourceFile, mostPartBytes: Int = ZipArchive.maximumPartBytes
  ) throws(Faults) -> ZipArchive {
    if !isLikely(file.bytes), let refusal = DecodedText.refusal(of: file.bytes) {
      throw Faults([refusal])
    }
    let archive = try ZipArchive(file.bytes, mostPartBytes: mostPartBytes)
    if let refusal = refusal(of: archive) { throw Faults([refusal]) }
    return archive
  }

  /// The cells of a sheet as CSV text; empty where none has a value.
  ///
  /// The text has a record for each row from 1 and a field for each column from A. What is to be told of the cells is
  /// in the file's log: formulas without a result as an error; hidden rows and columns, cells merged down, and dates
  /// among codes as warnings, each kind of thing once.
  /// - Parameter index: The sheet's place in ``sheets``.
  /// - Throws: The fault for which the sheet cannot be read.
  package mutating func table(of index: Int) throws(Faults) -> SourceFile {
    let sheet = sheets[index]
    let (text, notes) = try cells(of: index, rows: .max)
    if let invalid = UTF8Check(text, from: 0).firstInvalid {
      throw ZipArchive.damage("byte \(invalid + 1) of the sheet \"\(sheet.name)\" is not UTF-8")
    }
    let (log, cells) = notes.log(for: text)
    var table = SourceFile(
      name: file.name, bytes: text, gaps: [], log: log, delimiter: .comma,
      sheet: SheetOrigin(name: sheet.name, workbook: file.bytes))
    table.cells = cells
    return table
  }

  /// The first rows of a sheet in the same way, of which its header can be told.
  ///
  /// They are as many as are looked at for one, and those down to the first that has a value. Nothing is told of them.
  ///
  /// - Parameter index: The sheet's place in ``sheets``.
  /// - Throws: The fault for which they cannot be read.
  package mutating func head(of index: Int) throws(Faults) -> SourceFile {
    let (text, _) = try cells(of: index, rows: HeaderSearch.mostRows)
    return SourceFile(
      name: file.name, bytes: text, gaps: [], log: FaultLog(), delimiter: .comma,
      sheet: SheetOrigin(name: sheets[index].name, workbook: file.bytes))
  }

  /// The text of a sheet and what is to be told of it.
  ///
  /// - Parameter rows: How many rows are enough, where there is a value among them or above.
  private mutating func cells(
    of index: Int, rows: Int
  ) throws(Faults) -> (text: [UInt8], notes: SheetNotes) {
    guard case .excel(_, let strings, let styles, let begins1904) = format else {
      var reader = try OpenDocumentSheet(archive, index: index, rows: rows, limit: textLimit)
      return (try reader.finish(), reader.notes)
    }
    let shared = if let known = self.shared { known } else { try self.shared(strings, styles) }
    self.shared = shared
    var reader = try ExcelSheet(
      try XMLReader(archive, entry(sheets[index].part)), strings: shared.strings,
      kinds: shared.kinds, begins1904: begins1904, rows: rows,
      into: SheetText(of: sheets[index].name, limit: textLimit))
    return (try reader.finish(), reader.notes)
  }

  /// Reads the texts and formats that are in some parts.
  private func shared(
    _ strings: String?, _ styles: String?
  ) throws(Faults) -> (strings: StringTable, kinds: NumberKinds) {
    (
      try strings.map { name throws(Faults) in try StringTable(archive, entry(name)) }
        ?? StringTable(),
      try styles.map { name throws(Faults) in try NumberKinds(archive, entry(name)) }
        ?? NumberKinds()
    )
  }

  /// Whether it is marked to be worked out anew when it is opened, so that what its formulas came to is not known.
  package var isToBeWorkedOut: Bool {
    guard let main, let entry = archive.entry(named: main),
      let content = try? archive.content(of: entry)
    else { return false }
    return (try? RecalculationMark.isSet(in: content, entry.text)) ?? false
  }

  /// The part that names the sheets of Excel; nil of a workbook of OpenDocument.
  var main: String? {
    if case .excel(let main, _, _, _) = format { main } else { nil }
  }

  private func entry(_ name: String) throws(Faults) -> ZipEntry {
    guard let entry = archive.entry(named: name) else {
      throw ZipArchive.damage("its part \"\(name)\" is missing")
    }
    return entry
  }
}

// MARK: - Excel

extension Workbook {
  /// The parts and sheets of a workbook of Excel.
  private static func excel(_ archive: ZipArchive) throws(Faults) -> (Format, [Sheet]) {
    let start =
      try PartLinks(of: "", in: archive).first("officeDocument")?.part ?? "xl/workbook.xml"
    guard let entry = archive.entry(named: start) else { throw Faults([noWorkbook(archive)]) }
    let links = try PartLinks(of: start, in: archive)
    var sheets: [Sheet] = []
    var begins1904 = false
    var xml = try XMLReader(archive, entry)
    while true {
      switch try xml.next() {
      case .finish:
        let strings = links.first("sharedStrings")?.part
        return (
          .excel(
            main: start, strings: strings, styles: links.first("styles")?.part,
            begins1904: begins1904),
          sheets
        )
      case .start where xml.depth == 1:
        guard xml.isNamed("workbook", in: .spreadsheet) else { throw Faults([noWorkbook(archive)]) }
      case .start where xml.depth == 2:
        if xml.isNamed("workbookPr", in: .spreadsheet) { begins1904 = xml.isTrue("date1904") }
        if !xml.isNamed("sheets", in: .spreadsheet) { try xml.skip() }
      case .start:
        if xml.isNamed("sheet", in: .spreadsheet), let id = xml.value("id", in: .reference),
          let link = links.link(id), link.kind == "worksheet"
        {
          guard sheets.count < maximumSheets else {
            throw ZipArchive.excess("this workbook has more than 1,000 sheets")
          }
          let state = xml.value("state")
          sheets.append(
            Sheet(
              name: xml.value("name") ?? "", isHidden: state == "hidden" || state == "veryHidden",
              part: link.part))
        }
        try xml.skip()
      default: break
      }
    }
  }
}
