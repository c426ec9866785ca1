import MoRiLE
import Testing

@Suite("Kinds of values in model files")
struct ModelKindFaultTests {
  static let cases: [ModelFaultCase] = [
    ModelFaultCase(
      name: "strings",
      edits: [
        (from: #""title": "Town""#, to: #""title": 7"#),
        (from: #""Made for tests.""#, to: "null"),
        (from: #""Recorded this year""#, to: #"["a"]"#),
        (from: #""unit": "percent""#, to: #""unit": {}"#),
      ],
      says: """
        model.json:5:12: error: "title" is a string, not a number
            "title": 7,
                     ^
        model.json:6:13: error: "source" is a string, not null
            "source": null,
                      ^~~~
        model.json:8:30: error: "title" is a string, not an array
              {"id": "count", "title": ["a"], "whole": true},
                                       ^~~~~
        model.json:13:71: error: "unit" is a string, not an object
              {"id": "online", "title": "Share online", "maximum": 100, "unit": {}},
                                                                                ^~
        """),
    ModelFaultCase(
      name: "true or false",
      edits: [
        (
          from: #""inputs""#,
          to: """
          "isDefault": "yes",
            "inputs"
          """
        ),
        (
          from: """
          "whole": true},
              {

          """,
          to: """
          "whole": 1},
              {

          """
        ),
      ],
      says: """
        model.json:7:16: error: "isDefault" is true or false, not a string
            "isDefault": "yes",
                         ^~~~~
        model.json:9:61: error: "whole" is true or false, not a number
              {"id": "count", "title": "Recorded this year", "whole": 1},
                                                                      ^
        """),
    ModelFaultCase(
      name: "arrays",
      edits: [
        (
          from: #""inputs": ["#,
          to: """
          "measures": "none",
            "inputs": [
          """
        ),
        (from: #""needs": ["count"]"#, to: #""needs": "count""#),
      ],
      says: """
        model.json:7:15: error: "measures" is an array, not a string
            "measures": "none",
                        ^~~~~~
        model.json:12:16: error: "needs" is an array, not a string
                "needs": "count"
                         ^~~~~~~
        """),
    ModelFaultCase(
      name: "elements of needs",
      edits: [(from: #""needs": ["count"]"#, to: #""needs": [7, ["count"], null]"#)],
      says: """
        model.json:11:17: error: "needs" holds ids of inputs, not a number
                "needs": [7, ["count"], null]
                          ^
        model.json:11:20: error: "needs" holds ids of inputs, not an array
                "needs": [7, ["count"], null]
                             ^~~~~~~~~
        model.json:11:31: error: "needs" holds ids of inputs, not null
                "needs": [7, ["count"], null]
                                        ^~~~
        """),
    ModelFaultCase(
      name: "objects",
      edits: [
        (
          from: #""inputs": ["#,
          to: """
          "example": "a.csv",
            "measures": [7],
            "inputs": [
              true,
          """
        )
      ],
      says: """
        model.json:7:14: error: an example is an object, not a string
            "example": "a.csv",
                       ^~~~~~~
        model.json:8:16: error: a measure is an object, not a number
            "measures": [7],
                         ^
        model.json:10:5: error: an input is an object, not true
              true,
              ^~~~
        """),
    ModelFaultCase(
      name: "a rating",
      edits: [
        (
          from:
            #""rating": {"score": "total", "bands": [{"label": "High", "from": 4}, {"label": "Low"}]}"#,
          to: #""rating": []"#
        )
      ],
      says: """
        model.json:41:13: error: a rating is an object, not an array
            "rating": []
                      ^~
        """),
    ModelFaultCase(
      name: "a domain, a criterion and a score",
      edits: [
        (from: #"{"id": "all", "title": "All"}"#, to: #""all", {"id": "all", "title": "All"}"#),
        (
          from: #""criteria": ["#,
          to: """
          "criteria": [
              false,
          """
        ),
        (
          from: #""scores": ["#,
          to: """
          "scores": [
              "total",
          """
        ),
      ],
      says: """
        model.json:16:15: error: a domain is an object, not a string
            "domains": ["all", {"id": "all", "title": "All"}],
                        ^~~~~
        model.json:18:5: error: a criterion is an object, not false
              false,
              ^~~~~
        model.json:40:5: error: a score is an object, not a string
              "total",
              ^~~~~~~
        """),
    ModelFaultCase(
      name: "a band",
      bands: #"["High", {"label": "Low"}]"#,
      says: """
        model.json:41:42: error: a band is an object, not a string
            "rating": {"score": "total", "bands": ["High", {"label": "Low"}]}
                                                   ^~~~~~
        """),
  ]

  @Test("values of another kind are told, each with its place", arguments: cases)
  func kinds(_ example: ModelFaultCase) {
    #expect(example.said == example.says)
  }
}
