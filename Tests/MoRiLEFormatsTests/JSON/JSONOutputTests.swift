import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@Suite("JSON output")
struct JSONOutputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let value: JSONOutput
    let text: String
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "null", value: .null, text: "null"),
    Case(name: "truth", value: .array([.boolean(true), .boolean(false)]), text: "[true,false]"),
    Case(name: "a number as it is", value: .number("1.50"), text: "1.50"),
    Case(name: "an empty object", value: .object([]), text: "{}"),
    Case(name: "an empty array", value: .array([]), text: "[]"),
    Case(
      name: "members in order", value: .object([("b", .number("1")), ("a", .null)]),
      text: #"{"b":1,"a":null}"#),
    Case(
      name: "escapes", value: .string("\"\\/\u{8}\u{C}\n\r\t\0\u{1F}\u{7F}é😀\u{2028}\u{2029}</"),
      text: "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\\u007fé😀\\u2028\\u2029</\""),
    Case(
      name: "escapes of what moves a terminal or turns the writing",
      value: .string("\u{80}\u{85}\u{9B}\u{A0}\u{61C}\u{200F}\u{202E}x\u{2069}\u{FEFF}\u{E0041}"),
      text: #""\u0080\u0085\u009b\#u{A0}\u061c\u200f\u202ex\u2069\ufeff\udb40\udc41""#),
    Case(
      name: "escapes in keys", value: .object([("a\"\n", .null)]), text: #"{"a\"\n":null}"#),
  ]

  @Test("writes on one line", arguments: cases)
  func compact(_ example: Case) {
    #expect(example.value.text(indent: 0) == example.text)
  }

  @Test("sets each level in by two spaces")
  func indented() {
    let value = JSONOutput.object([
      ("title", .string("Robbery")),
      ("levels", .array([.number("1"), .object([("score", .number("2"))]), .array([])])),
      ("none", .object([])),
    ])
    let text = """
      {
        "title": "Robbery",
        "levels": [
          1,
          {
            "score": 2
          },
          []
        ],
        "none": {}
      }
      """
    #expect(value.text() == text)
    #expect(value.text(indent: 2) == text)
    #expect(value.text(indent: 1).hasPrefix("{\n \"title\""))
    #expect(value.text(indent: -1) == value.text(indent: 0))
  }

  @Test("is read back as it was", arguments: 1...50)
  func readBack(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let value = Self.value(depth: 5, &random)
    for indent in [0, 2] {
      let text = value.text(indent: indent)
      let read = try JSONReader.read(Array(text.utf8))
      #expect(output(read).text(indent: indent) == text)
      check(read, in: SourceLines(Array(text.utf8)))
    }
  }

  /// Each value's place and length in the file give its spelling there.
  private func check(_ value: JSONValue, in source: SourceLines) {
    let line = Array(source.line(value.position.line))
    let start = value.position.column - 1
    let spelling = String(line[start..<start + value.length])
    switch value.content {
    case .string(let text): #expect(spelling == JSONOutput.string(text.text).text())
    case .number(let text): #expect(spelling == text)
    case .boolean(let truth): #expect(spelling == "\(truth)")
    case .null: #expect(spelling == "null")
    case .array(let elements):
      #expect(spelling.hasPrefix("["))
      for element in elements { check(element, in: source) }
    case .object(let members):
      #expect(spelling.hasPrefix("{"))
      for member in members { check(member.value, in: source) }
    }
  }

  private static let alphabet = [
    "a", "b", " ", "é", "e\u{301}", "£", "😀", "\u{301}", "\"", "\\", "/", "\n", "\r", "\t", "\0",
    "\u{1F}", "\u{2028}", "{", "]", ",", ":", "0",
  ]

  private static func value(depth: Int, _ random: inout SeededRandom) -> JSONOutput {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &random) {
    case 0: return .null
    case 1: return .boolean(Bool.random(using: &random))
    case 2: return .number(["0", "-1", "2.50", "1e9", "12345678901234567890"][depth % 5])
    case 3, 4: return .string(random.text(of: alphabet, upTo: 12))
    case 5, 6:
      return .array(
        (0..<Int.random(in: 0...4, using: &random)).map { _ in value(depth: depth - 1, &random) })
    default:
      return .object(
        (0..<Int.random(in: 0...4, using: &random)).map { index in
          ("\(index)" + random.text(of: alphabet, upTo: 5), value(depth: depth - 1, &random))
        })
    }
  }
}
