import MoRiLE
import Testing

/// Weights that vary: how they are drawn, and which models have any.
@Suite struct SimulatedWeightTests {
  private static let criteria = ["a", "b", "c"].map {
    ModelDefinition.Criterion(SourceText($0), 0...1)
  }

  /// Issues that are certain: each has the level 1 in one criterion, and 0 in the others.
  private static func result(
    _ formula: SourceText, _ weights: SimulationSettings.Weights, runs: Int = 4_096,
    from threshold: String = "1"
  ) throws(SimulationRefusal) -> SimulationResult {
    let model: Model
    do throws(Faults) {
      model = try Model(
        validating: .of(
          formula, criteria: criteria, bands: [.init("High", from: threshold), .init("Low")]))
    } catch {
      fatalError("\(error)")
    }
    let chances = (0..<3).map { one in
      (0..<3).map { $0 == one ? [Fraction.zero, .one] : [.one, .zero] }
    }
    return try Simulation(
      model, names: ["a", "b", "c"], chances: chances,
      settings: SimulationSettings(runs: runs, weights: weights)
    ).run()
  }

  private static func refusal(
    _ formula: SourceText, _ weights: SimulationSettings.Weights, from threshold: String = "1"
  ) -> SimulationRefusal? {
    do throws(SimulationRefusal) {
      _ = try result(formula, weights, runs: 1, from: threshold)
      return nil
    } catch {
      return error
    }
  }

  @Test func uniformWeightsAreTheSameForEveryTermWhateverTheModelsOwn() throws {
    let result = try Self.result("5 * a + 3 * b + 2 * c", .uniform)
    for issue in 0..<3 {
      // Each issue scores the weight of its own term, and is first in a third of the runs.
      let first = Double(result.issues[issue].places[0]) / 4_096
      #expect(abs(first - 1.0 / 3) < 5 * (2.0 / 9 / 4_096).squareRoot())
      // The greatest of three such weights is 11/18 of the sum on average, the others 7/36.
      let weights = try #require(result.issues[issue].centralWeights).map { weight in
        Double(weight.decimalText(6)) ?? 0
      }
      #expect(abs(weights.reduce(0, +) - 10) < 0.0001)
      for (place, weight) in weights.enumerated() {
        #expect(abs(weight - (place == issue ? 110.0 / 18 : 70.0 / 36)) < 0.1)
      }
      // Nine tenths of all lie between these: 1 - (1 - w)² is how often a weight is below w.
      #expect(abs((Double(result.issues[issue].score.low.decimalText(6)) ?? 0) - 0.253) < 0.09)
      #expect(abs((Double(result.issues[issue].score.high.decimalText(6)) ?? 0) - 7.764) < 0.4)
    }
  }

  /// An issue at the top of every scale, one at the bottom and one whose every term is at half of its
  /// range, by formulas whose terms have ranges of their own.
  @Test(arguments: [
    ("3 * a + b", "0.5"), ("3 * a + b + 7", "0.5"), ("2 * a - 5 * (3 - b)", "1/2"),
    ("4 * share(a) + 0.1 * b", "0.5"), ("3 * a + b + 0 * (9 - b)", "0.5"),
  ])
  func thresholdsThatAreSharesMoveWithTheWeights(formula: String, share: String) throws {
    let model = try Model(
      validating: .of(
        SourceText(formula), criteria: [.init("a", 0...2), .init("b", 1...3)],
        bands: [
          .init(label: "Top", threshold: .share(SourceNumber(1))),
          .init(label: "High", threshold: .share(SourceNumber(try #require(Fraction(share))))),
          .init(label: "Low"),
        ]))
    func certain(_ place: Int) -> [Fraction] { (0...2).map { $0 == place ? .one : .zero } }
    for kind in [SimulationSettings.Weights.uniform, .within(percent: 50)] {
      let result = try Simulation(
        model, names: ["top", "half", "bottom"],
        chances: [2, 1, 0].map { [certain($0), certain($0)] },
        settings: SimulationSettings(runs: 3_000, weights: kind)
      ).run()
      // With all the weight on nothing, everything is at the top: it does not come about here.
      #expect(result.issues.map { $0.ratings } == [[3_000, 0, 0], [0, 3_000, 0], [0, 0, 3_000]])
    }
  }

  @Test func weightsWithinAPercentageStayNearTheModels() throws {
    let result = try Self.result("5 * a + 3 * b + 2 * c", .within(percent: 20))
    let own: [Fraction] = [5, 3, 2]
    for issue in 0..<3 {
      let score = result.issues[issue].score
      // The ends are where one weight is least and the others are most, and the other way round.
      #expect(score.low >= own[issue] * 8 * 10 / (own[issue] * 8 + (10 - own[issue]) * 12))
      #expect(
        score.high <= own[issue] * 12 * 10 / (own[issue] * 12 + (10 - own[issue]) * 8)
          + Fraction(1, over: 1000))
      #expect(score.low < own[issue] && own[issue] < score.high)
      #expect(result.issues[issue].places[issue] == 4_096)
    }
  }

  @Test func whatNoWeightMultipliesStays() throws {
    let result = try Self.result("2 * a + 2 * b + 1", .uniform, from: "3")
    // The third issue has neither, and scores 1 whatever the weights.
    #expect(result.issues[2].score.contains(1))
    #expect(result.issues[2].score.high < Fraction(1001, over: 1000))
    #expect(result.issues[2].ratings == [0, 4_096])
    // The others score from 1 to 5, half of the runs from 3.
    #expect(abs(result.issues[0].ratings[0] - 2_048) < 5 * 32)
    #expect(result.issues[0].centralWeights?.count == 2)
  }

  @Test func aTermThatIsTakenOffStaysTakenOff() throws {
    let result = try Self.result("3 * a - 1 * (1 - b) + 2 * c + 1", .within(percent: 10))
    // The second issue has nothing taken off and nothing added; the others lose a weight and win one.
    #expect(result.issues[1].score.contains(1))
    #expect(result.issues[1].score.high < Fraction(1001, over: 1000))
    #expect(result.issues.map { $0.place } == [1...1, 3...3, 2...2])
  }

  @Test func modelsWithoutWeightsAreRefused() {
    let none =
      "\"total\" is no sum of weighted terms, so that there are no weights to vary; leave them "
      + "fixed"
    #expect(Self.refusal("a * b + 0 * c", .uniform)?.message == none)
    #expect(Self.refusal("max(a, b) + 1", .within(percent: 20), from: "2")?.message == none)
    #expect(Self.refusal("(a >= 1) + c > 1", .uniform)?.message == none)
    #expect(Self.refusal("a * b + 0 * c", .uniform)?.kind == .noWeights)
    #expect(Self.refusal("max(a, b)", .fixed) == nil)
  }

  @Test func aScoreThatIsTooLargeIsRefused() {
    let message =
      "\"total\" divides by scores, or has numbers too large, for a simulation; write its formula in a "
      + "simpler way"
    let refusal = Self.refusal("100000000000000000 * a * 1000000", .fixed)
    #expect(refusal?.message == message)
    #expect(refusal?.kind == .unfitFormula)
    #expect(Self.refusal("1000000000000 * a + b", .fixed) == nil)
  }
}
