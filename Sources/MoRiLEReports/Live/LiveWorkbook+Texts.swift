import MoRiLE
import MoRiLEFormats

// The sheets that are read.
extension LiveWorkbook {
  /// What the workbook is and how it is filled.
  func readMeSheet(_ looks: LiveLooks) -> SheetDraft {
    var sheet = SheetDraft("Read me")
    sheet.widths = [30, 90]
    sheet.hasGridLines = false
    sheet.add([.text(model.title, looks.title)])
    if !subject.isEmpty { sheet.add([.text(subject, looks.heading)]) }
    sheet.add([])
    let lines: [(String, String)] = [
      (
        "What this is",
        "A scoring matrix that works itself out. Its formulas follow the model \(model.id) \(model.version) and count "
          + "in whole numbers, so that no rating is decided by rounding."
      ),
      (
        "Scores",
        "An issue a row, below the last one too: there are formulas for \(Self.spareRows) more. Choose each score from "
          + "the list; what each level means shows beside the cell. Yellow cells are yours, the others work themselves out."
      ),
      (
        "Not known",
        "? says that a score is not known; so does a blank cell, unless the criterion has a default. It is never zero: "
          + "the score is then a range, from lowest to highest, and there is a rating only where both agree. "
          + "A range of levels is entered as ?."
      ),
      (
        "Check",
        "Counts cells of an issue that formulas cannot use, such as a 7 on a scale from 0 to 4. They count as not known."
      ),
      (
        "Ranking",
        "All issues by score. Equal scores share a rank and stand by name. Issues that are not fully scored have no rank "
          + "and follow by the highest score that they could have."
      ),
      (
        "Model",
        "Weights, thresholds and points in yellow cells: change one, and all scores, ratings and ranks follow. "
          + "Cell A3 there says whether all numbers are still exact."
      ),
      (
        "Method", "The scores as formulas, in words and in whole numbers, and where exactness ends."
      ),
      ("Lists", "The levels of each criterion with the whole of their descriptions."),
      (
        "Working, Numbers, Order",
        "All steps on the way, to be checked: each score in parts, the whole numbers that formulas count with, and "
          + "the order of issues."
      ),
      (
        "Colours",
        "▲ or a red word is the highest rating, ◆ or brown one between, ● or green the lowest. The word always stands there."
      ),
    ]
    for (name, text) in lines {
      sheet.add(fitted: [.text(name, looks.term), .text(text, looks.text)])
    }
    let targets = [
      "Scores": "Scores", "Ranking": "Ranking", "Model": "Model", "Method": "Method",
      "Lists": "Lists",
    ]
    for (row, line) in sheet.rows.enumerated() {
      guard case .text(let name)? = line.cells.first?.content, let target = targets[name] else {
        continue
      }
      sheet.links.append(LinkDraft(CellPlace(row: row, column: 0), to: "'\(target)'!A1"))
    }
    return sheet
  }

  /// How scores come about, and where exactness ends.
  func methodSheet(_ looks: LiveLooks) -> SheetDraft {
    var sheet = SheetDraft("Method")
    sheet.widths = [34, 110]
    sheet.hasGridLines = false
    sheet.add([.text("Method", looks.title)])
    sheet.add([.text(model.titled, looks.heading)])
    func line(_ name: String, _ text: String, _ style: StyleID) {
      sheet.add(fitted: [.text(name, looks.term), .text(text, style)])
    }
    if !model.about.isEmpty { line("The model", model.about, looks.text) }
    line("Source", model.source, looks.text)
    sheet.add([])
    sheet.add([.text("Scores", looks.heading)])
    for (index, score) in model.scores.enumerated() {
      line(score.title, score.formula.text, looks.formula)
      line("", wholeText(index), looks.text)
    }
    sheet.add([])
    sheet.add([.text("Ratings", looks.heading)])
    line("Rating", model.bandText(model.rating), looks.text)
    for domain in model.domains {
      if let scale = domain.rating { line(domain.title, model.bandText(scale), looks.text) }
    }
    sheet.add([])
    sheet.add([.text("Where exactness ends", looks.heading)])
    for (name, text) in limits { line(name, text, looks.text) }
    return sheet
  }

  /// How a score is worked out in whole numbers, with the numbers that the model has now.
  private func wholeText(_ index: Int) -> String {
    let form = live.compiler.scoreForms[index]
    let parts = LivePlaces.digits(live.cells.value(form.parts))
    if case .criterion(let criterion, _) = model.program.steps[model.scoreSteps[index]] {
      return "The level of \(model.criteria[criterion].title)."
    }
    guard case .column(let column) = form.low, let formula = live.columns[column].formula else {
      return ""
    }
    let made = parts == "1" ? "In whole numbers" : "In parts, of which \(parts) make 1"
    let text = places.words(formula, live)
    var bands: [String] = []
    for (place, scale) in live.compiler.scales.enumerated() where scale.scale.score == index {
      for (cell, band) in zip(live.compiler.areas[.thresholds(place)] ?? [], scale.scale.bands) {
        bands.append("\(band.label) from \(LivePlaces.digits(live.cells.value(.cell(cell))))")
      }
    }
    let rated = bands.isEmpty ? "" : "; " + bands.joined(separator: ", ")
    return text.utf8.count > 600
      ? "\(made): see the sheet Working\(rated)" : "\(made): \(text)\(rated)"
  }

