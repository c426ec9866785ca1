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

  static let words: [Case] = [
    Case(
      name: "a capital letter", json: "True",
      faults: ["1:1+4 error: True is not a JSON value; write it in small letters: true"]),
    Case(
      name: "None", json: "[None]",
      faults: ["1:2+4 error: None is not a JSON value; write null"]),
    Case(
      name: "not a number", json: "[NaN, Infinity]",
      faults: [
        "1:2+3 error: NaN is not a JSON number; write a number, or null where there is none",
        "1:7+8 error: Infinity is not a JSON number; write a number, or null where there is none",
      ]),
    Case(
      name: "a word", json: "{\"a\": high}",
      faults: ["1:7+4 error: the word high stands without quotes; write text in double quotes"]),
    Case(
      name: "a long word", json: String(repeating: "x", count: 41),
      faults: [
        "1:1+41 error: the word \(String(repeating: "x", count: 40))... stands without quotes; "
          + "write text in double quotes"
      ]),
    Case(
      name: "a key without quotes", json: "{id: 1}",
      faults: ["1:2+2 error: the key id stands without quotes; write it in double quotes"]),
    Case(
      name: "a leading zero", json: "[007, -01]",
      faults: [
        "1:2+3 error: the number 007 begins with a 0; remove it",
        "1:7+3 error: the number -01 begins with a 0; remove it",
      ]),
    Case(
      name: "a plus sign", json: "+1",
      faults: ["1:1+2 error: the number +1 has a plus sign; remove it"]),
    Case(
      name: "no digit before the point", json: "[.5, -.5]",
      faults: [
        "1:2+2 error: the number .5 needs a digit before its point; write a 0 there",
        "1:6+3 error: the number -.5 needs a digit before its point; write a 0 there",
      ]),
    Case(
      name: "no digit after the point", json: "[1., 1.e5]",
      faults: [
        "1:2+2 error: the number 1. needs a digit after its point",
        "1:6+4 error: the number 1.e5 needs a digit after its point",
      ]),
    Case(
      name: "no digit in the exponent", json: "[1e, 1E+]",
      faults: [
        "1:2+2 error: the number 1e needs a digit after its exponent sign",
        "1:6+3 error: the number 1E+ needs a digit after its exponent sign",
      ]),
    Case(
      name: "what is like a number", json: "[-, -Infinity, 0x1F, 1.2.3, 5%]",
      faults: [
        "1:2+1 error: - is not a number; write it as in 12, -0.5 or 1e3",
        "1:5+9 error: -Infinity is not a number; write it as in 12, -0.5 or 1e3",
        "1:16+4 error: 0x1F is not a number; write it as in 12, -0.5 or 1e3",
        "1:22+5 error: 1.2.3 is not a number; write it as in 12, -0.5 or 1e3",
        "1:30+1 error: a comma or \"]\" must stand here instead of \"%\"",
      ]),
  ]

  static let strings: [Case] = [
    Case(
      name: "a string that is never closed", json: "[\"abc]",
      faults: ["1:2+1 error: this string is never closed; add a double quote at its end"]),
    Case(
      name: "a string that goes on", json: "[\"ab\nc\"]",
      faults: [
        "1:2+1 error: this string does not end on its line; "
          + "add a double quote at its end, or write a line break as \\n"
      ]),
    Case(
      name: "a backslash at the end of the file", json: "\"a\\",
      faults: [
        "1:1+1 error: this string is never closed; add a double quote at its end",
        "1:3+1 error: a backslash alone is not an escape of JSON; write \\\\ for a backslash",
      ]),
    Case(
      name: "a tab", json: "\"a\tb\"",
      faults: ["1:3+1 error: a tab stands inside a string; write it as \\t"]),
    Case(
      name: "controls", json: "\"\0\u{1F}\"",
      faults: [
        "1:2+1 error: the control character U+0000 stands inside a string; "
          + "remove it or write it as \\u0000",
        "1:3+1 error: the control character U+001F stands inside a string; "
          + "remove it or write it as \\u001F",
      ]),
    Case(
      name: "an unknown escape", json: #"["C:\docs", "\é", "\ "]"#,
      faults: [
        "1:5+2 error: \\d is not an escape of JSON; write \\\\ for a backslash",
        "1:14+2 error: \\é is not an escape of JSON; write \\\\ for a backslash",
        "1:20+1 error: a backslash alone is not an escape of JSON; write \\\\ for a backslash",
      ]),
    Case(
      name: "too few digits", json: #"["\u12", "\u00g9", "\u"]"#,
      faults: [
        "1:3+2 error: \\u needs four hexadecimal digits after it, as in \\u00e9",
        "1:11+2 error: \\u needs four hexadecimal digits after it, as in \\u00e9",
        "1:21+2 error: \\u needs four hexadecimal digits after it, as in \\u00e9",
      ]),
    Case(
      name: "a first half before what is no second one", json: #"["\ud83d\u12", "\ude00\ude00"]"#,
      faults: [
        "1:3+6 error: \\ud83d is half of a character; "
          + "write both halves, as in \\ud83d\\ude00, or the character itself",
        "1:9+2 error: \\u needs four hexadecimal digits after it, as in \\u00e9",
        "1:17+6 error: \\ude00 is half of a character; "
          + "write both halves, as in \\ud83d\\ude00, or the character itself",
        "1:23+6 error: \\ude00 is half of a character; "
          + "write both halves, as in \\ud83d\\ude00, or the character itself",
      ]),
    Case(
      name: "halves of characters", json: #"["\ud83d", "\uDE00", "\ud83d\u0061", "\ud83dx"]"#,
      faults: [
        "1:3+6 error: \\ud83d is half of a character; "
          + "write both halves, as in \\ud83d\\ude00, or the character itself",
        "1:13+6 error: \\uDE00 is half of a character; "
          + "write both halves, as in \\ud83d\\ude00, or the character itself",
        "1:23+6 error: \\ud83d is half of a character; "
          + "write both halves, as in \\ud83d\\ude00, or the character itself",
        "1:39+6 error: \\ud83d is half of a character; "
          + "write both halves, as in \\ud83d\\ude00, or the character itself",
      ]),
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

  // MARK: Other encodings

  struct Encoded: Sendable, CustomTestStringConvertible {
    let name: String
    let file: [UInt8]
    let fault: String
    var testDescription: String { name }
  }

  static let encoded: [Encoded] = [
    Encoded(
      name: "UTF-16", file: utf16("{}"),
      fault: "error: this is UTF-16 and JSON is UTF-8; save the file as UTF-8"),
    Encoded(
      name: "big-endian UTF-16", file: utf16("{}", bigEndian: true),
      fault: "error: this is UTF-16 and JSON is UTF-8; save the file as UTF-8"),
    Encoded(
      name: "UTF-16 without a mark", file: Array(utf16("{}").dropFirst(2)),
      fault: "error: this is UTF-16 and JSON is UTF-8; save the file as UTF-8"),
    Encoded(
      name: "Windows-1252", file: windows1252("{\"a\":\n\"£5\"}"),
      fault: "2:2+1 error: byte 0xA3 is not UTF-8, and JSON is UTF-8; save the file as UTF-8"),
    Encoded(
      name: "Windows-1252 after UTF-8, as it is shown", file: Array("[\"é".utf8) + [0x80, 0x22],
      fault: "1:5+1 error: byte 0x80 is not UTF-8, and JSON is UTF-8; save the file as UTF-8"),
  ]

  @Test("refuses other encodings", arguments: encoded)
  func refuses(_ example: Encoded) {
    let faults = toldFaults { () throws(Faults) in try JSONReader.read(example.file) }
    #expect(faults == [example.fault])
  }
}
