import Foundation
import Testing

@testable import MoRiLEPage

@Suite("A step up or down")
struct StepTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var csv = Town.csv
    var before: [(issue: Int, criterion: Int, cell: String)] = []
    let issue: Int
    let criterion: Int
    let step: String
    /// What stands in the cell after it.
    let gives: String
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "up", issue: Town.arson, criterion: Town.harm, step: "1", gives: "3"),
    Case(name: "down", issue: Town.arson, criterion: Town.harm, step: "-1", gives: "1"),
    Case(name: "two up", issue: Town.robbery, criterion: Town.harm, step: "2", gives: "3"),
    Case(
      name: "further up than the scale", issue: Town.robbery, criterion: Town.harm, step: "3",
      gives: "3"),
    Case(
      name: "further down than the scale", issue: Town.arson, criterion: Town.likelihood,
      step: "-7", gives: "1"),
    Case(
      name: "up by more than can be added", issue: Town.arson, criterion: Town.harm,
      step: "999999999999999999", gives: "3"),
    Case(
      name: "down by more than can be taken off", issue: Town.arson, criterion: Town.likelihood,
      step: "-999999999999999999", gives: "1"),
    Case(
      name: "up from unknown", issue: Town.stalking, criterion: Town.harm, step: "1", gives: "0"),
    Case(
      name: "down from unknown", issue: Town.stalking, criterion: Town.harm, step: "-1",
      gives: "3"),
    Case(
      name: "three down from unknown", issue: Town.stalking, criterion: Town.harm, step: "-3",
      gives: "3"),
    Case(
      name: "up from a default", issue: Town.fraud, criterion: Town.likelihood, step: "1",
      gives: "3"),
    Case(
      name: "down from a default", issue: Town.fraud, criterion: Town.likelihood, step: "-1",
      gives: "1"),
    Case(
      name: "up from a default at the end of the scale",
      csv: Town.csv.replacingOccurrences(of: ",12,", with: ",100,"), issue: Town.fraud,
      criterion: Town.likelihood, step: "1", gives: "3"),
    Case(
      name: "down from a default at the end of the scale",
      csv: Town.csv.replacingOccurrences(of: ",12,", with: ",9,"), issue: Town.fraud,
      criterion: Town.likelihood, step: "-1", gives: "1"),
    Case(
      name: "up from a default that is not known",
      before: [(Town.robbery, Town.likelihood, "")], issue: Town.robbery,
      criterion: Town.likelihood, step: "1", gives: "1"),
    Case(
      name: "down from a default that is not known",
      before: [(Town.robbery, Town.likelihood, "")], issue: Town.robbery,
      criterion: Town.likelihood, step: "-1", gives: "3"),
    Case(
      name: "up from a default that is set aside",
      before: [(Town.fraud, Town.likelihood, "?")], issue: Town.fraud,
      criterion: Town.likelihood, step: "1", gives: "1"),
  ]

  @Test("goes as far as the scale does", arguments: cases)
  func step(_ example: Case) throws {
    let talk = try Talk(town: example.csv)
    for cell in example.before { talk.score(cell.issue, cell.criterion, cell.cell) }
    let (issue, criterion) = (example.issue, example.criterion)
    let answer = talk.said(
      #"{"do":"score","issue":\#(issue),"criterion":\#(criterion),"step":\#(example.step)}"#)
    #expect(answer.hasPrefix(#"{"done":true"#), "\(answer)")
    let cells = try talk.ask(#"{"do":"issue","issue":\#(issue)}"#)["criteria"]?.elements ?? []
    #expect(cells[criterion]["cell"]?.string?.text == example.gives)
  }
}
