import MoRiLE
import MoRiLEFormats
import Testing

@Suite("JSON reader")
struct JSONReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let json: String
    let shape: String
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "null", json: "null", shape: "1:1+4 null"),
    Case(name: "true", json: " true ", shape: "1:2+4 true"),
    Case(name: "false", json: "\n\tfalse\n", shape: "2:2+5 false"),
    Case(name: "an empty object", json: "{ }", shape: "1:1+3 {}"),
    Case(name: "an empty array", json: "[]", shape: "1:1+2 []"),
    Case(
      name: "numbers keep their spelling", json: "[0, -0, 1.50, 1e3, -2.5E-07, 3e+0]",
      shape:
        "1:1+34 [1:2+1 0, 1:5+2 -0, 1:9+4 1.50, 1:15+3 1e3, 1:20+8 -2.5E-07, 1:30+4 3e+0]"),
    Case(
      name: "a number longer than any type", json: "123456789012345678901234567890.10",
      shape: "1:1+33 123456789012345678901234567890.10"),
    Case(
      name: "members keep their order", json: "{\"b\": 1, \"a\": [2]}",
      shape: "1:1+18 {1:3+1 b = 1:7+1 1, 1:11+1 a = 1:15+3 [1:16+1 2]}"),
    Case(
      name: "values over several lines have a mark of 1", json: "{\n  \"a\": [\n    1\n  ]\n}",
      shape: "1:1+1 {2:4+1 a = 2:8+1 [3:5+1 1]}"),
    Case(
      name: "CRLF and CR end lines", json: "[\r\n1,\r2,\n\r3]",
      shape: "1:1+1 [2:1+1 1, 3:1+1 2, 5:1+1 3]"),
    Case(
      name: "columns count characters", json: "[\"Cafe\u{301} – 😀\", \"👩‍👩‍👧\", 1]",
      shape: "1:1+20 [1:2+10 \"Cafe\u{301} – 😀\", 1:14+3 \"👩‍👩‍👧\", 1:19+1 1]"),
    Case(
      name: "escapes", json: #"["\"\\\/\b\f\n\r\t", "\u00e9\u20AC\ud83d\uDE00", 1]"#,
      shape: "1:1+51 [1:2+18 \"\"\\/\u{8}\u{C}\n\r\t\", 1:22+26 \"é€😀\", 1:50+1 1]"),
    Case(
      name: "keys with escapes", json: #"{"\u00e9t\u00e9": 1}"#,
      shape: "1:1+20 {1:3+13 été = 1:19+1 1}"),
    Case(
      name: "an empty key", json: #"{"": ""}"#, shape: #"1:1+8 {1:3+1  = 1:6+2 ""}"#),
    Case(
      name: "raw separators and DEL in strings", json: "\"\u{2028}\u{2029}\u{7F}\"",
      shape: "1:1+5 \"\u{2028}\u{2029}\u{7F}\""),
    Case(name: "a byte order mark", json: "\u{FEFF}[1]", shape: "1:1+3 [1:2+1 1]"),
  ]

  @Test("reads values with their places", arguments: cases)
  func reads(_ example: Case) throws {
    let value = try JSONReader.read(Array(example.json.utf8))
    #expect(shape(value) == example.shape)
  }

  @Test("reads 64 levels")
  func deepest() throws {
    let json = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(try JSONReader.read(Array(json.utf8)).length == 128)
  }

  @Test("tells kinds apart")
  func kinds() throws {
    let json = #"{"o": {}, "a": [], "s": "x", "n": 1, "t": true, "f": false, "z": null}"#
    let value = try JSONReader.read(Array(json.utf8))
    let members = try #require(value.members)
    #expect(
      members.map(\.value.kind)
        == ["an object", "an array", "a string", "a number", "true", "false", "null"])
    #expect(value["s"]?.string?.text == "x")
    #expect(value["n"]?.number == "1")
    #expect(value["t"]?.boolean == true)
    #expect(value["f"]?.boolean == false)
    #expect(value["a"]?.elements?.isEmpty == true)
    #expect(value["z"]?.isNull == true)
    #expect(value["x"] == nil)
    for member in members {
      let content = member.value
      let count = [
        content.members != nil, content.elements != nil, content.string != nil,
        content.number != nil, content.boolean != nil, content.isNull,
      ].count { $0 }
      #expect(count == 1)
    }
  }

  // MARK: Places inside strings

  struct Inside: Sendable, CustomTestStringConvertible {
    let json: String
    /// The column of each character of the text, by its UTF-8 offset.
    let columns: [Int]
    var testDescription: String { json }
  }

  static let insides: [Inside] = [
    Inside(json: #""a > b""#, columns: [2, 3, 4, 5, 6]),
    Inside(json: #""a \u003e b""#, columns: [2, 3, 4, 10, 11]),
    Inside(json: #""\"é\ud83d\ude00x""#, columns: [2, 4, 5, 17]),
    Inside(json: #""e\u0301x""#, columns: [2, 9]),
    Inside(json: #""\r\nx""#, columns: [2, 6]),
  ]

  @Test("places each character of a string", arguments: insides)
  func placesInside(_ example: Inside) throws {
    let text = try #require(try JSONReader.read(Array(example.json.utf8)).string)
    let columns = text.text.indices.map { index in
      text.position(atOffset: text.text.utf8.distance(from: text.text.startIndex, to: index))?
        .column
    }
    #expect(columns == example.columns)
  }
}
