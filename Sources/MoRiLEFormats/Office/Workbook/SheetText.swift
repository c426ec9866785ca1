import MoRiLE

/// The cells of a sheet as CSV text: a record for each row from the first, a field for each column from A.
///
/// Rows without a value are empty lines, and all others have as many fields as the widest. Rows and columns after the
/// last value are left out. The text may have 256 MB: a file of a few bytes can say that a value stands in the last
/// of 16,384 columns of each of 1,048,576 rows.
///
/// Where someone takes the rows a piece at a time, they are let go as soon as they are taken, so that a sheet of any
/// size needs little memory; rows have the fields of the widest row so far then, and the limit holds for all pieces.
struct SheetText {
  /// The most bytes that a text may have.
  static let maximumBytes = 1 << 28
  /// The most rows that a sheet may have, as in Excel.
  static let maximumRows = WorkbookWriter.mostRows

  /// How many bytes are gathered before they are given on.
  static let piece = 1 << 16

  /// The most bytes that this text may have.
  let limit: Int
  /// The sheet, as it is called.
  private let sheet: String
  /// Whether the limit is what other sheets have left of that of them all.
  private let isLeft: Bool
  /// The size at which there is something to do: the text is too long, or rows are to be given on.
  private let mark: Int
  /// Takes rows, and says whether it wants more; nil where all are kept.
  private let take: SheetPieces.Take?
  /// How many bytes have been taken.
  private(set) var taken = 0
  /// Whether whoever takes the rows wants no more.
  private(set) var isEnough = false
  /// The text.
  private(set) var bytes: [UInt8] = []
  /// The row that is written, from 0.
  private(set) var row = 0
  /// How many fields it has so far.
  private(set) var count = 0
  /// How many fields the widest row has.
  private(set) var width = 0
  /// Whether a cell has a value so far.
  var hasValue: Bool { width > 0 || count > 0 }
  private var rowStart = 0
  /// Where the row begins that is wider than those before it.
  private var widened = 0

  /// Begins a text.
  ///
  /// - Parameters:
  ///   - sheet: What the sheet is called, for messages.
  ///   - limit: The most bytes that it may have.
  ///   - left: How many others have left of those that all sheets may have.
  ///   - take: Takes its rows a piece at a time; nil where it is wanted whole.
  init(
    of sheet: String, limit: Int = maximumBytes, left: Int = .max, take: SheetPieces.Take? = nil
  ) {
    let (own, limit) = (limit, min(limit, left))
    self.sheet = sheet
    self.limit = limit
    isLeft = left < own
    self.take = take
    mark = take == nil ? limit : min(limit, Self.piece)
  }

  /// Goes to a row, from 0, that is not above the one that was written last.
  mutating func begin(row: Int) {
    while self.row < row { endRow() }
  }

  /// Goes to a column, from 0, that is right of all that were written in this row.
  @inline(__always)
  mutating func begin(column: Int) {
    let isFirst = count == 0
    let gap = column - count
    count = column + 1
    if gap == 0 {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
    } else {
      append(commas: isFirst ? gap : gap + 1)
    }
  }

