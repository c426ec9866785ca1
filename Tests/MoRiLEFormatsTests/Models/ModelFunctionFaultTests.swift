import MoRiLE
import Testing

@Suite("Functions in model files")
struct ModelFunctionFaultTests {
  static let cases: [ModelFaultCase] = [
    ModelFaultCase(
      name: "share of two values",
      formula: "share(harm, likelihood)",
      says: """
        model.json:39:51: error: share takes one value
              {"id": "total", "title": "Total", "formula": "share(harm, likelihood)"}
                                                            ^~~~~~~~~~~~~~~~~~~~~~~
        """),
    ModelFaultCase(
      name: "min of one value",
      formula: "harm + min(likelihood)",
      says: """
        model.json:39:58: error: min takes two values or more
              {"id": "total", "title": "Total", "formula": "harm + min(likelihood)"}
                                                                   ^~~~~~~~~~~~~~~
        """),
    ModelFaultCase(
      name: "points of levels without",
      formula: "harm + points(likelihood)",
      says: """
        model.json:39:65: error: the levels of "likelihood" carry no points; give each level "points"
          ...d": "total", "title": "Total", "formula": "harm + points(likelihood)"}
                                                                      ^~~~~~~~~~
        """),
    ModelFaultCase(
      name: "points of a sum",
      formula: "harm + points(likelihood + 1)",
      says: """
        model.json:39:65: error: points takes the id of a criterion
          ..."total", "title": "Total", "formula": "harm + points(likelihood + 1)"}
                                                                  ^~~~~~~~~~~~~~
        """),
    ModelFaultCase(
      name: "share of a number",
      formula: "harm + share(5)",
      says: """
        model.json:39:58: error: this is always 5: share needs a value that can vary
              {"id": "total", "title": "Total", "formula": "harm + share(5)"}
                                                                   ^~~~~~~~
        """),
    ModelFaultCase(
      name: "share of an input",
      measure: #"{"id": "r", "title": "R", "formula": "share(count)"}"#,
      says: """
        model.json:17:43: error: share needs a value that has a highest; an input has none
              {"id": "r", "title": "R", "formula": "share(count)"}
                                                    ^~~~~~~~~~~~
        """),
  ]

  @Test("are told at the value", arguments: cases)
  func functions(_ example: ModelFaultCase) {
    #expect(example.said == example.says)
  }
}
