import MoRiLE
import Testing

@Suite("Scales in model files")
struct ModelScaleFaultTests {
  static let cases: [ModelFaultCase] = [
    ModelFaultCase(
      name: "limits of inputs",
      edits: [
        (from: #""maximum": 100"#, to: #""minimum": 101, "maximum": 100"#),
        (from: #""minimum": "-99.5""#, to: #""minimum": "-9999999999999999""#),
      ],
      says: """
        model.json:13:74: error: the minimum 101 is above the maximum 100; swap them
          ...": "Share online", "minimum": 101, "maximum": 100, "unit": "percent"},
                                                           ^~~
        model.json:14:52: error: -9999999999999999 is beyond 999999999999999, the most an input may be
              {"id": "change", "title": "Change", "minimum": "-9999999999999999"}
                                                             ^~~~~~~~~~~~~~~~~~~
        """),
    ModelFaultCase(
      name: "no levels",
      edits: [
        (
          from: #""levels": [{"score": 0, "means": "none"}, {"score": 1, "means": "some"}]"#,
          to: #""levels": []"#
        )
      ],
      says: """
        model.json:34:14: error: "public_concern" has 0 levels; a scale has 2 to 500
                "id": "public_concern", "title": "Concern (public)", "domain": "all",
                       ^~~~~~~~~~~~~~
        """),
    ModelFaultCase(
      name: "a gap between scores",
      edits: [(from: #""score": 2, "means": "much""#, to: #""score": 3, "means": "much""#)],
      says: """
        model.json:30:19: error: the score after 1 is 2, not 3: scores go up in ones; give the levels "points" where they should weigh unevenly
                  {"score": 3, "means": "much"}
                            ^
        """),
    ModelFaultCase(
      name: "a score that is not whole",
      edits: [(from: #""score": 2, "means": "much""#, to: #""score": "3/2", "means": "much""#)],
      says: """
        model.json:30:19: error: 1.5 is not a score; write a whole number, at most 1000000
                  {"score": "3/2", "means": "much"}
                            ^~~~~
        """),
    ModelFaultCase(
      name: "a level without a descriptor",
      edits: [(from: #""means": "much""#, to: #""means": """#)],
      says: """
        model.json:30:32: error: level 2 of "harm" has no descriptor; say what it means
                  {"score": 2, "means": ""}
                                         ^
        """),
    ModelFaultCase(
      name: "points on one level alone",
      formula: "harm + points(likelihood)",
      says: """
        model.json:39:65: error: the levels of "likelihood" carry no points; give each level "points"
          ...d": "total", "title": "Total", "formula": "harm + points(likelihood)"}
                                                                      ^~~~~~~~~~
        """),
  ]

  @Test("are told where they stand", arguments: cases)
  func scales(_ example: ModelFaultCase) {
    #expect(example.said == example.says)
  }
}
