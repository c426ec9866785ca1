import MoRiLE
import Testing

@Suite("Margins")
struct MarginTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let cells: [Cell]
    /// The band, its threshold and the points, or nothing.
    let up: String?
    let down: String?
    var isCertain = true
    var testDescription: String { name }
  }

  /// The score is 20a + b/3; High from 56, Moderate from 64/3, Standard below.
  static let cases: [Case] = [
    Case(
      name: "on the upper threshold", cells: [.score(2), .score(48)], up: nil,
      down: "Moderate 56 0"),
    Case(
      name: "a third below it", cells: [.score(2), .score(47)], up: "High 56 1/3",
      down: "Standard 64/3 103/3"),
    Case(
      name: "a third above it", cells: [.score(2), .score(49)], up: nil,
      down: "Moderate 56 1/3"),
    Case(
      name: "on the lower threshold", cells: [.score(1), .score(4)], up: "High 56 104/3",
      down: "Standard 64/3 0"),
    Case(name: "just below it", cells: [.score(1), .score(3)], up: "Moderate 64/3 1/3", down: nil),
    Case(name: "the lowest", cells: [.score(0), .score(0)], up: "Moderate 64/3 64/3", down: nil),
    Case(name: "the highest", cells: [.score(3), .score(60)], up: nil, down: "Moderate 56 24"),
    Case(
      name: "a range in the highest band", cells: [.score(3), .unknown], up: nil,
      down: "Moderate 56 4"),
    Case(
      name: "a range in the lowest band", cells: [.score(0), .unknown], up: "Moderate 64/3 4/3",
      down: nil),
    Case(
      name: "a range in the middle", cells: [.score(2), .blank], up: nil, down: nil,
      isCertain: false),
    Case(
      name: "a range over two bands", cells: [.score(1), .unknown], up: nil, down: nil,
      isCertain: false),
  ]

  private func model() throws -> Model {
    try Model(
      validating: .of(
        "20 * a + b / 3", criteria: [.init("a"), .init("b", 0...60)],
        bands: [.init("High", from: "56"), .init("Moderate", from: "64/3"), .init("Standard")]))
  }

  @Test("say how far the next band is, up and down", arguments: cases)
  func margin(_ example: Case) throws {
    let assessment = try model().assess(Issue(name: "", cells: example.cells))
    let margin = Margin(assessment)
    #expect((margin != nil) == example.isCertain)
    func told(_ step: Margin.Step?) -> String? {
      step.map { "\($0.band.label) \($0.threshold) \($0.points)" }
    }
    #expect(told(margin?.up) == example.up)
    #expect(told(margin?.down) == example.down)
  }

  @Test("of a range are the least on either side")
  func range() throws {
    let model = try Model(
      validating: .of(
        "20 * a + b", bands: [.init("High", from: "50"), .init("Middle", from: "20"), .init("Low")])
    )
    let margin = try #require(Margin(model.assess(Issue(name: "", cells: [.score(1), .unknown]))))
    #expect(margin.up?.points == 27)
    #expect(margin.down?.points == 0)
  }

  @Test("upwards, the points that are missing lift the score to the next band and no fewer do")
  func reaches() throws {
    let model = try model()
    let least = Fraction(1, over: .max)
    for a in 0...3 {
      for b in 0...60 {
        let assessment = model.assess(Issue(name: "", cells: [.score(a), .score(b)]))
        let score = try #require(assessment.score.value)
        let margin = try #require(Margin(assessment))
        if let up = margin.up {
          #expect(up.points > .zero)
          #expect(model.rating.bands[model.rating.band(of: score + up.points)] == up.band)
          #expect(model.rating.bands[model.rating.band(of: score + up.points - least)] != up.band)
        }
        if let down = margin.down {
          #expect(down.points >= .zero)
          #expect(model.rating.bands[model.rating.band(of: score - down.points)] != down.band)
          #expect(
            model.rating.bands[model.rating.band(of: score - down.points - least)] == down.band)
        }
      }
    }
  }
}
