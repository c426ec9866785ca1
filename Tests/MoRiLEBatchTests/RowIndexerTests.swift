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
    let bytes = TextBytes(Array(text.utf8))
    let block = RowBlock(columns: columns, base: bytes.base)
    let single = RowBlock(columns: columns, base: bytes.base)
    var reader = RowReader(delimiter: delimiter, columns: columns, named: columns)
    let indexer = RowIndexer(delimiter: delimiter)
    var offset = 0
    while offset < bytes.count {
      block.begin(at: offset, in: bytes.base)
      let next = indexer.addRows(to: block, from: 0, limit: bytes.count - offset)
      var place = 0
      for row in 0..<block.count {
        single.begin(at: offset, in: bytes.base)
        // What the indexer takes for a row is one, blank or not.
        let kind = reader.read(place, limit: bytes.count - offset, into: single)
        #expect(kind == .added || kind == .blank)
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

  private static func read(_ text: String) -> (Int64, Bool) {
    (Array(text.utf8) + Array("9999999999".utf8)).withUnsafeBufferPointer {
      DigitText.read($0.baseAddress.unsafelyUnwrapped, text.utf8.count)
    }
  }
}
