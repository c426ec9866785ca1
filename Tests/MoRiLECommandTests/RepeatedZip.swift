/// A zip file whose parts say the same again and again, so that one of any size is made at once and never lies unpacked
/// anywhere.
struct RepeatedZip {
  private var file: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// How long what is repeated is: copies of 258 bytes come out even, and reach back less than 32,768.
  private static let period = 258 * 124

  /// Adds a part that is written once.
  mutating func add(_ name: String, _ text: String) {
    let content = Array(text.utf8)
    add(
      name, packed: Self.stored(content, isLast: true), size: content.count,
      sum: ~Self.sum(content, after: .max))
  }

  /// Adds a part that begins with a text, has another again and again up to a size, and ends with a third.
  ///
  /// - Parameter text: XML between whose elements spaces may stand.
  mutating func add(_ name: String, start: String, again text: String, end: String, size: Int) {
    let (first, last) = (Array(start.utf8), Array(end.utf8))
    var piece = Array(text.utf8)
    let times = Self.period / piece.count
    piece = [[UInt8]](repeating: piece, count: times).flatMap { $0 }
    piece += [UInt8](repeating: 0x20, count: Self.period - piece.count)
    // 124 copies repeat the piece once, and eight come to whole bytes of the packed text.
    let copies = max(1, size / 258 / 992) * 992
    let repeats = copies * 258 / Self.period
    var packed = Self.stored(first, isLast: false) + Self.stored(piece, isLast: false)
    packed += Self.copies(copies) + Self.stored(last, isLast: true).dropFirst()
    add(
      name, packed: packed, size: first.count + Self.period * (1 + repeats) + last.count,
      sum: ~Self.sum(
        last,
        after: Self.sum(
          of: piece, times: 1 + repeats, after: Self.sum(first, after: .max))))
  }

  /// The whole file.
  var bytes: [UInt8] {
    file + directory + Self.number(0x0605_4B50, 4) + Self.number(0, 4) + Self.number(count, 2)
      + Self.number(count, 2) + Self.number(directory.count, 4) + Self.number(file.count, 4)
      + Self.number(0, 2)
  }

  private mutating func add(_ name: String, packed: [UInt8], size: Int, sum: UInt32) {
    let start = file.count
    let bytes = Array(name.utf8)
    let fields =
      Self.number(20, 2) + Self.number(0, 2) + Self.number(8, 2) + Self.number(0, 4)
      + Self.number(Int(sum), 4) + Self.number(packed.count, 4) + Self.number(size, 4)
      + Self.number(bytes.count, 2) + Self.number(0, 2)
    file += Self.number(0x0403_4B50, 4) + fields + bytes + packed
    directory += Self.number(0x0201_4B50, 4) + Self.number(20, 2) + fields + Self.number(0, 10)
    directory += Self.number(start, 4) + bytes
    count += 1
  }

  // MARK: - Packing (RFC 1951)

  /// Blocks of bytes as they are.
  private static func stored(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
    var packed: [UInt8] = []
    var rest = bytes[...]
    repeat {
      let part = rest.prefix(65_535)
      rest = rest.dropFirst(part.count)
      packed.append(isLast && rest.isEmpty ? 1 : 0)
      packed += number(part.count, 2) + number(~part.count & 0xFFFF, 2) + part
    } while !rest.isEmpty
    return packed
  }

  /// A block of copies of 258 bytes from ``period`` bytes before, and the head of the last block; their number must be
  /// one of eight times any.
  private static func copies(_ count: Int) -> [UInt8] {
    // The fixed codes: 285 for a length of 258, and 29 with 13 bits for a distance from 24,577 on.
    var (packed, bits, size) = ([UInt8](), UInt64(0), UInt64(0))
    func put(_ value: UInt64, _ width: UInt64) {
      bits |= value << size
      size += width
      while size >= 8 {
        packed.append(UInt8(truncatingIfNeeded: bits))
        bits >>= 8
        size -= 8
      }
    }
    func code(_ value: UInt64, _ width: UInt64) {
      put((0..<width).reduce(0) { $0 << 1 | (value >> $1 & 1) }, width)
    }
    put(0b010, 3)
    for _ in 0..<16 {
      code(0b1100_0101, 8)
      code(29, 5)
      put(UInt64(period - 24_577), 13)
    }
    // After three bits of the head, eight copies are 26 bytes, each time the same.
    let round = packed[26..<52]
    packed.removeSubrange(26...)
    for _ in 1..<count / 8 { packed += round }
    code(0, 7)
    // The head of the last block, of bytes as they are, stands in the rest of the byte.
    put(1, 3)
    if size > 0 { put(0, 8 - size) }
    return packed
  }

  // MARK: - Sums

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
  }

  private static func sum(_ bytes: [UInt8], after start: UInt32) -> UInt32 {
    bytes.reduce(start) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
  }

  /// The sum after bytes that come many times: what they make of one is worked out bit by bit, once.
  private static func sum(of bytes: [UInt8], times: Int, after start: UInt32) -> UInt32 {
    let none = sum(bytes, after: 0)
    let ofBit = (0..<32).map { sum(bytes, after: 1 << UInt32($0)) ^ none }
    return (0..<times).reduce(start) { sum, _ in
      (0..<32).reduce(none) { sum >> UInt32($1) & 1 == 1 ? $0 ^ ofBit[$1] : $0 }
    }
  }

  private static func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
