import MoRiLE
import Testing

@Suite("Faults of trends")
struct TrendFaultTests {
  private typealias Arrow = ModelDefinition.Trends.Arrow

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let trends: ModelDefinition.Trends
    let faults: [String]
    var testDescription: String { name }

    init(_ name: String, _ trends: ModelDefinition.Trends, _ faults: String...) {
      self.name = name
      self.trends = trends
      self.faults = faults
    }
  }

  private static func trends(
    source: SourceText = "counted".at(9, 2), count: SourceText = "now",
    previous: SourceText = "then",
    population: SourceText? = nil, before: SourceText? = nil, rate: SourceText? = nil,
    change: SourceText? = nil, comparison: SourceText? = nil,
    few: SourceText? = nil, _ rules: SourceText..., arrows: [Arrow]? = nil
  ) -> ModelDefinition.Trends {
    let first = rules.enumerated().map { place, rule in
      Arrow(label: "way \(place)".at(20 + place, 1), rule: rule)
    }
    return ModelDefinition.Trends(
      source: source, count: count, previous: previous, population: population,
      previousPopulation: before,
      rate: rate, change: change,
      comparison: comparison, few: few, arrows: arrows ?? first + [Arrow(label: "level".at(30, 1))])
  }

  private static let up: SourceText = "now > then"

  static let cases: [Case] = [
    Case("a rule of inputs", trends(up)),
    Case("a rule of a measure", trends("growth >= 5", "growth <= -5")),
    Case("two conditions and either of two", trends("max(now > then, now > 9) * (then < 8)")),
    Case("everything named", trends(rate: "growth", change: "growth", comparison: "harm", up)),
    Case(
      "no source", trends(source: "".at(9, 2), up),
      "9:2+1 \"source\" is empty; say where the rule comes from"),
    Case(
      "ids of other kinds",
      trends(
        count: "growth".at(10, 1), previous: "harm".at(11, 1), rate: "now".at(12, 1),
        change: "total".at(13, 1), comparison: "then".at(14, 1), up),
      "10:1+6 \"growth\" is a measure, and an input is wanted here",
      "11:1+4 \"harm\" is a criterion, and an input is wanted here",
      "12:1+3 \"now\" is an input, and a measure is wanted here",
      "13:1+5 \"total\" is a score, and a measure is wanted here",
      "14:1+4 \"then\" is an input, and a criterion is wanted here"),
    Case(
      "ids of nothing", trends(count: "noww".at(10, 1), change: "x".at(13, 1), up),
      "10:1+4 there is no input \"noww\"; did you mean \"now\"?",
      "13:1+1 there is no measure \"x\""),
    Case("populations", trends(population: "now", before: "then", up)),
    Case(
      "one population, of another kind or not at all", trends(before: "growth".at(10, 1), up),
      "10:1+6 \"growth\" is a measure, and an input is wanted here",
      "10:1+6 \"population\" and \"previousPopulation\" are given together, since one alone compares nothing"
    ),
    Case(
      "one population", trends(population: "now".at(10, 1), up),
      "10:1+3 \"population\" and \"previousPopulation\" are given together, since one alone compares nothing"
    ),
    Case(
      "marks of doubt that are none",
      trends(
        arrows: [
          Arrow(label: "up", inDoubt: "up".at(31, 4), rule: up),
          Arrow(label: "down", inDoubt: " ".at(32, 4), isMoreThanChance: true, rule: "now < then"),
          Arrow(label: "level".at(33, 4), inDoubt: "x", isMoreThanChance: true),
        ]),
      "31:4+2 the mark \"up\" is not one character; write one, such as ↑",
      "32:4+1 the mark \" \" is not one character; write one, such as ↑",
      "33:4+5 the last arrow is given where no other is, and asks for no more; remove \"moreThanChance\""
    ),
    Case(
      "one arrow", trends(),
      "9:2+7 \"arrows\" has 1; give 2 to 500, the last for all that no rule takes"),
    Case(
      "none", trends(arrows: []),
      "9:2+7 \"arrows\" has 0; give 2 to 500, the last for all that no rule takes"),
    Case(
      "a last arrow with a rule",
      trends(
        arrows: [Arrow(label: "up", rule: up), Arrow(label: "down", rule: "now < then".at(31, 4))]),
      "31:4+10 the last arrow is given where no other is, and has no rule; remove \"when\", or add an "
        + "arrow"),
    Case(
      "an arrow without one that is not the last",
      trends(arrows: [Arrow(label: "level".at(20, 1)), Arrow(label: "up")]),
      "20:1+5 the arrow \"level\" needs \"when\"; only the last is given without a rule"),
    Case(
      "a label twice, and one that is blank",
      trends(
        arrows: [
          Arrow(label: "Up", rule: up), Arrow(label: "up".at(21, 1), rule: up),
          Arrow(label: " ".at(22, 1)),
        ]),
      "21:1+2 the label \"up\" is given twice; change one",
      "22:1+1 an arrow has a word; give it a label such as \"rising\""),
    Case(
      "marks of two characters and of none",
      trends(
        arrows: [
          Arrow(label: "up", mark: "^^".at(20, 9), rule: up),
          Arrow(label: "level", mark: "".at(21, 9)),
        ]),
      "20:9+2 the mark \"^^\" is not one character; write one, such as ↑",
      "21:9+1 the mark \"\" is not one character; write one, such as ↑"),
    Case(
      "a number for a rule", trends("now - then".at(20, 5)),
      "20:5+10 this can give -999999999999999 to 999999999999999, and a rule is worth 0 or 1: make it of "
        + "comparisons, joined with * for \"and\" and with max for \"or\""),
    Case(
      "rules that add up to 2", trends("(now > then) + (now > 9)".at(20, 5)),
      "20:5+24 this can give 0 to 2, and a rule is worth 0 or 1: make it of comparisons, joined with * "
        + "for \"and\" and with max for \"or\""),
    Case(
      "half a condition", trends("(now > then) / 2".at(20, 5)),
      "20:5+16 this can give a number that is not whole, and a rule is worth 0 or 1: make it of "
        + "comparisons, joined with * for \"and\" and with max for \"or\""),
    Case(
      "always and never", trends("now >= 0".at(20, 5), "now < 0".at(21, 5)),
      "20:5+8 this is always 1, so that the arrow is given to everything; change the rule or remove the "
        + "arrow",
      "21:5+7 this is always 0, so that the arrow is given to nothing; change the rule or remove the "
        + "arrow"),
    Case(
      "a rule of a criterion, a score and nothing",
      trends("harm > 1".at(20, 5), "total > 1".at(21, 5), "noww > 1".at(22, 5)),
      "20:5+4 \"harm\" is a criterion; the rule of an arrow may use inputs and measures only",
      "21:5+5 \"total\" is a score; the rule of an arrow may use inputs and measures only",
      "22:5+4 there is no \"noww\" in the model; did you mean \"now\"?"),
    Case(
      "a rule that can divide by 0", trends("now / then > 1".at(20, 5)),
      "20:11+4 this can be 0 (it goes from 0 to 999999999999999), and nothing can be divided by 0; divide "
        + "in a measure, which can say in \"undefined\" what it means"),
    Case("few counts", trends(few: "max(now, then) < 10", up)),
    Case(
      "few counts that are no condition, and a rule that is none either",
      trends(few: "now + then".at(40, 5), "now - then".at(20, 5)),
      "20:5+10 this can give -999999999999999 to 999999999999999, and a rule is worth 0 or 1: make it of "
        + "comparisons, joined with * for \"and\" and with max for \"or\"",
      "40:5+10 this can give 0 to 1999999999999998, and a rule is worth 0 or 1: make it of comparisons, joined "
        + "with * for \"and\" and with max for \"or\""),
    Case(
      "few counts that are all of them", trends(few: "now >= 0".at(40, 5), up),
      "40:5+8 this is always 1, so that it holds for everything; change the rule or remove it"),
    Case(
      "few counts by a criterion", trends(few: "harm > 1".at(40, 5), up),
      "40:5+4 \"harm\" is a criterion; the rule of counts that are too few may use inputs and measures only"
    ),
    Case(
      "a rule that cannot be read", trends("now >".at(20, 5)),
      "20:10+1 a number, a name or a parenthesis is expected here, not the end"),
  ]

  @Test("are told with their place and text", arguments: cases)
  func told(_ example: Case) {
    #expect(
      toldFaults { () throws(Faults) in try Self.model(example.trends) } == example.faults)
  }

  private static func model(_ trends: ModelDefinition.Trends) throws(Faults) -> Model {
    try Model(
      validating: .of(
        "harm", criteria: [.init("harm")],
        inputs: [.init("now", isWhole: true), .init("then", isWhole: true)],
        measures: [.init("growth", "(now - then) / then * 100", undefined: "None before.")]
      ).with { $0.trends = trends })
  }

  // MARK: - What the rules give

  private static func arrow(_ rules: [SourceText], _ now: Interval?, _ then: Interval?) throws
    -> String?
  {
    let arrows = rules.enumerated().map { Arrow(label: "way \($0)".at(1, 1), mark: "↑", rule: $1) }
    let model = try model(trends(arrows: arrows + [Arrow(label: "level")]))
    let issue = Issue(name: "x", inputs: [now, then], cells: [.unknown])
    return model.arrow(of: model.assess(issue))?.label
  }

  @Test("the first rule that holds gives the arrow, and the last arrow has none")
  func first() throws {
    let rules: [SourceText] = ["now > then", "now >= then"]
    #expect(try Self.arrow(rules, 2, 1) == "way 0")
    #expect(try Self.arrow(rules, 2, 2) == "way 1")
    #expect(try Self.arrow(rules, 1, 2) == "level")
  }

  @Test("no arrow where a rule before it cannot be worked out")
  func unknown() throws {
    #expect(try Self.arrow(["now > then", "then > 5"], nil, 6) == nil)
    #expect(try Self.arrow(["then > 5", "now > then"], nil, 6) == "way 0")
    #expect(try Self.arrow(["then > 5", "now > then"], nil, 5) == nil)
    #expect(try Self.arrow(["then > 5"], nil, 5) == "level")
    // Nor where a range leaves it open, although another rule would hold in all of it.
    #expect(try Self.arrow(["now > then", "then > 5"], Interval(0, 7), 6) == nil)
    #expect(try Self.arrow(["now > then", "then > 5"], Interval(0, 6), 6) == "way 1")
    #expect(try Self.arrow(["now > then", "then > 5"], Interval(7, 9), 6) == "way 0")
    // A measure that divides by 0 is not known either.
    #expect(try Self.arrow(["growth >= 5"], 3, 0) == nil)
    #expect(try Self.arrow(["growth >= 5"], 3, 2) == "way 0")
  }

  @Test("a model tells what its arrows and measures are made of")
  func inputs() throws {
    let model = try Self.model(Self.trends("growth > 5"))
    #expect(model.inputsOfArrows == [0, 1])
    #expect(try Self.model(Self.trends("then > 5")).inputsOfArrows == [1])
    #expect(model.inputs(ofMeasure: 0) == [0, 1])
    #expect(!model.scoresDepend(onInput: 0))
  }

  @Test("a model tells which counts are too few, where it can")
  func few() throws {
    func hasTooFew(_ rule: SourceText?, _ now: Interval?, _ then: Interval?) throws -> Bool {
      let model = try Self.model(Self.trends(few: rule, "now > then"))
      return model.hasTooFewCounts(
        model.assess(Issue(name: "x", inputs: [now, then], cells: [.unknown])))
    }
    #expect(try hasTooFew("max(now, then) < 10", 9, 9))
    #expect(try !hasTooFew("max(now, then) < 10", 9, 10))
    #expect(try !hasTooFew("max(now, then) < 10", 9, nil))
    #expect(try !hasTooFew(nil, 1, 1))
  }

  @Test("a model without trends gives no arrow")
  func none() throws {
    let model = try Model(validating: .of("a"))
    let issue = Issue(name: "x", cells: [.score(1), .score(1)])
    #expect(model.arrow(of: model.assess(issue)) == nil)
    #expect(model.inputsOfArrows == [])
  }
}
