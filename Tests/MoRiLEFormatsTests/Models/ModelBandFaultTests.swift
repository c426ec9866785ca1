import MoRiLE
import Testing

@Suite("Bands in model files")
struct ModelBandFaultTests {
  static let cases: [ModelFaultCase] = [
    ModelFaultCase(
      name: "a rating of no score",
      edits: [(from: #""rating": {"score": "total""#, to: #""rating": {"score": "totl""#)],
      says: """
        model.json:41:24: error: there is no score "totl"; did you mean "total"?
            "rating": {"score": "totl", "bands": [{"label": "High", "from": 4}, ...
                                 ^~~~
        """),
    ModelFaultCase(
      name: "no bands",
      bands: "[]",
      says: """
        model.json:41:24: error: this rating has 0 bands; give 2 to 500, the highest first
            "rating": {"score": "total", "bands": []}
                                 ^~~~~
        """),
    ModelFaultCase(
      name: "a band without a label",
      bands: #"[{"label": "", "from": 4}, {"label": "Low"}]"#,
      says: """
        model.json:41:53: error: this band has no label; name the rating
          ...core": "total", "bands": [{"label": "", "from": 4}, {"label": "Low"}]}
                                                  ^
        """),
    ModelFaultCase(
      name: "a label that is given twice",
      bands: #"[{"label": "Low", "from": 4}, {"label": "Low"}]"#,
      says: """
        model.json:41:82: error: the label "Low" is given twice; keep one
          ...e": "total", "bands": [{"label": "Low", "from": 4}, {"label": "Low"}]}
                                                                            ^~~
        """),
    ModelFaultCase(
      name: "a band without a threshold",
      bands: #"[{"label": "High"}, {"label": "Low"}]"#,
      says: """
        model.json:41:53: error: only the last band may go without "from"; say from which score it is given
          ...g": {"score": "total", "bands": [{"label": "High"}, {"label": "Low"}]}
                                                         ^~~~
        """),
    ModelFaultCase(
      name: "a threshold of the last band",
      bands: #"[{"label": "High", "from": 4}, {"label": "Low", "from": 1}]"#,
      says: """
        model.json:41:97: error: the last band takes whatever is below the others; remove its threshold
          ... "bands": [{"label": "High", "from": 4}, {"label": "Low", "from": 1}]}
                                                                               ^
        """),
    ModelFaultCase(
      name: "thresholds that do not fall",
      bands: #"[{"label": "A", "from": 4}, {"label": "B", "from": 4}, {"label": "C"}]"#,
      says: """
        model.json:41:92: error: the threshold 4 is not below that of the band before, 4; order the bands from the highest down
          ...{"label": "A", "from": 4}, {"label": "B", "from": 4}, {"label": "C"}]}
                                                               ^
        """),
    ModelFaultCase(
      name: "a threshold out of reach",
      bands: #"[{"label": "High", "from": 8}, {"label": "Low"}]"#,
      says: """
        model.json:41:68: error: no score can reach the threshold 8: "total" goes from 0 to 7
          ...": "total", "bands": [{"label": "High", "from": 8}, {"label": "Low"}]}
                                                             ^
        """),
    ModelFaultCase(
      name: "a threshold that all reach",
      bands: #"[{"label": "High", "from": 0}, {"label": "Low"}]"#,
      says: """
        model.json:41:68: error: every score reaches the threshold 0: "total" goes from 0 to 7
          ...": "total", "bands": [{"label": "High", "from": 0}, {"label": "Low"}]}
                                                             ^
        """),
    ModelFaultCase(
      name: "a share above 1",
      bands: #"[{"label": "High", "fromShare": "3/2"}, {"label": "Low"}]"#,
      says: """
        model.json:41:73: error: 3/2 is not a share of a range; write a number above 0 and up to 1
          ...", "bands": [{"label": "High", "fromShare": "3/2"}, {"label": "Low"}]}
                                                         ^~~~~
        """),
    ModelFaultCase(
      name: "a domain's rating of no score",
      edits: [(from: #""title": "All"}"#, to: #""title": "All", "score": "totl", "bands": []}"#)],
      says: """
        model.json:16:55: error: there is no score "totl"; did you mean "total"?
            "domains": [{"id": "all", "title": "All", "score": "totl", "bands": []}],
                                                                ^~~~
        """),
  ]

  @Test("are told where they stand", arguments: cases)
  func bands(_ example: ModelFaultCase) {
    #expect(example.said == example.says)
  }
}
