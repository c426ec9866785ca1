import Testing

@testable import MoRiLEPage

@Suite("A step that cannot be done")
struct MessageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var before: [String] = []
    let request: String
    let says: String
    var testDescription: String { name }
  }

  private static func cell(_ issue: Int, _ criterion: Int, _ member: String) -> String {
    #"{"do":"score","issue":\#(issue),"criterion":\#(criterion),\#(member)}"#
  }

  private static let noCell = "there is no such cell"
  private static let noIssue = "there is no such issue"
  private static let noStep = "there is no such step"
  private static let scoredLater =
    "What if is on, and nothing is scored meanwhile. Leave it first."
  private static let ratifiedLater =
    "What if is on, and nothing is ratified meanwhile. Leave it first."
  private static let whatIf = #"{"do":"what-if","thresholds":["31"]}"#

  static let cases: [Case] = [
    Case(
      name: "above the scale", request: cell(0, 0, #""cell":"4""#),
      says: "Harm to people goes from 0 to 3, and 4 is not on it."),
    Case(
      name: "below the scale", request: cell(0, 1, #""cell":"0""#),
      says: "How likely it is goes from 1 to 3, and 0 is not on it."),
    Case(
      name: "between two levels", request: cell(0, 0, #""cell":"1.5""#),
      says: "Harm to people goes from 0 to 3, and 1.5 is not on it."),
    Case(
      name: "a word", request: cell(0, 2, #""cell":"much""#),
      says: "Concern goes from 0 to 1, and much is not on it."),
    Case(
      name: "a score that it has", request: cell(0, 0, #""cell":"2""#),
      says: "Harm to people is 2 already."),
    Case(
      name: "unknown already", request: cell(4, 0, #""cell":"?""#),
      says: "Harm to people is unknown already."),
    Case(
      name: "blank already", request: cell(3, 1, #""cell":"""#),
      says: "How likely it is is blank already."),
    Case(
      name: "a step up from the highest level", before: [cell(0, 0, #""cell":"3""#)],
      request: cell(0, 0, #""step":1"#), says: "Harm to people is 3 already."),
    Case(
      name: "a step down from the lowest level", request: cell(5, 0, #""step":-1"#),
      says: "Harm to people is 0 already."),
    Case(name: "no step", request: cell(5, 0, #""step":0"#), says: "there is no score to put in"),
    Case(
      name: "no cell", request: #"{"do":"score","issue":0,"criterion":0}"#,
      says: "there is no score to put in"),
    Case(name: "no such issue", request: cell(6, 0, #""cell":"1""#), says: noCell),
    Case(name: "no such criterion", request: cell(0, 3, #""cell":"1""#), says: noCell),
    Case(
      name: "no criterion", request: #"{"do":"score","issue":0,"cell":"1"}"#, says: noCell),
    Case(name: "agreeing on no issue", request: #"{"do":"agree"}"#, says: noIssue),
    Case(
      name: "nothing to undo", request: #"{"do":"undo"}"#, says: "There is nothing to undo."),
    Case(
      name: "all undone", before: [cell(0, 0, #""cell":"3""#), #"{"do":"undo"}"#],
      request: #"{"do":"undo"}"#, says: "There is nothing to undo."),
    Case(
      name: "nothing to redo", before: [cell(0, 0, #""cell":"3""#)], request: #"{"do":"redo"}"#,
      says: "There is nothing to redo."),
    Case(
      name: "all redone",
      before: [cell(0, 0, #""cell":"3""#), #"{"do":"undo"}"#, #"{"do":"redo"}"#],
      request: #"{"do":"redo"}"#, says: "There is nothing to redo."),
    Case(
      name: "what was undone, after a new step",
      before: [cell(0, 0, #""cell":"3""#), #"{"do":"undo"}"#, cell(0, 2, #""cell":"0""#)],
      request: #"{"do":"redo"}"#, says: "There is nothing to redo."),
    Case(
      name: "a reason before any step", request: #"{"do":"reason","entry":0,"text":"so"}"#,
      says: noStep),
    Case(
      name: "a reason after the last step", before: [cell(0, 0, #""cell":"3""#)],
      request: #"{"do":"reason","entry":1,"text":"so"}"#, says: noStep),
    Case(
      name: "a reason of no step", before: [cell(0, 0, #""cell":"3""#)],
      request: #"{"do":"reason","text":"so"}"#, says: noStep),
    Case(
      name: "seconds below zero", request: #"{"do":"spend","issue":0,"seconds":-1}"#,
      says: noIssue),
    Case(
      name: "a score during what if", before: [whatIf], request: cell(0, 0, #""cell":"3""#),
      says: scoredLater),
    Case(
      name: "an agreement during what if", before: [whatIf],
      request: #"{"do":"agree","issue":0}"#, says: ratifiedLater),
    Case(
      name: "undo during what if", before: [cell(0, 0, #""cell":"3""#), whatIf],
      request: #"{"do":"undo"}"#, says: "What if is on. Leave it first."),
    Case(
      name: "redo during what if", before: [cell(0, 0, #""cell":"3""#), #"{"do":"undo"}"#, whatIf],
      request: #"{"do":"redo"}"#, says: "What if is on. Leave it first."),
  ]

  @Test("says why, and changes nothing", arguments: cases)
  func message(_ example: Case) throws {
    let talk = try Talk.town()
    for request in example.before {
      #expect(talk.said(request).hasPrefix(#"{"done":true"#), "\(request)")
    }
    let before = talk.all
    let answer = try talk.ask(example.request)
    #expect(answer["done"]?.boolean == false)
    #expect(answer["message"]?.string?.text == example.says)
    #expect(answer.members?.count == 2)
    #expect(talk.all == before)
  }
}
