import MoRiLE
import Testing

@Suite("Formulas that could go wrong")
struct ModelMeaningFaultTests {
  static let cases: [ModelFaultCase] = [
    ModelFaultCase(
      name: "a division by 0 in a score",
      formula: "likelihood / harm",
      says: """
        model.json:39:64: error: this can be 0 (it goes from 0 to 2), and nothing can be divided by 0
              {"id": "total", "title": "Total", "formula": "likelihood / harm"}
                                                                         ^~~~
        """),
    ModelFaultCase(
      name: "a division by 0 in a measure",
      measure: #"{"id": "r", "title": "R", "formula": "count / previous_count"}"#,
      says: """
        model.json:17:51: error: this can be 0 (it goes from 0 to 999999999999999), and nothing can be divided by 0; give the input a "minimum" above 0, or say in "undefined" what it means
              {"id": "r", "title": "R", "formula": "count / previous_count"}
                                                            ^~~~~~~~~~~~~~
        """),
    ModelFaultCase(
      name: "a division by 0 in a default",
      defaultFormula: "1 + (count / previous_count > 1)",
      says: """
        model.json:24:32: error: this can be 0 (it goes from 0 to 999999999999999), and nothing can be divided by 0; divide in a measure, which can say in "undefined" what it means
                "default": "1 + (count / previous_count > 1)"
                                         ^~~~~~~~~~~~~~
        """),
    ModelFaultCase(
      name: "a default off its scale",
      defaultFormula: "(count >= 10) + (count >= 100)",
      says: """
        model.json:24:19: error: this default can give 0 to 2, which is not on the scale 1 to 3 of "likelihood"; keep it there with min and max
                "default": "(count >= 10) + (count >= 100)"
                            ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        """),
    ModelFaultCase(
      name: "a default that is not whole",
      defaultFormula: "1 + share(harm)",
      says: """
        model.json:24:19: error: this default can give a number that is not whole, and the scale 1 to 3 of "likelihood" is; make it of comparisons, as 1 + (rate >= 3)
                "default": "1 + share(harm)"
                            ^~~~~~~~~~~~~~~
        """),
    ModelFaultCase(
      name: "a score that falls when harm rises",
      formula: "likelihood - harm + 4",
      says: """
        model.json:39:51: error: "total" falls from 5 to 4 when "harm" rises from 0 to 1 (with likelihood 1); if that is meant, give the criterion "lowers": true
              {"id": "total", "title": "Total", "formula": "likelihood - harm + 4"}
                                                            ^~~~~~~~~~~~~~~~~~~~~
        """),
    ModelFaultCase(
      name: "a name behind an escape",
      formula: #"harm \u003e 0 + badness"#,
      says: #"""
        model.json:39:67: error: there is no "badness" in the model
              {"id": "total", "title": "Total", "formula": "harm \u003e 0 + badness"}
                                                                            ^~~~~~~
        """#),
    ModelFaultCase(
      name: "a name behind several escapes",
      formula: #"1 * \u0028harm \u003e\u003d 0\u0029 * badness"#,
      says: #"""
        model.json:39:89: error: there is no "badness" in the model
          ...: "Total", "formula": "1 * \u0028harm \u003e\u003d 0\u0029 * badness"}
                                                                          ^~~~~~~
        """#),
    ModelFaultCase(
      name: "a name behind an escape in another string",
      edits: [
        (
          from: #""title": "Total", "formula": "likelihood * harm + public_concern""#,
          to: #""title": "\u0054otal", "formula": "harn""#
        )
      ],
      says: #"""
        model.json:39:56: error: there is no "harn" in the model; did you mean "harm"?
              {"id": "total", "title": "\u0054otal", "formula": "harn"}
                                                                 ^~~~
        """#),
    ModelFaultCase(
      name: "a name behind characters of several bytes",
      edits: [
        (
          from: #""title": "Total", "formula": "likelihood * harm + public_concern""#,
          to: #""title": "Total – é 👩‍👩‍👧", "formula": "harn""#
        )
      ],
      says: """
        model.json:39:57: error: there is no "harn" in the model; did you mean "harm"?
              {"id": "total", "title": "Total – é 👩‍👩‍👧", "formula": "harn"}
                                                                   ^~~~
        """),
  ]

  @Test("are told at the part that could", arguments: cases)
  func meaning(_ example: ModelFaultCase) {
    #expect(example.said == example.says)
  }
}
