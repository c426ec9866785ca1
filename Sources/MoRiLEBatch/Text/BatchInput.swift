import MoRiLE
import MoRiLEFormats

/// One file of a batch: its name for messages, and its text as UTF-8.
package struct BatchInput: Sendable {
  /// The name that the user gave it by.
  package let name: String
  /// The text, without a byte order mark.
  let text: TextBytes
  /// What is wrong with the spelling of the text.
  let log: FaultLog?
  /// What its first row says; nil where there is none.
  let opening: CSVOpening?
  /// What is known of the cells where it is the text of a sheet.
  let cells: NamedText.Cells?

  /// Looks at how a file begins, and decodes it if it is not UTF-8 as far as that shows.
  /// - Throws: the fault for which a file is refused whole.
  /// - Parameters:
  ///   - named: The file.
  ///   - search: What finds its header.
  package init(_ named: NamedText, _ search: HeaderSearch) throws(Faults) {
    let file = named.text
    let head = file.bytes(0..<min(file.count, 8))
    // What an old Office file is, its directory tells, which may be anywhere.
    let told = head.starts(with: CompoundFile.start) ? file.bytes(0..<file.count) : head
    if let fault = DecodedText.refusal(of: told) { throw Faults([fault]) }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      try self.init(decoding: named, search)
    } else {
      let text = file.dropping(
        TextEncoding.marks(UnsafeBufferPointer(start: file.base, count: file.count)))
      let opening = try Self.opening(of: text, named.cells.map { _ in .comma }, search)
      // What follows the header is looked at when its rows are read, if they can be.
      let end = opening.map { $0.isBroken ? text.count : $0.end } ?? text.count
      if text.isText(0..<end) {
        self.init(named, text: text, log: named.cells?.log, opening: opening)
      } else {
        try self.init(decoding: named, search)
      }
    }
  }

  /// Decodes a whole file, which turned out not to be UTF-8 or not to be text.
  package init(decoding named: NamedText, _ search: HeaderSearch) throws(Faults) {
    let text = try DecodedText(named.text.bytes(0..<named.text.count))
    let bytes = TextBytes(text.bytes)
    self.init(
      named, text: bytes, log: named.cells?.log ?? text.log,
      opening: try Self.opening(of: bytes, named.cells.map { _ in .comma }, search))
  }

  private init(_ named: NamedText, text: TextBytes, log: FaultLog?, opening: CSVOpening?) {
    name = named.name
    cells = named.cells
    self.text = text
    self.log = log
    self.opening = opening
  }

  private static func opening(
    of text: TextBytes, _ delimiter: CSVDelimiter?, _ search: HeaderSearch
  ) throws(Faults) -> CSVOpening? {
    var size = 1 << 16
    while true {
      let isWhole = size >= text.count
      let head = text.bytes(0..<min(size, text.count))
      if let opening = CSVOpening(head, search, known: delimiter, isWhole: isWhole) {
        return opening
      }
      if isWhole { return nil }
      if size == CSVOpening.mostBytes {
        // More than one row may be too long for all to be looked at: then the first is the header.
        if let opening = CSVOpening(head, nil, known: delimiter, isWhole: false) { return opening }
        throw Faults([CSVOpening.endless])
      }
      size = min(size * 8, CSVOpening.mostBytes)
    }
  }

  /// The header alone, as a file; of a text without one, its beginning.
  var header: SourceFile {
    let end = opening?.end ?? min(text.count, 1 << 16)
    return SourceFile(
      name: name, bytes: text.bytes(0..<end), gaps: [], shown: shown, log: log,
      delimiter: opening?.delimiter ?? cells.map { _ in .comma }, header: opening?.header,
      sheet: cells?.sheet)
  }

  /// The most bytes of a text whose cells are looked for to say in which of them something is wrong with the
  /// spelling.
  private static let mostPlacedBytes = 1 << 26

  /// The cells in which something is wrong with the spelling.
  var placed: [Position: CellPlace] {
    if let cells { return cells.places }
    let places = (log?.told ?? []).filter { $0.kind != .unreadable }.compactMap { $0.position }
    guard !places.isEmpty, text.count <= Self.mostPlacedBytes else { return [:] }
    let lines = SourceLines(
      SourceFile(
        name: name, bytes: text.bytes(0..<text.count), gaps: [], delimiter: opening?.delimiter))
    var cells: [Position: CellPlace] = [:]
    for place in places { cells[place] = lines.cell(at: place) }
    return cells
  }

  /// The lines on which something is wrong with the spelling; of a sheet whole rows are shown instead.
  var shown: [Int: [UInt8]] { cells == nil ? text.lines(of: log?.told ?? []) : [:] }
}
