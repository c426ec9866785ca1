import MoRiLE
import Testing

/// Cells and inputs that are known as ranges, beside every combination of what lies in them.
@Suite("Ranges of levels and counts")
struct RangeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let formula: SourceText
    var defaultOfB: SourceText?
    var measure: SourceText = "n"
    let inputs: [Interval?]
    let cells: [Cell]
    /// Whether what is worked out may hold more than some combination gives.
    var isWide = false
    var testDescription: String { "\(formula.text), \(inputs), \(cells)" }
  }

  static let cases: [Case] = [
    Case(formula: "a + b", inputs: [nil, nil], cells: [.range(1...2), .score(3)]),
    Case(formula: "a - a + b", inputs: [nil, nil], cells: [.range(0...2), .range(1...3)]),
    Case(formula: "a * b - a", inputs: [nil, nil], cells: [.range(1...3), .unknown]),
    Case(formula: "a = b", inputs: [nil, nil], cells: [.range(0...1), .range(2...3)]),
    Case(formula: "points(a) - b", inputs: [nil, nil], cells: [.range(1...2), .range(2...3)]),
    Case(
      formula: "a + b", defaultOfB: "min(3, n)", inputs: [Interval(1, 2), nil],
      cells: [.score(1), .blank]),
    // Used both ways: one of the two comparisons holds, so that b is 2.
    Case(
      formula: "b", defaultOfB: "1 + (n > 2) + (n <= 2)", inputs: [Interval(0, 4), nil],
      cells: [.score(1), .blank]),
    Case(
      formula: "a + b", defaultOfB: "1 + (n = m)", inputs: [Interval(0, 4), Interval(3, 9)],
      cells: [.range(0...1), .blank]),
    Case(
      formula: "points(b)", defaultOfB: "min(3, 2 * n)", inputs: [Interval(0, 2), nil],
      cells: [.score(1), .blank]),
    Case(
      formula: "a + b", defaultOfB: "(n - m > 0) + (n - m > 2)", measure: "(n - m) / m",
      inputs: [Interval(0, 6), Interval(2, 5)], cells: [.unknown, .blank]),
    Case(
      formula: "a", measure: "(n - m) / m", inputs: [4, Interval(1, 9)],
      cells: [.score(1), .score(1)]),
    Case(
      formula: "a", measure: "n / m", inputs: [Interval(0, 9), Interval(0, 9)],
      cells: [.score(1), .score(1)]),
    // More numbers than are gone through.
    Case(
      formula: "b", defaultOfB: "1 + (n > 2) + (n <= 2)", inputs: [Interval(0, 10_000), nil],
      cells: [.score(1), .blank], isWide: true),
    Case(
      formula: "b", defaultOfB: "1 + (n > 2) + (n <= 2)", inputs: [Interval(0, 9_999), nil],
      cells: [.score(1), .blank]),
  ]

  private func model(_ example: Case) throws -> Model {
    try Model(
      validating: .of(
        example.formula,
        criteria: [
          .init("a", 0...3, points: ["0", "5", "1", "9"], lowers: true),
          .init(
            "b", 0...3, points: ["4", "0", "7", "2"], default: example.defaultOfB, lowers: true),
        ],
        inputs: [.init("n", isWhole: true), .init("m", isWhole: true)],
        measures: [.init("measured", example.measure, undefined: "Not defined.")]))
  }

  /// Every issue with one number and one level for each that is open.
  private func combinations(_ example: Case) -> [MoRiLE.Issue] {
    var found = [(inputs: [Interval?], cells: [Cell])]([([], [])])
    for input in example.inputs {
      let low = input?.low.int ?? 0
      let numbers: [Interval?] =
        input.map { input in
          (low...(input.high.int ?? 0)).map { Interval(Fraction($0)) }
        } ?? [nil]
      found = found.flatMap { before in numbers.map { (before.inputs + [$0], []) } }
    }
    for cell in example.cells {
      let levels: [Cell] =
        switch cell {
        case .range(let levels): levels.map { .score($0) }
        case .unknown: (0...3).map { .score($0) }
        default: [cell]
        }
      found = found.flatMap { before in levels.map { (before.inputs, before.cells + [$0]) } }
    }
    return found.map { MoRiLE.Issue(name: "x", inputs: $0.inputs, cells: $0.cells) }
  }

  @Test("have what some combination gives, and nothing else", arguments: cases)
  func bruteForce(_ example: Case) throws {
    let model = try model(example)
    let all = combinations(example).map { model.assess($0) }
    let found = model.assess(
      MoRiLE.Issue(name: "x", inputs: example.inputs, cells: example.cells))
    let scores = all.map { $0.score }.reduce(all[0].score) { $0.union($1) }
    let levels = model.criteria.indices.map { index in
      all.map { $0.levels[index].lowerBound }.min()!...all.map { $0.levels[index].upperBound }
        .max()!
    }
    if example.isWide {
      #expect(found.score.low <= scores.low && scores.high <= found.score.high)
      #expect(found.score != scores)
    } else {
      #expect(found.score == scores)
      #expect(found.levels == levels)
    }
    let measures = all.map { $0.measures[0] }
    let known = measures.compactMap { $0 }
    #expect(
      found.measures[0]
        == (known.count < measures.count ? nil : known.reduce(known[0]) { $0.union($1) }))
  }

  @Test("leave the rating open where what lies in them has several")
  func rating() throws {
    let model = try model(Case(formula: "a + b", inputs: [], cells: []))
    func assess(_ cell: Cell) -> Assessment {
      model.assess(MoRiLE.Issue(name: "x", inputs: [nil, nil], cells: [cell, .score(0)]))
    }
    let threshold = try #require(model.rating.bands[0].threshold?.int)
    #expect((1...3).contains(threshold))
    #expect(assess(.range((threshold - 1)...threshold)).rating.possible.count == 2)
    #expect(assess(.range((threshold - 1)...threshold)).unsettled == [0])
    #expect(assess(.score(threshold)).rating.possible.count == 1)
  }

  /// b and c follow one number: together they come to 3, though each may be 1 or 2.
  @Test(
    arguments: [
      ("2", nil, nil), ("3", 0...0, Interval(3)), ("4", 1...1, Interval(4)),
      ("3 to 4", 0...1, Interval(3, 4)),
    ] as [(String, ClosedRange<Int>?, Interval?)])
  func areCutByWhatIsGiven(_ text: String, _ left: ClosedRange<Int>?, _ score: Interval?) throws {
    let model = try Model(
      validating: .of(
        "a + b + c",
        criteria: [
          .init("a", 0...1), .init("b", 1...2, default: "1 + (n > 2)"),
          .init("c", 1...2, default: "1 + (n <= 2)"),
        ], inputs: [.init("n", isWhole: true)]))
    let ends = try text.split(separator: " to ").map { try #require(Fraction(String($0))) }
    let given = GivenScore(score: 0, (ends[0], 0), to: (ends[ends.count - 1], 0), text: text)
    let found = model.assess(
      MoRiLE.Issue(
        name: "x", inputs: [Interval(0, 9)], cells: [.unknown, .blank, .blank], given: [given]))
    if let left, let score {
      #expect(found.score == score && found.levels[0] == left)
    } else {
      #expect(found.given.cut == .impossible)
    }
  }

  /// A number of which no whole one can be gone through leaves more than there is, which is said.
  @Test func whatFollowsOtherNumbersIsNotTight() throws {
    let model = try Model(
      validating: .of(
        "a + b + c",
        criteria: [
          .init("a", 0...1), .init("b", 1...2, default: "1 + (n > 2)"),
          .init("c", 1...2, default: "1 + (n <= 2)"),
        ], inputs: [.init("n")]))
    for (number, isImpossible) in [(2, false), (4, false), (6, true)] {
      let given = GivenScore(score: 0, (Fraction(number), 0), text: "\(number)")
      let found = model.assess(
        MoRiLE.Issue(
          name: "x", inputs: [Interval(0, 9)], cells: [.unknown, .blank, .blank], given: [given]))
      switch found.given.cut {
      case .levels(_, isTight: false): #expect(!isImpossible)
      case .impossible: #expect(isImpossible)
      default: Testing.Issue.record("\(found.given.cut)")
      }
    }
  }

  /// What a level would bring about is not said where another follows a number that is a range.
  @Test func noFewestLevelsOfWhatFollowsThem() throws {
    let model = try Model(
      validating: .of(
        "a + b",
        criteria: [
          .init("a", 1...3), .init("b", 1...2, default: "max(1, min(4 - a, n))", lowers: true),
        ],
        inputs: [
          .init("n", from: SourceNumber("1", 1, 1), to: SourceNumber("2", 1, 1), isWhole: true)
        ],
        bands: [.init("High", from: "3"), .init("Low")]))
    func fewest(_ n: Interval) -> FewestLevels? {
      let issue = MoRiLE.Issue(name: "x", inputs: [n], cells: [.score(3), .blank])
      return Robustness(model, [model.assess(issue)]).issues[0].fewestDown
    }
    #expect(fewest(1)?.levels == 2)
    #expect(fewest(Interval(1, 2)) == nil)
  }

  @Test("keep what is given as long as what is filled in lies in them")
  func given() {
    let given = GivenScore(score: 0, (Fraction(2), 0), text: "2")
    let issue = MoRiLE.Issue(
      name: "x", cells: [.range(1...2), .unknown, .score(1)], given: [given])
    func holds(_ cells: [Cell]) -> Bool { !issue.with(cells).given.isEmpty }
    #expect(holds([.score(2), .unknown, .score(1)]))
    #expect(holds([.range(1...2), .range(0...1), .score(1)]))
    #expect(!holds([.score(3), .unknown, .score(1)]))
    #expect(!holds([.range(1...3), .unknown, .score(1)]))
    #expect(!holds([.unknown, .unknown, .score(1)]))
    #expect(!holds([.score(1), .unknown, .range(1...2)]))
  }
}
