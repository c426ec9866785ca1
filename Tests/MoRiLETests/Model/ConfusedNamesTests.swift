import MoRiLE
import Testing

/// Names, codes and orders that could be taken for one another.
@Suite("What could be confused")
struct ConfusedNamesTests {
  @Test("measures keep the order of the definition, whatever needs whatever")
  func measures() throws {
    let model = try Model(
      validating: .of(
        "a", inputs: [.init("n")], measures: [.init("x", "y + 1"), .init("y", "n * 2")]))
    let issue = Issue(name: "", inputs: [5], cells: [.score(0), .score(0)])
    #expect(model.measures.map(\.id) == ["x", "y"])
    #expect(model.assess(issue).measures == [11, 10])
  }

  @Test("a code may not be the id of another criterion")
  func codes() {
    let definition = ModelDefinition.of(
      "a + b", criteria: [.init("b", code: "x"), .init("a", code: "b".at(4, 9))])
    #expect(
      toldFaults { () throws(Faults) in try Model(validating: definition) }
        == ["4:9+1 the code \"b\" is the id of a criterion"])
  }

  @Test("a criterion given by code and by id is given twice")
  func twice() throws {
    let model = try Model(
      validating: .of("a + b", criteria: [.init("a", code: "x"), .init("b", code: "y")]))
    let vector = try Vector("tested@1.0/x:1/a:3/y:2")
    #expect(
      toldFaults { () throws(Faults) in _ = try model.issue(of: vector) }
        == ["1:16+1 \"a\" is given twice; keep one"])
  }

  @Test("no title is a column of every table", arguments: ["Rank", "issue", " Category "])
  func titles(title: String) {
    let definition = ModelDefinition.of(
      "a", criteria: [.init("a", title: title.at(3, 9)), .init("b")])
    #expect(
      toldFaults { () throws(Faults) in try Model(validating: definition) } == [
        "3:9+\(title.count) \"\(title)\" is a column of every table; give \"a\" another title"
      ])
  }

  @Test("a score that is settled has nothing to settle")
  func settled() throws {
    let model = try Model(validating: .of("a * b"))
    #expect(model.assess(Issue(name: "", cells: [.score(0), .unknown])).unsettled == [])
    #expect(model.assess(Issue(name: "", cells: [.score(1), .unknown])).unsettled == [1])
  }

  /// The default makes `c` 0, 2 or 4, which carry no points; 3, which it cannot be, carries 9.
  @Test("points are those of levels that a default can give")
  func gaps() throws {
    let model = try Model(
      validating: .of(
        "points(c) + a",
        criteria: [
          .init("a", 0...2),
          .init("c", 0...4, points: ["0", "0", "0", "9", "0"], default: "2 * a", lowers: true),
        ]))
    let score = model.assess(Issue(name: "", cells: [.unknown, .blank])).score
    #expect(score == Interval(0, 2))
  }

  @Test("one part that only looks mixed does not make the check of a large model slow")
  func mixed() throws {
    let criteria = (0..<20).map { ModelDefinition.Criterion(SourceText("c\($0)"), 0...4) }
    let formula = "(c0 <> 0) * c0 + " + (1..<20).map { "c\($0)" }.joined(separator: " + ")
    let clock = ContinuousClock()
    let time = try clock.measure {
      _ = try Model(validating: .of(SourceText(formula), criteria: criteria))
    }
    #expect(time < .seconds(1))
  }

  @Test("one slip in a scale is told once")
  func slip() {
    let levels = [1, 5, 3].enumerated().map { place, score in
      ModelDefinition.Level(
        score: SourceNumber(Fraction(score), at: Position(line: place + 1, column: 9)),
        means: "some")
    }
    let definition = ModelDefinition.of("a").with { $0.criteria[0].levels = levels }
    #expect(
      toldFaults { () throws(Faults) in try Model(validating: definition) } == [
        "2:9+1 the score after 1 is 2, not 5: scores go up in ones; "
          + "give the levels \"points\" where they should weigh unevenly"
      ])
  }

  @Test("a divisor is checked beside a faulty dividend")
  func divisor() {
    let definition = ModelDefinition.of("c / (a - 1) + b".at(5, 9))
    #expect(
      toldFaults { () throws(Faults) in try Model(validating: definition) } == [
        "5:9+1 there is no \"c\" in the model",
        "5:14+5 this can be 0 (it goes from -1 to 2), and nothing can be divided by 0",
      ])
  }
}
