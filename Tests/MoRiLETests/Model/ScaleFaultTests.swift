import MoRiLE
import Testing

@Suite("Faults of scales")
struct ScaleFaultTests {
  /// A model whose first criterion has levels with these scores, at line 10 and on, column 5.
  private static func levels(
    _ scores: [String], means: [Int: SourceText] = [:], points: [Int: String] = [:],
    _ formula: SourceText = "b"
  ) -> ModelDefinition {
    var tested = ModelDefinition.Criterion("c".at(9, 5))
    tested.levels = scores.enumerated().map { place, score in
      .init(
        score: SourceNumber(score, 10 + place, 5), means: means[place] ?? "said",
        points: points[place].flatMap { Fraction($0) }.map { SourceNumber($0) })
    }
    return .of(formula, criteria: [tested, .init("b")])
  }

  private static let uneven =
    "scores go up in ones; give the levels \"points\" where they should weigh unevenly"

  static let levels: [DefinitionFault] = [
    DefinitionFault("two levels", levels(["0", "1"])),
    DefinitionFault("from below nothing", levels(["-2", "-1", "0"])),
    DefinitionFault("none", levels([]), "9:5+1 \"c\" has 0 levels; a scale has 2 to 500"),
    DefinitionFault("one", levels(["0"]), "9:5+1 \"c\" has 1 level; a scale has 2 to 500"),
    DefinitionFault("500", levels((0..<500).map { "\($0)" })),
    DefinitionFault(
      "501", levels((0..<501).map { "\($0)" }),
      "9:5+1 \"c\" has 501 levels; a scale has 2 to 500"),
    DefinitionFault(
      "a gap", levels(["0", "2"]), "11:5+1 the score after 0 is 1, not 2: " + uneven),
    DefinitionFault(
      "descending", levels(["3", "2"]), "11:5+1 the score after 3 is 4, not 2: " + uneven),
    DefinitionFault(
      "the same twice", levels(["3", "3"]), "11:5+1 the score after 3 is 4, not 3: " + uneven),
    DefinitionFault(
      "two gaps", levels(["0", "2", "4"]), "11:5+1 the score after 0 is 1, not 2: " + uneven,
      "12:5+1 the score after 2 is 3, not 4: " + uneven),
    DefinitionFault(
      "a fraction", levels(["0", "0.5"]),
      "11:5+3 0.5 is not a score; write a whole number, at most 1000000"),
    DefinitionFault(
      "a fraction first", levels(["0.5", "2"]),
      "10:5+3 0.5 is not a score; write a whole number, at most 1000000"),
    DefinitionFault("the most", levels(["999999", "1000000"])),
    DefinitionFault(
      "one more", levels(["1000000", "1000001"]),
      "11:5+7 1000001 is not a score; write a whole number, at most 1000000"),
    DefinitionFault("the least", levels(["-1000000", "-999999"])),
    DefinitionFault(
      "one less", levels(["-1000001", "-1000000"]),
      "10:5+8 -1000001 is not a score; write a whole number, at most 1000000"),
    DefinitionFault(
      "no descriptor", levels(["0", "1"], means: [1: "".at(11, 20)]),
      "11:20+1 level 1 of \"c\" has no descriptor; say what it means"),
    DefinitionFault(
      "a descriptor whose absence was told", levels(["0", "1"], means: [1: .missing(at: nil)])),
    DefinitionFault("points on all", levels(["0", "1"], points: [0: "0", 1: "2.5"])),
    DefinitionFault(
      "points on the first only", levels(["0", "1", "2"], points: [0: "0"]),
      "11:5+1 level 1 of \"c\" has no points and others have; give all of them points or none"),
    DefinitionFault(
      "points on all but the first", levels(["0", "1", "2"], points: [1: "0", 2: "1"]),
      "10:5+1 level 0 of \"c\" has no points and others have; give all of them points or none"),
    DefinitionFault(
      "points that a formula takes, on the first only",
      levels(["0", "1", "2"], points: [0: "4"], "points(c)"),
      "11:5+1 level 1 of \"c\" has no points and others have; give all of them points or none"),
    DefinitionFault(
      "points that a formula takes, on all but the first",
      levels(["0", "1", "2"], points: [1: "4", 2: "5"], "points(c)"),
      "10:5+1 level 0 of \"c\" has no points and others have; give all of them points or none"),
  ]

  private static func input(_ input: ModelDefinition.Input) -> ModelDefinition {
    .of("a", inputs: [input, .init("count"), .init("population")])
  }

  private static let most = "the most an input may be"

  static let inputs: [DefinitionFault] = [
    DefinitionFault(
      "minimum and maximum alike",
      input(.init("n", from: SourceNumber("5", 3, 9), to: SourceNumber("5", 3, 20)))),
    DefinitionFault(
      "a minimum above the maximum",
      input(.init("n", from: SourceNumber("5.01", 3, 9), to: SourceNumber("5", 3, 20))),
      "3:20+1 the minimum 5.01 is above the maximum 5; swap them"),
    DefinitionFault(
      "a maximum below nothing", input(.init("n", to: SourceNumber("-1", 3, 20))),
      "3:20+2 the minimum 0 is above the maximum -1; swap them"),
    DefinitionFault("the most", input(.init("n", to: SourceNumber("999999999999999", 3, 20)))),
    DefinitionFault(
      "more than that", input(.init("n", to: SourceNumber("1000000000000000", 3, 20))),
      "3:20+16 1000000000000000 is beyond 999999999999999, " + most),
    DefinitionFault("the least", input(.init("n", from: SourceNumber("-999999999999999", 3, 9)))),
    DefinitionFault(
      "less than that", input(.init("n", from: SourceNumber("-999999999999999.5", 3, 9))),
      "3:9+18 -1999999999999999/2 is beyond 999999999999999, " + most),
    DefinitionFault(
      "a minimum above the most", input(.init("n", from: SourceNumber("1000000000000000", 3, 9))),
      "3:9+16 the minimum 1000000000000000 is above the maximum 999999999999999; swap them",
      "3:9+16 1000000000000000 is beyond 999999999999999, " + most),
    DefinitionFault("a need that is there", input(.init("n", needs: ["count"]))),
    DefinitionFault(
      "a need that is not", input(.init("n", needs: ["count", "xyz".at(3, 30)])),
      "3:30+3 there is no input \"xyz\""),
    DefinitionFault(
      "a need misspelt", input(.init("n", needs: ["poplation".at(3, 30)])),
      "3:30+9 there is no input \"poplation\"; did you mean \"population\"?"),
    DefinitionFault(
      "a criterion is no need", input(.init("n", needs: ["a".at(3, 30)])),
      "3:30+1 there is no input \"a\""),
  ]

  @Test("are told with their place and text", arguments: levels + inputs)
  func told(_ example: DefinitionFault) {
    #expect(
      toldFaults { () throws(Faults) in try Model(validating: example.definition) }
        == example.faults)
  }
}
