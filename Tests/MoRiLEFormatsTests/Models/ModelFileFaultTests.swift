import MoRiLE
import Testing

@Suite("Model files that are not read")
struct ModelFileFaultTests {
  static let cases: [ModelFaultCase] = [
    ModelFaultCase(
      name: "a version of the form that is too new",
      edits: [(from: #""formatVersion": 1"#, to: #""formatVersion": 2"#)],
      says: """
        model.json:2:20: error: this file has format version 2, and this program reads version 1; use a newer program, or a model file of that version
            "formatVersion": 2,
                             ^
        """),
    ModelFaultCase(
      name: "a new version, whose form this program cannot judge",
      edits: [
        (from: #""formatVersion": 1"#, to: #""formatVersion": 99"#),
        (from: #""title": "Town""#, to: #""titel": "Town""#),
      ],
      says: """
        model.json:2:20: error: this file has format version 99, and this program reads version 1; use a newer program, or a model file of that version
            "formatVersion": 99,
                             ^~
        """),
    ModelFaultCase(
      name: "what is not JSON",
      edits: [(from: #""title": "Town","#, to: #""title": "Town""#)],
      says: """
        model.json:6:3: error: a comma is missing before this key
            "source": "Made for tests.",
            ^
        """),
    ModelFaultCase(
      name: "a key that is given twice",
      edits: [(from: #""title": "Town","#, to: #""title": "Town", "title": "City","#)],
      says: """
        model.json:5:21: error: the key "title" is already given on line 5; keep one of them
            "title": "Town", "title": "City",
                              ^~~~~
        """),
    ModelFaultCase(
      name: "faults of form, names, scales, formulas and bands at once",
      edits: [
        (from: #""version": "1.0""#, to: #""versoin": "1.0""#),
        (
          from: """
          "whole": true},
              {

          """,
          to: """
          "whole": "yes"},
              {

          """
        ),
        (from: #""title": "Share online""#, to: #""title": null"#),
        (from: #""needs": ["count"]"#, to: #""needs": ["cuont"]"#),
        (from: #""score": 2, "means": "much""#, to: #""score": 3, "means": "much""#),
        (from: "count >= 100", to: #"count \u003e= hundred"#),
        (from: "likelihood * harm + public_concern", to: "likelihood * harn"),
        (from: #""from": 4"#, to: #""fromShare": "5/4""#),
        (from: #""id": "public_concern""#, to: #""id": "Public""#),
      ],
      says: #"""
        model.json:1:1: error: a model needs "version"
          {
          ^
        model.json:4:4: error: a model has no "versoin"; did you mean "version"?
            "versoin": "1.0",
             ^~~~~~~
        model.json:8:61: error: "whole" is true or false, not a string
              {"id": "count", "title": "Recorded this year", "whole": "yes"},
                                                                      ^~~~~
        model.json:11:18: error: there is no input "cuont"; did you mean "count"?
                "needs": ["cuont"]
                           ^~~~~
        model.json:13:31: error: "title" is a string, not null
              {"id": "online", "title": null, "maximum": 100, "unit": "percent"},
                                        ^~~~
        model.json:24:54: error: there is no "hundred" in the model
                "default": "1 + (count >= 10) + (count \u003e= hundred)"
                                                               ^~~~~~~
        model.json:30:19: error: the score after 1 is 2, not 3: scores go up in ones; give the levels "points" where they should weigh unevenly
                  {"score": 3, "means": "much"}
                            ^
        model.json:34:14: error: "Public" is not an id; write lower case letters, digits and underscores, a letter first
                "id": "Public", "title": "Concern (public)", "domain": "all",
                       ^~~~~~
        model.json:39:64: error: there is no "harn" in the model; did you mean "harm"?
              {"id": "total", "title": "Total", "formula": "likelihood * harn"}
                                                                         ^~~~
        """#),
  ]

  @Test("say why", arguments: cases)
  func files(_ example: ModelFaultCase) {
    #expect(example.said == example.says)
  }
}
