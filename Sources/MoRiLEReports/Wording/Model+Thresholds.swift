import MoRiLE

extension Model {
  /// The bands of a rating scale in words: `High from 56, Moderate from 42, Standard below that`.
  package func bandText(_ scale: RatingScale) -> String {
    scale.bands.map { band in
      beginning(of: band, scale) ?? "\(band.label) below that"
    }.joined(separator: ", ")
  }

  /// What begins at the threshold of a band: `High from 56`; nil for the lowest, which has none.
  package func beginning(of band: Band, _ scale: RatingScale) -> String? {
    band.threshold.map { "\(band.label) from \(thresholdText($0, of: scale))" }
  }

  /// A threshold so that no score of the scale looks to be on its other side.
  ///
  /// It has all its decimals, as `56.04`; where they have no end, the fraction stands beside, as
  /// `33.33 (100/3)`. A score that is always whole needs no fraction: no such score lies between 64/3 and 21.33.
  package func thresholdText(_ threshold: Fraction, of scale: RatingScale) -> String {
    guard scores[scale.score].isWhole, !threshold.isDecimal else {
      return ExactNumber.threshold(threshold)
    }
    let below = threshold.rounded(decimals: 0)
    return threshold.decimalText(2, besides: [below - 1, below, below + 1])
  }

  /// The thresholds that the rated score is shown beside: those of the rating, and of a domain that is rated by
  /// the same score.
  package var shownThresholds: [Fraction] { thresholds(of: rating.score) }

  /// The range of a score in words, by its index: `0 to 100`.
  package func rangeText(ofScore index: Int) -> String {
    NumberStyle(decimals: 2, thresholds: thresholds(of: index)).text(scores[index].range)
  }

  /// The scores that can be on a threshold that no decimals can show, by index.
  var scoresOnFractions: [Int] {
    scores.indices.filter { index in
      !scores[index].isWhole && thresholds(of: index).contains { !$0.isDecimal }
    }
  }

  /// How a score is written for other programs, by its index.
  func dataStyle(ofScore index: Int) -> NumberStyle {
    NumberStyle(decimals: 6, thresholds: thresholds(of: index))
  }

  /// How the rated score is written for other programs.
  var dataStyle: NumberStyle { dataStyle(ofScore: rating.score) }
}
