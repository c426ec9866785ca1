import MoRiLE
import TestSupport
import Testing

@Suite("Combinations of unknown levels")
struct CombinationTests {
  /// A model in which each criterion cancels out, so that each is used twice and the score is 0.
  private func cancelling(_ levels: [Int]) throws -> Model {
    let criteria = levels.enumerated().map { index, count in
      ModelDefinition.Criterion(SourceText("c\(index)"), 0...(count - 1), lowers: true)
    }
    let formula = criteria.map { "\($0.id.text) - \($0.id.text)" }.joined(separator: " + ")
    return try Model(
      validating: .of(
        criteria: criteria + [.init("z")],
        scores: [.init("tested", SourceText(formula)), .init("total", "z")]))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let levels: [Int]
    let low: Int
    let high: Int
    var testDescription: String { "\(levels)" }
  }

  static let cases: [Case] = [
    Case(levels: [2], low: 0, high: 0), Case(levels: [100, 50], low: 0, high: 0),
    Case(levels: [50, 200], low: 0, high: 0), Case(levels: [73, 137], low: -208, high: 208),
    Case(levels: [10, 10, 10, 10, 2], low: -37, high: 37),
    Case(levels: [500, 500, 500], low: -1_497, high: 1_497),
  ]

  @Test("are all tried up to 10,000; beyond, ranges are wider and sound", arguments: cases)
  func limit(_ example: Case) throws {
    let model = try cancelling(example.levels)
    let cells = example.levels.map { _ in Cell.unknown } + [.score(0)]
    let score = model.assess(Issue(name: "", cells: cells)).scores[0]
    #expect(score == Interval(Fraction(example.low), Fraction(example.high)))
    #expect(score.contains(0))
  }

  @Test("are of unknown criteria only")
  func known() throws {
    let model = try cancelling([73, 137])
    let score = model.assess(Issue(name: "", cells: [.score(5), .unknown, .score(0)])).scores[0]
    #expect(score.value == 0)
  }

  /// A formula of names, small numbers and all operators that cannot fail.
  private func formula(_ depth: Int, _ random: inout SeededRandom) -> String {
    let leaves = ["a", "b", "c", "d", "a", "c", "0.5", "2"]
    guard depth > 0 else { return leaves.randomElement(using: &random) ?? "a" }
    let (left, right) = (formula(depth - 1, &random), formula(depth - 1, &random))
    let forms = [
      "(\(left) + \(right))", "(\(left) - \(right))", "\(left) * \(right)", "(\(left) > \(right))",
      "(\(left) <= \(right))", "(\(left) = \(right))", "(\(left) <> \(right))",
      "min(\(left), \(right))", "max(\(left), \(right))", "-\(left)", "\(left) / 4",
      "points(b) * \(left)", left,
    ]
    return forms.randomElement(using: &random) ?? left
  }

  private func model(_ formula: String) throws -> Model {
    try Model(
      validating: .of(
        criteria: [
          .init("a", -1...1, lowers: true),
          .init("b", 0...2, points: ["1", "5", "2.5"], lowers: true),
          .init("c", 0...2, default: "max(0, a)", lowers: true),
          .init("d", 0...1, default: "(b + c > 2) + 0", lowers: true),
        ], scores: [.init("tested", SourceText(formula)), .init("total", "a")]))
  }

  /// Every issue in which each open cell has one of its levels; defaults stay to be worked out.
  private func completions(_ cells: [Cell], of model: Model) -> [[Cell]] {
    var all: [[Cell]] = [[]]
    for (cell, criterion) in zip(cells, model.criteria) {
      let isOpen = cell == .unknown || cell == .blank && criterion.defaultFormula == nil
      let choices = isOpen ? criterion.scale.map { Cell.score($0) } : [cell]
      all = all.flatMap { before in choices.map { before + [$0] } }
    }
    return all
  }

  @Test("give the exact range of a default, though no score reads it")
  func defaults() throws {
    let model = try Model(
      validating: .of(
        criteria: [
          .init("a", 0...2, lowers: true),
          .init("b", -2...2, default: "-2 + (a < a) + 2 * (a = a)", lowers: true),
        ], scores: [.init("total", "a")]))
    #expect(model.assess(Issue(name: "", cells: [.unknown, .blank])).levels[1] == 0...0)
  }

  @Test("give the tightest range there is, for random formulas and cells")
  func bruteForce() throws {
    var random = SeededRandom(seed: 5)
    for _ in 0..<150 {
      let formula = formula(3, &random)
      let model = try model(formula)
      for _ in 0..<3 {
        let cells = model.criteria.map { criterion in
          [.unknown, .blank, .score(criterion.scale.upperBound)].randomElement(using: &random)
            ?? Cell.blank
        }
        let values = completions(cells, of: model).map {
          model.assess(Issue(name: "", cells: $0)).scores[0].value
        }
        let known = values.compactMap { $0 }
        #expect(known.count == values.count)
        let found = model.assess(Issue(name: "", cells: cells)).scores[0]
        #expect(found.low == known.min() && found.high == known.max(), "\(formula) of \(cells)")
      }
    }
  }
}
