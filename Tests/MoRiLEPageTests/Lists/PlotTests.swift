import Foundation
import Testing

@testable import MoRiLEPage

@Suite("The marks of the plot")
struct PlotTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var cells: [(issue: Int, criterion: Int, cell: String)] = []
    let issue: Int
    /// Across from and to, up from and to, and the middle of both at the opening.
    let mark: [Int]
    var testDescription: String { name }
  }

  // Across is the likelihood, 1 to 3; up the impact, 0 to 4.
  static let cases: [Case] = [
    Case(name: "all known", issue: Town.arson, mark: [500, 500, 750, 750, 500, 750]),
    Case(name: "the lowest", issue: Town.theft, mark: [0, 0, 0, 0, 0, 0]),
    Case(
      name: "the highest",
      cells: [(Town.arson, Town.harm, "3"), (Town.arson, Town.likelihood, "3")],
      issue: Town.arson, mark: [1000, 1000, 1000, 1000, 500, 750]),
    Case(name: "by default", issue: Town.fraud, mark: [500, 500, 500, 500, 500, 500]),
    Case(
      name: "unknown up, and at the opening its middle", issue: Town.stalking,
      mark: [0, 0, 0, 750, 0, 375]),
    Case(
      name: "unknown across", cells: [(Town.fraud, Town.likelihood, "?")], issue: Town.fraud,
      mark: [0, 1000, 500, 500, 500, 500]),
    Case(
      name: "nothing known",
      cells: [
        (Town.arson, Town.harm, "?"), (Town.arson, Town.likelihood, ""),
        (Town.arson, Town.concern, "?"),
      ], issue: Town.arson, mark: [0, 1000, 0, 1000, 500, 750]),
  ]

  @Test("are thousandths of each range, with both ends where it is not known", arguments: cases)
  func mark(_ example: Case) throws {
    let talk = try Talk.town()
    for cell in example.cells { talk.score(cell.issue, cell.criterion, cell.cell) }
    let marks = try talk.ask(#"{"do":"plot"}"#)["marks"]?.elements?.map { $0.numbers }
    #expect(marks?.count == 6)
    #expect(marks?[example.issue] == [example.issue] + example.mark)
  }

  @Test("have axes with ticks, and with the bands of the domain whose score they show")
  func axes() throws {
    let talk = try Talk.town()
    #expect(try talk.part("title", of: #"{"do":"plot"}"#) == #""Impact against how likely it is""#)
    #expect(
      try talk.part("across", of: #"{"do":"plot"}"#)
        == #"{"title":"How likely it is, 1 to 3","ticks":["#
        + #"{"share":0,"text":"1"},{"share":500,"text":"2"},{"share":1000,"text":"3"}],"bands":[]}"#
    )
    #expect(
      try talk.part("up", of: #"{"do":"plot"}"#)
        == #"{"title":"Impact, 0 to 4","ticks":["#
        + #"{"share":0,"text":"0"},{"share":250,"text":"1"},{"share":500,"text":"2"},"#
        + #"{"share":750,"text":"3"},{"share":1000,"text":"4"}],"#
        + #""bands":[{"label":"High","from":750},{"label":"Low","from":0}]}"#)
  }

  @Test("are none without a plot")
  func without() throws {
    let end = try #require(Town.json.range(of: ",\n  \"plot\""))
    let none = Town.json[..<end.lowerBound] + "}"
    let bare = try Talk(Array(Town.csv.utf8), Array(none.utf8))
    #expect(bare.said(#"{"do":"plot"}"#) == Talk.message("the model has no plot"))
    let opened = try bare.ask(#"{"do":"open","path":"town.csv","model":"model.json"}"#)
    #expect(opened["model"]?["hasPlot"]?.boolean == false)
  }

  @Test("stay under other thresholds")
  func whatIf() throws {
    let talk = try Talk.town()
    let before = talk.said(#"{"do":"plot"}"#)
    talk.said(#"{"do":"what-if","thresholds":["31"]}"#)
    #expect(talk.said(#"{"do":"plot"}"#) == before)
  }
}
