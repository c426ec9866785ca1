import MoRiLE
import MoRiLEFormats

/// What the columns of one file are to a model, sorted by kind.
struct IssueColumns: Sendable {
  /// A column of a criterion's cells.
  struct CriterionColumn: Sendable {
    let column: Int
    let criterion: Int
    let low: Int64
    let span: UInt64
  }

  /// A column of an input's numbers.
  struct InputColumn: Sendable {
    let column: Int
    let input: Int
    /// The lowest and highest whole number that the input may be.
    let low: Int64
    let high: Int64
    let scale: Int64
  }

  /// A column of what is known of a score without its cells.
  struct GivenColumn: Sendable {
    let column: Int
    let score: Int
  }

  /// An input that makes nothing without another.
  struct Need: Sendable {
    let input: Int
    let other: Int
    /// The column of the other, if the file has one.
    let otherColumn: Int?
  }

  let model: Model
  let opening: CSVOpening
  let issue: Int?
  let theme: Int?
  /// The columns of texts that are written as they are: the theme and those that the model does not know.
  let texts: [Int]
  let criteria: [CriterionColumn]
  let inputs: [InputColumn]
  let needs: [Need]
  let given: [GivenColumn]
  /// The columns with a blank header, in which no cell may stand.
  let blank: [Int]

  init(_ plan: SheetPlan.Columns?, _ opening: CSVOpening, model: Model, program: LaneProgram) {
    let roles = plan?.roles ?? []
    self.model = model
    self.opening = opening
    issue = roles.firstIndex(of: .issue)
    theme = roles.firstIndex(of: .theme)
    texts = roles.indices.filter { roles[$0] == .theme || roles[$0].isOwn }
    blank = opening.blankColumns
    var criteria: [CriterionColumn] = []
    var inputs: [InputColumn] = []
    var given: [GivenColumn] = []
    for (column, role) in roles.enumerated() {
      switch role {
      case .criterion(let index):
        let scale = model.criteria[index].scale
        criteria.append(
          CriterionColumn(
            column: column, criterion: index, low: Int64(scale.lowerBound),
            span: UInt64(scale.upperBound - scale.lowerBound)))
      case .input(let index):
        let input = model.inputs[index]
        // Limits that are not whole, or too large, leave no number to the fast way of reading.
        let low = input.minimum.int.map { Int64($0) } ?? 1
        let scale = program.inputScales[index]
        let high = min(input.maximum.int.map { Int64($0) } ?? 0, (1 << 62) / scale)
        inputs.append(
          InputColumn(
            column: column, input: index, low: low, high: high, scale: scale))
      case .given(let score): given.append(GivenColumn(column: column, score: score))
      case .issue, .theme, .carried: break
      }
    }
    self.criteria = criteria
    self.inputs = inputs
    self.given = given
    needs = inputs.flatMap { given in
      model.inputs[given.input].needs.map { other in
        Need(
          input: given.input, other: other,
          otherColumn: inputs.first { $0.input == other }?.column)
      }
    }
  }
}
