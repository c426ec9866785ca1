import MoRiLE
import Testing

@Suite("Changed thresholds")
struct ChangedThresholdTests {
  /// The score goes from 0 to 33, and its bands begin at 20 and 33/2.
  private let definition = ModelDefinition.of(
    domains: [
      .init("harm", rating: .init(score: "harm", bands: [.init("H", from: "2"), .init("L")]))
    ],
    scores: [.init("total", "10 * a + b".at(2, 9)), .init("harm", "a")],
    rating: .init(
      score: "total",
      bands: [
        .init(label: "High", threshold: .score(SourceNumber("20", 3, 9))),
        .init(label: "Middle", threshold: .share(SourceNumber("1/2", 4, 9)), means: "watch"),
        .init("Low"),
      ]))

  private func thresholds(_ changed: [Fraction?]) throws -> [Fraction] {
    try Model(validating: definition.changed(thresholds: changed)).rating.thresholds
  }

  @Test("take the place of the model's own, highest first")
  func taken() throws {
    let half = Fraction(33, over: 2)
    #expect(try thresholds([]) == [20, half])
    #expect(try thresholds([33]) == [33, half])
    #expect(try thresholds([nil, Fraction(1, over: 3)]) == [20, Fraction(1, over: 3)])
    #expect(try thresholds([12, Fraction(23, over: 2), 5]) == [12, Fraction(23, over: 2)])
  }

  @Test("leave all else as it was")
  func rest() throws {
    let model = try Model(validating: definition.changed(thresholds: [30, 10]))
    let original = try Model(validating: definition)
    #expect(model.domains == original.domains && model.scores == original.scores)
    #expect(model.rating.bands.map { $0.label } == ["High", "Middle", "Low"])
    #expect(model.rating.bands.map { $0.means } == ["", "watch", ""])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var thresholds: [Fraction?] = []
    var weights: [Fraction?] = []
    let faults: [String]
    var testDescription: String { name }
  }

  private static let outOf = "\"total\" goes from 0 to 33"
  private static let order = "order the bands from the highest down"

  static let cases: [Case] = [
    Case(name: "the highest score", thresholds: [33], faults: []),
    Case(
      name: "above it", thresholds: [34],
      faults: ["+1 no score can reach the threshold 34: " + outOf]),
    Case(
      name: "the lowest score", thresholds: [nil, 0],
      faults: ["+1 every score reaches the threshold 0: " + outOf]),
    Case(
      name: "out of order", thresholds: [10, 20],
      faults: ["+1 the threshold 20 is not below that of the band before, 10; " + order]),
    Case(
      name: "below one of the file", thresholds: [16],
      faults: ["4:9+3 the threshold 33/2 is not below that of the band before, 16; " + order]),
    Case(
      name: "a number that is what it was keeps its place", thresholds: [20], weights: [1],
      faults: ["3:9+2 no score can reach the threshold 20: \"total\" goes from 0 to 6"]),
    Case(
      name: "both changed", thresholds: [5, 4], weights: [1, Fraction(1, over: 2)],
      faults: ["+1 no score can reach the threshold 5: \"total\" goes from 0 to 9/2"]),
    Case(
      name: "a weight below zero", weights: [10, -1],
      faults: [
        "+17 \"total\" falls from 0 to -1 when \"b\" rises from 0 to 1 (with a 0); "
          + "if that is meant, give the criterion \"lowers\": true"
      ]),
  ]

  @Test("are checked like any other", arguments: cases)
  func told(_ example: Case) {
    let changed = definition.changed(thresholds: example.thresholds, weights: example.weights)
    #expect(toldFaults { () throws(Faults) in try Model(validating: changed) } == example.faults)
  }

  @Test("a fault of a changed formula has no place, of another its own")
  func formula() {
    let faulty = definition.with { $0.scores[0].formula = "10 * a + x".at(2, 9) }
    let message = "there is no \"x\" in the model"
    #expect(
      toldFaults { () throws(Faults) in try Model(validating: faulty.changed(weights: [10])) }
        == ["2:18+1 " + message])
    #expect(
      toldFaults { () throws(Faults) in try Model(validating: faulty.changed(weights: [11])) }
        == ["+1 " + message])
  }

  @Test("are left out where there is no rating")
  func missing() {
    let changed = definition.with { $0.rating = nil }.changed(thresholds: [1], weights: [2])
    #expect(changed.rating == nil)
    #expect(changed.scores.map { $0.formula.text } == ["10 * a + b", "a"])
  }

  struct Side: Sendable, CustomTestStringConvertible {
    let threshold: String
    let rating: String
    var testDescription: String { "12 from \(threshold) is \(rating)" }
  }

  static let sides: [Side] = [
    Side(threshold: "12", rating: "High"), Side(threshold: "12.01", rating: "Low"),
    Side(threshold: "11.99", rating: "High"),
    Side(threshold: "12.000000000000001", rating: "Low"),
  ]

  @Test("decide exactly", arguments: sides)
  func decided(_ example: Side) throws {
    let two = definition.with { $0.rating?.bands?.remove(at: 1) }
    let threshold = try #require(Fraction(example.threshold))
    let model = try Model(validating: two.changed(thresholds: [threshold]))
    let issue = Issue(name: "x", cells: [.score(1), .score(2)])
    #expect(model.assess(issue).rating.text == example.rating)
  }
}
