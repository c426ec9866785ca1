import MoRiLE
import MoRiLEFormats

// The sheets of lists and of numbers.
extension LiveWorkbook {
  /// The rows of each criterion on the sheet of lists, counted from 0: its levels, and then what is not known.
  private var listRows: [ClosedRange<Int>] {
    var row = 1
    return model.criteria.map { criterion in
      let rows = row...(row + criterion.levels.count)
      row = rows.upperBound + 1
      return rows
    }
  }

  /// What may be chosen for each criterion.
  var choices: [CellRange] { listRows.map { CellRange(rows: $0, columns: 1...1) } }

  /// The sheet of what may be chosen, with the whole of each descriptor.
  func listSheet(_ looks: LiveLooks) -> (sheet: SheetDraft, levels: [CellRange]) {
    var sheet = SheetDraft(LivePlaces.Sheet.lists.rawValue)
    sheet.frozenRows = 1
    sheet.widths = [40, 8, 90]
    sheet.add(["Criterion", "Score", "What has to be true"].map { .text($0, looks.header) })
    for criterion in model.criteria {
      for level in criterion.levels {
        sheet.add(fitted: [
          .text(criterion.title, looks.word), .whole(level.score, looks.number),
          .text(level.means, looks.word),
        ])
      }
      let blank =
        criterion.defaultFormula == nil
        ? "not known; so is a blank cell" : "not known; a blank cell takes the default instead"
      sheet.add(fitted: [
        .text(criterion.title, looks.word), .text("?", looks.number), .text(blank, looks.word),
      ])
    }
    let levels = listRows.map { rows in
      CellRange(rows: rows.lowerBound...(rows.upperBound - 1), columns: 1...1)
    }
    return (sheet, levels)
  }

  /// The sheet of the numbers that follow from the model's.
  func numberSheet(_ looks: LiveLooks) -> SheetDraft {
    var sheet = SheetDraft(LivePlaces.Sheet.numbers.rawValue)
    sheet.frozenRows = 1
    sheet.widths = [44, 60, 20]
    sheet.add(["Name", "What it is", "Whole number"].map { .text($0, looks.header) })
    for (index, cell) in live.cells.cells.enumerated() {
      guard let formula = cell.formula else { continue }
      let value: CellDraft
      if case .number(let number) = formula {
        value = .number(LivePlaces.digits(number), looks.number)
      } else {
        value = .formula(
          places.text(formula, row: 1, on: .numbers), LivePlaces.result(cell.value), looks.number)
      }
      sheet.add(fitted: [
        .text(places.cells[index], looks.word), .text(cell.title, looks.word), value,
      ])
    }
    return sheet
  }
}
