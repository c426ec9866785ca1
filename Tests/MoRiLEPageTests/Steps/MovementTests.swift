import Testing
import TestSupport

@testable import MoRiLEPage

@Suite("What moved")
struct MovementTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The cells that are scored: issue, criterion, cell.
    let scored: [(Int, Int, String)]
    let says: String
    /// The issues that are listed, with their ranks and which way they went.
    let list: [String]
    var since = false
  }

  // Arson 1, Fraud 2, Burglary 3=, Robbery 3=, Theft 4, Stalking –: 31, 21, 20, 20, 5, 5 to 35.
  static let cases = [
    Case(
      testDescription: "nothing", scored: [(Town.arson, Town.concern, "0")],
      says: "Nothing has moved.", list: []),
    Case(
      testDescription: "one comes up to another", scored: [(Town.burglary, Town.concern, "1")],
      says: "0 changed rating, 1 more changed rank.", list: ["Burglary 3= 2= up"]),
    Case(
      testDescription: "one comes down to two others", scored: [(Town.fraud, Town.concern, "0")],
      says:
        "0 changed rating, 2 more changed rank. 1 more keeps its order, and only its number changes.",
      list: ["Burglary 3= 2= up", "Robbery 3= 2= up"]),
    Case(
      testDescription: "one passes all but the first", scored: [(Town.theft, Town.harm, "2")],
      says: "1 changed rating, 3 more changed rank.",
      list: ["Theft 4 2 up", "Fraud 2 3 down", "Burglary 3= 4= down", "Robbery 3= 4= down"]),
    Case(
      testDescription: "one loses its rank", scored: [(Town.fraud, Town.harm, "?")],
      says:
        "1 changed rating, 0 more changed rank. Fraud has no rank now; 3 below it keep their order and "
        + "move up one place.", list: ["Fraud 2 –"]),
    Case(
      testDescription: "the last but one loses its rank, which was its own",
      scored: [(Town.burglary, Town.concern, "1"), (Town.robbery, Town.harm, "?")],
      says:
        "1 changed rating, 0 more changed rank. Robbery has no rank now; 1 below it keeps its order and "
        + "moves up one place.", list: ["Robbery 3 –"]),
    Case(
      testDescription: "one loses a rank that it shared", scored: [(Town.robbery, Town.harm, "?")],
      says: "1 changed rating, 0 more changed rank.", list: ["Robbery 3= –"]),
    Case(
      testDescription: "one has a rank now", scored: [(Town.stalking, Town.harm, "2")],
      says:
        "1 changed rating, 0 more changed rank. Stalking has a rank now; 4 below it keep their order and "
        + "move down one place.", list: ["Stalking – 2"]),
    Case(
      testDescription: "two lose their ranks since the opening",
      scored: [(Town.fraud, Town.harm, "?"), (Town.arson, Town.harm, "?")],
      says:
        "2 changed rating, 0 more changed rank. 3 more keep their order, and only their numbers change.",
      list: ["Arson 1 –", "Fraud 2 –"], since: true),
  ]

  @Test("is told with those that only have another number in a word", arguments: cases)
  func told(_ example: Case) throws {
    let talk = try Talk.town()
    for (issue, criterion, cell) in example.scored { talk.score(issue, criterion, cell) }
    let answer = try talk.ask(#"{"do":"moved","since":\#(example.since)}"#)
    #expect(answer["text"]?.string?.text == example.says)
    let names = talk.page.workshop?.issues.map { $0.name } ?? []
    let list = (answer["list"]?.elements ?? []).map { item -> String in
      let issue = item["issue"]?.number.flatMap { Int($0) } ?? 0
      let way = item["up"]?.boolean.map { $0 ? " up" : " down" } ?? ""
      return "\(names[issue]) \(item["rank"]?.texts.joined(separator: " ") ?? "")\(way)"
    }
    #expect(list == example.list)
  }

  /// Of random standings: those that pass another or tie with it are listed, and no others.
  @Test("lists whoever changed sides with another", arguments: Shipped.all + [.town])
  func sides(_ table: Shipped) throws {
    let talk = try table.talk()
    var steps = RandomSteps(talk, seed: 7)
    var shifted = 0
    for _ in 0..<200 {
      let before = try #require(talk.page.standing)
      talk.said(steps.next())
      let after = try #require(talk.page.standing)
      let moved = Movement(from: before, to: after)
      let places = before.assessments.indices.filter {
        before.rank($0) > 0 && after.rank($0) > 0
      }
      for issue in before.assessments.indices {
        let (from, to) = (before.rank(issue), after.rank(issue))
        let isRated =
          before.assessments[issue].rating.possible != after.assessments[issue].rating.possible
        let isAlike = places.allSatisfy { other in
          (from - before.rank(other)).signum() == (to - after.rank(other)).signum()
        }
        let isListed = isRated || from != to && (from == 0 || to == 0 || !isAlike)
        #expect(moved.all.contains(issue) == isListed)
        if !isListed, from != to { shifted += 1 }
      }
      shifted -= moved.shifted.count
    }
    #expect(shifted == 0)
  }
}
