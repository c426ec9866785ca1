import MoRiLE
import Testing

@Suite("Missing keys of model files")
struct ModelMissingKeyTests {
  static let cases: [ModelFaultCase] = [
    ModelFaultCase(
      name: "a model without a version of the form",
      edits: [
        (
          from: """
            "formatVersion": 1,

          """,
          to: ""
        )
      ],
      says: """
        model.json:1:1: error: a model needs "formatVersion"
          {
          ^
        """),
    ModelFaultCase(
      name: "a model without its texts",
      edits: [
        (
          from: """
            "id": "town",
            "version": "1.0",
            "title": "Town",
            "source": "Made for tests.",

          """,
          to: ""
        )
      ],
      says: """
        model.json:1:1: error: a model needs "id"
          {
          ^
        model.json:1:1: error: a model needs "version"
          {
          ^
        model.json:1:1: error: a model needs "title"
          {
          ^
        model.json:1:1: error: a model needs "source"
          {
          ^
        """),
    ModelFaultCase(
      name: "a model without a rating",
      edits: [
        (
          from: """
          ,
            "rating": {"score": "total", "bands": [{"label": "High", "from": 4}, {"label": "Low"}]}
          """,
          to: ""
        )
      ],
      says: """
        model.json:1:1: error: a model needs "rating"
          {
          ^
        """),
    ModelFaultCase(
      name: "a model without scores",
      edits: [
        (
          from: """
            "scores": [
              {"id": "total", "title": "Total", "formula": "likelihood * harm + public_concern"}
            ],

          """,
          to: ""
        ),
        (from: #""score": "total", "#, to: ""),
      ],
      says: """
        model.json:1:1: error: a model needs "scores"
          {
          ^
        model.json:38:13: error: a rating needs "score"
            "rating": {"bands": [{"label": "High", "from": 4}, {"label": "Low"}]}
                      ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        """),
    ModelFaultCase(
      name: "an input",
      edits: [
        (
          from: #"{"id": "count", "title": "Recorded this year", "whole": true}"#,
          to: #"{"whole": true}"#
        )
      ],
      says: """
        model.json:8:5: error: an input needs "id"
              {"whole": true},
              ^~~~~~~~~~~~~~~
        model.json:8:5: error: an input needs "title"
              {"whole": true},
              ^~~~~~~~~~~~~~~
        model.json:11:18: error: there is no input "count"
                "needs": ["count"]
                           ^~~~~
        model.json:24:24: error: there is no "count" in the model
                "default": "1 + (count >= 10) + (count >= 100)"
                                 ^~~~~
        model.json:24:40: error: there is no "count" in the model
                "default": "1 + (count >= 10) + (count >= 100)"
                                                 ^~~~~
        """),
    ModelFaultCase(
      name: "a measure",
      measure: #"{"decimals": 2}"#,
      says: """
        model.json:17:5: error: a measure needs "id"
              {"decimals": 2}
              ^~~~~~~~~~~~~~~
        model.json:17:5: error: a measure needs "title"
              {"decimals": 2}
              ^~~~~~~~~~~~~~~
        model.json:17:5: error: a measure needs "formula"
              {"decimals": 2}
              ^~~~~~~~~~~~~~~
        """),
    ModelFaultCase(
      name: "a domain",
      edits: [
        (
          from: #"{"id": "all", "title": "All"}"#,
          to: #"{"id": "all", "title": "All"}, {"short": "A"}"#
        )
      ],
      says: """
        model.json:16:46: error: a domain needs "id"
            "domains": [{"id": "all", "title": "All"}, {"short": "A"}],
                                                       ^~~~~~~~~~~~~~
        model.json:16:46: error: a domain needs "title"
            "domains": [{"id": "all", "title": "All"}, {"short": "A"}],
                                                       ^~~~~~~~~~~~~~
        """),
    ModelFaultCase(
      name: "a rating of a domain",
      edits: [
        (
          from: #"{"id": "all", "title": "All"}"#,
          to:
            #"{"id": "all", "title": "All", "bands": [{"label": "High", "from": 1}, {"label": "Low"}]}"#
        )
      ],
      says: """
        model.json:16:15: error: a domain needs "score"
          ..."domains": [{"id": "all", "title": "All", "bands": [{"label": "High", ...
                         ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        """),
  ]

  @Test("are told, each with its place", arguments: cases)
  func missing(_ example: ModelFaultCase) {
    #expect(example.said == example.says)
  }
}
