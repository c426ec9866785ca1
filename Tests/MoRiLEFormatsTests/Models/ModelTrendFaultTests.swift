import MoRiLE
import Testing

@Suite("Trends in model files")
struct ModelTrendFaultTests {
  /// The model with trends on a line of their own, 42.
  private static func with(_ name: String, _ trends: String, says: String) -> ModelFaultCase {
    let last = #"{"label": "Low"}]}"#
    return ModelFaultCase(
      name: name, edits: [(from: last, to: last + ",\n  \"trends\": " + trends)], says: says)
  }

  private static let start = #"{"source": "x", "count": "count", "previous": "previous_count","#

  static let cases: [ModelFaultCase] = [
    with(
      "two arrows",
      start
        + #" "arrows": [{"label": "up", "mark": "↑", "when": "count > 5"}, {"label": "level"}]}"#,
      says: ""),
    with(
      "a change that may be chance",
      start
        + #" "population": "count", "previousPopulation": "previous_count", "arrows": [{"label": "up", "#
        + #""mark": "↑", "inDoubt": "⇡", "moreThanChance": true, "when": "count > 5"}, {"label": "level"}]}"#,
      says: ""),
    with(
      "nothing in it", "{}",
      says: """
        model.json:42:13: error: "trends" needs "source"
            "trends": {}
                      ^~
        model.json:42:13: error: "trends" needs "count"
            "trends": {}
                      ^~
        model.json:42:13: error: "trends" needs "previous"
            "trends": {}
                      ^~
        model.json:42:13: error: "trends" needs "arrows"
            "trends": {}
                      ^~
        """),
    with(
      "another kind", "7",
      says: """
        model.json:42:13: error: "trends" is an object, not a number
            "trends": 7
                      ^
        """),
    with(
      "keys that are unknown, and rules that are none",
      start
        + #" "arows": 1, "arrows": [{"label": "up", "wen": 1, "when": 2}, {"when": "1 +"}, 3]}"#,
      says: """
        model.json:42:78: error: "trends" has no "arows"; did you mean "arrows"?
          ..., "previous": "previous_count", "arows": 1, "arrows": [{"label": "up",...
                                              ^~~~~
        model.json:42:117: error: an arrow has no "wen"; did you mean "when"?
          ...": 1, "arrows": [{"label": "up", "wen": 1, "when": 2}, {"when": "1 +"}...
                                               ^~~
        model.json:42:134: error: "when" is a string, not a number
          ... "arrows": [{"label": "up", "wen": 1, "when": 2}, {"when": "1 +"}, 3]}
                                                           ^
        model.json:42:138: error: an arrow needs "label"
          ... "arrows": [{"label": "up", "wen": 1, "when": 2}, {"when": "1 +"}, 3]}
                                                               ^~~~~~~~~~~~~~~
        model.json:42:151: error: a number, a name or a parenthesis is expected here, not the end
          ... "arrows": [{"label": "up", "wen": 1, "when": 2}, {"when": "1 +"}, 3]}
                                                                            ^
        model.json:42:155: error: an arrow is an object, not a number
          ... "arrows": [{"label": "up", "wen": 1, "when": 2}, {"when": "1 +"}, 3]}
                                                                                ^
        """),
  ]

  @Test("are told where they stand", arguments: cases)
  func told(_ example: ModelFaultCase) {
    #expect(example.said == example.says)
  }
}
