import Foundation
import Testing

@testable import MoRiLEPage

@Suite("The marks of the plot")
struct PlotTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var cells: [(issue: Int, criterion: Int, cell: String)] = []
    let issue: Int
    /// Across from and to, up from and to, size, texture.
    let mark: [Int]
    var testDescription: String { name }
  }

  // Across is the likelihood, 1 to 3; up the impact, 0 to 4; the size is the total, 5 to 46, and the
  // texture the concern, 0 or 1.
  static let cases: [Case] = [
    Case(name: "all known", issue: Town.arson, mark: [500, 500, 750, 750, 634, 1000]),
    Case(name: "rounded up", issue: Town.robbery, mark: [500, 500, 250, 250, 366, 0]),
    Case(name: "the lowest", issue: Town.theft, mark: [0, 0, 0, 0, 0, 0]),
    Case(
      name: "the highest",
      cells: [(Town.arson, Town.harm, "3"), (Town.arson, Town.likelihood, "3")],
      issue: Town.arson, mark: [1000, 1000, 1000, 1000, 1000, 1000]),
    Case(name: "by default", issue: Town.fraud, mark: [500, 500, 500, 500, 390, 1000]),
    Case(
      name: "unknown up, and of the size its middle", issue: Town.stalking,
      mark: [0, 0, 0, 750, 366, 0]),
    Case(
      name: "unknown across", cells: [(Town.fraud, Town.likelihood, "?")], issue: Town.fraud,
      mark: [0, 1000, 500, 500, 390, 1000]),
    Case(
      name: "unknown texture", cells: [(Town.arson, Town.concern, "?")], issue: Town.arson,
      mark: [500, 500, 500, 750, 622, 500]),
    Case(
      name: "nothing known",
      cells: [
        (Town.arson, Town.harm, "?"), (Town.arson, Town.likelihood, ""),
        (Town.arson, Town.concern, "?"),
      ], issue: Town.arson, mark: [0, 1000, 0, 1000, 500, 500]),
  ]

  @Test("are thousandths of each range, with both ends where it is not known", arguments: cases)
  func mark(_ example: Case) throws {
    let talk = try Talk.town()
    for cell in example.cells { talk.score(cell.issue, cell.criterion, cell.cell) }
    let answer = try talk.ask(#"{"do":"plot","issues":[\#(example.issue)]}"#)
    #expect(answer["marks"]?.elements?.map { $0.numbers } == [[example.issue] + example.mark])
  }

  @Test("are of the issues that are asked for, or of all")
  func issues() throws {
    let talk = try Talk.town()
    func places(_ members: String) throws -> [Int] {
      let marks = try talk.ask(#"{"do":"plot"\#(members)}"#)["marks"]?.elements ?? []
      return marks.compactMap { $0.numbers.first }
    }
    #expect(try places("") == [0, 1, 2, 3, 4, 5])
    #expect(try places(#","issues":[3,1]"#) == [3, 1])
    #expect(try places(#","issues":[6,-1,2,999999999999999999]"#) == [2])
  }

  @Test("stand in the middle of what no axis shows, and are none without a plot")
  func without() throws {
    let few = Town.json.replacingOccurrences(
      of: #", "size": "total", "texture": "concern""#, with: "")
    #expect(few != Town.json)
    let talk = try Talk(Array(Town.csv.utf8), Array(few.utf8))
    #expect(
      talk.said(#"{"do":"plot","issues":[0]}"#)
        == #"{"done":true,"marks":[[0,500,500,750,750,500,500]]}"#)
    let end = try #require(Town.json.range(of: ",\n  \"plot\""))
    let none = Town.json[..<end.lowerBound] + "}"
    let bare = try Talk(Array(Town.csv.utf8), Array(none.utf8))
    #expect(bare.said(#"{"do":"plot"}"#) == #"{"done":true,"marks":[]}"#)
  }

  @Test("move with other weights, and not with other thresholds")
  func whatIf() throws {
    let talk = try Talk.town()
    func mark() -> String { talk.said(#"{"do":"plot","issues":[0]}"#) }
    let before = mark()
    talk.said(#"{"do":"what-if","thresholds":["31"]}"#)
    #expect(mark() == before)
    // The total is 51 of 5 to 76 then.
    talk.said(#"{"do":"what-if","weights":["20"]}"#)
    #expect(mark() == #"{"done":true,"marks":[[0,500,500,750,750,648,1000]]}"#)
  }
}
