import MoRiLE

/// What the numbers of a table's column are like.
struct NumbersFound {
  /// Whether there are any.
  private(set) var hasAny = false
  /// Whether some are known as a range alone.
  private(set) var hasRanges = false
  /// Whether some have more digits than a workbook holds.
  private(set) var hasEndless = false
  /// Whether the words of some say more than a format can.
  private(set) var hasWords = false
  /// Whether some are ranks that several share.
  private(set) var hasTies = false
  /// What the numbers are multiplied by.
  private(set) var factor = Fraction.one
  private var isPercent = false
  private var isMoney = false
  private var isSigned = false
  private var isNearly = false
  private var hasCommas = false
  private var decimals = 0
  /// How many percentages are held as parts of one, and how many in hundredths.
  private var (parts, hundredths) = (0, 0)

  /// Looks at the numbers of a column.
  init(_ table: DocumentTable, _ place: Int) {
    let style = table.columns[place].style
    for cell in table.cells(ofColumn: place) {
      switch cell {
      case .number(let value):
        note(value)
        note(style.decimals(value))
      case .shown(let text, let value):
        note(value)
        note(text, value)
      case .score(let range, let text):
        hasAny = true
        if !WorkbookNumber.isExact(range.low) || !WorkbookNumber.isExact(range.high) {
          hasEndless = true
        }
        if let value = range.value {
          note(text.map { String($0.prefix { $0 != " " }) } ?? style.decimals(value))
        } else {
          hasRanges = true
          note(style.decimals(range.low))
          note(style.decimals(range.high))
        }
      case .text, .named, .rating, .code, .picture, .blank: break
      }
    }
  }

  private mutating func note(_ value: Fraction) {
    hasAny = true
    if !hasEndless, !WorkbookNumber.isExact(value) { hasEndless = true }
  }

  private mutating func note(_ decimals: String) {
    self.decimals = max(self.decimals, min(6, WorkbookNumber.decimals(decimals)))
  }

  private mutating func note(_ text: String, _ value: Fraction) {
    guard let shown = ShownNumber(text) else {
      hasWords = true
      return
    }
    decimals = max(decimals, shown.decimals)
    if shown.hasCommas { hasCommas = true }
    if shown.isMoney { isMoney = true }
    if shown.isSigned { isSigned = true }
    if shown.after == "=" { hasTies = true }
    if shown.isNearly, !shown.isPercent { hasWords = true }
    guard shown.isPercent else { return }
    isPercent = true
    if shown.isNearly { isNearly = true }
    let magnitude = value < .zero ? -value : value
    let (whole, part) = (
      Self.distance(magnitude, shown.value), Self.distance(magnitude * 100, shown.value)
    )
    if part < whole { parts += 1 } else if whole < part { hundredths += 1 }
  }

  private static func distance(_ first: Fraction, _ second: Fraction) -> Fraction {
    first < second ? second - first : first - second
  }

  /// Takes together what was seen and what kind of column it is.
  mutating func settle(_ kind: Column.Kind) {
    if case .percent = kind { isPercent = true }
    if case .money = kind { isMoney = true }
    if isPercent, hundredths >= parts { factor = Fraction(1, over: 100) }
  }

  /// The format in which they are shown.
  var format: String {
    if isPercent {
      let shown = WorkbookNumber.format(decimals) + "%"
      if isNearly { return "[>=0.995]\">99%\";[<0.005]\"<1%\";0%" }
      return isSigned ? "+\(shown);-\(shown);\(shown)" : shown
    }
    let digits = WorkbookNumber.format(decimals)
    if isMoney {
      let shown = "\"£\"#,##" + digits
      return isSigned ? "+\(shown);-\(shown);\(shown)" : "\(shown);-\(shown)"
    }
    let shown = (hasCommas ? "#,##" : "") + digits
    return isSigned ? "+\(shown);-\(shown);\(shown)" : shown
  }
}
