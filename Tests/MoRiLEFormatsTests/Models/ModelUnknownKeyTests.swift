import MoRiLE
import Testing

@Suite("Unknown keys of model files")
struct ModelUnknownKeyTests {
  static let cases: [ModelFaultCase] = [
    ModelFaultCase(
      name: "an unknown key that is near one",
      edits: [
        (from: #""version""#, to: #""versoin""#),
        (from: #""means": "none""#, to: #""mean": "none""#),
      ],
      says: """
        model.json:1:1: error: a model needs "version"
          {
          ^
        model.json:4:4: error: a model has no "versoin"; did you mean "version"?
            "versoin": "1.0",
             ^~~~~~~
        model.json:29:9: error: a level needs "means"
                  {"score": 0, "mean": "none"}, {"score": 1, "means": "some"},
                  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
        model.json:29:23: error: a level has no "mean"; did you mean "means"?
                  {"score": 0, "mean": "none"}, {"score": 1, "means": "some"},
                                ^~~~
        model.json:35:18: error: a level needs "means"
                "levels": [{"score": 0, "mean": "none"}, {"score": 1, "means": "...
                           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
        model.json:35:32: error: a level has no "mean"; did you mean "means"?
                "levels": [{"score": 0, "mean": "none"}, {"score": 1, "means": "...
                                         ^~~~
        """),
    ModelFaultCase(
      name: "an unknown key that is near none",
      formula: "likelihood * badness",
      says: """
        model.json:39:64: error: there is no "badness" in the model
              {"id": "total", "title": "Total", "formula": "likelihood * badness"}
                                                                         ^~~~~~~
        """),
    ModelFaultCase(
      name: "unknown keys in several objects",
      edits: [
        (from: #""id": "change""#, to: #""unti": "km", "id": "change""#),
        (from: #"{"id": "all","#, to: #"{"id": "all", "colour": 1,"#),
        (from: #""rating": {"#, to: #""rating": {"banz": 1, "#),
      ],
      says: """
        model.json:14:7: error: an input has no "unti"; did you mean "unit"?
              {"unti": "km", "id": "change", "title": "Change", "minimum": "-99.5"}
                ^~~~
        model.json:16:30: error: a domain has no "colour"; its keys are id, title, short, score, bands
            "domains": [{"id": "all", "colour": 1, "title": "All"}],
                                       ^~~~~~
        model.json:41:15: error: a rating has no "banz"; its keys are score, bands
            "rating": {"banz": 1, "score": "total", "bands": [{"label": "High", ...
                        ^~~~
        """),
  ]

  @Test("are told with the nearest or all known ones", arguments: cases)
  func unknown(_ example: ModelFaultCase) {
    #expect(example.said == example.says)
  }
}
