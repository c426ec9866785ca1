import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// What of last year's issues goes into this year's file.
///
/// A score is carried over where this year's model has the same criterion with the same levels, word for
/// word: elsewhere the same digit would mean something else. Numbers such as counts are not carried over, and
/// neither are, of an issue that had numbers, the scores that the model works out from them where their cells are blank:
/// they are of last year, and would stand in the way of what follows from this year's. Where an issue had none, someone
/// scored it without, and that is carried over.
struct CarriedScores {
  private let last: YearIssues
  private let model: Model
  /// For each criterion of this year's model its place in last year's; nil where it has no like.
  private let criteria: [Int?]
  /// The criteria that the model works out from numbers, by index, where an issue had some.
  let workedOut: [Int]
  /// Last year's columns that neither model knows, by index, without the marks of who went through them; what was
  /// given of a score was of that year too, and so is what a workbook worked out.
  let ownColumns: [Int]

  /// Compares the models of two years.
  init(_ last: YearIssues, to model: Model) {
    self.last = last
    self.model = model
    let before = last.model?.criteria ?? []
    let hadNumbers = last.sheet?.issues.contains { Self.hasNumbers($0) } ?? true
    workedOut = hadNumbers ? Self.workedOut(model) : []
    criteria = model.criteria.map { criterion in
      before.firstIndex { $0.id == criterion.id && Self.isSame($0.levels, criterion.levels) }
    }
    ownColumns = last.sheet.map { Self.ownColumns($0, model) } ?? []
  }

  private static func isSame(_ left: [Level], _ right: [Level]) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy { $0.score == $1.score && $0.means == $1.means }
  }

  /// The criteria whose default reads an input, itself or through what it reads.
  private static func workedOut(_ model: Model) -> [Int] {
    var names = Set(model.inputs.map { $0.id })
    let formulas =
      model.measures.map { ($0.id, $0.formula.names) }
      + model.criteria.compactMap { criterion in
        criterion.defaultFormula.map { (criterion.id, $0.names) }
      }
    // A formula may read one that stands below it.
    for _ in formulas {
      for (id, read) in formulas where !names.isDisjoint(with: read) { names.insert(id) }
    }
    return model.criteria.indices.filter { names.contains(model.criteria[$0].id) }
  }

  /// The criteria whose scores are not carried over because their levels are others, by index.
  var missing: [Int] {
    criteria.indices.filter { criteria[$0] == nil && !workedOut.contains($0) }
  }

  /// The cells that an issue of last year begins this year with, in the order of this year's criteria.
  func cells(_ issue: Int) -> [Cell] {
    guard let sheet = last.sheet else { return model.criteria.map { _ in .blank } }
    let before = sheet.issues[issue]
    let hadNumbers = Self.hasNumbers(before)
    return criteria.enumerated().map { index, place in
      hadNumbers && workedOut.contains(index) ? .blank : place.map { before.cells[$0] } ?? .blank
    }
  }

  private static func hasNumbers(_ issue: Issue) -> Bool { issue.inputs.contains { $0 != nil } }

  /// The theme of an issue of last year.
  func theme(_ issue: Int) -> String {
    switch last.content {
    case .scored(let sheet): sheet.issues[issue].theme
    case .listed(let list): list.lines[issue].theme
    case .none: ""
    }
  }

  private static func ownColumns(_ sheet: IssueSheet, _ model: Model) -> [Int] {
    let before = roles(of: sheet, sheet.model)
    let now = roles(of: sheet, model)
    let results = ResultColumn.results(among: sheet.columns, of: sheet.model)
    return sheet.columns.indices.filter { column in
      before[column] == .carried && now[column] == .carried && !results.contains(column)
        && !SheetMarks.all.contains(columnKey(sheet.columns[column]))
    }
  }

  private static func roles(of sheet: IssueSheet, _ model: Model) -> [ColumnPlan.Role] {
    let header = ["issue", sheet.themeHeader] + sheet.columns
    return Array(ColumnPlan(header, model: model).roles.dropFirst(2))
  }

  /// The headers of ``ownColumns``.
  var ownHeaders: [String] { ownColumns.map { last.sheet?.columns[$0] ?? "" } }

  /// The texts of an issue of last year below ``ownHeaders``.
  func ownTexts(_ issue: Int) -> [String] { ownColumns.map { last.sheet?.cells[issue][$0] ?? "" } }
}
