import MoRiLE
import Testing

/// How likely each level is, from what the model states and from how sure the issue is.
@Suite struct ChancesTests {
  /// A scale of 0 to 4 that is judged, one that is counted, and a confidence of 0 or 1.
  private static let model: Model = {
    func level(_ score: Int, _ judged: [String], _ counted: [String])
      -> ModelDefinition.Uncertainty.Level
    {
      func numbers(_ texts: [String]) -> [SourceNumber] {
        texts.compactMap { Fraction($0).map { SourceNumber($0) } }
      }
      return .init(
        score: SourceNumber(Fraction(score)), judged: numbers(judged), counted: numbers(counted))
    }
    let definition = ModelDefinition.of(
      criteria: [.init("judged", 0...4), .init("counted", 0...4), .init("sure", 0...1)],
      scores: [.init("total", "judged + counted + sure")]
    ).with {
      $0.criteria[1].isCounted = true
      $0.uncertainty = .init(
        source: "made up", confidence: "sure",
        levels: [
          level(0, ["0.9", "0.1"], ["1"]), level(1, ["0.5", "0.3", "0.2"], ["0.8", "0.2"]),
        ])
    }
    do { return try Model(validating: definition) } catch { fatalError("\(error)") }
  }()

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let cells: [Cell]
    let chances: [[String]]
  }

  static let cases = [
    Case(
      testDescription: "in the middle of the scale", cells: [.score(2), .score(2), .score(1)],
      chances: [
        ["1/10", "3/20", "1/2", "3/20", "1/10"], ["0", "1/10", "4/5", "1/10", "0"], ["1/4", "3/4"],
      ]),
    Case(
      testDescription: "at the ends, where what lies beyond stays",
      cells: [.score(0), .score(4), .score(1)],
      chances: [
        ["3/4", "3/20", "1/10", "0", "0"], ["0", "0", "0", "1/10", "9/10"], ["1/4", "3/4"],
      ]),
    Case(
      testDescription: "one from the end", cells: [.score(1), .score(3), .score(0)],
      chances: [
        ["1/20", "9/10", "1/20", "0", "0"], ["0", "0", "0", "1", "0"], ["19/20", "1/20"],
      ]),
    Case(
      testDescription: "not known", cells: [.unknown, .blank, .score(0)],
      chances: [
        ["1/5", "1/5", "1/5", "1/5", "1/5"], ["1/5", "1/5", "1/5", "1/5", "1/5"],
        ["19/20", "1/20"],
      ]),
    Case(
      testDescription: "of a confidence that is not known: the mean of its levels",
      cells: [.score(2), .score(2), .unknown],
      chances: [
        ["1/20", "1/10", "7/10", "1/10", "1/20"], ["0", "1/20", "9/10", "1/20", "0"],
        ["1/2", "1/2"],
      ]),
  ]

  @Test(arguments: cases)
  func chances(_ example: Case) throws {
    let assessment = Self.model.assess(Issue(name: "x", cells: example.cells))
    let chances = try #require(Self.model.chances(of: assessment))
    #expect(chances.map { $0.map { $0.description } } == example.chances)
    for level in chances { #expect(level.reduce(.zero, +) == 1) }
  }

  @Test func aModelThatStatesNoneHasNone() throws {
    let model = try Model(validating: .of("a + b"))
    let assessment = model.assess(Issue(name: "x", cells: [.score(1), .score(1)]))
    #expect(model.chances(of: assessment) == nil)
  }
}
