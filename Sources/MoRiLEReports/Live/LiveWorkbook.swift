import MoRiLE
import MoRiLEFormats

/// A workbook whose formulas score, rate and rank issues again, and which is right without being calculated.
///
/// Every formula cell holds what the engine gives. A workbook without issues is an empty one to fill.
package struct LiveWorkbook: Sendable {
  /// How many issues a workbook has at most.
  ///
  /// The order of names takes work in a spreadsheet that grows with the square of their number.
  package static let mostIssues = 2_000
  /// How many formulas a workbook has at most.
  package static let mostFormulas = 2_000_000
  /// How many rows there are for more issues.
  package static let spareRows = 50
  /// How long a formula may be, in characters.
  static let longestFormula = 8_192

  let live: LiveModel
  let places: LivePlaces
  let issues: [Issue]
  let subject: String
  let style: RankingStyle
  let ranking: Ranking
  /// What the columns hold, issue by issue.
  let values: [[LiveValue]]
  /// The rows, counted from 0, of the numbers that are worked out.
  let numberRows: [Int: Int]
  /// Columns after the theme that no formula reads, such as marks of what is still to be done.
  let marks: [LiveOwnColumn]
  /// The same at the end.
  let own: [LiveOwnColumn]
  /// How many pairs of characters of names their order is told by.
  let namePairs: Int

  /// Makes a workbook of some issues.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - given: The issues.
  ///   - marks: Columns after the theme that no formula reads, each with a text for each issue.
  ///   - own: The same at the end.
  ///   - subject: What the issues are.
  ///   - style: How ranks go on after a tie.
  /// - Throws: why the model cannot be said in formulas, or why these are too many issues.
  package init(
    _ model: Model, issues given: [Issue] = [], marks: [LiveOwnColumn] = [],
    own: [LiveOwnColumn] = [], subject: String = "", style: RankingStyle = .dense
  ) throws(LiveRefusal) {
    guard given.count <= Self.mostIssues else {
      throw LiveRefusal(
        "a live workbook has at most \(grouped(Self.mostIssues)) issues, and these are "
          + "\(grouped(given.count))")
    }
    let live = try LiveModel(model)
    if let refusal = Self.refusal(columns: live.columns.count, issues: given.count, of: model) {
      throw refusal
    }
    self.live = live
    numberRows = Self.numberRows(live.cells)
    self.marks = marks
    self.own = own
    places = LivePlaces(live, marks: marks.count)
    issues = given.map { $0.withoutGiven }
    self.subject = subject
    self.style = style
    ranking = Ranking(issues.map { model.assess($0) }, style: style)
    for column in live.columns {
      guard let formula = column.formula else { continue }
      let text = places.text(formula, row: given.count + Self.spareRows + 1, on: .order)
      // The test that there is an issue in the row stands around it.
      guard text.utf8.count <= Self.longestFormula - 40 else {
        throw LiveRefusal(
          model,
          [
            "the formula of \(column.title) would have \(grouped(text.utf8.count)) characters, "
              + "and a spreadsheet takes \(grouped(Self.longestFormula))"
          ])
      }
    }
    values = issues.map { live.row($0) }
    let longest = issues.reduce(0) { max($0, $1.name.utf16.count) }
    namePairs = min(40, max(12, (longest + 1) / 2))
  }

  /// Why some issues would take more formulas than a workbook has; nil where they do not.
  static func refusal(columns: Int, issues: Int, of model: Model) -> LiveRefusal? {
    let formulas = columns * (issues + spareRows)
    if formulas <= mostFormulas { return nil }
    return LiveRefusal(
      "these issues would take \(grouped(formulas)) formulas, and a live workbook has at most "
        + "\(grouped(mostFormulas)): the scores of \(model.id) are worked out in \(grouped(columns)) columns"
    )
  }

  /// The model.
  var model: Model { live.model }

  /// How many rows have formulas.
  var rowCount: Int { issues.count + Self.spareRows }

  /// The last of these rows, counted from 1; the first is 2.
  var lastRow: Int { rowCount + 1 }

  /// The workbook as a file.
  /// - Throws: why it cannot be written.
  package func bytes() throws(LiveRefusal) -> [UInt8] {
    var draft = WorkbookDraft()
    draft.properties.title = model.title
    draft.properties.subject = subject
    let looks = LiveLooks(&draft.styles)
    let model = modelSheet(looks)
    let lists = listSheet(looks)
    draft.sheets = [
      readMeSheet(looks), scoreSheet(looks), rankingSheet(looks), model.sheet, methodSheet(looks),
      lists.sheet, workingSheet(looks), numberSheet(looks), orderSheet(looks),
    ]
    draft.shown = issues.isEmpty ? 0 : 1
    draft.names = names(model.cells, model.labels, lists.levels)
    do throws(WorkbookRefusal) {
      return try WorkbookWriter.bytes(of: draft)
    } catch {
      throw LiveRefusal("the live workbook cannot be written: \(error.text)")
    }
  }

  // MARK: - Names

  /// The names of all numbers and areas.
  private func names(
    _ entries: [Int: CellPlace], _ labels: [Int: CellRange], _ levels: [CellRange]
  ) -> [WorkbookDraft.Name] {
    var names: [WorkbookDraft.Name] = []
    func add(_ name: String, _ sheet: LivePlaces.Sheet, _ place: String) {
      names.append(.init(name, "\(sheet.rawValue)!\(place)"))
    }
    for index in live.cells.cells.indices {
      if let place = entries[index] {
        add(places.cells[index], .model, place.fixedName)
      } else if let row = numberRows[index] {
        add(places.cells[index], .numbers, CellPlace(row: row, column: 2).fixedName)
      }
    }
    for (area, name) in places.areas {
      switch area {
      case .levels(let criterion): add(name, .lists, levels[criterion].fixedName)
      case .labels(let scale):
        if let range = labels[scale] { add(name, .model, range.fixedName) }
      case .points, .thresholds, .scales:
        let rows = (live.compiler.areas[area] ?? []).compactMap { numberRows[$0] }
        guard let first = rows.first, let last = rows.last else { continue }
        add(name, .numbers, CellRange(rows: first...last, columns: 2...2).fixedName)
      }
    }
    return names
  }

  /// The rows, counted from 0, of the numbers that are worked out.
  static func numberRows(_ cells: LiveCells) -> [Int: Int] {
    var rows: [Int: Int] = [:]
    for (index, cell) in cells.cells.enumerated() where cell.formula != nil {
      rows[index] = rows.count + 1
    }
    return rows
  }
}
