/// The character between the cells of a CSV file.
public enum CSVDelimiter: UInt8, CaseIterable, Hashable, Sendable {
  /// A comma, as Excel in Britain writes it.
  case comma = 0x2C
  /// A semicolon, as Excel writes it where the comma is the decimal sign.
  case semicolon = 0x3B
  /// A tab, as Excel writes "Text (Tab delimited)" and "Unicode Text".
  case tab = 0x09

  /// The delimiter's name in prose.
  public var name: String {
    switch self {
    case .comma: "comma"
    case .semicolon: "semicolon"
    case .tab: "tab"
    }
  }

  /// The delimiter itself.
  public var text: String { String(Unicode.Scalar(rawValue)) }
}

// MARK: - Detection

extension CSVDelimiter {
  /// The delimiter that stands most often in the first row with anything in it, outside quotes.
  ///
  /// Of delimiters that stand equally often, the comma comes before the semicolon and that before
  /// the tab; a row without any has commas.
  static func find(in bytes: [UInt8], from start: Int) -> CSVDelimiter {
    var first = start
    while first < bytes.count, bytes[first] != CSVDelimiter.tab.rawValue {
      let space = bytes.spaceLength(at: first)
      if space == 0 { break }
      first += space
    }
    let counts =
      counts(in: bytes, from: first, minding: true)
      ?? counts(in: bytes, from: first, minding: false) ?? []
    var best = (delimiter: CSVDelimiter.comma, count: 0)
    for (delimiter, count) in zip(allCases, counts) where count > best.count {
      best = (delimiter, count)
    }
    return best.delimiter
  }

  /// How often each delimiter stands in the row from `start`, or nil if a quote in it never closes.
  ///
  /// - Parameter quotes: Whether quotes are minded: one that begins a cell hides what is inside.
  private static func counts(in bytes: [UInt8], from start: Int, minding quotes: Bool) -> [Int]? {
    var counts = [0, 0, 0]
    var isQuoted = false
    var beginsCell = true
    for byte in bytes[start...] {
      if isQuoted {
        // A doubled quote closes and opens again, which leaves things as they were.
        if byte == UInt8(ascii: "\"") { (isQuoted, beginsCell) = (false, true) }
        continue
      }
      switch byte {
      case 0x0A, 0x0D: return counts
      case UInt8(ascii: "\"") where beginsCell && quotes: isQuoted = true
      case comma.rawValue: counts[0] += 1
      case semicolon.rawValue: counts[1] += 1
      case tab.rawValue: counts[2] += 1
      default: break
      }
      let isDelimiter = CSVDelimiter(rawValue: byte) != nil
      beginsCell = isDelimiter || (beginsCell && byte == 0x20)
    }
    return isQuoted ? nil : counts
  }
}
