import MoRiLE
import Testing

@Suite("Scores of known issues")
struct AssessmentTests {
  /// Shares of four domains weighed 60, 20, 10 and 10, as in the default model.
  private func shares() throws -> Model {
    let points = ["0", "1", "2", "4", "8"]
    return try Model(
      validating: .of(
        domains: [
          .init(
            "harm",
            rating: .init(
              score: "harm", bands: [.init("High", from: "64/3"), .init("Standard")])),
          .init("other"),
        ],
        criteria: [
          .init("h1", 0...4, points: points), .init("h2", 0...4, points: points),
          .init("h3", 0...4, points: points), .init("h4", 0...4, points: points),
          .init("likely", domain: "other"), .init("known", domain: "other"),
          .init("response", 0...10, domain: "other"),
        ],
        scores: [
          .init("harm", "points(h1) + points(h2) + points(h3) + points(h4)"),
          .init(
            "total",
            "60 * share(harm) + 20 * share(likely) + 10 * share(known) + 10 * share(response)"),
        ],
        rating: .init(
          score: "total",
          bands: [.init("High", from: "56"), .init("Moderate", from: "42"), .init("Standard")])))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let scores: [Int]
    let harm, total, rating, harmRating: String
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "30 + 40/3 + 20/3 + 6 is on the threshold", scores: [4, 4, 0, 0, 2, 2, 6], harm: "16",
      total: "56", rating: "High", harmRating: "Standard"),
    Case(
      name: "30 + 40/3 + 10/3 + 9 is a third below", scores: [4, 4, 0, 0, 2, 1, 9], harm: "16",
      total: "167/3", rating: "Moderate", harmRating: "Standard"),
    Case(
      name: "a third above", scores: [4, 4, 0, 0, 3, 1, 3], harm: "16", total: "169/3",
      rating: "High", harmRating: "Standard"),
    Case(
      name: "between the thresholds", scores: [4, 2, 2, 2, 3, 0, 0], harm: "14", total: "185/4",
      rating: "Moderate", harmRating: "Standard"),
    Case(
      name: "just below the lower threshold", scores: [4, 2, 2, 0, 2, 1, 2], harm: "12",
      total: "247/6", rating: "Standard", harmRating: "Standard"),
    Case(
      name: "the lowest", scores: [0, 0, 0, 0, 0, 0, 0], harm: "0", total: "0",
      rating: "Standard", harmRating: "Standard"),
    Case(
      name: "the highest", scores: [4, 4, 4, 4, 3, 3, 10], harm: "32", total: "100",
      rating: "High", harmRating: "High"),
    Case(
      name: "harm just above 64/3", scores: [4, 4, 3, 2, 0, 0, 0], harm: "22", total: "165/4",
      rating: "Standard", harmRating: "High"),
    Case(
      name: "harm just below it", scores: [4, 4, 3, 1, 0, 0, 0], harm: "21", total: "315/8",
      rating: "Standard", harmRating: "Standard"),
  ]

  @Test("are exact, and so are ratings", arguments: cases)
  func exact(_ example: Case) throws {
    let issue = Issue(name: example.name, cells: example.scores.map { .score($0) })
    let assessment = try shares().assess(issue)
    #expect(assessment.scores.map { $0.value?.description } == [example.harm, example.total])
    #expect(assessment.score.value?.description == example.total)
    #expect(assessment.rating.text == example.rating)
    #expect(assessment.domainRatings.map { $0?.text } == [example.harmRating, nil])
    #expect(assessment.levels == example.scores.map { $0...$0 })
    #expect(assessment.isFullyScored && assessment.unsettled.isEmpty)
    #expect(assessment.issue == issue)
  }

  struct Rate: Sendable, CustomTestStringConvertible {
    let count: Int?
    let population: Int?
    let rate: String?
    let levels: ClosedRange<Int>
    var testDescription: String { "\(count ?? -1) of \(population ?? -1)" }
  }

  static let rates: [Rate] = [
    Rate(count: 2_999, population: 1_000_000, rate: "2999/1000", levels: 1...1),
    Rate(count: 3_000, population: 1_000_000, rate: "3", levels: 2...2),
    Rate(count: 9_999, population: 1_000_000, rate: "9999/1000", levels: 2...2),
    Rate(count: 10_000, population: 1_000_000, rate: "10", levels: 3...3),
    Rate(count: 1, population: 334, rate: "500/167", levels: 1...1),
    Rate(count: 1, population: 333, rate: "1000/333", levels: 2...2),
    Rate(count: 0, population: 5, rate: "0", levels: 1...1),
    Rate(count: 5, population: 0, rate: nil, levels: 1...3),
    Rate(count: nil, population: 5, rate: nil, levels: 1...3),
    Rate(count: 5, population: nil, rate: nil, levels: 1...3),
  ]

  @Test("take measures, which are exact or not known", arguments: rates)
  func measures(_ example: Rate) throws {
    let model = try Model(
      validating: .of(
        "likely", criteria: [.init("likely", 1...3, default: "1 + (rate >= 3) + (rate >= 10)")],
        inputs: [.init("count"), .init("population")],
        measures: [.init("rate", "count / population * 1000", undefined: "Nobody lives there.")]))
    let inputs = [example.count, example.population].map { $0.map { Interval(Fraction($0)) } }
    let assessment = model.assess(Issue(name: "", inputs: inputs, cells: [.blank]))
    #expect(assessment.measures.map { $0?.value?.description } == [example.rate])
    #expect(assessment.levels == [example.levels])
  }
}
