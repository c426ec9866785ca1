/// Excel's first line `sep=;`, by which a text names its delimiter; it is no row.
package struct SeparatorLine {
  /// The delimiter that it names; nil where that can be none.
  let delimiter: CSVDelimiter?
  /// Where the sign stands that it names.
  let sign: Range<Int>
  /// The offset after its line end.
  let end: Int

  /// Where the rows of a text begin, of which the first bytes are given.
  package static func end(_ bytes: [UInt8]) -> Int { SeparatorLine(bytes[...])?.end ?? 0 }

  /// Looks for the line at the start of a text; nil where there is none.
  init?(_ bytes: ArraySlice<UInt8>) {
    let start = bytes.startIndex
    guard bytes.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8) else { return nil }
    var lineEnd = start + 4
    while lineEnd < bytes.endIndex, !bytes[lineEnd].endsLine { lineEnd += 1 }
    let sign = start + 4..<lineEnd
    guard String(decoding: bytes[sign], as: UTF8.self).count == 1 else { return nil }
    self.sign = sign
    delimiter = CSVDelimiter(rawValue: bytes[sign.lowerBound])
    let isPair =
      lineEnd + 1 < bytes.endIndex && bytes[lineEnd] == 0x0D && bytes[lineEnd + 1] == 0x0A
    end = min(bytes.endIndex, lineEnd + (isPair ? 2 : 1))
  }
}
