import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

/// The simulation of the published example, number for number as an independent program has it.
@Suite struct SimulationOracleTests {
  @Test(
    arguments: [
      ("fixed", SimulationSettings.Weights.fixed), ("uniform", .uniform),
      ("within-20", .within(percent: 20)),
    ])
  func everyCountIsThatOfTheOracle(name: String, weights: SimulationSettings.Weights) throws {
    let file = try RepositoryFile.read("Tests/Fixtures/simulation/plymouth-\(name).json")
    let expected = try JSONReader.read(file.bytes)
    let model = try ModelReader.read(RepositoryFile.read("Models/morile-csp/model.json").bytes)
    let data = try RepositoryFile.read("Models/morile-csp/plymouth-2017-18.csv")
    let issues = try IssueSheet.read([data], models: [model]).issues
    let settings = SimulationSettings(runs: 2_500, seed: 7, weights: weights)
    let result = try Simulation(model, issues.map { model.assess($0) }, settings: settings).run()
    let told = try #require(expected["issues"]?.elements)
    #expect(told.count == issues.count)
    for (place, issue) in told.enumerated() {
      let standing = result.issues[place]
      #expect(issue["issue"]?.string?.text == issues[place].name)
      #expect(standing.ratings == issue.counts("ratings"))
      #expect(standing.places == issue.counts("places"))
      #expect(standing.above == issue.counts("above"))
      let ends = try #require(issue["score"]?.elements).compactMap { end in
        end.string.flatMap { Fraction($0.text) }
      }
      if weights == .fixed {
        #expect(standing.score == Interval(ends[0], ends[1]))
      } else {
        expect(standing.score, near: ends)
        let sums = issue.counts("leading")
        let units = Int64(standing.places[0]) * 65_536
        #expect(
          standing.centralWeights
            == (units == 0 ? nil : sums.map { Fraction(Int64($0 * 100), over: units) }))
      }
    }
  }

  /// Thresholds that are shares of the score's range move with the weights of each run.
  @Test func thresholdsThatAreSharesAreThoseOfTheOracle() throws {
    let expected = try JSONReader.read(
      RepositoryFile.read("Tests/Fixtures/simulation/plymouth-shares.json").bytes)
    var text = String(
      decoding: try RepositoryFile.read("Models/morile-csp/model.json").bytes, as: UTF8.self)
    for (old, new) in [
      (
        "60 * share(harm) + 20 * share(likelihood) + 10 * share(intelligence) + 10 * share(response)",
        "5 * harm + 20 * likelihood + 40 * share(intelligence) + 10 * response"
      ), ("\"from\": 56", "\"fromShare\": 0.5"), ("\"from\": 42", "\"fromShare\": \"1/3\""),
    ] {
      #expect(text.contains(old))
      text.replace(old, with: new)
    }
    let model = try ModelReader.read(Array(text.utf8))
    let data = try RepositoryFile.read("Models/morile-csp/plymouth-2017-18.csv")
    let issues = try IssueSheet.read([data], models: [model]).issues
    let settings = SimulationSettings(runs: 2_500, seed: 7, weights: .uniform)
    let result = try Simulation(model, issues.map { model.assess($0) }, settings: settings).run()
    for (standing, issue) in zip(result.issues, try #require(expected["issues"]?.elements)) {
      #expect(standing.ratings == issue.counts("ratings"))
      #expect(standing.places == issue.counts("places"))
      #expect(standing.above == issue.counts("above"))
    }
  }

  /// Scores that follow from counts are drawn together, as the counts might have been recorded.
  @Test func scoresThatFollowFromCountsAreThoseOfTheOracle() throws {
    let expected = try JSONReader.read(
      RepositoryFile.read("Tests/Fixtures/simulation/counted.json").bytes)
    let model = try ShippedModels.model("morile-csp")
    let data = try RepositoryFile.read("Tests/Fixtures/simulation/counted.csv")
    let issues = try IssueSheet.read([data], models: [model]).issues
    let settings = SimulationSettings(runs: 2_500, seed: 7)
    let result = try Simulation(model, issues.map { model.assess($0) }, settings: settings).run()
    let told = try #require(expected["issues"]?.elements)
    #expect(told.count == issues.count && told.count == 12)
    for (standing, issue) in zip(result.issues, told) {
      #expect(standing.ratings == issue.counts("ratings"))
      #expect(standing.places == issue.counts("places"))
      #expect(standing.above == issue.counts("above"))
    }
  }

  /// Ends that are not exact lie outwards by no more than a ten-thousandth of the range.
  private func expect(_ interval: Interval, near ends: [Fraction]) {
    let margin = Fraction(1, over: 100)
    #expect(interval.low <= ends[0] && ends[0] - interval.low < margin)
    #expect(ends[1] <= interval.high && interval.high - ends[1] < margin)
  }

  @Test func theExampleOfTheWeightedMatrixIsSimulatedWithItsUnknownCells() throws {
    let model = try ModelReader.read(
      RepositoryFile.read("Models/stra-plymouth-2015/model.json").bytes)
    let data = try RepositoryFile.read("Models/stra-plymouth-2015/2014-15.csv")
    let assessments = try IssueSheet.read([data], models: [model]).issues.map { model.assess($0) }
    let result = try Simulation(
      model, assessments, settings: SimulationSettings(runs: 1_024)
    ).run()
    for (assessment, standing) in zip(assessments, result.issues) {
      #expect(standing.ratings.reduce(0, +) == 1_024)
      #expect(standing.places.reduce(0, +) == 1_024)
      // A rating that is open stays so in some runs at least.
      if assessment.rating.possible.count == 3 { #expect(standing.ratings.count { $0 > 0 } > 1) }
    }
  }
}

extension JSONValue {
  fileprivate func counts(_ key: String) -> [Int] {
    self[key]?.elements?.compactMap { $0.number.flatMap { Int($0) } } ?? []
  }
}
