import MoRiLE
import MoRiLEFormats

// The sheet of scores, and the sheet of what leads to them.
extension LiveWorkbook {
  /// The sheet to score on: an issue a row.
  func scoreSheet(_ looks: LiveLooks) -> SheetDraft {
    var sheet = SheetDraft(LivePlaces.Sheet.scores.rawValue)
    sheet.tabColour = "1F3A5F"
    sheet.frozenRows = 1
    sheet.frozenColumns = 1
    sheet.print.isLandscape = true
    sheet.print.fitsWidth = false
    sheet.print.repeatedRows = 0...0
    sheet.print.repeatedColumns = 0...0
    let columns = scoreColumns
    let titles = live.columns.map { $0.title }
    let own = (titles + (marks + self.own).map { $0.header }).distinct.dropFirst(titles.count)
    sheet.add(
      columns.map { column in
        switch column {
        case .model(let index):
          .text(
            titles[index], live.columns[index].formula == nil ? looks.header : looks.scoreHeader)
        case .own(let index): .text(own[own.startIndex + index], looks.header)
        }
      }, height: 60)
    sheet.widths = columns.map { column in
      switch column {
      case .model(let index): width(live.columns[index], titles[index])
      case .own(let index): index < marks.count ? 14 : 26
      }
    }
    for row in 0..<rowCount {
      sheet.add(
        fitted: columns.map { column in
          switch column {
          case .model(let index): cell(index, row, looks)
          case .own(let index): ownCell(index, row, looks)
          }
        })
    }
    for (place, column) in columns.enumerated() {
      switch column {
      case .model(let index): add(index, place, to: &sheet)
      case .own(let index):
        let header = CellPlace(row: 0, column: place)
        sheet.comments.append(CommentDraft(header, ownColumns[index].says))
      }
    }
    sheet.filter = CellRange(rows: 0...(lastRow - 1), columns: 0...(columns.count - 1))
    return sheet
  }

  /// A column of the sheet of scores.
  private enum ScoreColumn {
    /// One of the model, by its place among all of them.
    case model(Int)
    /// One of the table's own, by its place among the marks and the others.
    case own(Int)
  }

  private var ownColumns: [LiveOwnColumn] { marks + own }

  /// The columns from the left: the model's, with the marks after the theme and the table's own at the end.
  private var scoreColumns: [ScoreColumn] {
    let all = live.columns.indices.filter { live.columns[$0].sheet == .scores }
    let names = all.filter { [.issue, .theme].contains(live.columns[$0].kind) }
    let others = all.filter { !names.contains($0) }
    let own = ownColumns.indices.map { ScoreColumn.own($0) }
    return names.map { .model($0) } + own.prefix(marks.count) + others.map { .model($0) }
      + own.dropFirst(marks.count)
  }

  private func ownCell(_ index: Int, _ row: Int, _ looks: LiveLooks) -> CellDraft {
    let texts = ownColumns[index].texts
    guard row < texts.count, !texts[row].isEmpty else { return CellDraft(.blank, looks.entryText) }
    let isNumber = index >= marks.count && WorkbookColumn.isNumber(texts[row])
    return isNumber ? .number(texts[row], looks.entryText) : .text(texts[row], looks.entryText)
  }

  /// How wide a column is: a number's so that no word of its header is broken, unless it is very long.
  private func width(_ column: LiveColumn, _ title: String) -> Int {
    switch column.kind {
    case .issue: 34
    case .theme: 26
    case .rating, .possible, .domainRating: 14
    case .check: 16
    default:
      min(20, title.split(separator: " ").reduce(12) { max($0, $1.count + 3) })
    }
  }

  /// A cell of an issue's row or of a spare one.
  private func cell(_ index: Int, _ row: Int, _ looks: LiveLooks) -> CellDraft {
    let column = live.columns[index]
    let look: StyleID =
      switch column.kind {
      case .issue, .theme: looks.entryText
      case .input, .criterion: looks.entry
      case .score, .lowest, .highest: looks.result
      case .rating, .possible, .domainRating, .check: looks.word
      case .step: looks.number
      }
    let value = row < values.count ? values[row][index] : .blank
    if let formula = column.formula { return cell(formula, value, row, column.sheet, look) }
    switch value {
    case .number(let number): return .number(LivePlaces.digits(number), look)
    case .text(let text): return .text(text, look)
    default: return CellDraft(.blank, look)
    }
  }

  /// A formula that gives nothing where no issue stands in the row.
  private func cell(
    _ formula: LiveFormula, _ value: LiveValue, _ row: Int, _ sheet: LiveColumn.Sheet,
    _ look: StyleID
  ) -> CellDraft {
    let isScores = sheet == .scores
    let text = places.text(formula, row: row + 2, on: isScores ? .scores : .working)
    let name = isScores ? "$A\(row + 2)" : "Scores!$A\(row + 2)"
    return .formula("IF(\(name)=\"\",\"\",\(text))", LivePlaces.result(value), look)
  }

