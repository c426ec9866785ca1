import MoRiLE
import MoRiLEFormats
import Testing

@Suite("JSON faults")
struct JSONFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let json: String
    let faults: [String]
    var testDescription: String { name }
  }

  @Test("tells each fault", arguments: commas + structures + words + strings + several)
  func tells(_ example: Case) {
    #expect(
      toldFaults { () throws(Faults) in try JSONReader.read(Array(example.json.utf8)) }
        == example.faults)
  }

  static let commas: [Case] = [
    Case(
      name: "no comma in an array", json: "[1 2]",
      faults: ["1:4+1 error: a comma is missing before this value"]),
    Case(
      name: "no comma in an object", json: "{\"a\": 1\n\"b\": 2}",
      faults: ["2:1+1 error: a comma is missing before this key"]),
    Case(
      name: "a comma too many", json: "[1,]",
      faults: ["1:3+1 error: this comma has nothing after it; remove it"]),
    Case(
      name: "a comma too many in an object", json: "{\"a\": 1,\n}",
      faults: ["1:8+1 error: this comma has nothing after it; remove it"]),
    Case(
      name: "two commas", json: "[1,,2]",
      faults: ["1:4+1 error: a value is missing before this \",\""]),
    Case(
      name: "a comma first", json: "[,1]",
      faults: ["1:2+1 error: a value is missing before this \",\""]),
    Case(
      name: "a semicolon in an array", json: "[1; 2]",
      faults: ["1:3+1 error: a comma or \"]\" must stand here instead of \";\""]),
    Case(
      name: "a colon in an object", json: "{\"a\": 1: 2}",
      faults: ["1:8+1 error: a comma or \"}\" must stand here instead of \":\""]),
  ]

  static let several: [Case] = [
    Case(
      name: "a key given twice", json: "{\"id\": 1,\n \"x\": 2,\n \"id\": 3}",
      faults: ["3:3+2 error: the key \"id\" is already given on line 1; keep one of them"]),
    Case(
      name: "a key given three times", json: #"{"a": 1, "\u0061": 2, "a": 3}"#,
      faults: [
        "1:11+6 error: the key \"a\" is already given on line 1; keep one of them",
        "1:24+1 error: the key \"a\" is already given on line 1; keep one of them",
      ]),
    Case(
      name: "the same key in two objects", json: #"[{"a": 1}, {"a": 1, "b": {"a": 2}}]"#,
      faults: []),
    Case(
      name: "all that can be passed over", json: "{\"a\": 01,\n\"a\": \"\\q\",\n b: [1,],\n}",
      faults: [
        "1:7+2 error: the number 01 begins with a 0; remove it",
        "2:2+1 error: the key \"a\" is already given on line 1; keep one of them",
        "2:7+2 error: \\q is not an escape of JSON; write \\\\ for a backslash",
        "3:2+1 error: the key b stands without quotes; write it in double quotes",
        "3:7+1 error: this comma has nothing after it; remove it",
        "3:9+1 error: this comma has nothing after it; remove it",
      ]),
    Case(
      name: "faults before the one that ends the reading", json: "[01,\n 2 3]",
      faults: [
        "1:2+2 error: the number 01 begins with a 0; remove it",
        "2:4+1 error: a comma is missing before this value",
      ]),
    Case(
      name: "faults after characters of several bytes", json: "[\"é\u{301}😀\", 01, 2 3]",
      faults: [
        "1:8+2 error: the number 01 begins with a 0; remove it",
        "1:14+1 error: a comma is missing before this value",
      ]),
  ]
}
