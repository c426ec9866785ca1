import MoRiLE
import Testing

@Suite("Weights of the rated score")
struct WeightTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let formula: String
    /// Each weight as `60 of share(a) in 60 * share(a)`: the number, the term, and its text.
    let weights: [String]
    var testDescription: String { formula }

    init(_ formula: String, _ weights: String...) {
      self.formula = formula
      self.weights = weights
    }
  }

  static let numbers: [Case] = [
    Case(
      "60 * share(a) + 20 * b", "60 of share(a) in 60 * share(a)", "20 of b in 20 * b"),
    Case("share(a) * 60", "60 of share(a) in share(a) * 60"),
    Case("  60*a  +b ", "60 of a in 60*a", "1 of b in b"),
    Case("a", "1 of a in a"),
    Case("2.5 * a", "5/2 of a in 2.5 * a"),
    Case("(5/2) * a", "5/2 of a in (5/2) * a"),
    Case("2 / 3 * a", "2/3 of a in 2 / 3 * a"),
    Case("a / 4", "1/4 of a in a / 4"),
    Case("6 / (a + 1)", "6 of 1 / (a + 1) in 6 / (a + 1)"),
    Case("2 * a * 3 / 4 / b", "3/2 of a / b in 2 * a * 3 / 4 / b"),
    Case("2 * (3 - 1/2) * a", "5 of a in 2 * (3 - 1/2) * a"),
    Case("0 * a", "0 of a in 0 * a"),
    Case("a * (1 > 0)", "1 of a in a * (1 > 0)"),
    Case("a / 0", "1 of a / 0 in a / 0"),
    Case("a / (1 - 1)", "1 of a / (1 - 1) in a / (1 - 1)"),
    Case("a * (1 / 0)", "1 of a * (1 / 0) in a * (1 / 0)"),
  ]

  static let signs: [Case] = [
    Case("a - 10 * b", "1 of a in a", "10 of -b in 10 * b"),
    Case("a - b - c", "1 of a in a", "1 of -b in b", "1 of -c in c"),
    Case("-a + b", "1 of -a in -a", "1 of b in b"),
    Case("-2 * a - -3 * b", "-2 of a in -2 * a", "-3 of -b in -3 * b"),
    Case("2 * -a", "2 of -a in 2 * -a"),
    Case("-(2 * a)", "1 of -(2 * a) in -(2 * a)"),
    Case("a + 5 - 2 * 3", "1 of a in a"),
    Case("5 + a", "1 of a in a"),
    Case("5"),
  ]

  static let parentheses: [Case] = [
    Case("(60 * a + 40 * b)", "60 of a in 60 * a", "40 of b in 40 * b"),
    Case(
      "((60 * (a + b))) + c", "60 of (a + b) in ((60 * (a + b)))", "1 of c in c"),
    Case("(a + b) + c", "1 of (a + b) in (a + b)", "1 of c in c"),
    Case("(a + b) * 2", "2 of (a + b) in (a + b) * 2"),
    Case("(a + b) * (b + c)", "1 of (a + b) * (b + c) in (a + b) * (b + c)"),
    Case("a - (10 * b)", "1 of a in a", "10 of -b in (10 * b)"),
    Case(
      "max(2 * a, 3 * b) + 2 * min(a, b)", "1 of max(2 * a, 3 * b) in max(2 * a, 3 * b)",
      "2 of min(a, b) in 2 * min(a, b)"),
    Case("3 * (a > b) + c", "3 of (a > b) in 3 * (a > b)", "1 of c in c"),
    Case("(a > b) + c", "1 of (a > b) in (a > b)", "1 of c in c"),
  ]

  static let none: [Case] = [
    Case("a > b"), Case("a + b > 2"), Case("2 < a + b"), Case("(a > b)"), Case(""), Case("a +"),
    Case("a ? b"), Case("(a"),
    Case([String](repeating: "999999999999999999", count: 80).joined(separator: " * ") + " * a"),
  ]

  private func told(_ definition: ModelDefinition, _ formula: String) -> [String] {
    definition.weights.map { weight in
      let text = formula.utf8.prefix(weight.range.upperBound).dropFirst(weight.range.lowerBound)
      return "\(weight.value) of \(weight.term) in \(String(decoding: text, as: UTF8.self))"
    }
  }

  @Test("are the numbers of its terms", arguments: numbers + signs + parentheses + none)
  func weights(_ example: Case) {
    let definition = ModelDefinition.of(SourceText(example.formula))
    #expect(told(definition, example.formula) == example.weights)
  }

  @Test("are those of the score that is rated, wherever it stands")
  func rated() {
    let definition = ModelDefinition.of(
      scores: [.init("part", "2 * a"), .init("total", "3 * part"), .init("other", "4 * b")],
      rating: .init(score: "total", bands: nil))
    #expect(told(definition, "3 * part") == ["3 of part in 3 * part"])
  }

  @Test("are none where the rating or its score is not there")
  func missing() {
    let unrated = ModelDefinition.of("a").with { $0.rating = nil }
    let misspelt = ModelDefinition.of("a").with { $0.rating?.score = "totl" }
    #expect(unrated.weights.isEmpty)
    #expect(misspelt.weights.isEmpty)
    #expect(ModelDefinition.of(.missing(at: nil)).weights.isEmpty)
  }
}