  // MARK: - What may be entered

  private func add(_ index: Int, _ place: Int, to sheet: inout SheetDraft) {
    let column = live.columns[index]
    let range = CellRange(rows: 1...(lastRow - 1), columns: place...place)
    let header = CellPlace(row: 0, column: place)
    let first = "\(CellPlace.letters(place))2"
    switch column.kind {
    case .criterion(let criterion):
      let criterion = model.criteria[criterion]
      var rule = ValidationDraft([range], .list(listName(column.kind)))
      rule.prompt = (criterion.title, LiveWords.message(criterion))
      rule.error = (
        criterion.title,
        "Choose one of \(criterion.scale.lowerBound) to \(criterion.scale.upperBound), or ? where it is not known. "
          + "The sheet Lists says what each means."
      )
      sheet.validations.append(rule)
      sheet.comments.append(CommentDraft(header, LiveWords.note(criterion)))
      if let state = stateName(column.kind) {
        sheet.conditions.append(ConditionDraft(range, "\(state)=3", LiveLooks.faulty, stops: true))
      }
      sheet.conditions.append(ConditionDraft(range, "\(first)=\"?\"", LiveLooks.open))
    case .input(let input):
      let input = model.inputs[input]
      var rule = ValidationDraft([range], .any)
      rule.prompt = (input.title, LiveWords.message(input))
      sheet.validations.append(rule)
      sheet.comments.append(CommentDraft(header, LiveWords.note(input, live)))
    case .score(let score), .lowest(let score), .highest(let score):
      sheet.comments.append(CommentDraft(header, LiveWords.note(model.scores[score])))
    case .rating:
      colour(range, first, model.rating, &sheet)
      sheet.comments.append(CommentDraft(header, LiveWords.ratingNote))
    case .domainRating(let domain):
      if let scale = model.domains[domain].rating { colour(range, first, scale, &sheet) }
    case .check: sheet.conditions.append(ConditionDraft(range, "\(first)<>\"\"", LiveLooks.faulty))
    default: break
    }
  }

  /// Colours ratings by their words, which stay beside the colour.
  func colour(
    _ range: CellRange, _ first: String, _ scale: RatingScale, _ sheet: inout SheetDraft
  ) {
    for (index, band) in scale.bands.enumerated() {
      let look =
        index == 0
        ? LiveLooks.top : index == scale.bands.count - 1 ? LiveLooks.low : LiveLooks.middle
      // The mark, where there is one, stands before the word.
      let mark = RatingMark(band: index, of: scale).place.shape + " "
      let label = OfficeText.quoted(band.label)
      let marked = OfficeText.quoted(mark + band.label)
      guard label.utf16.count + marked.utf16.count < 200 else { continue }
      sheet.conditions.append(
        ConditionDraft(range, "OR(\(first)=\(label),\(first)=\(marked))", look))
    }
  }

  /// The cell that says what a criterion's cell comes to, in the first row.
  private func stateName(_ kind: LiveColumn.Kind) -> String? {
    guard case .criterion(let criterion) = kind,
      case .column(let index) = live.compiler.states[criterion]
    else { return nil }
    return "Working!\(CellPlace.letters(places.columns[index].column))2"
  }

  /// The cells that may be chosen from for a criterion.
  private func listName(_ kind: LiveColumn.Kind) -> String {
    guard case .criterion(let criterion) = kind else { return "" }
    return "Lists!\(choices[criterion].fixedName)"
  }

  // MARK: - Working

  /// The sheet with all steps on the way to the scores.
  func workingSheet(_ looks: LiveLooks) -> SheetDraft {
    var sheet = SheetDraft(LivePlaces.Sheet.working.rawValue)
    sheet.frozenRows = 1
    sheet.frozenColumns = 1
    sheet.print.isLandscape = true
    let columns = live.columns.indices.filter { live.columns[$0].sheet == .working }
    sheet.add(
      [.text(live.compiler.titles.issue, looks.scoreHeader)]
        + columns.map { .text(live.columns[$0].title, looks.scoreHeader) }, height: 60)
    sheet.widths = [34] + columns.map { _ in 13 }
    for row in 0..<rowCount {
      let name = row < issues.count ? issues[row].name : ""
      let first = CellDraft.formula(
        "IF(Scores!$A\(row + 2)=\"\",\"\",Scores!$A\(row + 2))", .text(name), looks.word)
      sheet.add([first] + columns.map { cell($0, row, looks) })
    }
    return sheet
  }
}
