import MoRiLE
import Testing

@Suite("Numbers in model files")
struct ModelNumberFaultTests {
  static let cases: [ModelFaultCase] = [
    ModelFaultCase(
      name: "numbers of another kind",
      edits: [
        (from: #""maximum": 100"#, to: #""maximum": [100]"#),
        (from: #""minimum": "-99.5""#, to: #""minimum": true"#),
      ],
      says: """
        model.json:13:58: error: "maximum" is a number, not an array
          ...nline", "title": "Share online", "maximum": [100], "unit": "percent"},
                                                         ^~~~~
        model.json:14:52: error: "minimum" is a number, not true
              {"id": "change", "title": "Change", "minimum": true}
                                                             ^~~~
        """),
    ModelFaultCase(
      name: "forms of numbers that are not read",
      edits: [
        (from: #""maximum": 100"#, to: #""maximum": 1e2"#),
        (from: #""minimum": "-99.5""#, to: #""minimum": "-99,5""#),
      ],
      says: """
        model.json:13:58: error: "maximum" is "1e2", which is not a number here; write at most 18 digits without an exponent, or a fraction such as "64/3"
          ..."online", "title": "Share online", "maximum": 1e2, "unit": "percent"},
                                                           ^~~
        model.json:14:52: error: "minimum" is "-99,5", which is not a number here; write at most 18 digits without an exponent, or a fraction such as "64/3"
              {"id": "change", "title": "Change", "minimum": "-99,5"}
                                                             ^~~~~~~
        """),
    ModelFaultCase(
      name: "a number of 19 digits and a fraction over 0",
      edits: [
        (from: #""maximum": 100"#, to: #""maximum": 1234567890123456789"#),
        (from: #""minimum": "-99.5""#, to: #""minimum": "1/0""#),
      ],
      says: """
        model.json:13:58: error: "maximum" is "1234567890123456789", which is not a number here; write at most 18 digits without an exponent, or a fraction such as "64/3"
          ...": "Share online", "maximum": 1234567890123456789, "unit": "percent"},
                                           ^~~~~~~~~~~~~~~~~~~
        model.json:14:52: error: "minimum" is "1/0", which is not a number here; write at most 18 digits without an exponent, or a fraction such as "64/3"
              {"id": "change", "title": "Change", "minimum": "1/0"}
                                                             ^~~~~
        """),
    ModelFaultCase(
      name: "too many decimals",
      measure: #"{"id": "r", "title": "R", "formula": "count", "decimals": 10}"#,
      says: """
        model.json:17:63: error: "decimals" is 10, not a whole number from 0 to 9
              {"id": "r", "title": "R", "formula": "count", "decimals": 10}
                                                                        ^~
        """),
    ModelFaultCase(
      name: "decimals that are not whole",
      measure: #"{"id": "r", "title": "R", "formula": "count", "decimals": "3/2"}"#,
      says: """
        model.json:17:63: error: "decimals" is 3/2, not a whole number from 0 to 9
              {"id": "r", "title": "R", "formula": "count", "decimals": "3/2"}
                                                                        ^~~~~
        """),
    ModelFaultCase(
      name: "decimals that are no number",
      measure: #"{"id": "r", "title": "R", "formula": "count", "decimals": "many"}"#,
      says: """
        model.json:17:63: error: "decimals" is "many", which is not a number here; write at most 18 digits without an exponent, or a fraction such as "64/3"
              {"id": "r", "title": "R", "formula": "count", "decimals": "many"}
                                                                        ^~~~~~
        """),
    ModelFaultCase(
      name: "a threshold that is no number is there all the same",
      bands:
        #"[{"label": "High", "from": 1e-18}, {"label": "Mid", "fromShare": "half"}, {"label": "Low"}]"#,
      says: """
        model.json:41:68: error: "from" is "1e-18", which is not a number here; write at most 18 digits without an exponent, or a fraction such as "64/3"
          ...nds": [{"label": "High", "from": 1e-18}, {"label": "Mid", "fromShare":...
                                              ^~~~~
        model.json:41:106: error: "fromShare" is "half", which is not a number here; write at most 18 digits without an exponent, or a fraction such as "64/3"
          ...om": 1e-18}, {"label": "Mid", "fromShare": "half"}, {"label": "Low"}]}
                                                        ^~~~~~
        """),
    ModelFaultCase(
      name: "two thresholds in one band",
      bands: #"[{"label": "High", "from": 4, "fromShare": "1/2"}, {"label": "Low"}]"#,
      says: """
        model.json:41:68: error: a band has "from" or "fromShare", not both; remove one
          ...bands": [{"label": "High", "from": 4, "fromShare": "1/2"}, {"label": "...
                                                ^
        """),
  ]

  @Test("are told, each with its place", arguments: cases)
  func numbers(_ example: ModelFaultCase) {
    #expect(example.said == example.says)
  }
}
