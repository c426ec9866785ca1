import MoRiLE
import Testing

@Suite("The size of explanations")
struct ExplanationSizeTests {
  private func count(_ explanation: Explanation) -> Int {
    explanation.parts.reduce(1) { $0 + count($1) }
  }

  private func named(_ explanation: Explanation, _ name: String) -> [Explanation] {
    (explanation.name == name ? [explanation] : []) + explanation.parts.flatMap { named($0, name) }
  }

  @Test("a diamond of 30 scores, each using two of the level below twice, stays small")
  func diamond() throws {
    var scores: [ModelDefinition.Score] = [.init("l0", "a + b"), .init("r0", "a + b")]
    for level in 1..<15 {
      for side in ["l", "r"] {
        scores.append(
          .init(SourceText("\(side)\(level)"), SourceText("max(l\(level - 1), r\(level - 1))")))
      }
    }
    let model = try Model(validating: .of(scores: scores))
    #expect(model.scores.count == 30)
    let assessment = model.assess(Issue(name: "", cells: [.score(1), .score(2)]))
    let explanations = model.explanations(of: assessment)
    #expect(explanations.map(\.name) == ["r14", "l14"])
    #expect(explanations.reduce(0) { $0 + count($1) } == 62)
    #expect(assessment.score.value == 3)
  }

  @Test("what is explained is not explained again")
  func once() throws {
    let model = try Model(
      validating: .of(
        scores: [.init("one", "a + b"), .init("two", "one + a"), .init("total", "one + two + one")])
    )
    let assessment = model.assess(Issue(name: "", cells: [.score(1), .score(2)]))
    let explanations = model.explanations(of: assessment)
    #expect(explanations.map(\.name) == ["total"])
    let root = try #require(explanations.first)
    #expect(root.parts.map(\.name) == ["one", "two"])
    #expect(named(root, "one").map(\.parts.count) == [2, 0])
    #expect(named(root, "one").map(\.value) == [Interval(3), Interval(3)])
    #expect(count(root) == 7)
  }

  @Test("a chain of defaults ends where a cell is scored")
  func defaults() throws {
    let criteria: [ModelDefinition.Criterion] = [
      .init("a"), .init("b", default: "a"), .init("c", default: "min(a, b)"),
    ]
    let model = try Model(validating: .of("c", criteria: criteria))
    let byDefault = model.explanations(
      of: model.assess(Issue(name: "", cells: [.score(2), .blank, .blank])))
    #expect(byDefault.map(\.name) == ["total"])
    #expect(byDefault.first.map { named($0, "a").count } == 2)
    let scored = model.explanations(
      of: model.assess(Issue(name: "", cells: [.score(2), .blank, .score(1)])))
    #expect(scored.map(\.name) == ["total", "a", "b"])
    #expect(scored.first?.parts.first?.formula == nil)
    #expect(scored.first?.parts.first?.parts.isEmpty == true)
  }
}
