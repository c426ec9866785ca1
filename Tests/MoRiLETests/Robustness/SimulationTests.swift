import MoRiLE
import Testing

/// Simulations against all the cases there are, each with its exact chance.
@Suite struct SimulationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let formula: String
    let bands: [(String, String?)]
    /// For each issue the chances of the levels 0 to 2 of a, b and c, in tenths.
    let tenths: [[[Int]]]
  }

  private static let issues = [
    [[5, 3, 2], [0, 10, 0], [1, 1, 8]], [[0, 0, 10], [2, 6, 2], [5, 5, 0]],
    [[3, 3, 4], [1, 0, 9], [10, 0, 0]],
  ]

  static let cases = [
    Case(
      testDescription: "a sum", formula: "a + 2 * b + c", bands: [("High", "6"), ("Low", nil)],
      tenths: issues),
    Case(
      testDescription: "a product", formula: "(a + b) * (c + 1)",
      bands: [("High", "6"), ("Mid", "3"), ("Low", nil)], tenths: issues),
    Case(
      testDescription: "shares and thirds", formula: "20 * share(a) + 10 * share(b + c) / 3",
      bands: [("High", "64/3"), ("Low", nil)], tenths: issues),
    Case(
      testDescription: "the worst and the best", formula: "max(a, b) + min(b, c)",
      bands: [("High", "3"), ("Low", nil)], tenths: issues),
    Case(
      testDescription: "comparisons",
      formula: "(a >= 1) + (b > 1) * 2 + (c <> 0) + (a + c >= 3) + (1 < a + b) + (a + c > 1)",
      bands: [("High", "3"), ("Low", nil)], tenths: issues),
    Case(
      testDescription: "a division by criteria", formula: "(3 * a + 6) / (5 - b - c)",
      bands: [("High", "4"), ("Low", nil)], tenths: issues),
    Case(
      testDescription: "a criterion twice", formula: "a * a + b + a * c",
      bands: [("High", "5"), ("Low", nil)], tenths: issues),
    Case(
      testDescription: "numbers beyond 16 bits", formula: "100000 * a + 70000 * b + c",
      bands: [("High", "170001"), ("Low", nil)], tenths: issues),
    Case(
      testDescription: "numbers beyond 32 bits", formula: "10000000000 * a + 7000000000 * b + c",
      bands: [("High", "17000000001"), ("Low", nil)], tenths: issues),
  ]

  private static func model(_ example: Case) throws -> Model {
    let criteria = ["a", "b", "c"].map { ModelDefinition.Criterion(SourceText($0), 0...2) }
    return try Model(
      validating: .of(
        SourceText(example.formula), criteria: criteria,
        bands: example.bands.map { .init(SourceText($0.0), from: $0.1) }))
  }

  /// All combinations of levels of one issue, with the score and the exact chance of each.
  private static func combinations(_ tenths: [[Int]], _ model: Model) -> [(Fraction, Double)] {
    var found: [(Fraction, Double)] = []
    for a in 0...2 {
      for b in 0...2 {
        for c in 0...2 {
          let chance = tenths[0][a] * tenths[1][b] * tenths[2][c]
          guard chance > 0 else { continue }
          let cells = [Cell.score(a), .score(b), .score(c)]
          let score = model.assess(Issue(name: "x", cells: cells)).score.low
          found.append((score, Double(chance) / 1_000))
        }
      }
    }
    return found
  }

  private static let runs = 4_096

  /// Five standard deviations of a share, and what chances are rounded to.
  private func isNear(_ count: Int, _ chance: Double) -> Bool {
    let share = Double(count) / Double(Self.runs)
    let deviation = (chance * (1 - chance) / Double(Self.runs)).squareRoot()
    return abs(share - chance) <= 5 * deviation + 3.0 / 65_536
  }

  @Test(arguments: cases)
  func sharesAreTheExactChances(_ example: Case) throws {
    let model = try Self.model(example)
    let chances = example.tenths.map { issue in
      issue.map { $0.map { Fraction(Int64($0), over: 10) } }
    }
    let result = try Simulation(
      model, names: ["one", "two", "three"], chances: chances,
      settings: SimulationSettings(runs: Self.runs, seed: 5, first: 1)
    ).run()
    let exact = example.tenths.map { Self.combinations($0, model) }
    for issue in 0..<3 {
      let standing = result.issues[issue]
      for band in model.rating.bands.indices {
        let chance = exact[issue].filter { model.rating.band(of: $0.0) == band }
        #expect(isNear(standing.ratings[band], chance.reduce(0) { $0 + $1.1 }))
      }
      for other in 0..<3 where other != issue {
        let chance = exact[issue].reduce(0.0) { sum, own in
          sum + exact[other].reduce(0) { $0 + (own.0 > $1.0 ? own.1 * $1.1 : 0) }
        }
        #expect(isNear(standing.above[other], chance))
      }
      #expect(standing.above[issue] == 0)
      let others = [0, 1, 2].filter { $0 != issue }
      var places = [0.0, 0, 0]
      for own in exact[issue] {
        for first in exact[others[0]] {
          for second in exact[others[1]] {
            let above = (first.0 > own.0 ? 1 : 0) + (second.0 > own.0 ? 1 : 0)
            places[above] += own.1 * first.1 * second.1
          }
        }
      }
      for place in 0..<3 { #expect(isNear(standing.places[place], places[place])) }
      #expect(result.timesFirst(issue) == standing.places[0])
      let scores = exact[issue].sorted { $0.0 < $1.0 }
      // Exact, or outwards by the width of a counter.
      let range = model.ratedScore.range
      let width = (range.high - range.low) / 30_000
      #expect(standing.score.low + width > scores[0].0)
      #expect(standing.score.high - width < scores.last?.0 ?? 0)
    }
  }

  @Test func theIntervalIsThatOfTheFifthAndNinetyFifthHundredth() throws {
    let model = try Model(
      validating: .of(
        "a", criteria: [.init("a", 0...2)], bands: [.init("H", from: "1"), .init("L")])
    )
    // 6 % are 0 and 4 % are 2, so that 5 % is 0 and 95 % is 1.
    let chances = [[[6, 90, 4].map { Fraction($0, over: 100) }]]
    let result = try Simulation(
      model, names: ["x"], chances: chances, settings: SimulationSettings(runs: 20_000)
    ).run()
    #expect(result.issues[0].score == Interval(0, 1))
    #expect(result.issues[0].place == 1...1)
    #expect(result.share(result.issues[0].places[0]) == 1)
  }
}
