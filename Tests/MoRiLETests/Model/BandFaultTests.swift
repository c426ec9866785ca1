import MoRiLE
import Testing

@Suite("Faults of bands")
struct BandFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bands: [ModelDefinition.Band]
    let faults: [String]
    var testDescription: String { name }

    init(_ name: String, _ bands: [ModelDefinition.Band], _ faults: String...) {
      self.name = name
      self.bands = bands
      self.faults = faults
    }
  }

  /// A band on a line, its label in column 5 and its threshold in column 20.
  private static func band(
    _ line: Int, _ label: String, from score: String? = nil, share: String? = nil
  ) -> ModelDefinition.Band {
    let from = score.map {
      ModelDefinition.Band.Threshold.score(SourceNumber($0, line, 20))
    }
    let fromShare = share.map {
      ModelDefinition.Band.Threshold.share(SourceNumber($0, line, 20))
    }
    return .init(label: label.at(line, 5), threshold: from ?? fromShare)
  }

  private static let low = band(4, "Low")
  private static let outOf = "\"total\" goes from 1 to 7"
  private static let range = "write a number above 0 and up to 1"

  /// The score goes from 1 to 7.
  static let thresholds: [Case] = [
    Case("the highest score", [band(2, "High", from: "7"), low]),
    Case(
      "just above it", [band(2, "High", from: "7.01"), low],
      "2:20+4 no score can reach the threshold 701/100: " + outOf),
    Case("just above the lowest score", [band(2, "High", from: "1.01"), low]),
    Case(
      "the lowest score", [band(2, "High", from: "1"), low],
      "2:20+1 every score reaches the threshold 1: " + outOf),
    Case(
      "below it", [band(2, "High", from: "-3"), low],
      "2:20+2 every score reaches the threshold -3: " + outOf),
    Case("descending", [band(2, "High", from: "64/10"), band(3, "Middle", from: "6.39"), low]),
    Case(
      "the same twice", [band(2, "High", from: "6.4"), band(3, "Middle", from: "64/10"), low],
      "3:20+5 the threshold 32/5 is not below that of the band before, 32/5; order the bands from the highest down"
    ),
    Case(
      "ascending", [band(2, "Middle", from: "3"), band(3, "High", from: "6"), low],
      "3:20+1 the threshold 6 is not below that of the band before, 3; order the bands from the highest down"
    ),
  ]

  static let shares: [Case] = [
    Case("all of the range", [band(2, "High", share: "1"), low]),
    Case(
      "more than all", [band(2, "High", share: "1.01"), low],
      "2:20+4 101/100 is not a share of a range; " + range),
    Case(
      "nothing of it", [band(2, "High", share: "0"), low],
      "2:20+1 0 is not a share of a range; " + range),
    Case(
      "less than nothing", [band(2, "High", share: "-0.5"), low],
      "2:20+4 -1/2 is not a share of a range; " + range),
    Case(
      "a share above a score",
      [band(2, "High", from: "4.9"), band(3, "Middle", share: "2/3"), low],
      "3:20+3 the threshold 5 is not below that of the band before, 49/10; order the bands from the highest down"
    ),
    Case(
      "a share below a score", [band(2, "High", from: "5.1"), band(3, "Middle", share: "2/3"), low]),
  ]

  static let form: [Case] = [
    Case(
      "no bands", [], "1:9+5 this rating has 0 bands; give 2 to 500, the highest first"),
    Case(
      "one band", [low], "1:9+5 this rating has 1 band; give 2 to 500, the highest first"),
    Case(
      "501 bands", (0..<501).map { band($0, "\($0)") },
      "1:9+5 this rating has 501 bands; give 2 to 500, the highest first"),
    Case(
      "500 bands",
      (1..<500).map { band($0, "\($0)", share: "\(500 - $0)/500") } + [band(500, "Low")]),
    Case(
      "a label of nothing", [band(2, "", from: "5"), low],
      "2:5+1 this band has no label; name the rating"),
    Case(
      "a label given twice", [band(2, "Low", from: "5"), low],
      "4:5+3 the label \"Low\" is given twice; keep one"),
    Case(
      "no threshold before the last", [band(2, "High", from: "5"), band(3, "Middle"), low],
      "3:5+6 only the last band may go without \"from\"; say from which score it is given"),
    Case(
      "a threshold on the last", [band(2, "High", from: "5"), band(4, "Low", from: "2")],
      "4:20+1 the last band takes whatever is below the others; remove its threshold"),
  ]

  @Test("are told with their place and text", arguments: thresholds + shares + form)
  func told(_ example: Case) {
    let definition = ModelDefinition.of(
      scores: [.init("total", "1 + a + b")],
      rating: .init(score: "total".at(1, 9), bands: example.bands))
    #expect(toldFaults { () throws(Faults) in try Model(validating: definition) } == example.faults)
  }

  @Test("a domain's own rating is checked alike")
  func domain() {
    let rating = ModelDefinition.Rating(
      score: "harm".at(1, 9), bands: [Self.band(2, "High", from: "5"), Self.low])
    let definition = ModelDefinition.of(
      domains: [.init("harm", rating: rating)], scores: [.init("harms", "a"), .init("total", "b")])
    #expect(
      toldFaults { () throws(Faults) in try Model(validating: definition) } == [
        "1:9+4 there is no score \"harm\"; did you mean \"harms\"?"
      ])
  }
}
