import MoRiLE
import Testing

/// Kendall's W and the leans of scorers, by hand.
@Suite struct RankingAgreementTests {
  static func consensus(_ scorers: String...) throws -> Consensus {
    let panel = try SmallPanel.panel(units: scorers, model: SmallPanel.model(1))
    return Consensus(panel, sampling: .init(samples: 0))
  }

  @Test func oneRankingIsOneAndContraryOnesAreZero() throws {
    #expect(try Self.consensus("0123", "0123", "0123").ranking.w == 1)
    #expect(try Self.consensus("0123", "3210").ranking.w == 0)
  }

  /// Ranks 1, 2, 3 and 1, 3, 2 add up to 2, 5, 5: W = 12 * 6 / (4 * 24).
  @Test func itIsTheVarianceOfSums() throws {
    #expect(try Self.consensus("321", "312").ranking.w == Fraction(3, over: 4))
  }

  /// Scores 3, 1, 1 have ranks 1, 2.5, 2.5 and one tie of two; 3, 2, 1 have 1, 2, 3.
  ///
  /// Sums 2, 4.5, 5.5 are 4 + 0.25 + 2.25 = 6.5 from 4 in squares; 12 * 6.5 / (4 * 24 - 2 * 6).
  @Test func tiesAreCorrectedFor() throws {
    let ranking = try Self.consensus("311", "321").ranking
    #expect(ranking.columns[0].ranks == [1, Fraction(5, over: 2), Fraction(5, over: 2)])
    #expect(ranking.columns[1].ranks == [1, 2, 3])
    #expect(ranking.w == Fraction(78, over: 84))
  }

  @Test func rankedAreIssuesThatAllScored() throws {
    let ranking = try Self.consensus("01.3", "0?13").ranking
    #expect(ranking.issues == [0, 3])
    #expect(ranking.columns.map { $0.scores } == [[0, 3], [0, 3]])
    #expect(ranking.w == 1)
  }

  @Test func withoutAnythingToRankThereIsNone() throws {
    #expect(try Self.consensus("22", "11").ranking.w == nil)
    #expect(try Self.consensus("0.", "01").ranking.w == nil)
    #expect(try Self.consensus("..", "..").ranking.issues == [])
    // One who ranks is enough to tell that they do not rank alike.
    #expect(try Self.consensus("22", "12").ranking.w == Fraction(1, over: 2))
  }

  /// The first is 1, 1/2 and 0 above the mean of the others; the second -1/2, 1/2 and 0; the third -1/2,
  /// -1, 0 and 0.
  @Test func aLeanIsTheDistanceFromTheMeanOfTheOthers() throws {
    let leans = try Self.consensus("321.", "22.1", "2111").leans
    #expect(leans.map { $0.overall } == [Fraction(1, over: 2), 0, Fraction(-3, over: 8)])
    #expect(leans.map { $0.cells } == [3, 3, 4])
    #expect(leans[0].criteria == [leans[0].overall])
  }

  @Test func withoutOthersThereIsNoLean() throws {
    let leans = try Self.consensus("3.", ".2").leans
    #expect(leans.allSatisfy { $0.overall == nil && $0.cells == 0 && $0.criteria == [nil] })
  }
}
