import MoRiLE
import Testing

@Suite("Bands and thresholds")
struct RatingScaleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let low: String
    let high: String
    let rating: String
    var testDescription: String { low == high ? low : "\(low) to \(high)" }

    init(_ low: String, _ high: String, _ rating: String) {
      self.low = low
      self.high = high
      self.rating = rating
    }

    init(_ value: String, _ rating: String) {
      self.init(value, value, rating)
    }
  }

  static let cases: [Case] = [
    Case("100", "High"), Case("56", "High"), Case("56.000000000000001", "High"),
    Case("55.999999999999999", "Moderate"), Case("167/3", "Moderate"), Case("169/3", "High"),
    Case("168/3", "High"), Case("167999999999999999/3000000000000000", "Moderate"),
    Case("64/3", "Moderate"), Case("21.33333333333333", "Standard"),
    Case("21.33333333333334", "Moderate"), Case("63/3", "Standard"),
    Case("191999999999999999/9000000000000000", "Standard"), Case("0", "Low"),
    Case("-0.001", "Low"), Case("0.001", "Standard"), Case("0.0000000000000001", "Standard"),
    Case("-1000", "Low"), Case("56", "60", "High"), Case("55.9", "56", "High or Moderate"),
    Case("64/3", "55.99", "Moderate"), Case("21.3", "55.99", "Moderate or Standard"),
    Case("21", "56", "High, Moderate or Standard"),
    Case("-1", "100", "High, Moderate, Standard or Low"), Case("0", "0.001", "Standard or Low"),
  ]

  /// High from 56, Moderate from 64/3, Standard from just above nothing, Low below.
  private func scale() throws -> RatingScale {
    let bands: [ModelDefinition.Band] = [
      .init("High", from: "56"), .init("Moderate", from: "64/3"),
      .init("Standard", from: "0.0000000000000001"), .init("Low"),
    ]
    return try Model(validating: .of("20 * a + 10 * b", bands: bands)).rating
  }

  @Test("a value on a threshold is in the band above it, exactly", arguments: cases)
  func rates(_ example: Case) throws {
    let low = try #require(Fraction(example.low))
    let high = try #require(Fraction(example.high))
    let rating = try scale().rating(of: Interval(low, high))
    #expect(rating.text == example.rating)
    #expect(rating.labels.count == rating.possible.count)
    #expect(rating.band?.label == (rating.possible.count == 1 ? example.rating : nil))
    if low == high { #expect(try scale().band(of: low) == rating.possible.lowerBound) }
  }

  @Test(
    "thirds of a range are exact thresholds",
    arguments: [
      (0, "Low"), (1, "Low"), (2, "Middle"), (3, "Middle"), (4, "High"), (6, "High"),
    ])
  func thirds(score: Int, label: String) throws {
    func share(_ text: String) -> ModelDefinition.Band.Threshold? {
      Fraction(text).map { .share(SourceNumber($0)) }
    }
    let bands: [ModelDefinition.Band] = [
      .init(label: "High", threshold: share("2/3")),
      .init(label: "Middle", threshold: share("1/3")), .init(label: "Low"),
    ]
    let model = try Model(validating: .of("a", criteria: [.init("a", 0...6)], bands: bands))
    #expect(model.rating.thresholds == [4, 2])
    #expect(model.assess(Issue(name: "", cells: [.score(score)])).rating.text == label)
  }

  @Test("a share of a range that does not begin at nothing")
  func offset() throws {
    let bands: [ModelDefinition.Band] = [
      .init(label: "High", threshold: .share(SourceNumber(Fraction(1, over: 3)))),
      .init(label: "Low"),
    ]
    let model = try Model(validating: .of("a", criteria: [.init("a", -2...3)], bands: bands))
    #expect(model.rating.thresholds == [Fraction(-1, over: 3)])
    let labels = (-2...3).map { model.assess(Issue(name: "", cells: [.score($0)])).rating.text }
    #expect(labels == ["Low", "Low", "High", "High", "High", "High"])
  }
}
