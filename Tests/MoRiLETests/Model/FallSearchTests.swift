import MoRiLE
import TestSupport
import Testing

/// Falls that show in few combinations of very many.
@Suite("The search for a fall")
struct FallSearchTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let formula: String
    let falls: Bool
    var testDescription: String { formula }
  }

  private static let criteria = (0...9).map {
    ModelDefinition.Criterion(SourceText("c\($0)"), 0...4)
  }
  private static let sum = (0...9).map { "c\($0)" }.joined(separator: " + ")

  /// The score is called s where it is the sum of ten criteria, 0 to 40; each is 0 to 4.
  static let cases: [Case] = [
    Case(formula: "s - 5 * (s >= 40)", falls: true),
    Case(formula: "s - 5 * (s < 1)", falls: false),
    Case(formula: "s - (s >= 40)", falls: false),
    Case(formula: "s - 1.001 * (s >= 40)", falls: true),
    Case(formula: "\(sum) - 5 * (\(sum) >= 40)", falls: true),
    Case(formula: "s - 5 * (s >= 40) + 5 * (s >= 40)", falls: false),
    Case(formula: "s - 5 * (s >= 40) * (c0 = 4) * (c1 = 4)", falls: true),
    Case(formula: "s - 5 * (s >= 40) * (c0 < 4)", falls: false),
    Case(formula: "s - 3 * (s = 1) + 3 * (s = 1) * (c3 = 0) * (c3 < 1)", falls: true),
    Case(formula: "s - 2 * (s <> 40) + 2", falls: false),
    Case(formula: "max(s, 80 - 2 * s)", falls: true),
    Case(formula: "max(s, 1 - s)", falls: false),
    Case(formula: "min(s, 78 - s)", falls: true),
    Case(formula: "min(s, 79 - s)", falls: false),
    Case(formula: "min(s, 80 - s)", falls: false),
    Case(formula: "max(\(sum.replacing(" +", with: ","))) - (s >= 40) + s", falls: false),
    Case(formula: "max(\(sum.replacing(" +", with: ","))) - 2 * (s >= 40) + s", falls: true),
    Case(formula: "s * (s - 1)", falls: false),
    Case(formula: "s * (s - 1.5)", falls: true),
    Case(formula: "s / (42 - s) - 19 * (s > 39)", falls: true),
    Case(formula: "s / (42 - s) - 0.1 * (s > 39)", falls: false),
    Case(formula: "s - (c0 + c1 + c2 >= 12) * (c3 + c4 + c5 >= 12) * 2", falls: true),
    Case(formula: "s - (c0 + c1 + c2 >= 12) * (c3 + c4 + c5 >= 13) * 2", falls: false),
  ]

  private static func model(
    _ formula: String, lowers: Bool = false
  ) throws(Faults) -> Model {
    try Model(
      validating: .of(
        criteria: lowers
          ? criteria.map { $0.lowering } : criteria,
        scores: [
          .init("s", SourceText(sum)), .init("t", SourceText(formula)), .init("total", "s"),
        ]))
  }

  @Test("finds what 20,000 picks of 9,765,625 combinations would miss", arguments: cases)
  func rare(_ example: Case) throws {
    if example.falls {
      #expect(throws: Faults.self) { try Self.model(example.formula) }
      return
    }
    let model = try Self.model(example.formula)
    #expect(model.unprovedRises.isEmpty)
  }

  @Test("tells the levels at which it falls")
  func told() {
    let told = toldFaults { () throws(Faults) in try Self.model("s - 5 * (s >= 40)") }
    #expect(told.count == 10)
    #expect(
      told.first?.contains(
        "\"t\" falls from 39 to 35 when \"c0\" rises from 3 to 4 (with c1 4, c2 4, c3 4, c4 4, c5 4, "
          + "c6 4, c7 4, c8 4, c9 4)") == true)
  }

  // MARK: - Against all combinations

  @Test(
    "finds a fall where scoring every combination finds one, and else proves that there is none")
  func everyCombination() throws {
    var random = SeededRandom(seed: 16)
    var (falling, rising) = (0, 0)
    for _ in 0..<400 {
      let scales = (0..<4).map { _ in 0...Int.random(in: 1...3, using: &random) }
      let criteria = scales.enumerated().map { ModelDefinition.Criterion(SourceText("c\($0)"), $1) }
      var formulas = RandomFormula(random)
      let scores = [
        ModelDefinition.Score("s", SourceText(formulas.text(depth: 2, names: []))),
        ModelDefinition.Score("t", SourceText(formulas.text(depth: 3, names: ["s"]))),
        ModelDefinition.Score("total", "c0 + c1 + c2 + c3"),
      ]
      random = formulas.random
      var lowered = ModelDefinition.of(criteria: criteria.map { $0.lowering }, scores: scores)
      guard let model = try? Model(validating: lowered) else { continue }
      let scored = Self.scores(model, scales)
      for criterion in criteria.indices {
        lowered.criteria = criteria.enumerated().map { $0 == criterion ? $1 : $1.lowering }
        let falls = Self.falls(scored, criterion, scales)
        let told = toldFaults { () throws(Faults) in
          let model = try Model(validating: lowered)
          #expect(model.unprovedRises.isEmpty)
        }
        #expect(
          told.count == falls.count, "\(scores.map { $0.formula.text }), c\(criterion), \(scales)")
        falling += falls.count
        rising += 2 - falls.count
      }
    }
    #expect(falling > 200 && rising > 200, "\(falling) fall, \(rising) do not")
  }

  /// What the model scores for each combination of levels; the first criterion's level goes up fastest.
  private static func scores(_ model: Model, _ scales: [ClosedRange<Int>]) -> [[Fraction?]] {
    (0..<scales.reduce(1) { $0 * $1.count }).map { combination in
      var rest = combination
      var levels: [Int] = []
      for scale in scales {
        levels.append(rest % scale.count)
        rest /= scale.count
      }
      let issue = Issue(name: "", inputs: [], cells: levels.map { .score($0) })
      return model.assess(issue).scores.map { $0.value }
    }
  }

  /// The scores but the last that fall somewhere when a criterion rises.
  private static func falls(
    _ scores: [[Fraction?]], _ criterion: Int, _ scales: [ClosedRange<Int>]
  ) -> Set<Int> {
    var found: Set<Int> = []
    // How far apart the combinations are between which one level lies.
    let step = scales.prefix(criterion).reduce(1) { $0 * $1.count }
    for (combination, before) in scores.enumerated() {
      let level = combination / step % scales[criterion].count
      guard level < scales[criterion].upperBound else { continue }
      for (score, pair) in zip(before, scores[combination + step]).enumerated().dropLast() {
        if let low = pair.0, let high = pair.1, high < low { found.insert(score) }
      }
    }
    return found
  }

  // MARK: - What is too much

  /// A sum of fourteen criteria of which nearly every combination gives another, and a score made of it.
  private static func wide(_ formula: SourceText) throws(Faults) -> Model {
    let criteria = (0...13).map { ModelDefinition.Criterion(SourceText("c\($0)"), 0...4) }
    let weights = [
      1_414_213, 1_732_050, 2_236_067, 2_645_751, 3_316_624, 3_605_551, 4_123_105, 4_358_898,
      4_795_831, 5_385_164, 5_567_764, 6_082_762, 6_403_124, 6_557_438,
    ]
    let weighted = zip(weights, criteria).map { "\($0) * \($1.id.text)" }
      .joined(separator: " + ")
    return try Model(
      validating: .of(
        criteria: criteria,
        scores: [.init("w", SourceText(weighted)), .init("t", formula), .init("total", "w")]))
  }

  @Test("says what it could not decide, and what it tried")
  func undecided() throws {
    // It falls where a level brings the sum to that of all in the middle: in few of 1,220,703,125 for each.
    let model = try Self.wide("w - 7000000 * (w = 116448684)")
    #expect(model.unprovedRises.map { $0.criterion } == Array(0...13))
    for rise in model.unprovedRises {
      #expect(rise.score == 1 && rise.tried > 1000)
      #expect(rise.combinations == Fraction(1_220_703_125))
    }
  }

  @Test("gives up in time where fractions grow long", .timeLimit(.minutes(1)))
  func long() throws {
    let criteria = (0...13).map { ModelDefinition.Criterion(SourceText("c\($0)"), 0...4) }
    let shares = (0...13).map {
      "share(c\($0) * c\(($0 + 1) % 14) + 0.000\($0 + 13) * c\(($0 + 2) % 14))"
    }
    let model = try Model(
      validating: .of(
        criteria: criteria,
        scores: [
          .init("w", SourceText(shares.joined(separator: " + "))), .init("t", "max(w, 5 - w) + w"),
          .init("total", "w"),
        ]))
    #expect(model.unprovedRises.map { $0.criterion } == Array(0...13))
  }

  @Test("finds a common fall all the same, by picking, the same in every run")
  func picked() {
    let told = toldFaults { () throws(Faults) in try Self.wide("w - 7000000 * (w >= 116448684)") }
    #expect(told.count == 14)
    #expect(
      told.first?.contains(
        "falls from 115816487 to 110230700 when \"c0\" rises from 3 to 4 (with c1 4, c2 3, c3 1, c4 0, "
          + "c5 4, c6 0, c7 0, c8 2, c9 4, c10 1, c11 3, c12 2, c13 2)") == true,
      "\(told.first ?? "")")
  }
}

