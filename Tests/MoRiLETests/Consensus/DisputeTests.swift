import MoRiLE
import Testing

/// What disagreement is worth, on panels small enough to work out by hand.
@Suite struct DisputeTests {
  static func consensus(
    _ issues: [String]..., rule: AgreementRule = .median, model: Model? = nil
  ) throws -> Consensus {
    let model = try model ?? SmallPanel.model(issues.joined().map { $0.count }.max() ?? 0)
    let panels = try issues.map { try SmallPanel.panel($0, model: model).entries[0] }
    let panel = Panel(
      model: model, scorers: issues[0].indices.map { "scorer \($0 + 1)" }, entries: panels)
    return Consensus(panel, rule: rule, sampling: .init(samples: 0))
  }

  @Test func aDisputeThatCrossesAThresholdChangesTheRating() throws {
    // The agreed 3 + 1 is Moderate; b at 3 makes it 6 and High, a at 2 leaves it at 3 and Moderate.
    let consensus = try Self.consensus(["31", "21", "33"])
    let dispute = try #require(consensus.disputes.first)
    #expect(dispute.agreed.score.value == 4)
    #expect(dispute.score == Interval(3, 6))
    #expect(dispute.rating.labels == ["High", "Moderate"])
    #expect(dispute.points == 3)
    #expect(dispute.bands == 1)
    #expect(dispute.cells.map { $0.criterion } == [1, 0])
    let (b, a) = (dispute.cells[0], dispute.cells[1])
    #expect(b.changesRating && b.bands == 1 && b.points == 2)
    #expect(!a.changesRating && a.bands == 0 && a.points == 1)
    #expect(b.outcomes.map { $0.level } == [1, 2, 3])
    #expect(b.outcomes.map { $0.votes } == [2, 0, 1])
    #expect(b.outcomes.map { $0.score.value } == [4, 5, 6])
    #expect(b.outcomes.map { $0.rating.text } == ["Moderate", "High", "High"])
  }

  @Test func aDisputeInsideABandDoesNot() throws {
    let dispute = try #require(try Self.consensus(["31", "30", "31"]).disputes.first)
    #expect(dispute.score == Interval(3, 4))
    #expect(!dispute.changesRating && !dispute.cells[0].changesRating)
  }

  /// Two disputes that change the rating only together count for the issue and for neither cell.
  @Test func disputesCanChangeARatingTogetherOnly() throws {
    let dispute = try #require(try Self.consensus(["21", "22", "31"]).disputes.first)
    #expect(dispute.agreed.score.value == 3)
    #expect(dispute.score == Interval(3, 5))
    #expect(dispute.bands == 1)
    #expect(dispute.cells.allSatisfy { !$0.changesRating })
  }

  @Test func aSplitIsUnknownAndNeverZero() throws {
    let consensus = try Self.consensus(["31", "33"])
    #expect(consensus.agreed[0].cells == [.score(3), .unknown])
    #expect(consensus.forDiscussion.map { $0.candidates } == [[1, 3]])
    let dispute = consensus.disputes[0]
    // Unknown stands for every level, the disagreement for those given and between.
    #expect(dispute.agreed.score == Interval(3, 6))
    #expect(dispute.score == Interval(4, 6))
    #expect(dispute.cells[0].agreed == .split([1, 3]))
  }

  /// The others being open too, a cell alone is told with all that those could be.
  @Test func anotherOpenCellKeepsItsLevels() throws {
    let dispute = try Self.consensus(["10", "23"]).disputes[0]
    let a = try #require(dispute.cells.first { $0.criterion == 0 })
    #expect(a.outcomes.map { $0.score } == [Interval(1, 4), Interval(2, 5)])
    #expect(a.points == 1)
    #expect(a.changesRating, "the highest possible rating goes from Moderate to High")
  }

  @Test func whatNobodyScoredIsNobodysDisagreement() throws {
    let consensus = try Self.consensus(["1.", "2.", "2?"])
    #expect(consensus.agreed[0].cells == [.score(2), .unknown])
    let dispute = consensus.disputes[0]
    #expect(dispute.score == Interval(1, 5))
    #expect(dispute.points == 1)
    #expect(try Self.consensus(["1.", "2.", "2."]).agreed[0].cells == [.score(2), .blank])
    #expect(try Self.consensus(["1.", "1.", ""]).disputes.isEmpty)
  }

  /// A cell left to its default moves with the one that it takes its level from.
  @Test func defaultsAreLeftToTheAssessment() throws {
    let model = try SmallPanel.model(2, default: "a")
    let consensus = try Self.consensus(["1.", "3.", "1."], model: model)
    #expect(consensus.agreed[0].cells == [.score(1), .blank])
    #expect(consensus.disputes[0].score == Interval(2, 6))
    #expect(consensus.disputes[0].cells[0].points == 4)
  }

  @Test func theOrderIsByBandsThenPoints() throws {
    let consensus = try Self.consensus(
      ["30", "30", "31"],  // 3 to 4, Moderate
      ["03", "03", "33"],  // 3 to 6, Moderate or High
      ["00", "00", "02"],  // 0 to 2, Standard
      ["11", "11", "33"],  // 2 to 6, all three
      ["11", "11", "12"],  // 2 to 3, Standard or Moderate
      ["22", "22", "22"])
    #expect(consensus.disputes.map { $0.issue } == [3, 1, 4, 2, 0])
    #expect(consensus.disputes.map { $0.bands } == [2, 1, 1, 0, 0])
    #expect(consensus.disputes.map { $0.points } == [4, 3, 1, 2, 1])
    #expect(consensus.disputedCriteria.map { $0.criterion } == [1, 0])
    #expect(consensus.disputedCriteria.map { $0.cells } == [4, 2])
    #expect(consensus.disputedCriteria.map { $0.changes } == [2, 2])
    #expect(consensus.disputedCriteria.map { $0.points } == [6, 5])
  }

  @Test func comparedAreCellsWithTwoScores() throws {
    let compared = try Self.consensus(["12", "1.", "?3"]).compared
    #expect(compared.cells == 2)
    #expect(compared.alike == 1)
  }
}
