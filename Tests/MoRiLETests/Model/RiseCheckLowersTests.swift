import MoRiLE
import Testing

@Suite("Criteria that are meant to lower scores")
struct RiseCheckLowersTests {
  private func faults(
    _ formula: String, _ criteria: [ModelDefinition.Criterion]
  ) -> [String] {
    let definition = ModelDefinition.of(
      criteria: criteria, scores: [.init("tested", formula.at(9, 20)), .init("total", "b")])
    return toldFaults { () throws(Faults) in try Model(validating: definition) }
  }

  @Test("may lower them")
  func lowers() {
    #expect(faults("b - a", [.init("a", lowers: true), .init("b")]).isEmpty)
    #expect(faults("b - a", [.init("a"), .init("b", lowers: true)]).count == 1)
  }

  @Test("each falling criterion and score is told")
  func each() {
    let definition = ModelDefinition.of(
      scores: [
        .init("one", "-a".at(4, 9)), .init("two", "-a - b".at(5, 9)), .init("total", "a + b"),
      ])
    #expect(
      toldFaults { () throws(Faults) in try Model(validating: definition) } == [
        "4:9+2 \"one\" falls from 0 to -1 when \"a\" rises from 0 to 1; "
          + "if that is meant, give the criterion \"lowers\": true",
        "5:9+6 \"two\" falls from 0 to -1 when \"a\" rises from 0 to 1 (with b 0); "
          + "if that is meant, give the criterion \"lowers\": true",
        "5:9+6 \"two\" falls from 0 to -1 when \"b\" rises from 0 to 1 (with a 0); "
          + "if that is meant, give the criterion \"lowers\": true",
      ])
  }

  @Test("a criterion that takes its default is held while the other rises")
  func defaults() {
    let criteria: [ModelDefinition.Criterion] = [.init("a"), .init("b", default: "3 - a")]
    #expect(faults("a + b", criteria).isEmpty)
    #expect(faults("3 * b + a", criteria).isEmpty)
  }

  @Test("a fall in one of 20,000 combinations is found", arguments: [1, 42, 77, 99, 100])
  func rare(d: Int) {
    let criteria: [ModelDefinition.Criterion] = [
      .init("a", 0...1), .init("b", 0...1, lowers: true), .init("c", 1...100, lowers: true),
      .init("d", 1...100, lowers: true),
    ]
    let formula = "c - 5 * (a > 0) * (b + c >= 101) * (d = \(d))"
    #expect(
      faults(formula, criteria) == [
        "9:20+\(formula.count) \"tested\" falls from 100 to 95 when \"a\" rises from 0 to 1 "
          + "(with b 1, c 100, d \(d)); if that is meant, give the criterion \"lowers\": true"
      ])
  }

  @Test("a fall is found where combinations are too many to try each")
  func common() {
    let others = ["b", "c", "d", "e", "f"].map {
      ModelDefinition.Criterion(SourceText($0), 0...9, lowers: true)
    }
    let found = faults(
      "b + c + d + e + f - (a > 4) * (b > 4) * (c > 4)", [.init("a", 0...9)] + others)
    #expect(
      found == [
        "9:20+47 \"tested\" falls from 10 to 9 when \"a\" rises from 4 to 5 "
          + "(with b 5, c 5, d 0, e 0, f 0); if that is meant, give the criterion \"lowers\": true"
      ])
  }
}
