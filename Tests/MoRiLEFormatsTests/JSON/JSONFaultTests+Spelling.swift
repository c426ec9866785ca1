// MARK: - Faults inside words, numbers and strings

extension JSONFaultTests {
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
      name: "an accent after a backslash", json: "\"\\\u{301}",
      faults: [
        "1:1+1 error: this string is never closed; add a double quote at its end",
        "1:2+1 error: \\\u{301} is not an escape of JSON; write \\\\ for a backslash",
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
}
