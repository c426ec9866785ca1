import MoRiLE
import Testing

/// What would take too long is left out of a consensus, and known to be.
@Suite struct DisputeLimitTests {
  /// Issues whose first criterion two scorers put on 0 and 3, and of which so many others nobody knows, by a
  /// formula that uses all of them both ways.
  private static func consensus(
    unknown: Int, issues: Int, mostEffort: Int = Consensus.mostEffort
  ) throws -> Consensus {
    let model = try LeftOutTests.bothWays(highFrom: "12")
    let ids = model.criteria.map { $0.id }
    func sheet(_ level: Int) -> MoRiLE.Issue {
      MoRiLE.Issue(
        name: "x",
        cells: ids.indices.map { $0 == 0 ? .score(level) : $0 <= unknown ? .unknown : .score(1) })
    }
    let entry = Panel.Entry(
      issue: MoRiLE.Issue(name: "x", cells: ids.map { _ in .blank }), sheets: [sheet(0), sheet(3)])
    let panel = Panel(
      model: model, scorers: ["a", "b"], entries: (0..<issues).map { _ in entry })
    return Consensus(panel, sampling: .init(samples: 0), mostEffort: mostEffort)
  }

  @Test func fewUnknownScoresFit() throws {
    let consensus = try Self.consensus(unknown: 2, issues: 50)
    #expect(consensus.disputes.allSatisfy { $0.isTried && $0.cells[0].outcomes.count == 4 })
    // With 2 unknown ones: 11 criteria on 1, so from 0 the sum is 11 to 17 and the range adds 1 to 3.
    #expect(consensus.disputes[0].cells[0].outcomes[0].score == Interval(12, 20))
    #expect(consensus.ranking.untried.isEmpty)
  }

  @Test func issuesThatDoNotFitAreNotTried() throws {
    let consensus = try Self.consensus(unknown: 4, issues: 10, mostEffort: 400_000)
    let first = try #require(consensus.disputes.first { $0.issue == 0 })
    let last = try #require(consensus.disputes.first { $0.issue == 9 })
    #expect(first.isTried && first.cells[0].isTried && first.cells[0].points > 0)
    #expect(!last.isTried && !last.cells[0].isTried && last.cells[0].outcomes.isEmpty)
    #expect(last.cells[0].given.given == [0, 3])
    // What was not tried counts as all that it could be, so that it comes before what was.
    #expect(
      last.bands == last.rating.possible.count - 1
        && last.points == last.score.high - last.score.low)
    let criterion = try #require(consensus.disputedCriteria.first)
    #expect(criterion.cells == 10 && criterion.tried == consensus.disputes.count { $0.isTried })
    // Wider, never narrower.
    #expect(last.score.low <= first.score.low && last.score.high >= first.score.high)
  }

  /// 2 to the power of 16 combinations are more than are gone through, however few steps each takes.
  @Test func anIssueWithTooManyCombinationsIsNotTried() throws {
    let ids = (0..<16).map { "c\($0)" }
    let list = ids.joined(separator: ", ")
    let model = try Model(
      validating: .of(
        SourceText(ids.joined(separator: " + ") + " + 4 * max(\(list)) - min(\(list))"),
        criteria: ids.map { .init(SourceText($0), 0...1, lowers: true) },
        bands: [.init("High", from: "19.5"), .init("Low")]))
    func sheet(_ level: Int) -> MoRiLE.Issue {
      MoRiLE.Issue(name: "x", cells: ids.map { _ in .score(level) })
    }
    let entry = Panel.Entry(
      issue: MoRiLE.Issue(name: "x", cells: ids.map { _ in .blank }), sheets: [sheet(0), sheet(1)])
    let consensus = Consensus(
      Panel(model: model, scorers: ["a", "b"], entries: [entry]), sampling: .init(samples: 0))
    #expect(
      !consensus.disputes[0].isTried && consensus.disputes[0].cells.allSatisfy { !$0.isTried })
    // Each sheet by itself is known.
    #expect(consensus.ranking.untried.isEmpty && consensus.ranking.issues == [0])
    let robustness = Robustness(model, [model.assess(consensus.agreed[0])])
    #expect(!robustness.issues[0].isTried)
  }

  @Test func issuesThatDoNotFitAreNotRanked() throws {
    let consensus = try Self.consensus(unknown: 4, issues: 10, mostEffort: 400_000)
    #expect(!consensus.ranking.untried.isEmpty && !consensus.ranking.untried.contains(0))
  }
}
