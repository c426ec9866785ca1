import Foundation
import MoRiLEFormats
import Testing

@testable import MoRiLEPage

@Suite("What people agreed")
struct AgreedTests {
  /// A year's folder with a list of what was agreed.
  private func year(agreed: String, issues: String = Town.csv, crimes: String? = nil) throws -> (
    Talk, JSONValue
  ) {
    let talk = try Talk.town()
    talk.put(Array(issues.utf8), at: "2026/issues.csv")
    talk.put(Array(Town.json.utf8), at: "2026/model.json")
    if !agreed.isEmpty { talk.put(Array(agreed.utf8), at: "2026/agreed.csv") }
    let opened = try talk.ask(#"{"do":"open","path":"2026","time":"2026-11-21T14:00:00"}"#)
    return (talk, opened)
  }

  private func row(_ issue: Int, _ talk: Talk) throws -> [String] {
    let row = try talk.ask(#"{"do":"rows","issues":[\#(issue)]}"#)["rows"]?.elements?.first
    return ["agreed", "isOfRoom", "differs"].map { row?[$0]?.output.text(indent: 0) ?? "none" }
  }

  static let list = "issue,rating,reason,by,date\nRobbery,High,It is rising.,Board,2026-04-01\n"

  @Test("is that of the year's list until the room agrees")
  func listed() throws {
    let (talk, opened) = try year(agreed: Self.list)
    #expect(opened["done"]?.boolean == true)
    #expect(opened["warnings"]?.string?.text == "")
    #expect(try row(Town.robbery, talk) == ["[0,0]", "false", "true"])
    #expect(try row(Town.arson, talk) == ["none", "none", "none"])
    #expect(
      try talk.part("agreedText", of: #"{"do":"issue","issue":1}"#)
        == #""agreed by Board on 1 April 2026: It is rising.""#)
    talk.said(#"{"do":"agree","issue":1}"#)
    #expect(try row(Town.robbery, talk) == ["[1,1]", "true", "false"])
    #expect(try talk.part("agreedText", of: #"{"do":"issue","issue":1}"#) == #""""#)
    talk.said(#"{"do":"undo"}"#)
    #expect(try row(Town.robbery, talk) == ["[0,0]", "false", "true"])
  }

  @Test("differs no more once the matrix may give the same")
  func follows() throws {
    let (talk, _) = try year(agreed: Self.list)
    talk.score(Town.robbery, Town.harm, "?")
    #expect(try row(Town.robbery, talk) == ["[0,0]", "false", "false"])
    talk.score(Town.robbery, Town.harm, "0")
    #expect(try row(Town.robbery, talk) == ["[0,0]", "false", "true"])
  }

  @Test("is of the room as another rating, or as the scores give")
  func room() throws {
    let talk = try Talk.town()
    talk.said(#"{"do":"agree","issue":0,"as":"Low"}"#)
    #expect(try row(Town.arson, talk) == ["[2,2]", "true", "true"])
    talk.said(#"{"do":"agree","issue":4}"#)
    #expect(try row(Town.stalking, talk) == ["[0,2]", "true", "false"])
  }

  @Test("is what the scores give where the table says who agreed them")
  func columns() throws {
    let talk = try Talk(
      town: """
        issue,harm,likelihood,concern,agreed_by,agreed_on
        Arson,2,2,1,Board,2026-04-01
        Theft,0,1,0,,
        Fraud,?,1,0,Board,

        """)
    #expect(try row(0, talk) == ["[0,0]", "false", "false"])
    #expect(try row(1, talk) == ["none", "none", "none"])
    // What the scores leave open was agreed as no rating.
    #expect(try row(2, talk) == ["none", "none", "none"])
    talk.score(0, Town.harm, "0")
    #expect(try row(0, talk) == ["[0,0]", "false", "true"])
  }

  @Test("is that of the list where the columns of the table say something too")
  func both() throws {
    let (talk, _) = try year(
      agreed: Self.list,
      issues: "issue,harm,likelihood,concern,agreed_by\nArson,2,2,1,Room\nRobbery,1,2,0,Room\n")
    #expect(try row(0, talk) == ["[0,0]", "false", "false"])
    #expect(try row(1, talk) == ["[0,0]", "false", "true"])
  }

  @Test("is told where its list cannot be taken, and the table is open all the same")
  func faulty() throws {
    let (talk, opened) = try year(agreed: "issue,rating\nRobery,High\n")
    #expect(opened["done"]?.boolean == true)
    let told = opened["warnings"]?.string?.text ?? ""
    #expect(
      told.contains("the issue \"Robery\" is not in 2026; did you mean \"Robbery\"?"), "\(told)")
    #expect(try row(Town.robbery, talk) == ["none", "none", "none"])
  }
}
