import MoRiLEFormats
import MoRiLESystem

/// Reads a stream in pieces that end where a row ends.
final class StreamReader {
  /// About how many bytes a piece has.
  static let pieceBytes = 1 << 20
  /// The most bytes that a row of a stream may have.
  static let mostRowBytes = CSVOpening.mostBytes

  /// A piece of the stream.
  struct Piece {
    /// Its place among the pieces, from 0.
    let number: Int
    let text: TextBytes
    /// The number of its first line.
    let line: Int
    /// How many records of the stream end before it.
    let records: Int
    /// Whether it is the beginning of a row that is too long, and so the last piece.
    let isCut: Bool
  }

  /// Reads what is there into memory, and gives how many bytes there were, 0 at the end; nil where reading failed.
  private let read: (UnsafeMutableRawBufferPointer) -> Int?
  /// Whether there is something to read, or the end, within so many milliseconds.
  private let isReady: (Int32) -> Bool
  private var rest: [UInt8] = []
  /// Whether there is no more to read.
  private(set) var isAtEnd = false
  /// How many bytes there were when last no end was found, of the header or of a row.
  private var tried = 0
  private var number = 0
  private var lines = 0
  private var records = 0
  /// What the system says of a read that failed.
  private(set) var failure: String?

  /// Reads from a file, a pipe or a device.
  init(_ descriptor: Descriptor) {
    read = { descriptor.read(into: $0) }
    isReady = { descriptor.isReady(within: $0) }
  }

  /// Reads from what always has something, until it is at its end.
  ///
  /// - Parameter read: Puts bytes into memory and gives how many, 0 at the end; nil where that fails.
  init(reading read: @escaping (UnsafeMutableRawBufferPointer) -> Int?) {
    self.read = read
    isReady = { _ in true }
  }

  /// Reads until the header is whole, and gives it; nil for a stream without one, or where it does not
  /// end within ``CSVOpening/mostBytes``.
  ///
  /// - Parameter search: What finds it.
  func readHeader(_ search: HeaderSearch) -> (bytes: [UInt8], opening: CSVOpening)? {
    while true {
      let wasAtEnd = isAtEnd
      let isFull = rest.count >= CSVOpening.mostBytes
      if isWorthTrying(),
        let opening = CSVOpening(rest, search, isWhole: wasAtEnd)
          // More than one row may be too long for all to be looked at: then the first is the header.
          ?? (isFull ? CSVOpening(rest, nil, isWhole: false) : nil)
      {
        tried = 0
        let header = Array(rest[..<opening.end])
        rest.removeFirst(opening.end)
        lines = header.withUnsafeBufferPointer { bytes in
          bytes.baseAddress.map { LineCount.ends($0, 0..<bytes.count) } ?? 0
        }
        records = opening.records
        return (header, opening)
      }
      if wasAtEnd || isFull { return nil }
      readMore(min(1 << 16, CSVOpening.mostBytes - rest.count))
      dropMark()
    }
  }

  /// Whether an end is to be looked for again.
  ///
  /// In few bytes it always is. All bytes are looked at each time, and a pipe gives few of them; so in many it
  /// is only where there are a quarter more than last time, or where nothing comes for about as long as the
  /// looking takes.
  private func isWorthTrying() -> Bool {
    let isEnough =
      isAtEnd || rest.count < 1 << 16 || rest.count >= tried + tried / 4
      || rest.count >= Self.mostRowBytes
      || (rest.count > tried && !isReady(Int32(rest.count >> 18)))
    if isEnough { tried = rest.count }
    return isEnough
  }

  /// The bytes that have been read and not given out.
  var pending: [UInt8] { rest }

  private func dropMark() {
    if lines == 0 { rest.removeFirst(TextEncoding.marks(rest)) }
  }

  /// The next piece, of rows as `opening` says; nil at the end.
  func next(_ opening: CSVOpening) -> Piece? {
    while true {
      let (end, rows) =
        isAtEnd ? (rest.count, nil) : (isWorthTrying() ? endOfRows(opening) : (0, nil))
      let isCut = end == 0 && rest.count > Self.mostRowBytes
      if end > 0 || isCut {
        tried = 0
        let count = isCut ? rest.count : end
        let text = TextBytes(rest[..<count])
        rest.removeFirst(count)
        let ends = LineCount.ends(text.base, 0..<text.count)
        defer {
          number += 1
          lines += ends
          records += rows ?? ends
        }
        if isCut { isAtEnd = true }
        return Piece(number: number, text: text, line: lines + 1, records: records, isCut: isCut)
      }
      if isAtEnd { return nil }
      readMore(Self.pieceBytes)
    }
  }

  /// Where the last row ends that is whole, 0 if none is; and how many rows end up to there, where that is not how
  /// many lines do.
  private func endOfRows(_ opening: CSVOpening) -> (end: Int, rows: Int?) {
    guard rest.contains(UInt8(ascii: "\"")) else {
      if let last = rest.lastIndex(of: 0x0A) { return (last + 1, nil) }
      // A carriage return at the end may have its line feed still to come.
      return (rest.dropLast().lastIndex(of: 0x0D).map { $0 + 1 } ?? 0, nil)
    }
    let text = TextBytes(rest)
    let block = RowBlock(columns: opening.columns, base: text.base, rows: 1)
    var reader = RowReader(
      delimiter: opening.delimiter.rawValue, columns: opening.columns, named: opening.named)
    var (offset, rows) = (0, 0)
    while offset < text.count {
      block.begin(at: offset, in: text.base)
      _ = reader.read(0, limit: text.count - offset, into: block)
      if offset + reader.next >= text.count { break }
      offset += reader.next
      rows += 1
    }
    return (offset, rows)
  }

  /// Reads what is there, and waits only if there is nothing.
  private func readMore(_ wanted: Int) {
    let before = rest.count
    rest += [UInt8](repeating: 0, count: wanted)
    var count = 0
    while count < wanted, count == 0 || isReady(0) {
      let got = rest.withUnsafeMutableBytes { bytes in
        read(UnsafeMutableRawBufferPointer(rebasing: bytes[(before + count)...]))
      }
      guard let got, got > 0 else {
        if got == nil { failure = systemMessage() }
        isAtEnd = true
        break
      }
      count += got
    }
    rest.removeLast(wanted - count)
  }
}
