import MoRiLE
import Testing

@Suite("Faults of formulas")
struct FormulaFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let formula: String
    let faults: [String]
    var testDescription: String { formula }

    init(_ formula: String, _ faults: String...) {
      self.formula = formula
      self.faults = faults
    }
  }

  /// The formula stands at line 7, column 20.
  static let words: [Case] = [
    Case("1.2.3", "7:20+5 \"1.2.3\" is not a number; " + number),
    Case("a + .5", "7:24+2 \".5\" is not a number; " + number),
    Case("5. * a", "7:20+2 \"5.\" is not a number; " + number),
    Case("a * 2x", "7:24+2 \"2x\" is not a number; " + number),
    Case("1e3", "7:20+3 \"1e3\" is not a number; " + number),
    Case(
      "1000000000000000000", "7:20+19 \"1000000000000000000\" is not a number; " + number),
    Case("a == 1", "7:22+2 \"==\" is written = in a formula"),
    Case("a != 1", "7:22+1 \"!\" has no meaning in a formula; \"not equal\" is written <>"),
    Case("a ^ 2", "7:22+1 \"^\" has no meaning in a formula; write a power as a product"),
    Case("5%", "7:21+1 \"%\" has no meaning in a formula; write a percentage as / 100"),
    Case("a × b", "7:22+1 \"×\" has no meaning in a formula; multiply with *"),
    Case("a ÷ b", "7:22+1 \"÷\" has no meaning in a formula; divide with /"),
    Case("é + 😀", "7:20+1 \"é\" has no meaning in a formula"),
    Case("a + 😀", "7:24+1 \"😀\" has no meaning in a formula"),
    Case("a & b", "7:22+1 \"&\" has no meaning in a formula"),
    Case("a; b", "7:21+1 \";\" has no meaning in a formula"),
    Case("a\t+ b", "7:21+1 \"\t\" has no meaning in a formula"),
    Case("'a'", "7:20+1 \"'\" has no meaning in a formula"),
  ]

  private static let number = "write digits with at most one point, 18 digits at most"

  static let grammar: [Case] = [
    Case("", "7:20+1 the formula is empty"), Case("   ", "7:20+1 the formula is empty"),
    Case("a +", "7:23+1 a number, a name or a parenthesis is expected here, not the end"),
    Case("* a", "7:20+1 a number, a name or a parenthesis is expected here, not \"*\""),
    Case("a + + b", "7:24+1 a number, a name or a parenthesis is expected here, not \"+\""),
    Case("a <= = b", "7:25+1 a number, a name or a parenthesis is expected here, not \"=\""),
    Case("a >= <= b", "7:25+2 a number, a name or a parenthesis is expected here, not \"<=\""),
    Case("()", "7:21+1 a number, a name or a parenthesis is expected here, not \")\""),
    Case("min(a,)", "7:26+1 a number, a name or a parenthesis is expected here, not \")\""),
    Case("min()", "7:24+1 a number, a name or a parenthesis is expected here, not \")\""),
    Case(", a", "7:20+1 a number, a name or a parenthesis is expected here, not \",\""),
    Case("a b", "7:22+1 \"b\" is not expected here; " + missing),
    Case("a bcd", "7:22+3 \"bcd\" is not expected here; " + missing),
    Case("2 a", "7:22+1 \"a\" is not expected here; " + missing),
    Case("(a) (b)", "7:24+1 \"(\" is not expected here; " + missing),
    Case("a, b", "7:21+1 \",\" is not expected here; " + missing),
    Case("a + b)", "7:25+1 \")\" is not expected here; no parenthesis is open"),
    Case("(a", "7:20+1 the parenthesis opened here is never closed"),
    Case("a * (b + (a)", "7:24+1 the parenthesis opened here is never closed"),
    Case("min(a, b", "7:23+1 the parenthesis opened here is never closed"),
    Case("(a b)", "7:23+1 \"b\" is not expected here; " + open),
    Case("(a, b)", "7:22+1 \",\" is not expected here; " + open),
    Case("max(a 12)", "7:26+2 \"12\" is not expected here; " + open),
    Case("a < b < 3", "7:26+1 " + second), Case("1 <= a <= 3", "7:27+2 " + second),
    Case("(1 <= a <> b)", "7:28+2 " + second), Case("max(a = b = 1, 2)", "7:30+1 " + second),
    Case("sum(a, b)", "7:20+3 there is no function \"sum\"; " + functions),
    Case("a + Min(a, b)", "7:24+3 there is no function \"Min\"; " + functions),
    Case("min(a)", "7:20+6 min takes two values or more"),
    Case("1 + max( a )", "7:24+8 max takes two values or more"),
    Case("share(a, b)", "7:20+11 share takes one value"),
    Case("points(a, b)", "7:20+12 points takes one value"),
  ]

  private static let missing = "an operator such as + or * is missing before it"
  private static let open = "a closing parenthesis or an operator is missing"
  private static let functions = "the functions are min, max, share and points"
  private static let second =
    "a second comparison: compare two values at a time, and add or multiply the results"

  @Test("are told with their place and text", arguments: words + grammar)
  func told(_ example: Case) {
    #expect(
      toldFaults { () throws(Faults) in
        try Model(validating: .of(example.formula.at(7, 20)))
      } == example.faults)
  }

  @Test("stand after the escapes of the file")
  func escapes() {
    let position = Position(line: 7, column: 20)
    let formula = SourceText(
      "a > 1 b", at: position, escapes: [SourceText.Escape(offset: 2, extra: 5)])
    #expect(
      toldFaults { () throws(Faults) in try Model(validating: .of(formula)) } == [
        "7:31+1 \"b\" is not expected here; " + Self.missing
      ])
  }

  @Test("are as long as their spelling in the file")
  func length() {
    let position = Position(line: 7, column: 20)
    let formula = SourceText(
      "share(1 > 2) + a", at: position, escapes: [SourceText.Escape(offset: 8, extra: 5)])
    #expect(
      toldFaults { () throws(Faults) in try Model(validating: .of(formula)) } == [
        "7:20+17 this is always 0: share needs a value that can vary"
      ])
  }

  @Test("have no place where the formula comes from no file")
  func withoutPlace() {
    #expect(
      toldFaults { () throws(Faults) in try Model(validating: .of("a ++")) } == [
        "+1 a number, a name or a parenthesis is expected here, not \"+\""
      ])
  }
}
