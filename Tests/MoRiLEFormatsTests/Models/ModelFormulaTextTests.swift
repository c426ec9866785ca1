import MoRiLE
import Testing

@Suite("The text of formulas in model files")
struct ModelFormulaTextTests {
  static let cases: [ModelFaultCase] = [
    ModelFaultCase(
      name: "a function that is not there",
      formula: "harm + sum(harm)",
      says: """
        model.json:39:58: error: there is no function "sum"; the functions are min, max, share and points
              {"id": "total", "title": "Total", "formula": "harm + sum(harm)"}
                                                                   ^~~
        """),
    ModelFaultCase(
      name: "an operator at the end",
      formula: "harm +",
      says: """
        model.json:39:57: error: a number, a name or a parenthesis is expected here, not the end
              {"id": "total", "title": "Total", "formula": "harm +"}
                                                                  ^
        """),
    ModelFaultCase(
      name: "an open parenthesis",
      formula: "2 * (harm + likelihood",
      says: """
        model.json:39:55: error: the parenthesis opened here is never closed
              {"id": "total", "title": "Total", "formula": "2 * (harm + likelihood"}
                                                                ^
        """),
    ModelFaultCase(
      name: "a closing parenthesis",
      formula: "harm + likelihood)",
      says: """
        model.json:39:68: error: ")" is not expected here; no parenthesis is open
              {"id": "total", "title": "Total", "formula": "harm + likelihood)"}
                                                                             ^
        """),
    ModelFaultCase(
      name: "no operator",
      formula: "harm likelihood",
      says: """
        model.json:39:56: error: "likelihood" is not expected here; an operator such as + or * is missing before it
              {"id": "total", "title": "Total", "formula": "harm likelihood"}
                                                                 ^~~~~~~~~~
        """),
    ModelFaultCase(
      name: "no comma",
      formula: "min(harm likelihood)",
      says: """
        model.json:39:60: error: "likelihood" is not expected here; a closing parenthesis or an operator is missing
              {"id": "total", "title": "Total", "formula": "min(harm likelihood)"}
                                                                     ^~~~~~~~~~
        """),
    ModelFaultCase(
      name: "two comparisons",
      formula: "0 < harm < 2",
      says: """
        model.json:39:60: error: a second comparison: compare two values at a time, and add or multiply the results
              {"id": "total", "title": "Total", "formula": "0 < harm < 2"}
                                                                     ^
        """),
    ModelFaultCase(
      name: "==",
      formula: "harm == 2",
      says: """
        model.json:39:56: error: "==" is written = in a formula
              {"id": "total", "title": "Total", "formula": "harm == 2"}
                                                                 ^~
        """),
    ModelFaultCase(
      name: "!=",
      formula: "harm != 2",
      says: """
        model.json:39:56: error: "!" has no meaning in a formula; "not equal" is written <>
              {"id": "total", "title": "Total", "formula": "harm != 2"}
                                                                 ^
        """),
    ModelFaultCase(
      name: "^",
      formula: "harm ^ 2",
      says: """
        model.json:39:56: error: "^" has no meaning in a formula; write a power as a product
              {"id": "total", "title": "Total", "formula": "harm ^ 2"}
                                                                 ^
        """),
    ModelFaultCase(
      name: "%",
      formula: "harm % 2",
      says: """
        model.json:39:56: error: "%" has no meaning in a formula; write a percentage as / 100
              {"id": "total", "title": "Total", "formula": "harm % 2"}
                                                                 ^
        """),
    ModelFaultCase(
      name: "a sign without meaning",
      formula: "harm & likelihood",
      says: """
        model.json:39:56: error: "&" has no meaning in a formula
              {"id": "total", "title": "Total", "formula": "harm & likelihood"}
                                                                 ^
        """),
    ModelFaultCase(
      name: "no number",
      formula: "harm + 1.2.3",
      says: """
        model.json:39:58: error: "1.2.3" is not a number; write digits with at most one point, 18 digits at most
              {"id": "total", "title": "Total", "formula": "harm + 1.2.3"}
                                                                   ^~~~~
        """),
  ]

  @Test("is faulted at the character", arguments: cases)
  func text(_ example: ModelFaultCase) {
    #expect(example.said == example.says)
  }
}
