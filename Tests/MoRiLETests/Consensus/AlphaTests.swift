import MoRiLE
import Testing

/// Krippendorff's alpha where it can be checked by hand or against a printed figure; Tests/Oracle has the
/// rest.
@Suite struct AlphaTests {
  static func consensus(_ issues: [String]..., samples: Int = 200, seed: UInt64 = 1) throws
    -> Consensus
  {
    let model = try SmallPanel.model(issues.joined().map { $0.count }.max() ?? 0)
    let entries = try issues.map { try SmallPanel.panel($0, model: model).entries[0] }
    let names = issues[0].indices.map { "scorer \($0)" }
    return Consensus(
      Panel(model: model, scorers: names, entries: entries),
      sampling: .init(samples: samples, seed: seed))
  }

  /// Four observers and twelve units, printed with their results to three decimals.
  ///
  /// Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania, 2011, part C.
  @Test func thePrintedExampleComesOut() throws {
    let rows = ["12332141 2...", "12332241 25.3", ".3332342 251.", "12332441 251."]
      .map { $0.filter { $0 != " " } }
    let model = try Model(
      validating: .of("a", criteria: [ModelDefinition.Criterion("a", 1...5)]))
    let panel = try SmallPanel.panel(units: rows, model: model)
    let alpha = Consensus(panel, sampling: .init(samples: 0)).criteria[0]
    #expect(alpha.ordinal.value?.decimalText(3) == "0.815")
    #expect(alpha.interval.value?.decimalText(3) == "0.849")
    #expect(alpha.units == 11)
    #expect(alpha.values == 40)
  }

  @Test func perfectAgreementIsOne() throws {
    let alpha = try Self.consensus(["1", "1"], ["2", "2"], ["3", "3"]).criteria[0]
    #expect(alpha.ordinal.value == 1 && alpha.interval.value == 1)
    #expect(alpha.ordinal.gap == nil)
  }

  /// 0, 3 and 3, 0: each pair disagrees; observed is 9, expected 9 * 2 * 2 * 2 / (4 * 3) = 6.
  @Test func contradictionIsBelowZero() throws {
    let alpha = try Self.consensus(["0", "3"], ["3", "0"]).criteria[0]
    #expect(alpha.interval.value == Fraction(-1, over: 2))
    #expect(alpha.ordinal.value == Fraction(-1, over: 2))
  }

  @Test func sameLevelsEverywhereAreNoMeasureOfAgreement() throws {
    let alpha = try Self.consensus(["2", "2"], ["2", "2"], ["2", "2"]).criteria[0]
    #expect(alpha.ordinal.value == nil && alpha.interval.value == nil)
    #expect(alpha.ordinal.gap == .noVariation && alpha.interval.gap == .noVariation)
    #expect(alpha.ordinal.interval == nil)
    #expect(alpha.units == 3 && alpha.values == 6)
  }

  @Test func withoutTwoScoresOnAnIssueThereIsNone() throws {
    let alpha = try Self.consensus(["2", "."], ["?", "1"], ["3", ""]).criteria[0]
    #expect(alpha.ordinal.value == nil)
    #expect(alpha.ordinal.gap == .tooFew && alpha.interval.gap == .tooFew)
    #expect(alpha.units == 0 && alpha.values == 0)
  }

  /// What only one scorer gave is no part of it, not even of what chance would do.
  @Test func unpairedScoresDoNotCount() throws {
    let with = try Self.consensus(["1", "1"], ["2", "2"], ["1", "2"], ["3", "."]).criteria[0]
    let without = try Self.consensus(["1", "1"], ["2", "2"], ["1", "2"]).criteria[0]
    #expect(with == without)
  }

  @Test func anotherSeedGivesAnotherInterval() throws {
    let one = try Self.consensus(["1", "1"], ["2", "3"], ["0", "1"], ["3", "3"], ["0", "0"])
    let other = try Self.consensus(
      ["1", "1"], ["2", "3"], ["0", "1"], ["3", "3"], ["0", "0"], seed: 2)
    #expect(one.criteria[0].interval.value == other.criteria[0].interval.value)
    #expect(one.criteria[0].interval.interval != nil)
    #expect(one.criteria[0] != other.criteria[0])
  }

  /// Of two issues every other sample holds one of them twice, and has no variation.
  @Test func noIntervalWhereTooManySamplesHaveNone() throws {
    let alpha = try Self.consensus(["1", "1"], ["2", "2"]).criteria[0].ordinal
    #expect(alpha.value == 1)
    #expect(alpha.interval == nil)
    #expect((60...140).contains(alpha.undefinedSamples))
    let single = try Self.consensus(["1", "2"]).criteria[0].ordinal
    #expect(single.value == 0)
    #expect(single.interval == nil && single.undefinedSamples == 0)
  }

  /// Up to a tenth of the samples may be without variation: of three issues on one level and two on
  /// another, 8.8 % are; of two and two, 12.5 %.
  @Test func aFewSamplesWithoutVariationAreLeftOut() throws {
    let few = try Self.consensus(
      ["1", "1"], ["2", "2"], ["1", "1"], ["2", "2"], ["1", "1"], samples: 4_000)
    #expect((300...400).contains(few.criteria[0].ordinal.undefinedSamples))
    #expect(few.criteria[0].ordinal.interval == Interval(1))
    let many = try Self.consensus(
      ["1", "1"], ["2", "2"], ["1", "1"], ["2", "2"], samples: 4_000)
    #expect((401...600).contains(many.criteria[0].ordinal.undefinedSamples))
    #expect(many.criteria[0].ordinal.interval == nil)
  }

  /// One criterion is scored low throughout and one high: pooled, that passes for agreement.
  @Test func overallComparesWithinCriteria() throws {
    let consensus = try Self.consensus(["03", "12"], ["12", "03"], ["03", "03"], ["12", "12"])
    #expect(consensus.overall.interval.value == consensus.criteria[0].interval.value)
    let (overall, pooled) = (consensus.overall.interval.value, consensus.pooled.interval.value)
    #expect(try #require(overall) < 0.5 && #require(pooled) > 0.7)
    #expect(consensus.overall.units == 8)
  }
}

extension Fraction {
  fileprivate static func < (left: Fraction, right: Double) -> Bool {
    (Double(left.decimalText(9)) ?? .nan) < right
  }
  fileprivate static func > (left: Fraction, right: Double) -> Bool {
    (Double(left.decimalText(9)) ?? .nan) > right
  }
}
