import MoRiLE
import MoRiLEFormats

extension ExplanationReport {
  /// A row for each number of the derivation, those that a number is made of after it.
  public var dataTables: [DocumentTable] { [numberTable] }

  private var numberTable: DocumentTable {
    let style = NumberStyle(
      decimals: 2, thresholds: model.scores.indices.flatMap { model.thresholds(of: $0) })
    var table = DocumentTable(
      "numbers", "",
      [
        .data("depth"), .data("kind", .text), .data("name", .text), .data("title", .text),
        .data("low", style: style, exact: .never), .data("high", style: style, exact: .never),
        .data("formula", .text),
        .data("numbers", .text), .data("means", .text),
      ] + (model.scoresOnFractions.isEmpty ? [] : [.data("exact", .text)]))
    for explanation in explanations { add(explanation, depth: 0, to: &table) }
    return table
  }

  private func add(_ node: Explanation, depth: Int, to table: inout DocumentTable) {
    let exact = node.value.map { ExactNumber.endless($0, besides: thresholds(of: node)) }
    table.add(
      [
        .whole(depth), .named(node.kind.text, id: Column.id(node.kind.text)), .text(node.name),
        .text(node.title), .number(node.value?.low), .number(node.value?.high),
        .text(node.formula ?? ""),
        .text(node.formula == nil ? "" : ExactNumber.text(node.numbers)), .text(node.means),
      ] + (model.scoresOnFractions.isEmpty ? [] : [.text(exact ?? "")]))
    for part in node.parts { add(part, depth: depth + 1, to: &table) }
  }

  /// The derivation as JSON: what ``AssessmentReport/data`` says of an issue, and the tree.
  public var data: [(String, JSONOutput)]? {
    let words = narrative.entries(
      themes: assessment.issue.themes, issues: [assessment.issue.name])
    var members: [(String, JSONOutput)] = [
      ("model", model.reference),
      ("issue", .string(assessment.issue.name)),
      ("theme", .string(assessment.issue.theme)),
      ("rank", place?.rank.map { .number("\($0)") } ?? .null),
      ("rating", .string(assessment.rating.text)),
      ("agreed", agreed?.json ?? .null),
      ("domains", model.domains(of: assessment)),
      ("margins", .array(marginSentences.map { .string($0) })),
      ("vector", .string(vector)),
      ("narrative", .array(words.map { $0.json })),
    ]
    if assessment.given.counts { members.append(("given", model.given(of: assessment))) }
    members.append(("explanation", json(rated)))
    members.append(("beside", .array(others.map { json($0) })))
    return members
  }

  private func json(_ node: Explanation) -> JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("kind", .string(node.kind.text)), ("name", .string(node.name)),
      ("title", .string(node.title)),
    ]
    if let formula = node.formula {
      members.append(("formula", .string(formula)))
      members.append(("numbers", .string(ExactNumber.text(node.numbers))))
    }
    let thresholds = thresholds(of: node)
    members.append(("value", node.value.map { .range($0, besides: thresholds) } ?? .null))
    if let range = node.range { members.append(("outOf", .range(range, besides: thresholds))) }
    if let left = node.left {
      members.append(("possible", .array(left.map { .number("\($0)") })))
    }
    if let points = node.points { members.append(("points", .range(points))) }
    if !node.means.isEmpty { members.append(("means", .string(node.means))) }
    if !node.parts.isEmpty { members.append(("parts", .array(node.parts.map { json($0) }))) }
    return .object(members)
  }
}

extension Explanation.Kind {
  var text: String {
    switch self {
    case .input: "input"
    case .measure: "measure"
    case .criterion(.cell): "criterion"
    case .criterion(.byDefault): "criterion by default"
    case .criterion(.unknown): "criterion not known"
    case .score: "score"
    }
  }
}
