import MoRiLE
import Testing

/// What would take too long is left out, and known to be.
@Suite struct LeftOutTests {
  /// Issues of which so many of 14 criteria are unknown, by a formula that uses all of them both ways.
  private static func open(_ unknown: Int, issues: Int) throws -> (Model, [Assessment]) {
    let model = try Self.bothWays(highFrom: "25")
    let cells = model.criteria.indices.map { $0 < unknown ? Cell.unknown : .score($0 % 4) }
    return (
      model, (0..<issues).map { model.assess(Issue(name: "\($0)", cells: cells)) }
    )
  }

  /// A model of 14 criteria, 0 to 3, all of which its formula uses both ways.
  static func bothWays(highFrom threshold: String) throws -> Model {
    let ids = (0..<14).map { "c\($0)" }
    let list = ids.joined(separator: ", ")
    return try Model(
      validating: .of(
        SourceText("max(\(list)) - min(\(list)) + " + ids.joined(separator: " + ")),
        criteria: ids.map { .init(SourceText($0), 0...3, lowers: true) },
        bands: [.init("High", from: threshold), .init("Low")]))
  }

  @Test func issuesThatDoNotFitAreNotTried() throws {
    #expect(Robustness.mostEffort == 20_000_000)
    let (model, assessments) = try Self.open(4, issues: 12)
    let robustness = Robustness(model, assessments, mostEffort: Robustness.mostEffort / 16)
    let standings = robustness.issues
    #expect(standings[0].isTried && !standings[11].isTried && standings[11].changes.isEmpty)
    // Of ten known scores, two are at the top of their scale and three at the bottom.
    #expect(robustness.changeCount == 15 * standings.count { $0.isTried })
  }

  @Test func fewUnknownScoresFit() throws {
    let (model, assessments) = try Self.open(3, issues: 50)
    let standings = Robustness(model, assessments).issues
    #expect(standings.allSatisfy { $0.isTried })
    // A score that is not known leaves nothing to look for.
    #expect(standings.allSatisfy { !$0.isSearched && $0.fewestUp == nil })
  }

  @Test func theFewestLevelsAreLookedForWhereTheyCanBe() throws {
    // 4 to the power of 14 combinations act together.
    let (model, assessments) = try Self.open(0, issues: 1)
    #expect(!Robustness(model, assessments).issues[0].isSearched)
    // 500 criteria of 500 levels that act on their own, where hundreds of levels are missing.
    let ids = (0..<500).map { "m\($0)" }
    func wide(_ threshold: Int) throws -> Robustness.Standing {
      let model = try Model(
        validating: .of(
          SourceText(ids.joined(separator: " + ")),
          criteria: ids.map { .init(SourceText($0), 0...499) },
          bands: [.init("High", from: "\(threshold)"), .init("Low")]))
      let assessment = model.assess(Issue(name: "x", cells: ids.map { _ in .score(250) }))
      return Robustness(model, [assessment]).issues[0]
    }
    let near = try wide(125_010)
    #expect(near.isSearched && near.fewestUp?.levels == 10)
    let far = try wide(200_000)
    #expect(!far.isSearched && far.fewestUp == nil)
  }

  @Test func weightsLeaveOutWhoseCombinationsAreTooMany() throws {
    let ids = (0..<7).map { "c\($0)" }
    let definition = ModelDefinition.of(
      SourceText(ids.map { "2 * \($0) * (3 - \($0))" }.joined(separator: " + ")),
      criteria: ids.map { .init(SourceText($0), 0...3, lowers: true) },
      bands: [.init("High", from: "8"), .init("Low")])
    let open = ids.indices.map { $0 < 6 ? Cell.unknown : .score(1) }
    let issues = (0..<40).map { Issue(name: "\($0)", cells: open) }
    let found = try ModelSensitivity(
      definition, issues + [Issue(name: "known", cells: ids.map { _ in .score(1) })])
    #expect(found.leftOut.first ?? 0 > 0 && found.leftOut.last == 39)
    #expect(found.leaders == [[40]])
    let few = try ModelSensitivity(definition, Array(issues.prefix(2)))
    #expect(few.leftOut.isEmpty)
  }
}