  private mutating func append(commas count: Int) {
    Self.commas.withUnsafeBufferPointer {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[..<count]))
    }
  }

  /// As many as the widest row has.
  private static let commas = [UInt8](
    repeating: UInt8(ascii: ","), count: CSVDocument.maximumColumns)

  /// Writes what is a field already.
  @inline(__always)
  mutating func append(field: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: field) }

  /// Writes a number.
  @inline(__always)
  mutating func append(_ number: UnsafeBufferPointer<UInt8>, as kind: NumberKind, begins1904: Bool)
  {
    if kind == .number, DecimalNumber.isPlain(number) {
      bytes.append(contentsOf: number)
    } else {
      append(anyNumber: number, as: kind, begins1904: begins1904)
    }
  }

  private mutating func append(
    anyNumber spelled: UnsafeBufferPointer<UInt8>, as kind: NumberKind, begins1904: Bool
  ) {
    guard let number = DecimalNumber(spelled) else {
      Self.append(text: Array(spelled), to: &bytes)
      return
    }
    switch kind {
    case .number: number.append(to: &bytes)
    case .percent:
      number.inPercent.append(to: &bytes)
      bytes.append(UInt8(ascii: "%"))
    case .date, .time, .elapsed:
      guard let date = SerialDate(number, begins1904: begins1904) else {
        number.append(to: &bytes)
        return
      }
      switch kind {
      case .time: date.appendTime(to: &bytes)
      case .elapsed: date.appendElapsed(to: &bytes)
      default: date.appendDate(to: &bytes)
      }
    }
  }

  /// Writes a text.
  mutating func append(text: [UInt8]) { Self.append(text: text, to: &bytes) }

  /// Checks the size of the text so far, and gives on rows of which there are enough.
  ///
  /// - Throws: The fault of a text that is too long, or of whoever takes the rows.
  @inline(__always)
  mutating func checkSize() throws(Faults) {
    if bytes.count > mark { try giveOn() }
  }

  /// Gives on the rows that are ended; the first among which a header may stand all at once.
  private mutating func giveOn() throws(Faults) {
    guard let take, bytes.count <= limit - taken else { throw tooLong }
    if rowStart == 0 || row < HeaderSearch.mostRows || isEnough { return }
    let rows = rowStart
    isEnough = try !bytes.withUnsafeBufferPointer { bytes throws(Faults) in
      try take(UnsafeBufferPointer(rebasing: bytes[..<rows]))
    }
    bytes.removeSubrange(..<rows)
    taken += rows
    rowStart = 0
  }

  /// The fault of a text that is too long.
  var tooLong: Faults {
    let what =
      isLeft
      ? "the sheets of this workbook have more than 2 GB as text together, their"
      : "the sheet \"\(sheet)\" has more than 256 MB as text, its"
    return ZipArchive.excess(
      "\(what) empty cells included: take out what stands far to the right of or below the table, "
        + "or save the table as CSV")
  }

  private mutating func endRow() {
    if count > width {
      width = count
      widened = rowStart
    } else if count > 0, count < width {
      append(commas: width - count)
    }
    bytes.append(0x0A)
    row += 1
    count = 0
    rowStart = bytes.count
  }

  /// Writes the row again, below itself, so many times.
  ///
  /// - Throws: The fault of a text that is too long.
  mutating func repeatRow(times: Int) throws(Faults) {
    let fields = Array(bytes[rowStart...])
    let count = count
    for _ in 0..<times {
      endRow()
      bytes.append(contentsOf: fields)
      self.count = count
      try checkSize()
    }
  }

  /// Ends the last row, gives the rows before the widest as many fields as it has, and gives the text.
  ///
  /// - Throws: The fault of a text that is too long.
  mutating func finish() throws(Faults) -> [UInt8] {
    if count > 0 { endRow() }
    // Rows without a value at the end are left out.
    while bytes.count >= 2, bytes[bytes.count - 2] == 0x0A, bytes[bytes.count - 1] == 0x0A {
      bytes.removeLast()
    }
    if width == 0 { bytes.removeAll() }
    if let take {
      if bytes.count > limit - taken { throw tooLong }
      taken += bytes.count
      if !isEnough, !bytes.isEmpty {
        isEnough = try !bytes.withUnsafeBufferPointer { bytes throws(Faults) in try take(bytes) }
      }
      return []
    }
    try checkSize()
    if widened > 0 {
      bytes.replaceSubrange(..<widened, with: padded(bytes, to: widened))
      try checkSize()
    }
    return bytes
  }

  /// The rows before an offset with all their fields.
  private func padded(_ bytes: [UInt8], to end: Int) -> [UInt8] {
    var padded: [UInt8] = []
    var row = CSVRow(delimiter: UInt8(ascii: ","))
    var start = 0
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      while start < end, padded.count <= limit {
        row.read(base, from: start, limit: end)
        padded.append(contentsOf: bytes[start..<row.end - 1])
        if row.end - 1 > start {
          padded += [UInt8](repeating: UInt8(ascii: ","), count: width - row.cells.count)
        }
        padded.append(0x0A)
        start = row.end
      }
    }
    return padded
  }
}

// MARK: - Fields

extension SheetText {
  /// Adds a text as a field, in quotes where it needs them.
  static func append(text: [UInt8], to bytes: inout [UInt8]) {
    // At the start of a text, what begins so would be taken for another kind of file, or for what names the delimiter.
    var needsQuotes = false
    switch text.first {
    case 0xEF, 0x50, 0x25, UInt8(ascii: "s"), UInt8(ascii: "S"):
      needsQuotes =
        text.starts(with: [0xEF, 0xBB, 0xBF]) || text.starts(with: [0x50, 0x4B])
        || text.starts(with: [0x25, 0x50, 0x44, 0x46])
        || text.prefix(4).map { $0.lowercased }.elementsEqual("sep=".utf8)
    default: break
    }
    var hasQuotes = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""): hasQuotes = true
      case UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, 0x0A, 0x0D: needsQuotes = true
      default: break
      }
    }
    guard needsQuotes || hasQuotes else {
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if hasQuotes {
      for byte in text {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
    } else {
      bytes.append(contentsOf: text)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
