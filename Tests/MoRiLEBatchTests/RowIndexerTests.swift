import TestSupport
import Testing

@testable import MoRiLEBatch

/// The fast search for cells finds what the careful one finds, wherever it gives up.
@Suite struct RowIndexerTests {
  @Test(arguments: 0..<300) func findsTheSameCells(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let delimiter: UInt8 = random.pick([0x2C, 0x3B, 0x09])
    let columns = random.pick([1, 2, 3, 13])
    let parts: [String] = [
      "a", "bc", "word", " ", ",", ";", "\t", "12", "", "é", "\"", "\"q\"", "\n", "\r", "\r\n",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 1...80, using: &random) {
      for column in 0..<columns {
        if column > 0 { text += String(Unicode.Scalar(delimiter)) }
        text += random.oneIn(12) ? random.pick(parts) : random.pick(["a", "bc", "", "12", "word"])
      }
      text += random.oneIn(20) ? random.pick(parts) : random.pick(["\n", "\r\n"])
    }
    Self.expectTheSameCells(text, delimiter, columns)
  }

  /// Line ends within rows are noticed however often they stand at one place of a vector.
  @Test func noticesLineEndsThatFillACount() {
    let text = "aaa\nbbbbb,ccccc\naaa\nbbbbb,cccc\na"
    Self.expectTheSameCells(String(repeating: text, count: 200), 0x2C, 3)
    Self.expectTheSameCells(String(repeating: "aaa\nbbbbb,ccccc\n", count: 400), 0x2C, 3)
  }

  private static func expectTheSameCells(_ text: String, _ delimiter: UInt8, _ columns: Int) {
    let bytes = TextBytes(Array(text.utf8))
    let block = RowBlock(columns: columns, base: bytes.base)
    let single = RowBlock(columns: columns, base: bytes.base)
    var reader = RowReader(delimiter: delimiter, columns: columns, named: columns)
    let indexer = RowIndexer(delimiter: delimiter)
    var offset = 0
    while offset < bytes.count {
      block.begin(at: offset, in: bytes.base)
      let next = indexer.addRows(to: block, from: 0, limit: bytes.count - offset, reach: .max)
      var place = 0
      for row in 0..<block.count {
        single.begin(at: offset, in: bytes.base)
        // What the indexer takes for a row is one, blank or not.
        let kind = reader.read(place, limit: bytes.count - offset, into: single)
        #expect(kind == .added || kind == .blank(0))
        #expect(Int(block.rowStarts[row]) == place)
        if kind == .added {
          for column in 0..<columns {
            #expect(block.range(row, column) == single.range(0, column), "\(text.debugDescription)")
          }
        }
        place = reader.next
        #expect(Int(block.rowEnds[row]) == place)
      }
      #expect(next == place)
      if next > 0 {
        offset += next
      } else {
        single.begin(at: offset, in: bytes.base)
        _ = reader.read(0, limit: bytes.count - offset, into: single)
        offset += reader.next
      }
    }
  }

  @Test(arguments: [
    ("0", 0), ("7", 7), ("12345678", 12_345_678), ("00000012", 12), ("99999999", 99_999_999),
    ("123456789", 123_456_789), ("999999999999999", 999_999_999_999_999), ("0012", 12),
  ])
  func readsDigits(text: String, value: Int64) {
    let found = Self.read(text)
    #expect(found.0 == value)
    #expect(found.1)
  }

  @Test(arguments: [
    "-1", "1.5", "x", "12a", "1234567x", "/1", ":1", "1 ", "é1", "12345678x", "1e5",
  ])
  func refusesWhatIsNotAllDigits(text: String) {
    #expect(!Self.read(text).1)
  }

  @Test func refusesMoreThanFifteenDigits() {
    #expect(!Self.read("1234567890123456").1)
  }

  /// A byte that is no digit is seen wherever it stands.
  @Test(arguments: 1...15) func looksAtEveryPlace(length: Int) {
    for place in 0..<length {
      for byte: UInt8 in [0x00, 0x20, 0x2E, 0x2F, 0x3A, 0x40, 0xB0, 0xFF] {
        var bytes = [UInt8](repeating: 0x39, count: length + 8)
        bytes[place] = byte
        let found = bytes.withUnsafeBufferPointer {
          DigitText.read($0.baseAddress.unsafelyUnwrapped, length)
        }
        #expect(!found.1, "byte \(byte) at \(place) of \(length)")
      }
    }
  }

  private static func read(_ text: String) -> (Int64, Bool) {
    (Array(text.utf8) + Array("9999999999".utf8)).withUnsafeBufferPointer {
      DigitText.read($0.baseAddress.unsafelyUnwrapped, text.utf8.count)
    }
  }
}

@Suite struct LineCursorTests {
  /// The lines of offsets are those that counting from the beginning gives, whatever ends them.
  @Test(arguments: 0..<40) func findsTheLineOfEachOffset(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let parts = (0..<60).map { _ in random.pick(["\n", "\r\n", "\r", "a", "word", "é", ""]) }
    let bytes = Array(parts.joined().utf8)
    var cursor = LineCursor(TextBytes(bytes), line: 7)
    var line = 7
    for offset in bytes.indices {
      let isInside = offset > 0 && bytes[offset - 1] == 0x0D && bytes[offset] == 0x0A
      if isInside { continue }
      if random.oneIn(3) { #expect(cursor.line(at: offset) == line) }
      if bytes[offset] == 0x0A || bytes[offset] == 0x0D { line += 1 }
    }
    #expect(LineCount.ends(bytes) == line - 7)
  }
}
