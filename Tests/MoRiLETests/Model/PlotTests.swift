import MoRiLE
import Testing

@Suite("What a plot shows")
struct PlotTests {
  private let model: Model

  init() throws {
    model = try Model(
      validating: .of(
        criteria: [
          .init("likelihood", 1...3, title: "How likely"),
          .init("financial", -1...2, points: ["0", "1", "4", "9"]),
          .init("doubt", 0...3, lowers: true),
        ],
        scores: [
          .init("harm", "2 * points(financial)"), .init("fixed", "7"),
          .init("total", "likelihood + 3 * financial - 2 * doubt"),
        ]
      ).with {
        $0.plot = .init(across: "likelihood", up: "harm", size: "total", texture: "financial")
        $0.scores[2].title = "All of it"
      })
  }

  @Test("is found by the ids, whether of scores or criteria")
  func axes() throws {
    let plot = try #require(model.plot)
    #expect(plot.across == .criterion(0) && plot.up == .score(0))
    #expect(plot.size == .score(2) && plot.texture == .criterion(1))
    #expect(model.title(of: plot.across) == "How likely")
    #expect(model.id(of: plot.across) == "likelihood")
    #expect(model.title(of: .score(2)) == "All of it" && model.id(of: .score(2)) == "total")
  }

  @Test("may be two axes only, or not be said")
  func optional() throws {
    let definition = ModelDefinition.of("a + b")
    #expect(try Model(validating: definition).plot == nil)
    let model = try Model(validating: definition.with { $0.plot = .init(across: "b", up: "total") })
    #expect(model.plot?.across == .criterion(1) && model.plot?.up == .score(0))
    #expect(model.plot?.size == nil && model.plot?.texture == nil)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let axis: Plot.Axis
    let cells: [Cell]
    /// The lowest and the highest share.
    let share: (String, String)
    var testDescription: String { name }

    init(_ name: String, _ axis: Plot.Axis, _ cells: [Cell], _ low: String, _ high: String? = nil) {
      self.name = name
      self.axis = axis
      self.cells = cells
      share = (low, high ?? low)
    }
  }

  /// Harm goes from 0 to 18, the total from 1 - 3 - 6 = -8 to 3 + 6 - 0 = 9.
  static let cases: [Case] = [
    Case("the lowest level", .criterion(0), [.score(1), .score(0), .score(0)], "0"),
    Case("the middle level", .criterion(0), [.score(2), .score(0), .score(0)], "1/2"),
    Case("the highest level", .criterion(0), [.score(3), .score(0), .score(0)], "1"),
    Case("a level, whatever its points", .criterion(1), [.score(1), .score(1), .score(0)], "2/3"),
    Case("a level that is not known", .criterion(1), [.score(1), .unknown, .score(0)], "0", "1"),
    Case("the lowest score", .score(0), [.score(3), .score(-1), .score(0)], "0"),
    Case("8 of 18", .score(0), [.score(1), .score(1), .score(0)], "4/9"),
    Case("the highest score", .score(0), [.score(1), .score(2), .score(0)], "1"),
    Case("2 - 2 on -8 to 9", .score(2), [.score(2), .score(0), .score(1)], "8/17"),
    Case("2 - 6 to 2 on -8 to 9", .score(2), [.score(2), .score(0), .blank], "4/17", "10/17"),
    Case("a score that is always the same", .score(1), [.blank, .blank, .blank], "0"),
  ]

  @Test("is a share of the possible range, or a range of shares", arguments: cases)
  func share(_ example: Case) throws {
    let assessment = model.assess(Issue(name: "x", cells: example.cells))
    let (low, high) = try (
      #require(Fraction(example.share.0)), #require(Fraction(example.share.1))
    )
    #expect(model.share(of: example.axis, in: assessment) == Interval(low, high))
  }

  @Test("of a blank criterion is the share of its default, exact or a range")
  func defaults() throws {
    let model = try Model(
      validating: .of(
        "a + b",
        criteria: [.init("a", 0...4), .init("b", 0...4, default: "1 + (a >= 2) + (a >= 4)")]))
    func share(_ cell: Cell) -> Interval {
      model.share(
        of: .criterion(1), in: model.assess(Issue(name: "x", cells: [cell, .blank])))
    }
    #expect(share(.score(2)) == Interval(Fraction(1, over: 2)))
    #expect(share(.unknown) == Interval(Fraction(1, over: 4), Fraction(3, over: 4)))
  }
}
