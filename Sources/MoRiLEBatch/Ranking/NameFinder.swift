import MoRiLEFormats

/// Finds the names of rows again in the texts that they came from, to compare them.
final class NameFinder {
  private typealias Bytes = SIMD16<UInt8>

  /// Keeps the texts in memory.
  private let files: [BatchFile]
  private let bytes: UnsafeMutableBufferPointer<FileBytes>
  /// For each file what its quoted rows are read with.
  private let blocks: [RowBlock]
  private var readers: [RowReader]
  /// Keeps what was read to bring texts near, so that the reading is not left out.
  private var touched: UInt8 = 0

  init(_ files: [BatchFile]) {
    self.files = files
    blocks = files.map {
      RowBlock(columns: $0.columns.opening.columns, base: $0.text.base, rows: 1)
    }
    readers = files.map { file in
      let opening = file.columns.opening
      return RowReader(
        delimiter: opening.delimiter.rawValue, columns: opening.columns, named: opening.named)
    }
    bytes = .allocate(capacity: files.count)
    _ = bytes.initialize(from: files.map { FileBytes($0) })
  }

  deinit { bytes.deallocate() }

  /// The number of the file that an offset lies in.
  @inline(__always)
  func index(of offset: Int) -> Int {
    var (low, high) = (0, bytes.count)
    while high &- low > 1 {
      let middle = (low &+ high) / 2
      if bytes[middle].shift > offset { high = middle } else { low = middle }
    }
    return low
  }

  /// The file that an offset lies in.
  @inline(__always)
  func file(of offset: Int) -> FileBytes { bytes[index(of: offset)] }

  /// Has the first bytes of rows' texts brought near, all at the same time, before they are needed one by
  /// one.
  func touch(_ entries: UnsafeMutableBufferPointer<RankEntry>, reach: Int) {
    var sum: UInt8 = 0
    for entry in entries {
      let file = file(of: entry.offset)
      let offset = entry.offset &- file.shift
      let start = file.base + offset
      let last = min(reach, file.count &- offset)
      var place = 0
      while place < last {
        sum &+= start[place]
        place &+= 64
      }
      sum &+= start[last]
    }
    touched = sum
  }

  /// Whether the name of one row comes before that of another, by the bytes of its UTF-8, which is the
  /// order of code points.
  func isBefore(_ left: RankEntry, _ right: RankEntry) -> Bool {
    if !left.isQuoted, !right.isQuoted, let order = plainOrder(left, right) { return order < 0 }
    return name(left).lexicographicallyPrecedes(name(right))
  }

  /// Compares names that stand first in their rows and end at the first delimiter or line end.
  private func plainOrder(_ left: RankEntry, _ right: RankEntry) -> Int? {
    let (a, b) = (file(of: left.offset), file(of: right.offset))
    guard a.issue == 0, b.issue == 0 else { return nil }
    let first = UnsafeRawPointer(a.base + (left.offset &- a.shift))
    let second = UnsafeRawPointer(b.base + (right.offset &- b.shift))
    let (aDelimiters, bDelimiters) = (Bytes(repeating: a.delimiter), Bytes(repeating: b.delimiter))
    let (lineFeeds, returns) = (Bytes(repeating: 0x0A), Bytes(repeating: 0x0D))
    var offset = 0
    while true {
      let x = first.loadUnaligned(fromByteOffset: offset, as: Bytes.self)
      let y = second.loadUnaligned(fromByteOffset: offset, as: Bytes.self)
      let ends = (x .== aDelimiters) .| (y .== bDelimiters) .| (x .== lineFeeds) .| (x .== returns)
      let bits = VectorBits.of((x .!= y) .| ends)
      if bits != 0 {
        let place = bits.trailingZeroBitCount
        let (p, q) = (x[place], y[place])
        let isEnd = p == a.delimiter || p == 0x0A || p == 0x0D
        let isOtherEnd = q == b.delimiter || q == 0x0A || q == 0x0D
        if isEnd || isOtherEnd { return isEnd == isOtherEnd ? 0 : (isEnd ? -1 : 1) }
        return p < q ? -1 : 1
      }
      offset &+= 16
    }
  }

  /// Gives the bytes of a row's name.
  func withName<Result>(
    _ entry: RankEntry, _ body: (UnsafePointer<UInt8>, Int) -> Result
  ) -> Result {
    let file = file(of: entry.offset)
    if !entry.isQuoted, file.issue == 0 {
      let start = file.base + (entry.offset &- file.shift)
      return body(start, length(start, file.delimiter))
    }
    return name(entry).withUnsafeBufferPointer { name in
      // The bytes of an empty name may be nowhere.
      body(name.baseAddress ?? file.base, name.count)
    }
  }

  /// How many bytes there are before the first delimiter or line end.
  private func length(_ start: UnsafePointer<UInt8>, _ delimiter: UInt8) -> Int {
    let raw = UnsafeRawPointer(start)
    let delimiters = Bytes(repeating: delimiter)
    let (lineFeeds, returns) = (Bytes(repeating: 0x0A), Bytes(repeating: 0x0D))
    var offset = 0
    while true {
      let x = raw.loadUnaligned(fromByteOffset: offset, as: Bytes.self)
      let bits = VectorBits.of((x .== delimiters) .| (x .== lineFeeds) .| (x .== returns))
      if bits != 0 { return offset &+ bits.trailingZeroBitCount }
      offset &+= 16
    }
  }

  private func name(_ entry: RankEntry) -> [UInt8] {
    let index = index(of: entry.offset)
    let (file, block) = (bytes[index], blocks[index])
    let start = entry.offset - file.shift
    block.begin(at: start, in: file.base)
    guard file.issue >= 0,
      readers[index].read(0, limit: file.count - start, into: block) == .added
    else { return [] }
    let range = CellText.said(block.base, block.range(0, file.issue))
    return CellText.bytes(block.base, range, block.isDoubled(0, file.issue))
  }
}
