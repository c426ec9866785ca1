import MoRiLE

/// The texts that cells of a workbook share, each once, as fields of CSV.
struct StringTable {
  /// The most bytes that all of them may have.
  static let maximumBytes = 1 << 28

  /// The most that there may be: as many as a sheet of a million rows and sixteen columns can have.
  static let maximumCount = 1 << 24

  private var bytes: [UInt8] = []
  private var ends: [UInt32] = [0]

  /// No texts at all, as in a workbook of numbers.
  init() {}

  /// How many there are.
  var count: Int { ends.count - 1 }

  /// Reads the part that has them, up to a limit; the counts that it tells are not needed, and often wrong.
  init(
    _ archive: ZipArchive, _ entry: ZipEntry, limit: Int = StringTable.maximumCount
  ) throws(Faults) {
    var xml = try XMLReader(archive, entry)
    var text: [UInt8] = []
    while true {
      switch try xml.next() {
      case .finish: return
      case .start:
        if xml.depth == 2, xml.isNamed("si", in: .spreadsheet) {
          text.removeAll(keepingCapacity: true)
          try xml.readRuns(into: &text)
          guard count < limit else {
            throw ZipArchive.excess(
              "this workbook has more than \(grouped(limit)) texts: save the sheet that is wanted as CSV"
            )
          }
          try add(text)
        } else if xml.depth > 1 {
          try xml.skip()
        }
      default: break
      }
    }
  }

  private mutating func add(_ text: [UInt8]) throws(Faults) {
    SheetText.append(text: text, to: &bytes)
    guard bytes.count <= Self.maximumBytes else {
      throw ZipArchive.excess(
        "the texts of this workbook have more than 256 MB: save the sheet that is wanted as CSV")
    }
    ends.append(UInt32(bytes.count))
  }

  /// Calls a function with the field of a number, which must be below ``count``.
  @inline(__always)
  func withField(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let range = Int(ends[number])..<Int(ends[number + 1])
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}

extension XMLReader {
  /// Adds the text of the element that was begun, a string of one or of several runs.
  ///
  /// Runs that say how others are pronounced are left out.
  /// - Throws: A fault too where the text is longer than any cell's may be.
  mutating func readRuns(into text: inout [UInt8]) throws(Faults) {
    let outer = depth
    let start = text.count
    while true {
      switch try next() {
      case .start:
        if isNamed("t", in: .spreadsheet) {
          try readPlain(into: &text)
        } else if !isNamed("r", in: .spreadsheet) {
          try skip()
        }
      case .end:
        if depth >= outer { continue }
        CellEscapes.decode(&text, from: start)
        return
      default: break
      }
    }
  }

  /// Adds the text of the element that was begun, up to its end.
  mutating func readPlain(into text: inout [UInt8]) throws(Faults) {
    while true {
      switch try next() {
      case .text:
        appendText(to: &text)
        if text.count > CSVDocument.maximumCellBytes { throw Self.longText }
      case .start: try skip()
      default: return
      }
    }
  }

  /// The fault of a text that no cell may have.
  static var longText: Faults {
    ZipArchive.excess(
      "a cell of this workbook has more than 1,000,000 bytes, the most that a cell may have: shorten it"
    )
  }
}
