import MoRiLE
import Testing

/// Each rule on both sides of where it changes its mind.
@Suite struct AgreementRuleTests {
  struct Case: CustomTestStringConvertible {
    let rule: AgreementRule
    let given: [Int]
    let level: AgreedLevel

    init(_ rule: AgreementRule, _ given: [Int], _ level: AgreedLevel) {
      self.rule = rule
      self.given = given
      self.level = level
    }

    var testDescription: String { "the \(rule) of \(given)" }
  }

  @Test(
    arguments: [
      Case(.median, [3], .level(3)),
      Case(.median, [3, 1, 2], .level(2)),
      Case(.median, [2, 2], .level(2)),
      Case(.median, [3, 2], .split([2, 3])),
      // The middle of 1 and 3 is a level, but one that nobody gave and that half are above.
      Case(.median, [3, 1], .split([1, 3])),
      Case(.median, [0, 2, 2, 4], .level(2)),
      Case(.median, [0, 1, 2, 4], .split([1, 2])),
      Case(.mean, [1, 2], .split([1, 2])),
      Case(.mean, [1, 3], .level(2)),
      Case(.mean, [1, 1, 2], .level(1)),
      Case(.mean, [1, 2, 2], .level(2)),
      Case(.mean, [0, 0, 1, 1, 1, 0], .split([0, 1])),
      Case(.mean, [-2, -1], .split([-2, -1])),
      Case(.mean, [-2, -1, -1], .level(-1)),
      Case(.mean, [-2, -2, -1], .level(-2)),
      Case(.mean, [-1, 0], .split([-1, 0])),
      Case(.majority, [1, 2], .split([1, 2])),
      Case(.majority, [1, 2, 2], .level(2)),
      Case(.majority, [0, 1, 1, 3, 3, 4], .split([1, 3])),
      // More than any other, not more than half.
      Case(.majority, [0, 1, 1, 3, 4], .level(1)),
      Case(.highest, [0, 4, 1, 1], .level(4)),
    ] + AgreementRule.allCases.map { Case($0, [], .unscored) })
  func levelIsAsStated(_ stated: Case) {
    #expect(stated.rule.level(of: stated.given) == stated.level)
    #expect(stated.rule.level(of: stated.given.reversed()) == stated.level)
  }

  @Test func candidatesAreWhatIsLeft() {
    #expect(AgreedLevel.level(2).candidates == [2])
    #expect(AgreedLevel.split([1, 3]).candidates == [1, 3])
    #expect(AgreedLevel.unscored.candidates == [])
  }

  /// What nobody gave a level for is all that was named, and not known where somebody said so.
  @Test(arguments: [
    ([Cell.range(0...1), .range(2...3)], Cell.range(0...3)),
    ([.range(1...2), .blank], .range(1...2)),
    ([.range(1...2), .unknown], .unknown), ([.range(1...2), .score(3)], .score(3)),
    ([.blank, .blank], .blank), ([.blank, .unknown], .unknown),
  ])
  func rangesCountAsNotScored(_ cells: [Cell], _ agreed: Cell) throws {
    let model = try SmallPanel.model(1)
    let panel = Panel(
      model: model, scorers: ["a", "b"],
      entries: [
        Panel.Entry(
          issue: MoRiLE.Issue(name: "x", cells: [.blank]),
          sheets: cells.map { MoRiLE.Issue(name: "x", cells: [$0]) })
      ])
    #expect(Consensus(panel).agreed[0].cells == [agreed])
  }
}
