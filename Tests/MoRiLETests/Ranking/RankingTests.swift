import MoRiLE
import Testing

@Suite("Ranking")
struct RankingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// The name of each issue with its cells for a and b.
    let issues: [(String, Cell, Cell)]
    let dense: [String]
    let competition: [String]
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "nothing", issues: [], dense: [], competition: []),
    Case(name: "one", issues: [("A", .score(1), .score(1))], dense: ["A 1"], competition: ["A 1"]),
    Case(
      name: "by score, highest first",
      issues: [
        ("A", .score(1), .score(0)), ("B", .score(3), .score(3)), ("C", .score(2), .score(0)),
      ],
      dense: ["B 1", "C 2", "A 3"], competition: ["B 1", "C 2", "A 3"]),
    Case(
      name: "two in the middle tied",
      issues: [
        ("D", .score(0), .score(0)), ("C", .score(1), .score(1)), ("B", .score(2), .score(0)),
        ("A", .score(3), .score(3)),
      ],
      dense: ["A 1", "B 2=", "C 2=", "D 3"], competition: ["A 1", "B 2=", "C 2=", "D 4"]),
    Case(
      name: "two ties",
      issues: [
        ("A", .score(3), .score(0)), ("B", .score(0), .score(3)), ("C", .score(1), .score(0)),
        ("D", .score(0), .score(1)), ("E", .score(1), .score(0)), ("F", .score(0), .score(0)),
      ],
      dense: ["A 1=", "B 1=", "C 2=", "D 2=", "E 2=", "F 3"],
      competition: ["A 1=", "B 1=", "C 3=", "D 3=", "E 3=", "F 6"]),
    Case(
      name: "the others after them, by the top of their range",
      issues: [
        ("A", .unknown, .score(0)), ("B", .score(0), .score(0)), ("C", .blank, .score(3)),
        ("D", .score(2), .unknown),
      ],
      dense: ["B 1", "C ", "D ", "A "], competition: ["B 1", "C ", "D ", "A "]),
    Case(
      name: "the others with tops alike, by name",
      issues: [
        ("B", .unknown, .score(1)), ("A", .score(1), .unknown), ("C", .score(3), .score(1)),
      ],
      dense: ["C 1", "A ", "B "], competition: ["C 1", "A ", "B "]),
    Case(
      name: "an open issue whose top is the last rank's score is not tied with it",
      issues: [("A", .score(3), .score(0)), ("B", .unknown, .score(0))],
      dense: ["A 1", "B "], competition: ["A 1", "B "]),
    Case(
      name: "ties by code point",
      issues: [
        ("é", .score(1), .score(1)), ("a", .score(1), .score(1)), ("Z", .score(1), .score(1)),
        ("b", .score(1), .score(1)), ("😀", .score(1), .score(1)),
        ("\u{FB01}", .score(1), .score(1)),
        ("a b", .score(1), .score(1)), ("", .score(1), .score(1)), ("10", .score(1), .score(1)),
        ("9", .score(1), .score(1)),
      ],
      dense: [
        " 1=", "10 1=", "9 1=", "Z 1=", "a 1=", "a b 1=", "b 1=", "é 1=", "\u{FB01} 1=", "😀 1=",
      ],
      competition: [
        " 1=", "10 1=", "9 1=", "Z 1=", "a 1=", "a b 1=", "b 1=", "é 1=", "\u{FB01} 1=", "😀 1=",
      ]),
  ]

  private func assessments(_ issues: [(String, Cell, Cell)]) throws -> [Assessment] {
    let model = try Model(validating: .of("a + b"))
    return issues.map { model.assess(Issue(name: $0.0, cells: [$0.1, $0.2])) }
  }

  private func told(_ ranking: Ranking, _ assessments: [Assessment]) -> [String] {
    ranking.entries.map { "\(assessments[$0.index].issue.name) \($0.text)" }
  }

  @Test("orders and numbers issues", arguments: cases)
  func ranks(_ example: Case) throws {
    let assessments = try assessments(example.issues)
    #expect(told(Ranking(assessments), assessments) == example.dense)
    #expect(told(Ranking(assessments, style: .dense), assessments) == example.dense)
    #expect(told(Ranking(assessments, style: .competition), assessments) == example.competition)
  }

  @Test("says which style it has, and what a rank is")
  func form() throws {
    let assessments = try assessments([("A", .score(1), .score(2)), ("B", .unknown, .score(0))])
    #expect(Ranking(assessments).style == .dense)
    #expect(Ranking(assessments, style: .competition).style == .competition)
    let entries = Ranking(assessments).entries
    #expect(entries.map(\.index) == [0, 1])
    #expect(entries.map(\.rank) == [1, nil])
    #expect(entries.map(\.isTied) == [false, false])
    #expect(RankingStyle.allCases.map(\.rawValue) == ["dense", "competition"])
  }

  @Test("keeps the order of the input only where nothing else tells two issues apart")
  func same() throws {
    let assessments = try assessments(Array(repeating: ("A", .score(1), .score(1)), count: 50))
    #expect(Ranking(assessments).entries.map(\.index) == Array(0..<50))
  }
}
