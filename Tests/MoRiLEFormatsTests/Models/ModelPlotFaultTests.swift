import MoRiLE
import Testing

@Suite("Plots in model files")
struct ModelPlotFaultTests {
  /// The model with a plot on a line of its own, 42.
  private static func with(_ name: String, _ plot: String, says: String) -> ModelFaultCase {
    let last = #"{"label": "Low"}]}"#
    return ModelFaultCase(
      name: name, edits: [(from: last, to: last + ",\n  \"plot\": " + plot)], says: says)
  }

  static let cases: [ModelFaultCase] = [
    with("two axes", #"{"across": "likelihood", "up": "harm"}"#, says: ""),
    with(
      "four axes",
      #"{"across": "harm", "up": "total", "size": "public_concern", "texture": "likelihood"}"#,
      says: ""),
    with(
      "ids that nothing has",
      #"{"across": "likelyhood", "up": "count", "size": "crime"}"#,
      says: """
        model.json:42:23: error: there is no score or criterion "likelyhood"; did you mean "likelihood"?
            "plot": {"across": "likelyhood", "up": "count", "size": "crime"}
                                ^~~~~~~~~~
        model.json:42:43: error: "count" is an input; a plot shows scores and criteria only
            "plot": {"across": "likelyhood", "up": "count", "size": "crime"}
                                                    ^~~~~
        model.json:42:60: error: there is no score or criterion "crime"
            "plot": {"across": "likelyhood", "up": "count", "size": "crime"}
                                                                     ^~~~~
        """),
    with(
      "nothing in it",
      "{}",
      says: """
        model.json:42:11: error: a plot needs "across"
            "plot": {}
                    ^~
        model.json:42:11: error: a plot needs "up"
            "plot": {}
                    ^~
        """),
    with(
      "another kind",
      "\"harm\"",
      says: """
        model.json:42:11: error: a plot is an object, not a string
            "plot": "harm"
                    ^~~~~~
        """),
    with(
      "an unknown key and another kind of value",
      #"{"acros": 1, "across": "harm", "up": 7, "colour": "harm"}"#,
      says: """
        model.json:42:13: error: a plot has no "acros"; did you mean "across"?
            "plot": {"acros": 1, "across": "harm", "up": 7, "colour": "harm"}
                      ^~~~~
        model.json:42:48: error: "up" is a string, not a number
            "plot": {"acros": 1, "across": "harm", "up": 7, "colour": "harm"}
                                                         ^
        model.json:42:52: error: a plot has no "colour"; its keys are across, up, size, texture
            "plot": {"acros": 1, "across": "harm", "up": 7, "colour": "harm"}
                                                             ^~~~~~
        """),
  ]

  @Test("are told where they stand", arguments: cases)
  func plots(_ example: ModelFaultCase) {
    #expect(example.said == example.says)
  }
}
