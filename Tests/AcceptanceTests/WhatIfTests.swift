import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

/// The shipped models with other thresholds and weights, on the issues that come with them.
@Suite struct WhatIfTests {
  struct Shipped: Sendable, CustomTestStringConvertible {
    let id: String
    let example: String
    let weights: [String]
    let thresholds: [Fraction]
    var testDescription: String { id }

    func definition() throws -> ModelDefinition {
      try ModelReader.definition(RepositoryFile.read("Models/\(id)/model.json").bytes)
    }

    func sheet(_ model: Model) throws -> IssueSheet {
      try IssueSheet.read([RepositoryFile.read("Models/\(id)/\(example)")], models: [model])
    }

    /// The score and rating of an issue of the example once the model is changed.
    func scored(
      _ issue: String, thresholds: [Fraction?], weights: [Fraction?]
    ) throws -> (score: Fraction?, rating: String) {
      let model = try Model(
        validating: definition().changed(thresholds: thresholds, weights: weights))
      // What is given of scores is given by the model as it is.
      let sheet = try sheet(Model(validating: definition()))
      let index = try #require(sheet.index(of: issue))
      let assessment = model.assess(sheet.issues[index].withoutGiven)
      return (assessment.score.value, assessment.rating.text)
    }
  }

  static let csp = Shipped(
    id: "morile-csp", example: "plymouth-2017-18.csv",
    weights: [
      "60 share(harm)", "20 share(likelihood)", "10 share(intelligence)", "10 share(response)",
    ],
    thresholds: [56, 42])
  static let stra = Shipped(
    id: "stra-plymouth-2015", example: "2014-15.csv",
    weights: ["1 risk", "1 trend", "1 concern", "1 vulnerability", "1 benchmarking"],
    thresholds: [30, 16])

  @Test(arguments: [csp, stra]) func weightsAreThoseOfTheFile(shipped: Shipped) throws {
    let weights = try shipped.definition().weights
    #expect(weights.map { "\($0.value) \($0.term)" } == shipped.weights)
  }

  @Test(arguments: [csp, stra]) func itsOwnNumbersChangeNothing(shipped: Shipped) throws {
    let definition = try shipped.definition()
    let weights = definition.weights.map { $0.value }
    let own = definition.changed(thresholds: shipped.thresholds, weights: weights)
    // All numbers written anew: to others and back.
    let back = definition.changed(thresholds: [1, 0], weights: weights.map { $0 / 3 })
      .changed(thresholds: shipped.thresholds, weights: weights)
    let original = try Model(validating: definition)
    let issues = try shipped.sheet(original).issues
    #expect(issues.count > 20)
    for model in [try Model(validating: own), try Model(validating: back)] {
      for issue in issues {
        let (was, now) = (original.assess(issue), model.assess(issue))
        #expect(now.scores == was.scores, "\(issue.name)")
        #expect(now.rating == was.rating && now.domainRatings == was.domainRatings)
      }
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let shipped: Shipped
    let issue: String
    var thresholds: [String?] = []
    var weights: [String?] = []
    let score: String
    let rating: String
    var testDescription: String { "\(issue) \(thresholds) \(weights)" }
  }

  private static let rape = "Rape & sexual assault"

  /// 60 * 1/2 + 20 * 2/3 + 10 * 2/3 + 10 * 3/5 = 30 + 40/3 + 20/3 + 6 = 56.
  static let shares: [Case] = [
    Case(shipped: csp, issue: rape, score: "56", rating: "High"),
    Case(shipped: csp, issue: rape, thresholds: ["56.001"], score: "56", rating: "Moderate"),
    Case(shipped: csp, issue: rape, thresholds: ["57", "56"], score: "56", rating: "Moderate"),
    Case(shipped: csp, issue: rape, thresholds: ["57", "56.001"], score: "56", rating: "Standard"),
    Case(shipped: csp, issue: rape, weights: ["50"], score: "51", rating: "Moderate"),
    Case(
      shipped: csp, issue: rape, thresholds: ["51"], weights: ["50"], score: "51", rating: "High"),
    Case(
      shipped: csp, issue: rape, thresholds: ["51.001"], weights: ["50"], score: "51",
      rating: "Moderate"),
    // 30 + 15 * 2/3 + 15 * 2/3 + 6.
    Case(
      shipped: csp, issue: rape, weights: [nil, "15", "15"], score: "56", rating: "High"),
    // 30 + 40/3 + 20/3 + 20/3 * 3/5.
    Case(
      shipped: csp, issue: rape, weights: [nil, nil, nil, "20/3"], score: "54", rating: "Moderate"),
  ]

  private static let abuse = "Domestic Abuse"

  /// A risk of 30 and 3 for the four factors: 33.
  static let sums: [Case] = [
    Case(shipped: stra, issue: abuse, thresholds: ["33"], score: "33", rating: "High"),
    Case(shipped: stra, issue: abuse, thresholds: ["33.001"], score: "33", rating: "Moderate"),
    Case(shipped: stra, issue: abuse, weights: ["2"], score: "63", rating: "High"),
    Case(
      shipped: stra, issue: abuse, thresholds: ["18"], weights: ["0.5"], score: "18",
      rating: "High"),
    Case(
      shipped: stra, issue: abuse, thresholds: ["18.001"], weights: ["0.5"], score: "18",
      rating: "Moderate"),
    Case(
      shipped: stra, issue: abuse, weights: [nil, "2", "2", "2", "2"], score: "36", rating: "High"),
  ]

  @Test(arguments: shares + sums) func scoresAreThoseWorkedOutByHand(example: Case) throws {
    let scored = try example.shipped.scored(
      example.issue, thresholds: example.thresholds.map { $0.flatMap { Fraction($0) } },
      weights: example.weights.map { $0.flatMap { Fraction($0) } })
    #expect(scored.score == Fraction(example.score))
    #expect(scored.rating == example.rating)
  }
}
