import MoRiLE
import Testing

@Suite("Explanations")
struct ExplanationTests {
  /// One line for each number: kind, name, formula, numbers, value, range, points, descriptor.
  private func lines(_ explanation: Explanation, _ indent: String = "") -> [String] {
    var line = "\(indent)\(kind(explanation.kind)) \(explanation.name)"
    if let formula = explanation.formula { line += " = \(formula)" }
    if !explanation.numbers.isEmpty { line += " = " + explanation.numbers.map(told).joined() }
    line += " = \(told(explanation.value))"
    if let range = explanation.range { line += " of \(told(range))" }
    if let points = explanation.points { line += ", points \(told(points))" }
    if !explanation.means.isEmpty { line += ": \(explanation.means)" }
    return [line] + explanation.parts.flatMap { lines($0, indent + ". ") }
  }

  private func kind(_ kind: Explanation.Kind) -> String {
    switch kind {
    case .input: "input"
    case .measure: "measure"
    case .criterion(.cell): "cell"
    case .criterion(.byDefault): "default"
    case .criterion(.unknown): "unknown"
    case .score: "score"
    }
  }

  private func told(_ piece: Explanation.Piece) -> String {
    switch piece {
    case .text(let text): text
    case .value(let value): "[\(told(value))]"
    }
  }

  private func told(_ value: Interval?) -> String {
    guard let value else { return "?" }
    return value.value?.description ?? "\(value.low)..\(value.high)"
  }

  private func model() throws -> Model {
    try Model(
      validating: .of(
        inputs: [.init("count"), .init("area")],
        measures: [
          .init("rate", "count / area * 10", undefined: "No area."), .init("double", "rate * 2"),
        ],
        criteria: [
          .init("likely", 1...3, default: "1 + (rate >= 3) + (double >= 20)"),
          .init("harm", points: ["0", "1", "4", "8"]), .init("spare"),
        ],
        scores: [
          .init("impact", "points(harm) + min(harm, 2)"),
          .init("total", "6 * share(impact + harm) + impact * likely"), .init("extra", "spare + 1"),
        ], rating: .init(score: "total", bands: [.init("High", from: "20"), .init("Low")])))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let inputs: [Fraction?]
    let cells: [Cell]
    let lines: [String]
    var testDescription: String { name }
  }

  private static let impact = "score impact = points(harm) + min(harm, 2)"
  private static let total = "score total = 6 * share(impact + harm) + impact * likely"
  private static let byDefault = "= 1 + (rate >= 3) + (double >= 20)"

  static let cases: [Case] = [
    Case(
      name: "all known, by default too", inputs: [9, 20], cells: [.blank, .score(2), .score(0)],
      lines: [
        "\(total) = 6 * [8/13] + [6] * [2] = 204/13 of 0..36",
        ". \(impact) = [4] + min([2], 2) = 6 of 0..10",
        ". . cell harm = 2 of 0..3, points 4: level 2",
        ". cell harm = 2 of 0..3, points 4: level 2",
        ". default likely \(byDefault) = 1 + ([9/2] >= 3) + ([9] >= 20) = 2 of 1..3: level 2",
        ". . measure rate = count / area * 10 = [9] / [20] * 10 = 9/2",
        ". . . input count = 9", ". . . input area = 20",
        ". . measure double = rate * 2 = [9/2] * 2 = 9",
        ". . . measure rate = count / area * 10 = [9] / [20] * 10 = 9/2",
        "score extra = spare + 1 = [0] + 1 = 1 of 1..4",
        ". cell spare = 0 of 0..3: level 0",
      ]),
    Case(
      name: "a measure that is not defined", inputs: [9, 0], cells: [.blank, .score(0), .blank],
      lines: [
        "\(total) = 6 * [0] + [0] * [1..3] = 0 of 0..36",
        ". \(impact) = [0] + min([0], 2) = 0 of 0..10",
        ". . cell harm = 0 of 0..3, points 0: level 0",
        ". cell harm = 0 of 0..3, points 0: level 0",
        ". default likely \(byDefault) = 1 + ([?] >= 3) + ([?] >= 20) = 1..3 of 1..3",
        ". . measure rate = count / area * 10 = [9] / [0] * 10 = ?: No area.",
        ". . . input count = 9", ". . . input area = 0",
        ". . measure double = rate * 2 = [?] * 2 = ?",
        ". . . measure rate = count / area * 10 = [9] / [0] * 10 = ?: No area.",
        "score extra = spare + 1 = [0..3] + 1 = 1..4 of 1..4", ". unknown spare = 0..3 of 0..3",
      ]),
    Case(
      name: "unknown cells, and measures that nothing uses", inputs: [9, nil],
      cells: [.unknown, .blank, .score(3)],
      lines: [
        "\(total) = 6 * [0..1] + [0..10] * [1..3] = 0..36 of 0..36",
        ". \(impact) = [0..8] + min([0..3], 2) = 0..10 of 0..10",
        ". . unknown harm = 0..3 of 0..3, points 0..8",
        ". unknown harm = 0..3 of 0..3, points 0..8",
        ". unknown likely = 1..3 of 1..3",
        "score extra = spare + 1 = [3] + 1 = 4 of 1..4", ". cell spare = 3 of 0..3: level 3",
        "measure rate = count / area * 10 = [9] / [?] * 10 = ?", ". input count = 9",
        ". input area = ?", "measure double = rate * 2 = [?] * 2 = ?",
        ". measure rate = count / area * 10 = [9] / [?] * 10 = ?",
      ]),
  ]

  @Test("show each number with its formula, its parts and where it comes from", arguments: cases)
  func explains(_ example: Case) throws {
    let model = try model()
    let issue = Issue(
      name: "", inputs: example.inputs.map { $0.map { Interval($0) } }, cells: example.cells)
    let explanations = model.explanations(of: model.assess(issue))
    #expect(explanations.flatMap { lines($0) } == example.lines)
    #expect(explanations.allSatisfy { $0.title == $0.name })
  }
}
