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

  static let structures: [Case] = [
    Case(
      name: "nothing", json: "",
      faults: ["error: the file is empty; it must hold one JSON value"]),
    Case(
      name: "white space", json: " \n",
      faults: ["error: the file is empty; it must hold one JSON value"]),
    Case(
      name: "an object that is not closed", json: "{\n  \"a\": 1\n\n",
      faults: ["2:9+1 error: the file ends inside the object opened on line 1; add \"}\""]),
    Case(
      name: "an array that is not closed", json: "{\"a\": [1,",
      faults: ["1:10+1 error: the file ends inside the array opened on line 1; add \"]\""]),
    Case(
      name: "an end after a key", json: "{\"a\"",
      faults: ["1:5+1 error: the file ends inside the object opened on line 1; add \"}\""]),
    Case(
      name: "an end after a colon", json: "{\"a\": ",
      faults: ["1:6+1 error: the file ends inside the object opened on line 1; add \"}\""]),
    Case(
      name: "the wrong bracket", json: "[\n1}",
      faults: ["2:2+1 error: \"}\" cannot close the array opened on line 1; write \"]\""]),
    Case(
      name: "the wrong bracket after a comma", json: "{\"a\": 1, ]",
      faults: ["1:10+1 error: \"]\" cannot close the object opened on line 1; write \"}\""]),
    Case(
      name: "no colon", json: "{\"id\" 1}",
      faults: ["1:7+1 error: a colon is missing between the key \"id\" and its value"]),
    Case(
      name: "no value", json: "{\"id\":}",
      faults: ["1:7+1 error: a value is missing before this \"}\""]),
    Case(
      name: "no key", json: "{: 1}",
      faults: ["1:2+1 error: a key in double quotes must stand here instead of \":\""]),
    Case(
      name: "a number for a key", json: "{1: 1}",
      faults: ["1:2+1 error: a key in double quotes must stand here instead of \"1\""]),
    Case(
      name: "text after the value", json: "{}\n x",
      faults: ["2:2+1 error: the file holds one value, which ends before this; remove it"]),
    Case(
      name: "a second value", json: "1 2",
      faults: ["1:3+1 error: the file holds one value, which ends before this; remove it"]),
    Case(
      name: "65 levels", json: String(repeating: "[", count: 65),
      faults: [
        "1:65+1 error: arrays and objects may be nested 64 deep; this is one deeper"
      ]),
    Case(
      name: "a sign that begins nothing", json: "[=]",
      faults: [
        "1:2+1 error: \"=\" cannot begin a value; write a string in double quotes, a number, "
          + "true, false, null, an array or an object"
      ]),
    Case(
      name: "a letter that begins nothing", json: "[1, é]",
      faults: [
        "1:5+1 error: \"é\" cannot begin a value; write a string in double quotes, a number, "
          + "true, false, null, an array or an object"
      ]),
    Case(
      name: "a control", json: "[\u{1}]",
      faults: [
        "1:2+1 error: byte 1 cannot begin a value; write a string in double quotes, a number, "
          + "true, false, null, an array or an object"
      ]),
    Case(
      name: "a comment", json: "{ // the id\n}",
      faults: ["1:3+1 error: JSON has no comments; remove this one"]),
    Case(
      name: "a comment after a value", json: "[1 /* one */]",
      faults: ["1:4+1 error: JSON has no comments; remove this one"]),
    Case(
      name: "a comment after a key", json: "{\"a\" # b",
      faults: ["1:6+1 error: JSON has no comments; remove this one"]),
    Case(
      name: "a comment at the end", json: "{} // end",
      faults: ["1:4+1 error: JSON has no comments; remove this one"]),
    Case(
      name: "single quotes", json: "['a']",
      faults: ["1:2+1 error: text stands in double quotes (\"), not in single ones"]),
    Case(
      name: "a key in single quotes", json: "{'a': 1}",
      faults: ["1:2+1 error: text stands in double quotes (\"), not in single ones"]),
    Case(
      name: "curly quotes", json: "[“a”]",
      faults: ["1:2+1 error: text stands in straight double quotes (\"), not in curly ones"]),
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
