import MoRiLE
import MoRiLEFormats

// The ranking, and the order that it follows from.
extension LiveWorkbook {
  /// The columns of a rated score in parts: the lowest and the highest.
  private var ratedForm: LiveForm { live.compiler.scoreForms[model.rating.score] }

  /// The name of the cells of a kind, from the first row to the last.
  private func range(_ kind: LiveColumn.Kind) -> String {
    guard let index = live.column(kind) else { return "" }
    let letters = CellPlace.letters(places.columns[index].column)
    return "Scores!$\(letters)$2:$\(letters)$\(lastRow)"
  }

  /// The issues in their order: a place a row.
  func rankingSheet(_ looks: LiveLooks) -> SheetDraft {
    var sheet = SheetDraft(LivePlaces.Sheet.ranking.rawValue)
    sheet.tabColour = "8C1414"
    sheet.frozenRows = 1
    sheet.print.isLandscape = true
    sheet.print.repeatedRows = 0...0
    let score = live.compiler.titles
    let rated = model.rating.score
    sheet.add(
      [
        "Rank", score.issue, score.theme, score.scores[rated], score.rating, score.possible,
        score.lowest[rated], score.highest[rated], "Row", "Number", "Parts",
      ].map { .text($0, looks.header) }, height: 45)
    sheet.widths = [8, 40, 40, 16, 16, 22, 16, 16, 8, 9, 12]
    for place in 0..<rowCount { sheet.add(rankingRow(place, looks)) }
    let rows = 1...(lastRow - 1)
    colour(CellRange(rows: rows, columns: 4...4), "E2", model.rating, &sheet)
    return sheet
  }

  private func rankingRow(_ place: Int, _ looks: LiveLooks) -> [CellDraft] {
    let row = place + 2
    let entry = place < ranking.entries.count ? ranking.entries[place] : nil
    let values = entry.map { self.values[$0.index] }
    func value(_ kind: LiveColumn.Kind) -> LiveValue {
      guard let values, let index = live.column(kind) else { return .text("") }
      return values[index] == .blank ? .text("") : values[index]
    }
    func look(_ kind: LiveColumn.Kind, _ style: StyleID) -> CellDraft {
      let range = range(kind)
      // An empty cell would show as 0.
      let end = kind == .theme ? "&\"\"" : ""
      return .formula(
        "IF($I\(row)=\"\",\"\",INDEX(\(range),$I\(row))\(end))", LivePlaces.result(value(kind)),
        style)
    }
    let rated = model.rating.score
    let next = style == .dense ? "J\(row - 1)+1" : "\(place + 1)"
    let number =
      place == 0
      ? "IF($K2=\"\",\"\",1)"
      : "IF($K\(row)=\"\",\"\",IF($K\(row)=$K\(row - 1),J\(row - 1),\(next)))"
    let isTied = "OR($K\(row)=$K\(row - 1),$K\(row)=$K\(row + 1))"
    let rank: LiveValue = entry?.rank.map { .number(Fraction($0)) } ?? .text("")
    let shown: LiveValue =
      entry.map { $0.isTied ? .text($0.text) : rank } ?? .text("")
    var parts = LiveValue.text("")
    if let entry, entry.rank != nil { parts = self.parts(entry.index, isHigh: false) }
    let bandLetters = CellPlace.letters(places.columns[live.compiler.highestBand].column)
    let marks = model.rating.bands.indices.map {
      RatingMark(band: $0, of: model.rating).place.shape
    }
    var marked = LiveValue.text("")
    if case .text(let text) = value(.rating), !text.isEmpty,
      let index = model.rating.bands.firstIndex(where: { $0.label == text })
    {
      marked = .text("\(marks[index]) \(text)")
    }
    let last = marks.count
    let mark =
      "IF(\(at("Working", bandLetters, row))=1,\(OfficeText.quoted(marks[0])),"
      + "IF(\(at("Working", bandLetters, row))=\(last),\(OfficeText.quoted(marks[last - 1])),"
      + "\(OfficeText.quoted("◆"))))"
    let rating = "INDEX(\(range(.rating)),$I\(row))"
    let low = workingLetters(isHigh: false)
    return [
      .formula(
        "IF($J\(row)=\"\",\"\",IF(\(isTied),$J\(row)&\"=\",$J\(row)))", LivePlaces.result(shown),
        looks.rank),
      look(.issue, looks.word), look(.theme, looks.word), look(.score(rated), looks.result),
      .formula(
        "IF($I\(row)=\"\",\"\",IF(\(rating)=\"\",\"\",\(mark)&\" \"&\(rating)))",
        LivePlaces.result(marked), looks.word),
      look(.possible, looks.word), look(.lowest(rated), looks.result),
      look(.highest(rated), looks.result),
      .formula(
        "IFERROR(MATCH(\(place + 1),\(orderRange),0),\"\")",
        entry.map { LivePlaces.result(.number(Fraction($0.index + 1))) } ?? .text(""), looks.note),
      .formula(number, LivePlaces.result(rank), looks.note),
      .formula(
        "IF($D\(row)=\"\",\"\",\(low.map { at("Working", $0, row) } ?? "$D\(row)"))",
        LivePlaces.result(parts), looks.note),
    ]
  }

  /// A cell of the row that a place of the ranking stands for.
  private func at(_ sheet: String, _ letters: String, _ row: Int) -> String {
    "INDEX(\(sheet)!$\(letters)$2:$\(letters)$\(lastRow),$I\(row))"
  }

  /// How many parts the rated score of an issue is.
  private func parts(_ issue: Int, isHigh: Bool) -> LiveValue {
    guard case .column(let index) = isHigh ? ratedForm.high : ratedForm.low else {
      return .number(.zero)
    }
    return values[issue][index]
  }

