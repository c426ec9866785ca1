import MoRiLE

/// A gzip file as it is unpacked, some 100 KB at a time; several that stand one behind the other are one.
///
/// Each member's size and check sum are held against what stands behind it. More than 16 MB may be at most a thousand times
/// what they are packed in, so that no file takes more time than its size warrants.
///
/// Source: RFC 1952.
struct GzipStream {
  private static let chunk = 98_304

  private let source: PackedBytes
  private let window = ByteWindow(capacity: Inflate.reach + chunk)
  private var inflate = Inflate(0..<0)
  /// Where the bytes in the window end.
  private var end = 0
  private var sum = CRC32()
  /// How many bytes the member has so far, and all of them.
  private var size = 0
  private var total = 0
  private var isAtEnd = false

  /// Whether bytes begin as a gzip file does.
  static func isLikely(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// Begins to unpack a file.
  /// - Throws: that it does not begin as it must.
  init(_ source: PackedBytes) throws(Faults) {
    self.source = source
    try begin(at: 0)
  }

  /// Reads the header of a member.
  private mutating func begin(at start: Int) throws(Faults) {
    guard source.count - start >= 18, source[start] == 0x1F, source[start + 1] == 0x8B,
      source[start + 2] == 8, source[start + 3] & 0xE0 == 0
    else { throw Self.damage("does not begin as such files do") }
    let flags = source[start + 3]
    var offset = start + 10
    if flags & 4 != 0 {
      offset += 2 + Int(source.number(16, at: offset))
    }
    // The name of the file and a comment, each with a zero behind it.
    for flag in [UInt8(8), 16] where flags & flag != 0 {
      while offset < source.count, source[offset] != 0 { offset += 1 }
      offset += 1
    }
    if flags & 2 != 0 { offset += 2 }
    guard offset <= source.count - 8 else { throw Self.damage("is cut off") }
    inflate = Inflate(offset..<source.count)
    (sum, size, end) = (CRC32(), 0, 0)
  }

  /// Adds what comes next to some bytes; false at the end.
  /// - Throws: that the file is damaged, or has more than is read.
  mutating func read(into bytes: inout [UInt8]) throws(Faults) -> Bool {
    if isAtEnd { return false }
    if end > Inflate.reach {
      window.moveDown(from: end - Inflate.reach, to: end)
      end = Inflate.reach
    }
    let (start, window) = (end, window)
    end = source.withBytes { inflate.unpack($0, into: window, from: start, to: window.capacity) }
    guard inflate.state != .damaged else { throw Self.damage("cannot be unpacked, or is cut off") }
    let new = window.bytes(start..<end)
    sum.add(new)
    bytes.append(contentsOf: new)
    size += new.count
    total += new.count
    if total > ZipArchive.freeBytes, total / ZipArchive.maximumRatio > inflate.position {
      throw ZipArchive.excess(
        "this file has more than 1,000 times its packed size, as no table has: check where it comes from"
      )
    }
    if inflate.state == .ended { try finish() }
    return true
  }

  /// Holds a member against what stands behind it, and goes on to the next.
  private mutating func finish() throws(Faults) {
    let place = inflate.position
    guard source.count - place >= 8 else { throw Self.damage("is cut off") }
    guard source.number(32, at: place) == UInt64(sum.value),
      source.number(32, at: place + 4) == UInt64(UInt32(truncatingIfNeeded: size))
    else { throw Self.damage("is not what was packed, by its check sum") }
    // Zeros may fill what is left of a block of a tape.
    guard place + 8 < source.count, source[place + 8] != 0 else {
      isAtEnd = true
      return
    }
    try begin(at: place + 8)
  }

  private static func damage(_ what: String) -> Faults {
    Faults([
      Fault(.unreadable, at: nil, "this gzip file \(what): download or copy it anew")
    ])
  }
}
