import MoRiLE
import MoRiLEFormats

/// Where the cells and columns of a live workbook stand, and how formulas name them.
struct LivePlaces {
  /// The sheets that formulas look at; their names need no apostrophes.
  enum Sheet: String {
    case scores = "Scores"
    case working = "Working"
    case numbers = "Numbers"
    case model = "Model"
    case lists = "Lists"
    case order = "Order"
    case ranking = "Ranking"
  }

  /// The sheet and the place in it of each column.
  let columns: [(sheet: Sheet, column: Int)]
  /// The name of each number of the model.
  let cells: [String]
  /// The name of each area.
  let areas: [LiveArea: String]

  /// Finds the places of the columns of a model.
  ///
  /// - Parameters:
  ///   - live: The model.
  ///   - marks: How many columns of another kind stand after the theme.
  init(_ live: LiveModel, marks: Int = 0) {
    // The first column of the sheet of working is the issue's name.
    var (scores, working) = (0, 1)
    columns = live.columns.map { column in
      switch column.sheet {
      case .scores:
        scores += 1
        let isName = column.kind == .issue || column.kind == .theme
        return (.scores, scores - 1 + (isName ? 0 : marks))
      case .working:
        working += 1
        return (.working, working - 1)
      }
    }
    cells = live.cells.cells.map { $0.name }
    var taken = Set(cells.map { $0.lowercased() })
    var areas: [LiveArea: String] = [:]
    func name(_ text: String) -> String {
      let base = String(text.prefix(60))
      var unique = base
      var count = 1
      while !taken.insert(unique.lowercased()).inserted {
        count += 1
        unique = "\(base)_\(count)"
      }
      return unique
    }
    for (index, criterion) in live.model.criteria.enumerated() {
      areas[.levels(index)] = name("levels_\(criterion.id)")
      if criterion.hasPoints {
        areas[.points(index)] = name("points_\(criterion.id)")
        areas[.scales(index)] = name("scales_\(criterion.id)")
      }
    }
    areas[.thresholds(0)] = name("thresholds")
    areas[.labels(0)] = name("ratings")
    for (index, domain) in live.model.ratedDomains.enumerated() {
      let end = Self.plain(live.model.domains[domain].id)
      areas[.thresholds(index + 1)] = name("thresholds_\(end)")
      areas[.labels(index + 1)] = name("ratings_\(end)")
    }
    self.areas = areas
  }

  /// A text with nothing in it that a name may not have.
  static func plain(_ text: String) -> String {
    String(
      decoding: text.utf8.map { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          byte
        default: UInt8(ascii: "_")
        }
      }, as: UTF8.self)
  }

  // MARK: - Formulas

  /// A formula as the file has it, in a row, counted from 1, of a sheet.
  func text(_ formula: LiveFormula, row: Int, on sheet: Sheet) -> String {
    write(formula, 0) { column in
      let place = self.columns[column]
      return (place.sheet == sheet ? "" : "\(place.sheet.rawValue)!")
        + "\(CellPlace.letters(place.column))\(row)"
    }
  }

  private func write(
    _ formula: LiveFormula, _ binding: Int, _ column: (Int) -> String
  ) -> String {
    func inner(_ formula: LiveFormula, _ binding: Int = 0) -> String {
      write(formula, binding, column)
    }
    switch formula {
    case .number(let value):
      let text = Self.digits(value)
      return value.sign < 0 && binding > 2 ? "(\(text))" : text
    case .text(let text): return OfficeText.quoted(text)
    case .column(let index): return column(index)
    case .columns(let first, let last):
      let (from, to) = (column(first), columns[last])
      // The second corner has no sheet before it.
      let digits = String(from.reversed().prefix { $0.isNumber }.reversed())
      return "\(from):\(CellPlace.letters(to.column))\(digits)"
    case .cell(let index): return cells[index]
    case .area(let area): return areas[area] ?? ""
    case .place(let area, let place): return "INDEX(\(areas[area] ?? ""),\(inner(place)))"
    case .span(let area, let first, let last):
      let name = areas[area] ?? ""
      return "INDEX(\(name),\(inner(first))):INDEX(\(name),\(inner(last)))"
    case .above(let area, let value):
      return "COUNTIF(\(areas[area] ?? ""),\">\"&\(inner(value, 3)))"
    case .isIn(let value, let area):
      return "ISNUMBER(MATCH(\(inner(value)),\(areas[area] ?? ""),0))"
    case .negate(let value): return binding > 2 ? "(-\(inner(value, 5)))" : "-\(inner(value, 5))"
    case .binary(let sign, let left, let right):
      // What is taken off or divided by is bound more tightly than what stands before it; and a quotient that is
      // whole is worked out before it is multiplied, since the product before could be too large to be exact.
      let isRatio = if case .binary(.divide, _, _) = right { true } else { false }
      let after = sign == .subtract || sign == .divide || sign == .multiply && isRatio ? 1 : 0
      let text =
        inner(left, sign.binding) + sign.rawValue + inner(right, sign.binding + after)
      return sign.binding < binding ? "(\(text))" : text
    case .call(let function, let arguments):
      return "\(function.rawValue)(\(arguments.map { inner($0) }.joined(separator: ",")))"
    }
  }

  /// A number to as many digits as a spreadsheet has.
  static func digits(_ value: Fraction) -> String {
    if value.isWhole { return value.decimalText(0) }
    var decimals = 15
    var rest = value.magnitude
    while rest < Fraction(1, over: 10), decimals < 40 {
      rest = rest * 10
      decimals += 1
    }
    while rest >= .one, decimals > 0 {
      rest = rest / 10
      decimals -= 1
    }
    return value.decimalText(decimals)
  }

  /// A value as the result of a formula.
  static func result(_ value: LiveValue) -> FormulaDraft.Result {
    switch value {
    case .blank: .text("")
    case .number(let number): .number(digits(number))
    case .text(let text): .text(text)
    case .truth(let value): .boolean(value)
    case .fault: .error("#VALUE!")
    }
  }
}