  private func workingLetters(isHigh: Bool) -> String? {
    guard case .column(let index) = isHigh ? ratedForm.high : ratedForm.low else { return nil }
    return CellPlace.letters(places.columns[index].column)
  }

  // MARK: - Order

  /// The column of an order that is told by the first so many pairs of characters.
  private func orderLetters(_ pairs: Int) -> String {
    CellPlace.letters(pairs == 0 ? 3 : 3 + 2 * pairs)
  }

  private var orderRange: String {
    let letters = CellPlace.letters(4 + 2 * namePairs)
    return "Order!$\(letters)$2:$\(letters)$\(lastRow)"
  }

  /// The order of issues: by score, then by name, character by character, then by row.
  func orderSheet(_ looks: LiveLooks) -> SheetDraft {
    var sheet = SheetDraft(LivePlaces.Sheet.order.rawValue)
    sheet.frozenRows = 1
    sheet.frozenColumns = 1
    var headers = [live.compiler.titles.issue, "Fully scored", "Parts, highest", "Place by score"]
    for pair in 1...namePairs {
      headers.append("Characters \(2 * pair - 1) and \(2 * pair)")
      headers.append("Place by \(2 * pair) characters")
    }
    headers.append("Place")
    sheet.add(headers.map { .text($0, looks.scoreHeader) }, height: 45)
    sheet.widths = [34]
    let known = orderValues
    for row in 0..<rowCount {
      sheet.add(orderRow(row, row < issues.count ? known[row] : nil, looks))
    }
    return sheet
  }

  private func orderRow(
    _ index: Int, _ known: [LiveValue]?, _ looks: LiveLooks
  ) -> [CellDraft] {
    let row = index + 2
    func all(_ letters: String) -> String { "$\(letters)$2:$\(letters)$\(lastRow)" }
    let working = { (isHigh: Bool) in
      self.workingLetters(isHigh: isHigh).map { "Working!$\($0)\(row)" } ?? "0"
    }
    var formulas = [
      "IF(Scores!$A\(row)=\"\",\"\",Scores!$A\(row))",
      "IF($A\(row)=\"\",\"\",IF(\(working(false))=\(working(true)),1,0))",
      "IF($A\(row)=\"\",\"\",\(working(true)))",
      "IF($A\(row)=\"\",\"\",IF($B\(row)=1,1+COUNTIFS(\(all("B")),1,\(all("C")),\">\"&$C\(row)),"
        + "1+COUNTIF(\(all("B")),1)+COUNTIFS(\(all("B")),0,\(all("C")),\">\"&$C\(row))))",
    ]
    for pair in 1...namePairs {
      let (key, before) = (CellPlace.letters(2 + 2 * pair), orderLetters(pair - 1))
      func code(_ place: Int) -> String {
        "IF(LEN($A\(row))<\(place),0,1+IFERROR(_xlfn.UNICODE(MID($A\(row),\(place),1)),65535))"
      }
      formulas.append(
        "IF($A\(row)=\"\",\"\",\(code(2 * pair - 1))*2097152+\(code(2 * pair)))")
      formulas.append(
        "IF($A\(row)=\"\",\"\",$\(before)\(row)+COUNTIFS(\(all(before)),$\(before)\(row),"
          + "\(all(key)),\"<\"&$\(key)\(row)))")
    }
    let last = orderLetters(namePairs)
    formulas.append(
      "IF($A\(row)=\"\",\"\",$\(last)\(row)+COUNTIF($\(last)$1:$\(last)\(row - 1),$\(last)\(row)))")
    return formulas.enumerated().map { place, formula in
      .formula(
        formula, known.map { LivePlaces.result($0[place]) } ?? .text(""),
        place == 0 ? looks.word : looks.number)
    }
  }

  /// What the columns of the order hold, issue by issue.
  private var orderValues: [[LiveValue]] {
    var rows = issues.map { _ in [LiveValue]() }
    var units: [[Fraction]] = issues.map { issue in issue.name.utf16.map { Fraction(Int($0) + 1) } }
    for index in units.indices {
      while units[index].count < 2 * namePairs { units[index].append(.zero) }
    }
    for (index, issue) in issues.enumerated() {
      let (low, high) = (parts(index, isHigh: false), parts(index, isHigh: true))
      rows[index] = [.text(issue.name), .number(low == high ? .one : .zero), high]
    }
    // Issues that are alike so far stand beside each other in the ranking, and share the first one's place.
    var starts = ranking.entries.map { _ in 0 }
    func share(_ isAlike: (Int, Int) -> Bool) {
      for place in starts.indices {
        let isSame =
          place > 0 && isAlike(ranking.entries[place - 1].index, ranking.entries[place].index)
        starts[place] = isSame ? starts[place - 1] : place
      }
      for (place, entry) in ranking.entries.enumerated() {
        rows[entry.index].append(.number(Fraction(starts[place] + 1)))
      }
    }
    var alike: [Int: Bool] = [:]
    share { before, after in
      let isSame = rows[before][1] == rows[after][1] && rows[before][2] == rows[after][2]
      alike[after] = isSame
      return isSame
    }
    for pair in 1...namePairs {
      for index in rows.indices {
        rows[index].append(
          .number(units[index][2 * pair - 2] * 2_097_152 + units[index][2 * pair - 1]))
      }
      share { before, after in
        let isSame = (alike[after] ?? false) && rows[before].last == rows[after].last
        return isSame
      }
      // What was told apart once stays so.
      for place in starts.indices where starts[place] == place {
        alike[ranking.entries[place].index] = false
      }
    }
    for (place, entry) in ranking.entries.enumerated() {
      rows[entry.index].append(.number(Fraction(place + 1)))
    }
    return rows
  }
}
