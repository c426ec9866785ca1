import Testing

@testable import MoRiLE

/// What given scores leave of an issue; each case worked out by hand.
@Suite("Given scores")
struct GivenScoreTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let formula: SourceText
    let cells: [Cell]
    /// What is given of the scores `other` (0) and `total` (1): the number, its decimals, and the end of a range.
    let given: [(score: Int, low: String, decimals: Int, high: String?)]
    /// The levels that are left, where they are fewer.
    var left: [[Int]?] = [nil, nil, nil]
    var low = ""
    var high = ""
    var other = ""
    var cut = "levels"
    var testDescription: String { name }

    init(
      _ name: String, _ formula: SourceText, _ cells: [Cell],
      _ given: [(Int, String, Int)], to high: String? = nil, left: [[Int]?] = [nil, nil, nil],
      _ low: String, _ top: String, other: String = "", cut: String = "levels"
    ) {
      (self.name, self.formula, self.cells, self.left) = (name, formula, cells, left)
      self.given = given.map { ($0.0, $0.1, $0.2, high) }
      (self.low, self.high, self.other, self.cut) = (low, top, other, cut)
    }
  }

  /// The criteria are a and b from 0 to 3, and c from 1 to 3 which defaults to `max(1, a)`; the score `other` is
  /// `a + b`.
  static let cases: [Case] = [
    Case(
      "a sum", "a + b + c", [.unknown, .unknown, .score(1)], [(1, "6", 0)],
      left: [[2, 3], [2, 3], nil], "6", "6", other: "5 to 5"),
    Case(
      "half a unit below", "a / 2 + b", [.unknown, .score(0), .score(1)], [(1, "1", 0)],
      left: [[1, 2, 3], nil, nil], "1/2", "3/2", other: "1 to 3"),
    Case(
      "half a unit of one decimal", "a / 20 + b", [.unknown, .score(0), .score(1)],
      [(1, "0.1", 1)], left: [[1, 2, 3], nil, nil], "1/20", "3/20", other: "1 to 3"),
    Case(
      "a hair past half a unit", "a / 2 + b", [.unknown, .score(0), .score(1)],
      [(1, "1.01", 2)], "0", "3/2", cut: "impossible"),
    Case(
      "a product", "a * b", [.unknown, .unknown, .score(1)], [(1, "6", 0)],
      left: [[2, 3], [2, 3], nil], "6", "6", other: "5 to 5"),
    Case(
      "a gap of a product", "a * b", [.unknown, .unknown, .score(1)], [(1, "5", 0)],
      "0", "9", cut: "impossible"),
    Case(
      "levels that are not neighbours", "(a - 1) * (a - 2) + b", [.unknown, .score(0), .score(1)],
      [(1, "2", 0)], left: [[0, 3], nil, nil], "2", "2", other: "0 to 3"),
    Case(
      "a default follows", "a + c", [.unknown, .score(0), .blank], [(1, "4", 0)],
      left: [[2], nil, [2]], "4", "4", other: "2 to 2"),
    Case(
      "a default that does not tell its source", "3 * c + b", [.unknown, .score(0), .blank],
      [(1, "3", 0)], left: [[0, 1], nil, [1]], "3", "3", other: "0 to 1"),
    Case(
      "another score alone", "2 * a + b", [.unknown, .unknown, .score(1)], [(0, "5", 0)],
      left: [[2, 3], [2, 3], nil], "7", "8", other: "5 to 5"),
    Case(
      "two scores", "2 * a + b", [.unknown, .unknown, .score(1)], [(0, "4", 0), (1, "6", 0)],
      left: [[2], [2], nil], "6", "6", other: "4 to 4"),
    Case(
      "two scores that exclude each other", "2 * a + b", [.unknown, .unknown, .score(1)],
      [(0, "5", 0), (1, "6", 0)], "0", "9", cut: "impossible"),
    Case(
      "a range", "a + b", [.unknown, .score(1), .score(1)], [(1, "2", 0)], to: "3",
      left: [[1, 2], nil, nil], "2", "3", other: "2 to 3"),
    Case(
      "minimum and maximum", "min(a, 2) + max(a, b)", [.unknown, .unknown, .score(1)],
      [(1, "1", 0)], left: [[0], [1], nil], "1", "1", other: "1 to 1"),
    Case(
      "points", "points(b)", [.score(0), .unknown, .score(1)], [(1, "4", 0)],
      left: [nil, [3], nil], "4", "4", other: "3 to 3"),
    Case(
      "all is left", "a + b", [.unknown, .score(0), .score(1)], [(1, "0", 0)], to: "3",
      "0", "3", other: "0 to 3"),
    Case(
      "nothing is open", "a + b", [.score(1), .score(1), .unknown], [(1, "2", 0)], "2", "2",
      cut: "none"),
    Case(
      "the cells say otherwise", "a + b", [.score(1), .score(1), .unknown], [(1, "3", 0)], "2",
      "2", cut: "none, contradicted"),
  ]

  private static func model(_ formula: SourceText) throws -> Model {
    try Model(
      validating: .of(
        criteria: [
          .init("a", lowers: true), .init("b", points: ["2", "0", "8.5", "4"], lowers: true),
          .init("c", 1...3, default: "max(1, a)", lowers: true),
        ], scores: [.init("other", "a + b"), .init("total", formula)]))
  }

  static func given(_ example: Case) throws -> [GivenScore] {
    try example.given.map { given in
      let low = try #require(Fraction(given.low))
      let high = try given.high.map { try (#require(Fraction($0)), 0) }
      return GivenScore(
        score: given.score, (low, given.decimals), to: high, text: given.low)
    }
  }

  @Test("cut the levels and all scores", arguments: cases)
  func cuts(_ example: Case) throws {
    let model = try Self.model(example.formula)
    let issue = try Issue(name: "", cells: example.cells, given: Self.given(example))
    let found = model.assess(issue)
    switch found.given.cut {
    case .none:
      #expect(example.cut == (found.given.contradicted.isEmpty ? "none" : "none, contradicted"))
    case .levels(let levels, let isTight):
      #expect(example.cut == "levels")
      #expect(isTight)
      #expect(levels == example.left)
      #expect("\(found.scores[0].low) to \(found.scores[0].high)" == example.other)
    case .impossible: #expect(example.cut == "impossible")
    case .tooMuch: #expect(Bool(false), "too much")
    }
    if example.cut == "impossible" {
      let free = model.assess(issue.withoutGiven)
      #expect(found.scores == free.scores)
      #expect(found.levels == free.levels)
    } else {
      #expect(found.score.low.description == example.low)
      #expect(found.score.high.description == example.high)
      #expect(found.rating == model.rating.rating(of: found.score))
    }
  }

  /// What follows from one change of a level: what is given stays given of the levels as they were.
  @Test("do not bind what comes of a change")
  func changes() throws {
    let model = try Self.model("2 * a + b + c")
    let given = GivenScore(score: 0, (5, 0), text: "5")
    let found = model.assess(
      Issue(name: "", cells: [.unknown, .unknown, .score(1)], given: [given]))
    #expect(found.score == Interval(8, 9))
    let after = model.assess(found, with: [LevelChange(criterion: 2, from: 1, to: 3)])
    #expect(after.score == Interval(10, 11))
    #expect(after.issue.given.isEmpty)
  }

  @Test("say nothing of an issue whose scores are changed, and go on where one is filled in")
  func otherCells() {
    let given = GivenScore(score: 0, (5, 0), text: "5")
    let issue = Issue(name: "", cells: [.score(1), .unknown, .blank], given: [given])
    #expect(issue.with([.score(1), .score(2), .score(1)]).given == [given])
    #expect(issue.with([.score(2), .unknown, .blank]).given.isEmpty)
    #expect(issue.with([.unknown, .unknown, .blank]).given.isEmpty)
  }

  /// Twelve criteria of eleven levels have more combinations than anybody could try, and few sums.
  @Test("are searched by sums, however many combinations there are")
  func manyCombinations() throws {
    let names = (0..<12).map { "c\($0)" }
    let criteria = names.map { ModelDefinition.Criterion(SourceText($0), 0...10) }
    let first = SourceText(names.prefix(6).joined(separator: " + "))
    let product = SourceText("first * (" + names.suffix(6).joined(separator: " + ") + ")")
    let model = try Model(
      validating: .of(
        criteria: criteria, scores: [.init("first", first), .init("total", product)]))
    let given = GivenScore(score: 1, (59 * 59, 0), text: "3481")
    let found = model.assess(
      Issue(name: "", cells: names.map { _ in .unknown }, given: [given]))
    #expect(found.levels == names.map { _ in 9...10 })
    #expect(found.score.value == 3_481)
    #expect(found.scores[0].value == 59)
  }

  /// Of too many sums there is no answer but the wide one, and it says so.
  @Test("are not searched where there is too much", arguments: [12, 40])
  func tooMuch(count: Int) throws {
    let names = (0..<count).map { "c\($0)" }
    let criteria = names.map { ModelDefinition.Criterion(SourceText($0), 0...10) }
    let squares = names.enumerated().map { "max(\($1), \(names[($0 + 1) % count]))" }
    let model = try Model(
      validating: .of(
        criteria: criteria,
        scores: [.init("total", SourceText(squares.joined(separator: " + ")))]))
    let cells = names.map { _ in Cell.unknown }
    let given = GivenScore(score: 0, (119, 0), text: "119")
    let found = model.assess(Issue(name: "", cells: cells, given: [given, given]))
    #expect(found.given.cut == .tooMuch)
    #expect(found.scores == model.assess(Issue(name: "", cells: cells)).scores)
  }
}
