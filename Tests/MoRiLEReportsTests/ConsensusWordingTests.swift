import MoRiLE
import MoRiLEFormats
import Testing

@testable import MoRiLE
@testable import MoRiLEReports

/// The sentences about agreement, on both sides of each rule.
@Suite struct ConsensusWordingTests {
  static func alpha(
    _ value: String?, _ low: String = "", _ high: String = "", gap: Alpha.Gap? = nil
  )
    -> Alpha
  {
    let ends = Fraction(low).flatMap { low in Fraction(high).map { Interval(low, $0) } }
    return Alpha(
      value: value.flatMap { Fraction($0) }, gap: gap, interval: ends, undefinedSamples: 0)
  }

  @Test(arguments: [
    (
      alpha("0.86", "0.74", "0.93"),
      "The scorers agree well on physical harm (alpha 0.86, 0.74 to 0.93)"
    ),
    (alpha("1", "1", "1"), "The scorers agree well on physical harm (alpha 1.00, 1.00 to 1.00)"),
    (alpha("0.8"), "The scorers agree well on physical harm (alpha 0.80)"),
    (
      alpha("0.7999"),
      "The scorers agree on physical harm well enough for tentative conclusions only (alpha 0.7999)"
    ),
    (
      alpha("0.85", "0.667", "0.9"),
      "The scorers agree well on physical harm (alpha 0.85, 0.667 to 0.90)"
    ),
    (
      alpha("0.85", "0.6669", "0.9"),
      "The scorers agree well on physical harm (alpha 0.85, 0.6669 to 0.90), though with other issues it might be below 0.667"
    ),
    (
      alpha("0.667", "0.5", "0.8"),
      "The scorers agree on physical harm well enough for tentative conclusions only (alpha 0.667, 0.50 to 0.80)"
    ),
    (
      alpha("0.6669", "0.5", "0.8"),
      "The scorers do not agree reliably on physical harm (alpha 0.6669, 0.50 to 0.80)"
    ),
    (
      alpha("0.001"), "The scorers do not agree reliably on physical harm (alpha 0.001)"
    ),
    (
      alpha("0"), "The scorers agree on physical harm no better than chance would (alpha 0.00)"
    ),
    (
      alpha("-0.2", "-0.4", "0.1"),
      "The scorers agree on physical harm no better than chance would (alpha -0.20, -0.40 to 0.10)"
    ),
    (
      alpha(nil, gap: .noVariation),
      "Every level given for physical harm is the same: agreement on it cannot be told from chance, and alpha is not defined"
    ),
    (
      alpha(nil, gap: .tooFew),
      "No issue has two scores of physical harm, so that nothing can be said of agreement on it"
    ),
  ])
  func agreementIsSaidByTheLimits(alpha: Alpha, sentence: String) {
    #expect(ConsensusWording.agreement(on: "physical harm", alpha) == sentence)
  }

