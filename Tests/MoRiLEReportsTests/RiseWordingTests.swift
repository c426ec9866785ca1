import MoRiLE
import TestSupport
import Testing

@testable import MoRiLEReports

/// What is said of scores of which it could not be proved that they never fall.
@Suite struct RiseWordingTests {
  /// Sums of which nearly every combination of levels gives another, with scores that are made of them.
  private static func model(_ criteria: Int, _ formulas: [SourceText]) throws(Faults) -> Model {
    let weights = (0..<criteria).map { 1_414_213 + 317_837 * $0 + 1_009 * $0 * $0 }
    let sum = weights.enumerated().map { "\($1) * c\($0)" }.joined(separator: " + ")
    let half = ModelDefinition.Band(
      label: "High", threshold: .share(SourceNumber(Fraction(1, over: 2))))
    return try Model(
      validating: ModelDefinition(
        id: "wide", version: "1", title: "Wide", source: "made up",
        domains: [.init(id: "all", title: "All")],
        criteria: (0..<criteria).map { index in
          .init(
            id: SourceText("c\(index)"), title: SourceText("Criterion \(index)"), domain: "all",
            levels: (0...4).map { .init(score: SourceNumber(Fraction($0)), means: "a level") })
        },
        scores: [.init(id: "w", title: "Sum", formula: SourceText(sum))]
          + formulas.enumerated().map {
            .init(id: SourceText("t\($0)"), title: SourceText("Score \($0)"), formula: $1)
          },
        rating: .init(score: "w", bands: [half, .init(label: "Low")])))
  }

  @Test func whatIsProvedIsNotTold() throws {
    #expect(RiseWording.unproved(try Self.model(3, ["w - (w >= 9000000)"])).isEmpty)
  }

  @Test func eachScoreIsToldOnceWithItsCriteria() throws {
    let model = try Self.model(14, ["w + (w = 1) * c0 - 9000000 * (w = 69999999)", "2 * w"])
    let sentences = RiseWording.unproved(model)
    #expect(sentences.count == 1)
    let sentence = try #require(sentences.first)
    #expect(
      sentence.hasPrefix(
        "it could not be proved that t0 never falls when c0, c1, c2, c3, c4, c5, c6, c7, c8, c9 or one of 4 "
          + "more rises: too many combinations would have to be told apart; of 1,220,703,125 combinations "
          + "of the other criteria's levels "), "\(sentence)")
    #expect(
      sentence.hasSuffix(" were tried for each, picked by a fixed rule, and it falls in none"))
    let report = MatrixReport(MatrixCheck(model, effort: 1000))
    #expect(report.markdown.contains("- It could not be proved that t0 never falls when c0, c1,"))
    #expect(report.csv.contains("\ntried_for_a_fall_not_proved,c13,t0,"))
    #expect(report.json.contains("\"unprovedRises\": [\n"))
  }

  @Test func tenScoresAreToldAndTheOthersCounted() throws {
    let model = try Self.model(
      14, (0...10).map { SourceText("w - 9000000 * (w = \(69_999_990 + $0))") })
    let sentences = RiseWording.unproved(model)
    #expect(sentences.count == 11)
    #expect(sentences.last == "the same is so of 1 score more of the model")
  }
}
