import Testing

@testable import MoRiLEFormats

@Suite("inflate")
struct InflateTests {
  @Test("unpacks what zlib packed", arguments: InflateVectors.all)
  func unpacks(_ vector: InflateVectors.Vector) {
    let (bytes, state) = unpack(hex(vector.stream), limit: 200_000)
    #expect(bytes.count == vector.size)
    #expect(CRC32.of(bytes) == vector.sum)
    #expect(state == .ended)
  }

  @Test("unpacks the same in pieces, however small", arguments: InflateVectors.all, [1, 2, 7, 300])
  func unpacksInPieces(_ vector: InflateVectors.Vector, _ piece: Int) {
    let stream = hex(vector.stream)
    var inflate = Inflate(0..<stream.count)
    let window = ByteWindow(capacity: vector.size + 1_000)
    var end = 0
    while inflate.state != .ended, inflate.state != .damaged {
      end = stream.withUnsafeBytes {
        inflate.unpack($0, into: window, from: end, to: min(end + piece, window.capacity))
      }
    }
    #expect(inflate.state == .ended)
    #expect(inflate.position == stream.count)
    #expect(CRC32.of(Array(window.bytes(0..<end))) == vector.sum)
  }

  @Test("tells a stream that was cut off, wherever that was", arguments: InflateVectors.all)
  func tellsCut(_ vector: InflateVectors.Vector) {
    let stream = hex(vector.stream)
    for length in stream.indices.prefix(300) {
      let (_, state) = unpack(Array(stream[..<length]), limit: 200_000)
      #expect(state == .damaged, "\(length) bytes of \(stream.count)")
    }
  }

  /// What breaks the rules of RFC 1951, each by one thing.
  static let damaged: [(String, String)] = [
    ("a block of no kind", "07"),
    ("a size that is not told twice", "010100ffff61"),
    ("a copy from before the beginning", "030200"),
    ("more codes for lengths than there are", "fdff0300"),
    ("lengths that make no code", "05c0810800000000000000"),
    ("a repeated length before any", "0580000000000000000002"),
  ]

  @Test("tells what is no stream", arguments: damaged)
  func tellsDamage(_ name: String, _ stream: String) {
    #expect(unpack(hex(stream) + [0, 0, 0, 0], limit: 1_000).state == .damaged)
  }

  private func unpack(_ stream: [UInt8], limit: Int) -> (bytes: [UInt8], state: Inflate.State) {
    var inflate = Inflate(0..<stream.count)
    let window = ByteWindow(capacity: limit)
    let end = stream.withUnsafeBytes {
      inflate.unpack($0, into: window, from: 0, to: window.capacity)
    }
    return (Array(window.bytes(0..<end)), inflate.state)
  }
}

/// The bytes that hexadecimal digits spell.
func hex(_ digits: String) -> [UInt8] {
  let digits = Array(digits)
  return stride(from: 0, to: digits.count, by: 2).compactMap {
    UInt8(String(digits[$0...$0 + 1]), radix: 16)
  }
}