extension ModelDefinition.Criterion {
  /// The criterion, meant to lower scores.
  fileprivate var lowering: ModelDefinition.Criterion {
    var copy = self
    copy.lowers = true
    return copy
  }
}

/// Formulas of four criteria, `c0` to `c3`, of every operation.
private struct RandomFormula {
  var random: SeededRandom

  init(_ random: SeededRandom) {
    self.random = random
  }

  mutating func text(depth: Int, names: [String]) -> String {
    guard depth > 0, Int.random(in: 0..<8, using: &random) > 0 else { return leaf(names) }
    let left = text(depth: depth - 1, names: names)
    let right = text(depth: depth - 1, names: names)
    switch Int.random(in: 0..<10, using: &random) {
    case 0...2: return "(\(left) + \(right))"
    case 3: return "(\(left) - \(right))"
    case 4: return "(\(left) * \(right))"
    case 5: return "min(\(left), \(right), \(leaf(names)))"
    case 6: return "max(\(left), \(right))"
    case 7: return "(\(left)) / (1 + \(criterion()))"
    default:
      let op = ["<", "<=", ">", ">=", "=", "<>"].randomElement(using: &random) ?? "<"
      return "(\(left) \(op) \(right))"
    }
  }

  private mutating func criterion() -> String { "c\(Int.random(in: 0...3, using: &random))" }

  private mutating func leaf(_ names: [String]) -> String {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return "\(Int.random(in: 0...4, using: &random))"
    case 1: return "2.5"
    case 2, 3: return names.randomElement(using: &random) ?? criterion()
    case 4: return "-\(criterion())"
    default: return criterion()
    }
  }
}
