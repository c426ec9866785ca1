import MoRiLEFormats
import Testing

@testable import MoRiLEPage

@Suite("The list of some issues")
struct FilterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let members: String
    /// The issues by their first letters.
    let lists: String
    var testDescription: String { members }
  }

  static let cases: [Case] = [
    Case(members: #""theme":"Acquisitive""#, lists: "BRT"),
    Case(members: #""theme":"Fire""#, lists: "A"),
    Case(members: #""theme":"""#, lists: "S"),
    Case(members: #""theme":"acquisitive""#, lists: ""),
    Case(members: #""theme":null"#, lists: "AFBRTS"),
    // An issue that may be in the band is listed with it.
    Case(members: #""band":0"#, lists: "AS"),
    Case(members: #""band":1"#, lists: "FBRS"),
    Case(members: #""band":2"#, lists: "TS"),
    Case(members: #""band":null"#, lists: "AFBRTS"),
    Case(members: #""status":"open""#, lists: "AFRS"),
    Case(members: #""status":"discussed""#, lists: "B"),
    Case(members: #""status":"agreed""#, lists: "T"),
    Case(members: #""status":"""#, lists: "AFBRTS"),
    Case(members: #""theme":"Acquisitive","band":1"#, lists: "BR"),
    Case(members: #""theme":"Acquisitive","band":0"#, lists: ""),
    Case(members: #""theme":"Acquisitive","status":"open""#, lists: "R"),
    Case(members: #""band":2,"status":"agreed""#, lists: "T"),
    Case(members: #""band":1,"status":"agreed""#, lists: ""),
    Case(members: #""theme":"Acquisitive","band":1,"status":"discussed""#, lists: "B"),
    Case(members: #""theme":"Acquisitive","sort":"issue","reversed":true"#, lists: "TRB"),
    Case(members: #""band":1,"sort":"score","reversed":true"#, lists: "BRFS"),
  ]

  @Test("has those of a theme, a band and a status, alone and together", arguments: cases)
  func filter(_ example: Case) throws {
    let talk = try Talk.town()
    talk.said(#"{"do":"agree","issue":5}"#)
    talk.score(Town.burglary, Town.concern, "1")
    talk.score(Town.burglary, Town.concern, "0")
    #expect(talk.said(#"{"do":"show",\#(example.members)}"#) == #"{"done":true}"#)
    #expect(talk.list.map { String($0.prefix(1)) }.joined() == example.lists)
  }

  @Test("has an issue under each of its themes, and offers each theme once")
  func severalThemes() throws {
    let talk = try Talk(
      town: "issue,theme,harm,likelihood\nArson,Fire; Online,1,1\nFraud,Online ;,1,1\nTheft,;,1,1\n"
    )
    let opened = try talk.ask(#"{"do":"open","path":"town.csv","model":"model.json"}"#)
    #expect(opened["themes"]?.elements?.compactMap { $0.string?.text } == ["Fire", "Online"])
    for (theme, listed) in [("Fire", "A"), ("Online", "AF"), ("", "T"), ("Fire; Online", "")] {
      talk.said(#"{"do":"show","theme":"\#(theme)"}"#)
      #expect(talk.list.map { String($0.prefix(1)) }.joined() == listed, "\(theme)")
    }
  }

  @Test("follows what the scores do to a rating")
  func follows() throws {
    let talk = try Talk.town()
    talk.said(#"{"do":"show","band":0}"#)
    #expect(talk.list == ["Arson 1", "Stalking –"])
    talk.score(Town.robbery, Town.harm, "2")
    #expect(talk.list == ["Arson 1", "Robbery 2", "Stalking –"])
    talk.score(Town.stalking, Town.harm, "2")
    #expect(talk.list == ["Arson 1", "Robbery 2"])
  }

  static let hostileThemes = [
    "constructor", "__proto__", "hasOwnProperty", "null", "\"", "\\", "</script>", "{{data}}",
    "=1+1", " a", "e\u{301}", "\u{202E}desrever", "\u{1}", "😀",
    String(repeating: "theme ", count: 1_667),
  ]

  @Test("takes a theme for what it is, whatever it is called", arguments: hostileThemes)
  func hostile(_ theme: String) throws {
    let quoted = theme.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    let talk = try Talk(
      town: """
        issue,theme,harm,likelihood,concern
        A,Fire,1,1,1
        B,"\(quoted)",1,2,1
        C,,1,1,1

        """)
    let named = try #require(talk.page.workshop?.issues[1].theme)
    // What stands around a cell's text is not part of it.
    let trimmed = theme.split(separator: " ").joined(separator: " ")
    #expect(named == trimmed)
    let text = JSONOutput.string(named).text()
    #expect(talk.said(#"{"do":"show","theme":\#(text)}"#) == #"{"done":true}"#)
    #expect(talk.list == ["B 1"])
    let opened = try talk.ask(#"{"do":"open","path":"town.csv","model":"model.json"}"#)
    #expect(opened["themes"]?.texts == ["Fire", named])
  }
}
