import TestSupport
import Testing

@testable import MoRiLEFormats

/// Python's zlib says what is packed.
@Suite struct DeflateTests {
  /// Bytes to pack, and how many there may be of them packed.
  struct Example: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let most: Int
    var testDescription: String { name }
  }

  static let examples: [Example] = {
    var random = SeededRandom(seed: 7)
    let noise = (0..<200_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    let cells = (0..<40_000).map { number in
      "<c r=\"A\(number)\" t=\"s\"><v>\(random.next() % 1000)</v></c>"
    }
    // Each byte is more often there than the one before by as much as makes the longest codes.
    var (skewed, one, two) = ([UInt8](), 1, 1)
    for byte in 0..<24 {
      skewed += [UInt8](repeating: UInt8(byte), count: one)
      (one, two) = (two, one + two)
    }
    skewed.shuffle(using: &random)
    return [
      Example(name: "nothing", bytes: [], most: 2),
      Example(name: "one byte", bytes: [0x61], most: 4),
      Example(name: "a repetition of four", bytes: Array("abcdabcd".utf8), most: 10),
      Example(name: "zeros", bytes: [UInt8](repeating: 0, count: 300_000), most: 350),
      Example(name: "what cannot be packed", bytes: noise, most: 200_600),
      Example(name: "cells", bytes: Array(cells.joined().utf8), most: 192_500),
      Example(name: "codes of the longest kind", bytes: skewed, most: 48_500),
      Example(
        name: "a repetition from as far as can be told",
        bytes: Array(noise[..<32_500]) + noise[..<1000], most: 32_900),
      Example(
        name: "a repetition from too far", bytes: Array(noise[..<33_000]) + noise[..<1000],
        most: 34_300),
    ]
  }()

  @Test(arguments: examples) func anotherProgramUnpacksIt(_ example: Example) throws {
    let packed = Deflate.packed(example.bytes)
    let unpacked = try Unzipped.python(
      "import sys, zlib; sys.stdout.buffer.write(zlib.decompress(sys.stdin.buffer.read(), -15))",
      packed)
    #expect(unpacked == example.bytes)
    #expect(packed.count <= example.most, "\(packed.count)")
  }

  @Test(arguments: examples) func anotherProgramUnpacksWhatIsPackedTightly(_ example: Example)
    throws
  {
    let packed = TightDeflate.packed(example.bytes)
    let unpacked = try Unzipped.python(
      "import sys, zlib; sys.stdout.buffer.write(zlib.decompress(sys.stdin.buffer.read(), -15))",
      packed)
    #expect(unpacked == example.bytes)
    // A code for each 40,000 bytes may take more than it spares where the bytes do not change their kind.
    #expect(packed.count <= Deflate.packed(example.bytes).count + 150, "\(packed.count)")
  }

  @Test(arguments: examples) func itIsTheSameHoweverTheBytesCome(_ example: Example) {
    var deflate = Deflate()
    var (place, step) = (0, 1)
    while place < example.bytes.count {
      let end = min(example.bytes.count, place + step)
      deflate.add(Array(example.bytes[place..<end]))
      (place, step) = (end, step * 7 % 50_003 + 1)
    }
    #expect(deflate.finish() == Deflate.packed(example.bytes))
  }

  /// Source: the check value of CRC-32 in the catalogue of parametrised algorithms.
  @Test func theChecksumIsThatOfTheStandard() {
    #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.of([]) == 0)
    var sum = CRC32()
    for byte in Array("123456789".utf8) { sum.add([byte]) }
    #expect(sum.value == 0xCBF4_3926)
  }
}
