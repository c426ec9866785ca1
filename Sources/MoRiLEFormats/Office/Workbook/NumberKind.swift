/// What a number of a cell is shown as, by the format that the cell has.
enum NumberKind: UInt8 {
  /// A number, of whatever decimals, thousands or currency.
  case number
  /// A percentage.
  case percent
  /// A date, with or without a time.
  case date
  /// A time of the day.
  case time
  /// Hours, minutes or seconds that go on counting.
  case elapsed

  /// What a format that every workbook knows by its number shows.
  ///
  /// Source: ECMA-376 part 1, 18.8.30; those from 27 on are of East Asia.
  init(builtIn number: Int) {
    switch number {
    case 9, 10: self = .percent
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
    case 18...21, 32...35, 45, 47, 55, 56: self = .time
    case 46: self = .elapsed
    default: self = .number
    }
  }

  /// What a format shows by its code, such as `dd/mm/yyyy`, of which the first section counts.
  ///
  /// Texts in quotes and characters after `\`, `_` and `*` say nothing, nor do colours, conditions and languages in
  /// brackets; `[h]`, `[mm]` and the like count on. Where `m` stands beside hours or seconds it is minutes.
  init(code: [UInt8]) {
    self = .number
    if code.map({ $0.lowercased }).starts(with: "general".utf8) { return }
    var isDate = false
    var isTime = false
    var last: UInt8 = 0
    var hasMonths = false
    var place = 0
    while place < code.count {
      let letter = code[place].lowercased
      switch letter {
      case UInt8(ascii: ";"): place = code.count
      case UInt8(ascii: "\""):
        repeat { place += 1 } while place < code.count && code[place] != UInt8(ascii: "\"")
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): place += 1
      case UInt8(ascii: "["):
        let end = code[place...].firstIndex(of: UInt8(ascii: "]")) ?? code.count
        if Self.counts(code[(place + 1)..<end].map { $0.lowercased }) {
          self = .elapsed
          return
        }
        place = end
      case UInt8(ascii: "%"):
        self = .percent
        return
      case UInt8(ascii: "y"), UInt8(ascii: "d"):
        isDate = true
        last = letter
      case UInt8(ascii: "h"), UInt8(ascii: "s"):
        isTime = true
        // Minutes stand before seconds.
        if letter == UInt8(ascii: "s"), last == UInt8(ascii: "m") { hasMonths = false }
        last = letter
      case UInt8(ascii: "m"):
        if last != UInt8(ascii: "h"), last != UInt8(ascii: "m"), last != UInt8(ascii: "s") {
          hasMonths = true
        }
        if last != UInt8(ascii: "h") { last = letter }
      default: break
      }
      place += 1
    }
    if isDate || (hasMonths && !isTime) {
      self = .date
    } else if isTime || hasMonths {
      self = .time
    }
  }

  /// Whether what stands in brackets is hours, minutes or seconds.
  private static func counts(_ content: [UInt8]) -> Bool {
    guard let first = content.first, content.count <= 3 else { return false }
    return [UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s")].contains(first)
      && content.allSatisfy { $0 == first }
  }
}
