import MoRiLE
import Testing

@Suite("Names in formulas of model files")
struct ModelFormulaNameTests {
  static let cases: [ModelFaultCase] = [
    ModelFaultCase(
      name: "an empty formula",
      formula: "",
      says: """
        model.json:39:51: error: the formula is empty
              {"id": "total", "title": "Total", "formula": ""}
                                                            ^
        """),
    ModelFaultCase(
      name: "a name that is near one",
      formula: "likelihood * harn",
      says: """
        model.json:39:64: error: there is no "harn" in the model; did you mean "harm"?
              {"id": "total", "title": "Total", "formula": "likelihood * harn"}
                                                                         ^~~~
        """),
    ModelFaultCase(
      name: "a name that is near none",
      formula: "likelihood * badness",
      says: """
        model.json:39:64: error: there is no "badness" in the model
              {"id": "total", "title": "Total", "formula": "likelihood * badness"}
                                                                         ^~~~~~~
        """),
    ModelFaultCase(
      name: "an input in a score",
      formula: "likelihood * harm + count",
      says: """
        model.json:39:71: error: "count" is an input; a score may use criteria and other scores only, so that it has a highest value; turn the number into a criterion with a default
          ...d": "total", "title": "Total", "formula": "likelihood * harm + count"}
                                                                            ^~~~~
        """),
    ModelFaultCase(
      name: "a score in a default",
      defaultFormula: "total",
      says: """
        model.json:24:19: error: "total" is a score; a default may use inputs, measures and criteria only
                "default": "total"
                            ^~~~~
        """),
    ModelFaultCase(
      name: "a criterion in a measure",
      measure: #"{"id": "r", "title": "R", "formula": "count + harm"}"#,
      says: """
        model.json:17:51: error: "harm" is a criterion; a measure may use inputs and other measures only
              {"id": "r", "title": "R", "formula": "count + harm"}
                                                            ^~~~
        """),
    ModelFaultCase(
      name: "a score of itself",
      formula: "harm + total",
      says: """
        model.json:39:58: error: "total" depends on itself: total -> total
              {"id": "total", "title": "Total", "formula": "harm + total"}
                                                                   ^~~~~
        """),
    ModelFaultCase(
      name: "two scores of each other",
      edits: [
        (
          from: #""formula": "likelihood * harm + public_concern"}"#,
          to: """
          "formula": "harm + rest"},
              {"id": "rest", "title": "Rest", "formula": "2 * total"}
          """
        )
      ],
      says: """
        model.json:40:53: error: "total" depends on itself: total -> rest -> total
              {"id": "rest", "title": "Rest", "formula": "2 * total"}
                                                              ^~~~~
        """),
  ]

  @Test("are told at the name", arguments: cases)
  func formulaNames(_ example: ModelFaultCase) {
    #expect(example.said == example.says)
  }
}
