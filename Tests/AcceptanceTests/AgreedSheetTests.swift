import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

/// The agreed sheet of the three codings against the example that was made of their medians.
@Suite struct AgreedSheetTests {
  static func codings() throws -> PanelSheets {
    let model = try ModelReader.read(RepositoryFile.read(Codings.folder + "model.json").bytes)
    return try PanelSheets.read(
      ["a", "b", "c"].map { try RepositoryFile.read(Codings.folder + "coding-\($0).csv") },
      models: [model])
  }

  @Test(arguments: [AgreementRule.median, .majority, .mean])
  func theCodingsGiveTheExample(rule: AgreementRule) throws {
    let consensus = Consensus(
      try Self.codings().panel, rule: rule, sampling: .init(samples: 0))
    let example = try IssueSheet.read(
      [RepositoryFile.read(Codings.folder + "plymouth-2017-18.csv")],
      models: [consensus.panel.model])
    #expect(consensus.agreed.count == 24 && example.issues.count == 24)
    for agreed in consensus.agreed {
      let row = try #require(example.index(of: agreed.name))
      #expect(agreed.cells == example.issues[row].cells, "\(agreed.name)")
      #expect(agreed.theme == example.issues[row].theme)
    }
    #expect(consensus.forDiscussion.isEmpty)
  }

  /// As the notes on the model have them.
  @Test func disagreementIsWhatTheNotesSay() throws {
    let consensus = Consensus(try Self.codings().panel, sampling: .init(samples: 0))
    #expect(consensus.compared.cells == 336)
    #expect(consensus.compared.alike == 279)
    #expect(consensus.cells.joined().allSatisfy { $0.spread.map { $0.count <= 2 } ?? false })
    #expect(consensus.overall.ordinal.value?.decimalText(2) == "0.91")
    let alphas = consensus.criteria.compactMap { $0.ordinal.value }
    #expect(alphas.min() == consensus.criteria[13].ordinal.value)
    #expect(alphas.min()?.decimalText(2) == "0.81" && alphas.max()?.decimalText(2) == "0.99")
    #expect(consensus.ranking.w?.decimalText(2) == "0.97")
  }

  /// Every disputed cell and issue, against scoring each choice of levels by itself.
  @Test func whatIsAtStakeIsWhatTryingGives() throws {
    let consensus = Consensus(try Self.codings().panel, sampling: .init(samples: 0))
    let model = consensus.panel.model
    #expect(!consensus.disputes.isEmpty)
    for dispute in consensus.disputes {
      let agreed = consensus.agreed[dispute.issue]
      var tried: [Interval] = [dispute.agreed.score]
      for choice in 0..<1 << dispute.cells.count {
        var cells = agreed.cells
        for (place, cell) in dispute.cells.enumerated() {
          let levels = cell.outcomes.map { $0.level }
          #expect(levels.count == 2)
          cells[cell.criterion] = .score(levels[choice >> place & 1])
        }
        let issue = MoRiLE.Issue(name: agreed.name, inputs: agreed.inputs, cells: cells)
        tried.append(model.assess(issue).score)
      }
      let all = tried.dropFirst().reduce(tried[0]) { $0.union($1) }
      #expect(dispute.score == all, "\(agreed.name)")
      #expect(dispute.points == all.high - all.low)
      #expect(dispute.rating == model.rating.rating(of: all))
      for cell in dispute.cells {
        for outcome in cell.outcomes {
          var cells = agreed.cells
          cells[cell.criterion] = .score(outcome.level)
          let issue = MoRiLE.Issue(name: agreed.name, inputs: agreed.inputs, cells: cells)
          #expect(model.assess(issue).score == outcome.score)
          #expect(model.assess(issue).rating == outcome.rating)
        }
      }
    }
  }
}
