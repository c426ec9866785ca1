import MoRiLE
import MoRiLEFormats

/// The sheet of the model while it is put together.
private struct ModelSheetMaker {
  var sheet = SheetDraft(LivePlaces.Sheet.model.rawValue)
  var cells: [Int: CellPlace] = [:]
  var labels: [Int: CellRange] = [:]
  let looks: LiveLooks
  let workbook: LiveWorkbook

  var row: Int { sheet.rows.count }

  mutating func heading(_ text: String, _ about: String, _ headers: [String]) {
    sheet.add([])
    sheet.add([.text(text, looks.heading)])
    if !about.isEmpty { sheet.add([.text(about, looks.line)]) }
    sheet.add(headers.map { .text($0, looks.header) })
  }

  /// A cell that may be changed.
  mutating func entry(_ cell: Int, _ column: Int) -> CellDraft {
    cells[cell] = CellPlace(row: row, column: column)
    return .number(
      LivePlaces.digits(workbook.live.cells.cells[cell].value.number ?? .zero), looks.entry)
  }

  /// What is wrong with the cells of a row, or nothing.
  func check(_ tests: [(test: String, text: String)]) -> CellDraft {
    var formula = "\"\""
    for (test, text) in tests.reversed() {
      formula = "IF(\(test),\(formula),\(OfficeText.quoted("Look: " + text)))"
    }
    return .formula(formula, .text(""), looks.note)
  }

  func isDecimal(_ cell: String) -> (test: String, text: String) {
    (
      "IF(ISNUMBER(\(cell)),\(cell)=ROUND(\(cell),\(LiveCells.mostDecimals)),FALSE)",
      "write a number of at most \(LiveCells.mostDecimals) decimals, which formulas have exactly"
    )
  }

  func isDivisor(_ cell: String) -> (test: String, text: String) {
    (
      "IF(ISNUMBER(\(cell)),AND(\(cell)>=1,\(cell)=INT(\(cell))),FALSE)",
      "divide by a whole number from 1"
    )
  }
}

extension LiveWorkbook {
  /// The sheet of the numbers that may be changed, with the places of their cells and of the words of ratings.
  func modelSheet(
    _ looks: LiveLooks
  ) -> (sheet: SheetDraft, cells: [Int: CellPlace], labels: [Int: CellRange]) {
    var maker = ModelSheetMaker(looks: looks, workbook: self)
    maker.sheet.tabColour = "BF9000"
    maker.sheet.widths = [46, 14, 12, 16, 60, 40]
    maker.sheet.add([.text("\(model.title) (\(model.id) \(model.version))", looks.title)])
    maker.sheet.add([
      .text("Cells on yellow may be changed: all scores, ratings and ranks follow.", looks.line)
    ])
    // What is wrong anywhere below is counted here.
    maker.sheet.add([
      .formula(
        "IF(COUNTIF($F$5:$F$\(modelLength),\"Look*\")+COUNTIF(Numbers!$C:$C,\">\(LiveCompiler.mostParts)\")"
          + "+COUNTIF(Numbers!$C:$C,\"<-\(LiveCompiler.mostParts)\")"
          + "+SUMPRODUCT(--ISERROR(Numbers!$C$2:$C$\(numberRows.count + 2)))=0,\"All numbers are exact.\","
          + "\"Look at column F: with these numbers the results are not exact or not in order.\")",
        .text("All numbers are exact."), looks.heading)
    ])
    addWeights(&maker)
    for place in live.compiler.scales.indices { addRatings(place, &maker) }
    addPoints(&maker)
    maker.sheet.conditions.append(
      ConditionDraft(
        CellRange(rows: 2...2, columns: 0...0), "LEFT($A$3,4)=\"Look\"", LiveLooks.faulty))
    maker.sheet.print.isLandscape = true
    return (maker.sheet, maker.cells, maker.labels)
  }

  /// More rows than the sheet of the model has.
  private var modelLength: Int {
    let points = model.criteria.reduce(0) { $0 + $1.levels.count + 1 }
    let bands = model.ratingScales.reduce(0) { $0 + $1.bands.count + 5 }
    return points + bands + live.compiler.weights.count + 30
  }