  @Test func agreementOnAllCriteriaHasItsOwnGaps() {
    #expect(
      ConsensusWording.overall(Self.alpha("0.9"))
        == "The scorers agree well on the whole sheet (alpha 0.90)")
    #expect(
      ConsensusWording.overall(Self.alpha(nil, gap: .noVariation))
        == "On each criterion every level given is the same: agreement cannot be told from chance, and alpha is not defined"
    )
    #expect(
      ConsensusWording.overall(Self.alpha(nil, gap: .tooFew))
        == "No cell has two scores, so that nothing can be said of agreement")
  }

  // MARK: - Disagreement

  /// Sheets of a model that adds up two criteria of 0 to 3: High from 5, Moderate from 3.
  static let model = """
    { "formatVersion": 1, "id": "two", "version": "1", "title": "Two", "source": "made up",
      "domains": [{"id": "harm", "title": "Harm"}],
      "criteria": [
        {"id": "capacity", "title": "Capacity", "domain": "harm", "levels": [LEVELS]},
        {"id": "gp", "title": "GP visits", "domain": "harm", "levels": [LEVELS]}],
      "scores": [{"id": "total", "title": "Total", "formula": "capacity + gp"}],
      "rating": {"score": "total", "bands": [{"label": "High", "from": 5},
        {"label": "Moderate", "from": 3}, {"label": "Standard"}]} }
    """

  /// The consensus on one issue, by the two levels of each scorer, `.` where there is none.
  static func consensus(_ scorers: [String], rule: AgreementRule = .median) throws -> Consensus {
    let levels = (0...3).map { "{\"score\": \($0), \"means\": \"level\"}" }.joined(separator: ",")
    let text = model.split(separator: "LEVELS", omittingEmptySubsequences: false)
      .joined(separator: levels)
    let files = scorers.enumerated().map { place, levels in
      let cells = levels.map { $0 == "." ? "" : String($0) }.joined(separator: ",")
      return SourceFile(
        name: "\(place).csv", bytes: Array("issue,capacity,gp\nProblem drinkers,\(cells)\n".utf8))
    }
    let sheets = try PanelSheets.read(files, models: [ModelReader.read(Array(text.utf8))])
    return Consensus(sheets.panel, rule: rule, sampling: .init(samples: 0))
  }

  static func sentences(_ scorers: [String], rule: AgreementRule = .median) throws -> [String] {
    let consensus = try consensus(scorers, rule: rule)
    return consensus.disputes.flatMap { issue in
      issue.cells.compactMap { ConsensusWording.dispute($0, in: consensus) }
        + [ConsensusWording.dispute(issue, in: consensus)].compactMap { $0 }
    }
  }

  @Test(arguments: [
    // 3 + 2 is High; at 2 the 4 is Moderate.
    (
      ["32", "32", "22"],
      [
        "Two of three scorers put capacity of Problem drinkers at 3 and one at 2: agreeing on 2 would make it Moderate"
      ]
    ),
    // 3 + 3 stays High at 2.
    (["33", "33", "23"], []),
    // So it does where the rule cannot decide.
    (["33", "23"], []),
    (
      ["30", "30", "31", "32", "32"],
      [
        "Two of five scorers put GP visits of Problem drinkers at 2, two at 0 and one at 1: agreeing on 2 would make it High"
      ]
    ),
    (
      ["03", "13", "33"],
      [
        "One of three scorers put capacity of Problem drinkers at 3, one at 1 and one at 0: agreeing on 3 would make it High"
      ]
    ),
    // Two who gave it a score, of three: an even split has no rating to differ from.
    (
      ["32", "22", ".2"],
      [
        "One of the two scorers who gave it a score put capacity of Problem drinkers at 3 and one at 2: agreeing on 2 would make it Moderate, on 3 would make it High"
      ]
    ),
    (
      ["21", "22", "31"],
      [
        "No single disagreement on Problem drinkers changes its rating, but together they could make it High or Moderate"
      ]
    ),
    (["11", "11", "11"], []),
  ])
  func onlyWhatChangesARatingIsSaid(scorers: [String], sentences: [String]) throws {
    #expect(try Self.sentences(scorers) == sentences)
  }

  @Test func levelsThatLeadToOneRatingAreToldTogether() throws {
    // Agreed is the highest, 3 + 3; 0 + 3 and 1 + 3 are Moderate.
    #expect(
      try Self.sentences(["03", "13", "33"], rule: .highest) == [
        "One of three scorers put capacity of Problem drinkers at 3, one at 1 and one at 0: agreeing on 0 or 1 would make it Moderate"
      ])
  }

  @Test func aRatingThatStaysOpenIsLeftSo() throws {
    let sentences = try Self.sentences(["30", "22"])
    #expect(
      sentences.contains(
        "One of two scorers put GP visits of Problem drinkers at 2 and one at 0: agreeing on 0 would leave it Moderate or Standard, on 2 would leave it High or Moderate"
      ), "\(sentences)")
  }

  // MARK: - Rankings and leans

  @Test(arguments: [
    (
      "0.974",
      24,
      "The scorers' own sheets rank 24 issues with a Kendall's W of 0.97, where 1 is the same ranking and 0 no agreement"
    ),
    (
      "0.999",
      2,
      "The scorers' own sheets rank 2 issues with a Kendall's W of 0.999, where 1 is the same ranking and 0 no agreement"
    ),
    (nil, 1, "The scorers' rankings cannot be compared: 1 issue scored in full by all of them"),
    (nil, 2, "The scorers' rankings cannot be compared: every sheet has all 2 issues on one score"),
  ])
  func rankingsAreSaidWithTheirNumberOfIssues(w: String?, issues: Int, sentence: String) {
    #expect(ConsensusWording.rankings(w.flatMap { Fraction($0) }, issues: issues) == sentence)
  }

  @Test func leansAreSaidWithTheirSide() throws {
    let consensus = try Self.consensus(["31", "30", "11"])
    let words = consensus.leans.map {
      ConsensusWording.lean(of: "A", $0, criteria: consensus.panel.model.criteria)
    }
    #expect(
      words == [
        "A scores 0.75 levels higher than the others on average, most of all on capacity (1.00)",
        "A scores as high as the others on average",
        "A scores 0.75 levels lower than the others on average, most of all on capacity (2.00)",
      ])
    let alone = try Self.consensus(["3.", ".1"])
    #expect(
      ConsensusWording.lean(
        of: "A", alone.leans[0], criteria: alone.panel.model.criteria)
        == "A scored nothing that anybody else scored")
  }

  @Test(arguments: [
    ("Physical harm", "physical harm"), ("GP visits", "GP visits"), ("A", "A"), ("", ""),
    ("Éclat", "éclat"),
  ])
  func titlesInSentencesKeepTheirAbbreviations(title: String, lowered: String) {
    #expect(ConsensusWording.lowered(title) == lowered)
  }

  @Test(arguments: [(0, "no"), (1, "one"), (10, "ten"), (11, "11")])
  func numbersUpToTenAreWords(number: Int, word: String) {
    #expect(ConsensusWording.number(number) == word)
  }
}
