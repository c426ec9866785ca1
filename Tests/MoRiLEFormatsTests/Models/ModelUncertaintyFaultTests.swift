import MoRiLE
import Testing

@Suite("Uncertainties in model files")
struct ModelUncertaintyFaultTests {
  /// The model with an uncertainty on a line of its own, 42.
  private static func with(_ name: String, _ uncertainty: String, says: String) -> ModelFaultCase {
    let last = #"{"label": "Low"}]}"#
    return ModelFaultCase(
      name: name, edits: [(from: last, to: last + ",\n  \"uncertainty\": " + uncertainty)],
      says: says)
  }

  static let cases: [ModelFaultCase] = [
    with(
      "one spread for all", #"{"source": "x", "levels": [{"judged": [0.8, "1/5"]}]}"#, says: ""),
    with(
      "nothing in it", "{}",
      says: """
        model.json:42:18: error: an uncertainty needs "levels"
            "uncertainty": {}
                           ^~
        model.json:42:18: error: an uncertainty needs "source"
            "uncertainty": {}
                           ^~
        """),
    with(
      "an unknown key, another kind and a sum that is off",
      #"{"sorce": 1, "source": "x", "levels": [{"judged": [0.8, true], "counted": [0.5, 0.4]}]}"#,
      says: """
        model.json:42:20: error: an uncertainty has no "sorce"; did you mean "source"?
            "uncertainty": {"sorce": 1, "source": "x", "levels": [{"judged": [0....
                             ^~~~~
        model.json:42:74: error: "judged" is a number, not true
          ...rce": "x", "levels": [{"judged": [0.8, true], "counted": [0.5, 0.4]}]}
                                                    ^~~~
        model.json:42:93: error: the chances of "counted" add up to 0.9, not 1; change one of them
          ...rce": "x", "levels": [{"judged": [0.8, true], "counted": [0.5, 0.4]}]}
                                                                       ^~~
        """),
    with(
      "a spread for a level of another scale",
      #"{"source": "x", "confidence": "public_concern", "levels": [{"score": 3, "judged": [1]}]}"#,
      says: """
        model.json:42:49: error: "public_concern" has 2 levels, 0 to 1, and "levels" has 1; give a spread for each
          ...ource": "x", "confidence": "public_concern", "levels": [{"score": 3, "...
                                         ^~~~~~~~~~~~~~
        model.json:42:87: error: this spread is for level 3, and level 0 of "public_concern" comes here; give the levels in their order
          ...onfidence": "public_concern", "levels": [{"score": 3, "judged": [1]}]}
                                                                ^
        """),
    ModelFaultCase(
      name: "counted is not a truth",
      edits: [
        (
          from: #""title": "Harm to people", "domain""#,
          to: #""title": "Harm to people", "counted": 1, "domain""#
        )
      ],
      says: """
        model.json:27:59: error: "counted" is true or false, not a number
          ...id": "harm", "title": "Harm to people", "counted": 1, "domain": "all",
                                                                ^
        """),
  ]

  @Test("are told where they stand", arguments: cases)
  func told(_ example: ModelFaultCase) {
    #expect(example.said == example.says)
  }
}