  private func addWeights(_ maker: inout ModelSheetMaker) {
    guard live.compiler.hasLiveWeights else { return }
    maker.heading(
      "Weights of \(model.ratedScore.title)", "",
      ["What is weighed", "Weight", "Divided by", "", "In the formula", "Check"])
    for weight in live.compiler.weights {
      guard let cells = weight.cells, let value = weight.weight else { continue }
      let row = maker.row + 1
      let sign = value.sign < 0 ? "B\(row)<=0" : "B\(row)>=0"
      maker.sheet.add(fitted: [
        .text(model.title(ofTerm: weight.term), maker.looks.word), maker.entry(cells.top, 1),
        maker.entry(cells.bottom, 2), CellDraft(), .text(weight.term, maker.looks.note),
        maker.check([
          maker.isDecimal("B\(row)"), maker.isDivisor("C\(row)"),
          (sign, "a weight keeps its sign: what is lowest and highest depends on it"),
        ]),
      ])
    }
  }

  private func addRatings(_ place: Int, _ maker: inout ModelSheetMaker) {
    let scale = live.compiler.scales[place]
    let score = model.scores[scale.scale.score].title
    let isShare = scale.scale.bands.contains { $0.share != nil }
    maker.heading(
      scale.domain.map { "Rating of \(model.domains[$0].title)" } ?? "Rating",
      "By \(score)" + (isShare ? ": a share is of the way from its lowest to its highest." : "."),
      [
        "Rating", isShare ? "From, or share" : "From", "Divided by", "From, as a score",
        "What it asks", "Check",
      ])
    let first = maker.row
    let whole = live.compiler.areas[.thresholds(place)] ?? []
    let parts = places.text(
      live.compiler.scoreForms[scale.scale.score].parts, row: 1, on: .model)
    for (index, band) in scale.scale.bands.enumerated() {
      let row = maker.row + 1
      let label = CellDraft.text(band.label, maker.looks.word)
      guard index < scale.entries.count, let threshold = band.threshold else {
        maker.sheet.add(fitted: [
          label, .text("below that", maker.looks.note), CellDraft(), CellDraft(),
          .text(band.means, maker.looks.word),
        ])
        continue
      }
      let entry = scale.entries[index]
      var tests = [maker.isDecimal("B\(row)"), maker.isDivisor("C\(row)")]
      if index > 0 {
        tests.append(
          (
            "\(places.cells[whole[index]])<\(places.cells[whole[index - 1]])",
            "a threshold is below the one above it"
          ))
      }
      maker.sheet.add(fitted: [
        label, maker.entry(entry.top, 1), maker.entry(entry.bottom, 2),
        .formula(
          band.share == nil ? "B\(row)/C\(row)" : "\(places.cells[whole[index]])/\(parts)",
          LivePlaces.result(.number(shown(threshold, band, place, index))), maker.looks.result),
        .text(band.means, maker.looks.word), maker.check(tests),
      ])
    }
    maker.labels[place] = CellRange(rows: first...(maker.row - 1), columns: 0...0)
  }

  /// The score from which a band begins; of a share the least that scores can have.
  private func shown(_ threshold: Fraction, _ band: Band, _ place: Int, _ index: Int) -> Fraction {
    guard band.share != nil, let cell = live.compiler.areas[.thresholds(place)]?[index],
      let whole = live.cells.cells[cell].value.number
    else { return threshold }
    let scale = live.compiler.scales[place].scale
    return whole / live.cells.value(live.compiler.scoreForms[scale.score].parts)
  }

  private func addPoints(_ maker: inout ModelSheetMaker) {
    guard model.criteria.contains(where: { $0.hasPoints }) else { return }
    maker.heading(
      "Points of levels", "", ["Criterion", "Points", "", "Score", "What has to be true", "Check"])
    for (index, criterion) in model.criteria.enumerated() where criterion.hasPoints {
      let entries = live.compiler.pointEntries[index]
      for (place, level) in criterion.levels.enumerated() {
        let row = maker.row + 1
        let points = level.points ?? .zero
        var tests = [maker.isDecimal("B\(row)")]
        if place > 0, let before = criterion.levels[place - 1].points, before <= points {
          tests.append(("B\(row)>=B\(row - 1)", "points do not fall where the level rises"))
        }
        maker.sheet.add(fitted: [
          .text(criterion.title, maker.looks.word),
          entries.map { maker.entry($0[place], 1) }
            ?? .number(LivePlaces.digits(points), maker.looks.number),
          CellDraft(), .whole(level.score, maker.looks.number),
          .text(level.means, maker.looks.word),
          entries == nil ? CellDraft() : maker.check(tests),
        ])
      }
    }
  }
}
