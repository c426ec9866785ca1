import MoRiLE
import Testing

@Suite("Missing keys of criteria, scores and ratings")
struct ModelMissingPartTests {
  static let cases: [ModelFaultCase] = [
    ModelFaultCase(
      name: "a criterion",
      edits: [
        (from: #""id": "harm", "title": "Harm to people", "domain": "all","#, to: #""asks": "?","#)
      ],
      says: """
        model.json:26:5: error: a criterion needs "id"
              {
              ^
        model.json:26:5: error: a criterion needs "title"
              {
              ^
        model.json:26:5: error: a criterion needs "domain"
              {
              ^
        model.json:39:64: error: there is no "harm" in the model
          ...l", "title": "Total", "formula": "likelihood * harm + public_concern"}
                                                            ^~~~
        """),
    ModelFaultCase(
      name: "a level",
      edits: [
        (
          from: """
          {"score": 1, "means": "some"},

          """,
          to: """
          {"score": 1},

          """
        )
      ],
      says: """
        model.json:29:40: error: a level needs "means"
                  {"score": 0, "means": "none"}, {"score": 1},
                                                 ^~~~~~~~~~~~
        """),
    ModelFaultCase(
      name: "a score",
      edits: [
        (
          from:
            #"{"id": "total", "title": "Total", "formula": "likelihood * harm + public_concern"}"#,
          to: #"{"id": "total"}"#
        )
      ],
      says: """
        model.json:39:5: error: a score needs "title"
              {"id": "total"}
              ^~~~~~~~~~~~~~~
        model.json:39:5: error: a score needs "formula"
              {"id": "total"}
              ^~~~~~~~~~~~~~~
        """),
    ModelFaultCase(
      name: "a rating",
      edits: [
        (
          from:
            #""rating": {"score": "total", "bands": [{"label": "High", "from": 4}, {"label": "Low"}]}"#,
          to: #""rating": {}"#
        )
      ],
      says: """
        model.json:41:13: error: a rating needs "score"
            "rating": {}
                      ^~
        model.json:41:13: error: a rating needs "bands"
            "rating": {}
                      ^~
        """),
    ModelFaultCase(
      name: "a band",
      bands: #"[{"from": 4}, {"label": "Low"}]"#,
      says: """
        model.json:41:42: error: a band needs "label"
            "rating": {"score": "total", "bands": [{"from": 4}, {"label": "Low"}]}
                                                   ^~~~~~~~~~~
        """),
    ModelFaultCase(
      name: "an example",
      edits: [
        (
          from: #""inputs""#,
          to: """
          "example": {},
            "inputs"
          """
        )
      ],
      says: """
        model.json:7:14: error: an example needs "file"
            "example": {},
                       ^~
        model.json:7:14: error: an example needs "title"
            "example": {},
                       ^~
        """),
  ]

  @Test("are told, each with its place", arguments: cases)
  func missing(_ example: ModelFaultCase) {
    #expect(example.said == example.says)
  }
}
