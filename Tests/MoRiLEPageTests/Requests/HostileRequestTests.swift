import Testing

@testable import MoRiLEPage

@Suite("A request that nobody could mean")
struct HostileRequestTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let request: [UInt8]
    let says: String
    var testDescription: String { name }

    init(_ name: String, _ request: String, says: String) {
      (self.name, self.request, self.says) = (name, Array(request.utf8), says)
    }

    init(_ name: String, bytes: [UInt8], says: String) {
      (self.name, request, self.says) = (name, bytes, says)
    }
  }

  private static let noRequest = "there is no such request"

  static let cases: [Case] = [
    Case("nothing", "", says: "the file is empty; it must hold one JSON value"),
    Case(
      "a word", "open", says: "the word open stands without quotes; write text in double quotes"),
    Case(
      "half an object", #"{"do":"undo""#,
      says: #"the file ends inside the object opened on line 1; add "}""#),
    Case(
      "a comma too many", #"{"do":"undo",}"#, says: "this comma has nothing after it; remove it"),
    Case(
      "a key twice", #"{"do":"undo","do":"open"}"#,
      says: #"the key "do" is already given on line 1; keep one of them"#),
    Case(
      "two objects", #"{"do":"undo"}{"do":"undo"}"#,
      says: "the file holds one value, which ends before this; remove it"),
    Case(
      "a byte 0", "{\"do\":\"undo\"}\0",
      says: "the file holds one value, which ends before this; remove it"),
    Case(
      "no UTF-8", bytes: [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D],
      says: "byte 0xFF is not UTF-8, and JSON is UTF-8; save the file as UTF-8"),
    Case(
      "half a surrogate", #"{"do":"\ud800"}"#,
      says:
        #"\ud800 is half of a character; write both halves, as in \ud83d\ude00, or the character itself"#
    ),
    Case(
      "too deep", String(repeating: "[", count: 100_000),
      says: "arrays and objects may be nested 64 deep; this is one deeper"),
    Case("an array", "[]", says: noRequest), Case("null", "null", says: noRequest),
    Case("a number", "1e999999", says: noRequest), Case("a text", #""undo""#, says: noRequest),
    Case("an empty object", "{}", says: noRequest),
    Case("nothing to do", #"{"do":""}"#, says: noRequest),
    Case("a number to do", #"{"do":1}"#, says: noRequest),
    Case("a list to do", #"{"do":["undo"]}"#, says: noRequest),
    Case("other letters", #"{"do":"Undo"}"#, says: noRequest),
    Case("a name of JavaScript's", #"{"do":"constructor"}"#, says: noRequest),
    Case("a file of no kind", #"{"do":"save","what":"page"}"#, says: noRequest),
    Case("no file", #"{"do":"save"}"#, says: noRequest),
    Case(
      "a megabyte", #"{"do":""# + String(repeating: "x", count: 1_000_000) + #""}"#, says: noRequest
    ),
  ]

  @Test("is answered with a message, and changes nothing", arguments: cases)
  func message(_ example: Case) throws {
    let talk = try Talk.town()
    talk.score(Town.robbery, Town.harm, "2")
    let before = talk.all
    let answer = String(decoding: talk.page.respond(to: example.request), as: UTF8.self)
    let expected = Talk.message(example.says)
    #expect(answer == expected)
    #expect(talk.all == before)
  }

  @Test(
    "says that nothing is open before anything is",
    arguments: [
      "resume", "rows", "issue", "explain", "record", "moved", "plot", "score", "agree", "undo",
      "redo", "reason", "spend", "show", "compare", "what-if", "save", "", "close",
    ])
  func nothingOpen(_ verb: String) {
    let page = Page()
    let answer = page.respond(to: Array(#"{"do":"\#(verb)","what":"csv","issue":0}"#.utf8))
    #expect(String(decoding: answer, as: UTF8.self) == Talk.message("nothing is open"))
    #expect(page.order == [])
  }

  @Test("says that there is nothing to open")
  func nothingToOpen() {
    let page = Page()
    page.take(Array(Town.json.utf8))
    let says = [
      #"{"do":"open"}"#: Talk.message("there is nothing to open"),
      #"{"do":"open","path":"a.csv"}"#:
        #"{"done":false,"faults":"a.csv: error: there is no such file"}"#,
    ]
    for (request, answer) in says {
      #expect(String(decoding: page.respond(to: Array(request.utf8)), as: UTF8.self) == answer)
    }
  }
}