  private var limits: [(String, String)] {
    var lines = [
      (
        "Size",
        "Formulas count with whole numbers up to \(LivePlaces.digits(LiveCompiler.mostParts).inThousands), which Excel and LibreOffice tell apart. "
          + "Scores are shown rounded to 15 digits; ratings and ranks never follow from what is shown."
      ),
      (
        "Changed numbers",
        "Weights, thresholds and points are exact with up to \(LiveCells.mostDecimals) decimals. One that has no end, "
          + "such as two thirds, is written as 2 divided by 3. The sheet Model says in A3 and in its column F "
          + "where a number is not exact, not in order or too large."
      ),
      (
        "Unknown cells",
        "Lowest and highest are over all levels that unknown cells can have, as long as weights keep their sign and "
          + "points do not fall where the level rises."
      ),
      (
        "Names",
        "Equal scores stand by the first \(namePairs * 2) characters of their names, in the order of Unicode, then by row."
      ),
    ]
    if !model.inputs.isEmpty {
      let most = live.mostInput
      lines.append(
        (
          "Inputs",
          "Whole inputs count up to \(LivePlaces.digits(most).inThousands), others up to "
            + "\(LivePlaces.digits(most / 1_000).inThousands) with "
            + "\(LiveCompiler.inputDecimals) decimals. A larger one counts as not known, and Check says so."
        ))
    }
    let fixed = fixedNumbers
    if !fixed.isEmpty {
      lines.append(
        (
          "Numbers that stay",
          "\(fixed) cannot be changed here: something is divided by them, or a share is taken of more than a sum of them. "
            + "Change the model's file instead."
        ))
    }
    lines.append(
      (
        "Words for levels",
        "Formulas take numbers and ? alone. The program takes the words of the model, and ranges of levels, as well."
      ))
    return lines
  }

  /// The numbers that may not be changed, in words.
  private var fixedNumbers: String {
    var names: [String] = []
    if !live.compiler.hasLiveWeights { names.append("The weights of \(model.ratedScore.title)") }
    for (index, criterion) in model.criteria.enumerated()
    where criterion.hasPoints && !live.compiler.livePoints.contains(index) {
      names.append("the points of \(criterion.title)")
    }
    return NameList.text(names).capitalised
  }
}

extension String {
  /// The header of a column without the word that it is the lowest.
  fileprivate var dropEnd: String {
    hasSuffix(LivePlaces.lowest) ? String(dropLast(LivePlaces.lowest.count)) : self
  }

  /// A whole number with commas between thousands.
  fileprivate var inThousands: String {
    var result = ""
    for (place, digit) in reversed().enumerated() {
      if place > 0, place % 3 == 0, digit != "-" { result.append(",") }
      result.append(digit)
    }
    return String(result.reversed())
  }
}

extension LivePlaces {
  /// The ends of the headers of what a step is at least and at most.
  ///
  /// They are not those of the results: a step may count in parts, and is no score that is held against the engine.
  static let lowest = ": lowest"
  static let highest = ": highest"

  /// A formula for a reader: columns by their headers, and the numbers that cells hold now.
  func words(_ formula: LiveFormula, _ live: LiveModel) -> String {
    switch formula {
    case .number(let value): return Self.digits(value)
    case .text(let text): return OfficeText.quoted(text)
    case .column(let index): return live.columns[index].title.dropEnd
    case .columns(let first, let last):
      return "\(live.columns[first].title.dropEnd) to \(live.columns[last].title.dropEnd)"
    case .cell(let index):
      return live.cells.cells[index].value.number.map { Self.digits($0) } ?? ""
    case .area(let area): return areas[area] ?? ""
    case .place(let area, let place), .span(let area, let place, _):
      return "\(areas[area] ?? "") of \(words(place, live))"
    case .above(let area, let value): return "\(areas[area] ?? "") above \(words(value, live))"
    case .isIn(let value, let area): return "\(words(value, live)) in \(areas[area] ?? "")"
    case .negate(let value): return "−(\(words(value, live)))"
    case .binary(let sign, let left, let right):
      let (a, b) = (words(left, live), words(right, live))
      switch sign {
      case .multiply where a == "1": return factor(b, right)
      case .multiply: return "\(factor(a, left)) × \(factor(b, right))"
      case .add where b.hasPrefix("-"): return "\(a) − \(b.dropFirst())"
      case .subtract: return "\(a) − \(factor(b, right))"
      default: return "\(a) \(sign.rawValue) \(b)"
      }
    case .call(let function, let arguments):
      return "\(function.rawValue)(\(arguments.map { words($0, live) }.joined(separator: ", ")))"
    }
  }

  private func factor(_ text: String, _ formula: LiveFormula) -> String {
    if case .binary(let sign, _, _) = formula, sign == .add || sign == .subtract {
      return "(\(text))"
    }
    return text
  }
}
