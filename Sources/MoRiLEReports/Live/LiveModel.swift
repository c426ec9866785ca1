import MoRiLE

/// A model as the cells and columns of a live workbook: all formulas, and what each of them comes to.
///
/// The formulas follow from the model alone. They count in whole numbers, which a spreadsheet has exactly up to
/// 100,000,000,000,000, and give the lowest and the highest where cells are unknown: the same as
/// ``Model/assess(_:)``, except that levels are taken one by one up to other limits.
package struct LiveModel: Sendable {
  /// The model.
  package let model: Model
  /// The numbers of the model.
  package let cells: LiveCells
  /// The columns, each after those that it reads.
  package let columns: [LiveColumn]
  /// The largest input that counts, in parts of 1 where it is whole and of 1,000 where it is not.
  let mostInput: Fraction
  let compiler: LiveCompiler

  /// The largest inputs that are tried, until all numbers are small enough.
  private static let largestInputs: [Int64] = [
    100_000_000_000, 1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000,
  ]

  /// Makes the formulas of a model.
  /// - Throws: why they cannot be made.
  package init(_ model: Model) throws(LiveRefusal) {
    var last: LiveCompiler?
    for most in model.inputs.isEmpty ? Array(Self.largestInputs.prefix(1)) : Self.largestInputs {
      var compiler = LiveCompiler(model, mostInput: Fraction(most))
      compiler.compile()
      last = compiler
      if !compiler.isTooLarge { break }
    }
    guard let compiler = last else { throw LiveRefusal(model, []) }
    var reasons = compiler.refusals
    if compiler.isTooLarge {
      reasons.append(
        "it counts in whole numbers above \(LiveCompiler.mostParts), which a spreadsheet rounds")
    }
    guard reasons.isEmpty else { throw LiveRefusal(model, reasons) }
    self.model = model
    cells = compiler.cells
    columns = compiler.columns
    mostInput = compiler.mostInput
    self.compiler = compiler
  }

  /// What the columns hold for an issue.
  package func row(_ issue: Issue) -> [LiveValue] {
    var scope = LiveScope(cells: cells.cells.map { $0.value }) { area in self.values(of: area) }
    scope.row.reserveCapacity(columns.count)
    for column in columns {
      if let formula = column.formula {
        scope.row.append(formula.value(scope))
      } else {
        scope.row.append(entered(column.kind, issue))
      }
    }
    return scope.row
  }

  private func entered(_ kind: LiveColumn.Kind, _ issue: Issue) -> LiveValue {
    switch kind {
    case .issue: .text(issue.name)
    case .theme: issue.theme.isEmpty ? .blank : .text(issue.theme)
    case .input(let index):
      issue.inputs[index].map { $0.value.map { .number($0) } ?? .text("?") } ?? .blank
    case .criterion(let index):
      switch issue.cells[index] {
      case .score(let score): .number(Fraction(score))
      case .blank: .blank
      // A cell of a workbook holds one number or none.
      case .range, .unknown: .text("?")
      }
    default: .blank
    }
  }

  /// What an area holds.
  func values(of area: LiveArea) -> [LiveValue] {
    switch area {
    case .levels(let criterion):
      model.criteria[criterion].levels.map { .number(Fraction($0.score)) }
    case .labels(let scale): compiler.scales[scale].scale.bands.map { .text($0.label) }
    case .points, .thresholds, .scales: (compiler.areas[area] ?? []).map { cells.cells[$0].value }
    }
  }

  /// The column of a kind.
  package func column(_ kind: LiveColumn.Kind) -> Int? {
    columns.firstIndex { $0.kind == kind }
  }
}

/// Why a model cannot be a live workbook.
package struct LiveRefusal: Error, Sendable {
  /// The reasons in one sentence.
  package let message: String

  package init(_ message: String) { self.message = message }

  init(_ model: Model, _ reasons: [String]) {
    var each: [String] = []
    for reason in reasons where !each.contains(reason) { each.append(reason) }
    message =
      "the model \(model.id) cannot be a live workbook: "
      + each.prefix(3).joined(separator: "; ")
  }
}
