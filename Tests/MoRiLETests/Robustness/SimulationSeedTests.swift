import MoRiLE
import Testing

/// What a simulation's numbers follow from, and what they do not.
@Suite struct SimulationSeedTests {
  private static let names = ["Burglary", "Arson", "Hate crime"]
  private static let chances = [
    [[5, 3, 2], [2, 6, 2]], [[1, 8, 1], [4, 4, 2]], [[3, 3, 4], [1, 0, 9]],
  ].map { $0.map { $0.map { Fraction(Int64($0), over: 10) } } }

  private static func simulation(
    _ order: [Int] = [0, 1, 2], runs: Int = 5_000, seed: UInt64 = 1,
    weights: SimulationSettings.Weights = .fixed
  ) throws -> Simulation {
    let model = try Model(
      validating: .of(
        "3 * a + 2 * b", criteria: [.init("a", 0...2), .init("b", 0...2)],
        bands: [.init("High", from: "6"), .init("Low")]))
    return try Simulation(
      model, names: order.map { names[$0] }, chances: order.map { chances[$0] },
      settings: SimulationSettings(runs: runs, seed: seed, weights: weights))
  }

  @Test(arguments: [SimulationSettings.Weights.fixed, .uniform, .within(percent: 20)])
  func theSameSeedGivesTheSame(_ weights: SimulationSettings.Weights) throws {
    let first = try Self.simulation(weights: weights).run()
    #expect(try Self.simulation(weights: weights).run() == first)
    #expect(try Self.simulation(seed: 2, weights: weights).run() != first)
  }

  @Test func partsOnSeveralThreadsGiveTheSame() throws {
    let simulation = try Self.simulation(weights: .uniform)
    var tally = simulation.tally(2..<simulation.chunkCount)
    tally.add(simulation.tally(1..<2))
    tally.add(simulation.tally(0..<1))
    #expect(simulation.result(of: tally) == simulation.run())
  }

  @Test func theOrderOfIssuesDoesNotMatter() throws {
    let result = try Self.simulation().run()
    let other = try Self.simulation([2, 0, 1]).run()
    for (place, issue) in [2, 0, 1].enumerated() {
      #expect(other.issues[place].ratings == result.issues[issue].ratings)
      #expect(other.issues[place].places == result.issues[issue].places)
      #expect(other.issues[place].score == result.issues[issue].score)
    }
  }

  @Test func anotherIssueDoesNotMatterToRatings() throws {
    let alone = try Self.simulation([1]).run()
    #expect(alone.issues[0].ratings == (try Self.simulation().run()).issues[1].ratings)
  }

  @Test(arguments: [1, 2_047, 2_048, 2_049, 4_096])
  func everyRunIsCountedOnce(_ runs: Int) throws {
    let result = try Self.simulation(runs: runs).run()
    for issue in result.issues {
      #expect(issue.ratings.reduce(0, +) == runs)
      #expect(issue.places.reduce(0, +) == runs)
    }
  }

  @Test func noIssuesAndManyIssues() throws {
    #expect(try Self.simulation([]).run().issues.isEmpty)
    let model = try Model(validating: .of("a", criteria: [.init("a", 0...1)]))
    let half = [[Fraction(1, over: 2), Fraction(1, over: 2)]]
    func refusal(_ count: Int) -> SimulationRefusal? {
      do throws(SimulationRefusal) {
        _ = try Simulation(
          model, names: (0..<count).map { "\($0)" },
          chances: [[[Fraction]]](repeating: half, count: count), settings: SimulationSettings())
        return nil
      } catch {
        return error
      }
    }
    #expect(refusal(1_000) == nil)
    #expect(refusal(1_001)?.kind == .tooManyIssues)
    #expect(
      refusal(1_001)?.message == "there are 1,001 issues, and at most 1,000 can be simulated")
  }

  @Test func aModelThatStatesNoUncertaintyIsRefused() throws {
    let model = try Model(validating: .of("a", criteria: [.init("a", 0...1)]))
    let refusal = #expect(throws: SimulationRefusal.self) {
      try Simulation(model, [], settings: SimulationSettings())
    }
    #expect(refusal?.kind == .noUncertainty)
  }
}
