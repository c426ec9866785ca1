import MoRiLE
import Testing

@Suite("Changed weights")
struct ChangedWeightTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let formula: String
    let weights: [String?]
    let changed: String
    /// The score where a = 1, b = 2 and c = 3.
    let score: String
    var testDescription: String { "\(formula) becomes \(changed)" }

    init(_ formula: String, _ weights: [String?], _ changed: String, _ score: String) {
      self.formula = formula
      self.weights = weights
      self.changed = changed
      self.score = score
    }
  }

  static let numbers: [Case] = [
    Case("60 * share(a) + 20 * b", ["50"], "50 * share(a) + 20 * b", "170/3"),
    Case("60 * share(a) + 20 * b", [nil, "30"], "60 * share(a) + 30 * b", "80"),
    Case("share(a) * 60", ["50"], "share(a) * 50", "50/3"),
    Case("a + b", ["2", "3"], "2 * a + 3 * b", "8"),
    Case("a + b", [nil, "2.5"], "a + 2.5 * b", "6"),
    Case("a + b", ["0"], "0 * a + b", "2"),
    Case("a + b", ["5/2", "1/3"], "2.5 * a + (1/3) * b", "19/6"),
    Case("2.5 * a + b", ["0.125"], "0.125 * a + b", "17/8"),
    Case("(5/2) * a", ["3"], "3 * a", "3"),
    Case("2 / 3 * a", ["1/3"], "(1/3) * a", "1/3"),
    Case("a / 4 + b", ["3"], "3 * a + b", "5"),
    Case("2 * a * 3 / 4 + b", ["5"], "5 * a + b", "7"),
    Case("6 / (a + 1)", ["3"], "3 / (a + 1)", "3/2"),
    Case("6 / (a + 1) / 2", ["9"], "9 / (a + 1)", "9/2"),
    Case("a / (b + 1)", ["6"], "6 * a / (b + 1)", "2"),
    Case("5 + a - 3", ["2"], "5 + 2 * a - 3", "4"),
  ]

  static let signs: [Case] = [
    Case("a - 10 * b", [nil, "4"], "a - 4 * b", "-7"),
    Case("a - 10 * b", [nil, "-4"], "a - (-4) * b", "9"),
    Case("a - b", ["-2", "2"], "(-2) * a - 2 * b", "-6"),
    Case("a + b", ["-5/3", "-0.5"], "(-5/3) * a + (-0.5) * b", "-8/3"),
    Case("-a + b", ["3"], "3 * -a + b", "-1"),
    Case("b - -a", [nil, "2"], "b - 2 * -a", "4"),
    Case("-2 * a + b", ["5"], "5 * a + b", "7"),
    Case("-(2 * a) + b", ["2"], "2 * -(2 * a) + b", "-2"),
  ]

  static let parentheses: [Case] = [
    Case("(60 * a) + b", ["5"], "(5 * a) + b", "7"),
    Case("((a)) + b", ["2"], "((2 * a)) + b", "4"),
    Case("(a + b) + c", ["2"], "2 * (a + b) + c", "9"),
    Case("(a + b) * 2", ["3"], "(a + b) * 3", "9"),
    Case("(a + b)", ["2", "3"], "(2 * a + 3 * b)", "8"),
    Case("a - (b - c)", [nil, "2"], "a - 2 * (b - c)", "3"),
    Case("max(a, 2 * b) + c", ["2"], "2 * max(a, 2 * b) + c", "11"),
    Case("(a < b) + c", ["4"], "4 * (a < b) + c", "7"),
  ]

  private func definition(_ formula: SourceText) -> ModelDefinition {
    .of(formula, criteria: ["a", "b", "c"].map { .init($0, lowers: true) })
  }

  @Test("are written so that the formula means them", arguments: numbers + signs + parentheses)
  func written(_ example: Case) throws {
    let weights = example.weights.map { $0.flatMap { Fraction($0) } }
    let before = definition(SourceText(example.formula))
    let changed = before.changed(weights: weights)
    #expect(changed.scores[0].formula.text == example.changed)
    let model = try Model(validating: changed)
    let issue = Issue(name: "x", cells: [.score(1), .score(2), .score(3)])
    #expect(model.assess(issue).score.value?.description == example.score)
    // Read again they are what was asked for, of the same terms.
    let expected = before.weights.enumerated().map { index, weight in
      (index < weights.count ? weights[index] : nil) ?? weight.value
    }
    #expect(changed.weights.map { $0.value } == expected)
    #expect(changed.weights.map { $0.term } == before.weights.map { $0.term })
  }

  /// Numbers in formulas have at most 18 digits.
  @Test(
    "are exact however long they are",
    arguments: [
      ("999999999999999999", "1"), ("12345678901234567.5", "1"), ("1", "0.00000000000000007"),
      ("1000000007", "0.00000000000000019"), ("0.00000000000000019", "999999999999999999"),
      ("-999999999999999999", "0.00000000000000013"),
    ])
  func long(top: String, bottom: String) throws {
    let parts = try (#require(Fraction(top)), #require(Fraction(bottom)))
    for value in [parts.0 / parts.1, parts.0 * parts.0 * parts.0 / parts.1] {
      let changed = definition("a + b").changed(weights: [value])
      #expect(changed.weights.map { $0.value } == [value, 1])
      let model = try Model(validating: changed)
      let issue = Issue(name: "x", cells: [.score(2), .score(3), .blank])
      #expect(model.assess(issue).score.value == value * 2 + 3)
    }
  }

  @Test("leave a formula as it was, with its place, where they are what they were")
  func same() {
    let formula = "60 *  a + b / 2 - (1/3) * c".at(7, 9)
    let definition = definition(formula)
    let weights = definition.weights.map { $0.value }
    #expect(weights == [60, Fraction(1, over: 2), Fraction(1, over: 3)])
    #expect(definition.changed(weights: weights).scores[0].formula == formula)
    #expect(definition.changed(weights: [nil, nil, nil, 7]).scores[0].formula == formula)
    #expect(definition.changed(weights: [61]).scores[0].formula.position == nil)
  }

  @Test("leave a formula as it was where it has none")
  func none() {
    #expect(definition("a > b").changed(weights: [2]).scores[0].formula == "a > b")
    #expect(definition("a +").changed(weights: [2]).scores[0].formula == "a +")
  }
}
