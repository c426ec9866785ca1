import MoRiLE
import Testing

@Suite("A checked model")
struct ModelTests {
  private func model() throws -> Model {
    try Model(
      validating: .of(
        inputs: [.init("count", isWhole: true), .init("before", needs: ["count"])],
        measures: [.init("rate", "count / 3")], domains: [.init("harm"), .init("other")],
        criteria: [
          .init("a", 1...3, points: ["0", "0.5", "8"], code: "aa"), .init("b", domain: "other"),
          .init("c", domain: "harm", default: "min(3, b)", lowers: true),
        ],
        scores: [.init("total", "60 * share(part) - c"), .init("part", "points(a) * b")],
        rating: .init(
          score: "total",
          bands: [
            .init(
              label: "High", threshold: .share(SourceNumber(Fraction(2, over: 3))), means: "act"),
            .init("Middle", from: "64/3"), .init("Low"),
          ])
      ).with {
        $0.isDefault = true
        $0.description = "more"
        $0.example = .init(file: "x.csv", title: "X")
      })
  }

  @Test("keeps what the definition says, in its order")
  func parts() throws {
    let model = try model()
    #expect(model.id == "tested" && model.version == "1.0" && model.title == "Tested")
    #expect(model.source == "made up" && model.about == "more" && model.isDefault)
    #expect(model.example == Model.Example(file: "x.csv", title: "X"))
    #expect(model.inputs.map(\.id) == ["count", "before"])
    #expect(model.inputs.map(\.isWhole) == [true, false])
    #expect(model.inputs.map(\.needs) == [[], [0]])
    #expect(model.inputs[0].minimum == 0 && model.inputs[0].maximum == Input.highest)
    #expect(model.criteria.map(\.id) == ["a", "b", "c"])
    #expect(model.criteria.map(\.code) == ["aa", "b", "c"])
    #expect(model.criteria.map(\.domain) == [0, 1, 0])
    #expect(model.criteria.map(\.hasPoints) == [true, false, false])
    #expect(model.criteria.map(\.lowers) == [false, false, true])
    #expect(model.criteria.map { $0.defaultFormula?.text } == [nil, nil, "min(3, b)"])
    #expect(model.criteria(of: 0) == [0, 2])
    #expect(model.criteria(of: 1) == [1])
  }

  @Test("works out what each score is out of")
  func ranges() throws {
    let model = try model()
    #expect(model.scores.map(\.range) == [Interval(-3, 60), Interval(0, 24)])
    #expect(model.ratedScore.id == "total")
    #expect(model.rating.thresholds == [39, Fraction(64, over: 3)])
    #expect(model.rating.bands.map(\.means) == ["act", "", ""])
  }

  @Test("finds levels by score, and points by range")
  func levels() throws {
    let criterion = try model().criteria[0]
    #expect(criterion.scale == 1...3)
    #expect(criterion.level(0) == nil && criterion.level(4) == nil)
    #expect(criterion.level(1)?.means == "level 1" && criterion.level(3)?.points == 8)
  }
}
