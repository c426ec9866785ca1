/// The texts of cells in the bytes of a table.
package enum CellText {
  /// How many bytes the white space at `offset` has: 1 for a space, tab or line end, 2 for U+00A0, 0
  /// for anything else.
  package static func spaceLength(
    _ base: UnsafePointer<UInt8>, _ offset: Int, _ end: Int
  ) -> Int {
    CSVRow.spaceLength(base, offset, end)
  }

  /// Whether a range has nothing but white space.
  package static func isBlank(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Bool {
    afterSpaces(base, range) == range.upperBound
  }

  /// The range without the white space at its ends; all white space gives an empty range at its start.
  package static func trimmed(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int> {
    let start = afterSpaces(base, range)
    var end = range.upperBound
    if start == end { return range.lowerBound..<range.lowerBound }
    while end > start {
      if spaceLength(base, end - 1, end) == 1 {
        end -= 1
      } else if end - start >= 2, spaceLength(base, end - 2, end) == 2 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// The range of what a cell says: without the white space at its ends, and without the apostrophe by
  /// which ``CSVWriter/harmless(_:)`` kept a spreadsheet from running it.
  package static func said(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    let start = afterSpaces(base, range)
    if start == range.upperBound { return range.lowerBound..<range.lowerBound }
    return trimmed(base, unmarked(base, start..<range.upperBound))
  }

  /// The range without the apostrophe alone, whatever white space is around.
  package static func unmarked(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    let bytes = UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    return CSVWriter.isMadeHarmless(bytes) ? range.lowerBound + 1..<range.upperBound : range
  }

  private static func afterSpaces(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int {
    var start = range.lowerBound
    while start < range.upperBound {
      let length = spaceLength(base, start, range.upperBound)
      if length == 0 { break }
      start += length
    }
    return start
  }

  /// The text of a range, each doubled quote as one.
  package static func text(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>, _ isDoubled: Bool
  ) -> String {
    String(decoding: bytes(base, range, isDoubled), as: UTF8.self)
  }

  /// The bytes of a range, each doubled quote as one.
  package static func bytes(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>, _ isDoubled: Bool
  ) -> [UInt8] {
    let all = UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    guard isDoubled else { return Array(all) }
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var offset = 0
    while offset < all.count {
      result.append(all[offset])
      offset += all[offset] == UInt8(ascii: "\"") ? 2 : 1
    }
    return result
  }
}

extension [UInt8] {
  /// How many bytes the white space at an offset has; 0 where there is none.
  func spaceLength(at offset: Int) -> Int {
    withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { CellText.spaceLength($0, offset, bytes.count) } ?? 0
    }
  }

  /// Whether the UTF-8 text of `range` is nothing but spaces, tabs, line ends and U+00A0.
  func isBlank(in range: Range<Int>) -> Bool {
    range.isEmpty
      || withUnsafeBufferPointer { $0.baseAddress.map { CellText.isBlank($0, range) } ?? true }
  }

  /// The range without the white space at its ends; all white space gives an empty range at its start.
  package func trimmed(_ range: Range<Int>) -> Range<Int> {
    withUnsafeBufferPointer { $0.baseAddress.map { CellText.trimmed($0, range) } ?? range }
  }

  /// The range of what the cell of a range says.
  func said(_ range: Range<Int>) -> Range<Int> {
    withUnsafeBufferPointer { $0.baseAddress.map { CellText.said($0, range) } ?? range }
  }

  /// The range without the apostrophe by which its text was made harmless.
  func unmarked(_ range: Range<Int>) -> Range<Int> {
    withUnsafeBufferPointer { $0.baseAddress.map { CellText.unmarked($0, range) } ?? range }
  }
}
