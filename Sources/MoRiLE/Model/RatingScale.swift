/// One rating of a scale: a label and the score from which it is given.
public struct Band: Hashable, Sendable {
  /// The rating's name, such as High.
  public let label: String
  /// The lowest score in the band; nil in the lowest band, which has no end.
  public let threshold: Fraction?
  /// The share of the score's range that the threshold is, where the model gives it so.
  ///
  /// Such a threshold moves with the weights of the score. nil where the model gives a number.
  public let share: Fraction?
  /// What the rating asks of the partnership; empty where the model does not say.
  public let means: String

  /// Makes a band.
  package init(label: String, threshold: Fraction?, share: Fraction? = nil, means: String) {
    self.label = label
    self.threshold = threshold
    self.share = share
    self.means = means
  }
}

/// How a score becomes a rating: bands that divide its range.
public struct RatingScale: Hashable, Sendable {
  /// The index in ``Model/scores`` of the score that is rated.
  public let score: Int
  /// The bands, highest first.
  public let bands: [Band]

  /// Makes a scale.
  package init(score: Int, bands: [Band]) {
    self.score = score
    self.bands = bands
  }

  /// The thresholds, highest first.
  public var thresholds: [Fraction] { bands.compactMap { $0.threshold } }

  /// The index of the band that `value` lies in.
  ///
  /// A value on a threshold is in the band above it. The comparison is exact.
  public func band(of value: Fraction) -> Int {
    bands.firstIndex { band in band.threshold.map { value >= $0 } ?? true } ?? bands.count - 1
  }

  /// The rating with a label, in any case and with any spaces; nil where the scale has no such label.
  public func rating(labelled label: String) -> Rating? {
    bands.firstIndex { columnKey($0.label) == columnKey(label) }.map {
      Rating(scale: self, possible: $0...$0)
    }
  }

  /// The rating of a score that may be any value of `range`.
  public func rating(of range: Interval) -> Rating {
    Rating(scale: self, possible: band(of: range.high)...band(of: range.low))
  }
}

/// The rating of one issue: a band where it is certain, else the bands that are possible.
public struct Rating: Hashable, Sendable {
  /// The scale that the rating is on.
  public let scale: RatingScale
  /// The indices of the possible bands in the scale's, highest first.
  public let possible: ClosedRange<Int>

  /// Makes a rating of a scale.
  package init(scale: RatingScale, possible: ClosedRange<Int>) {
    self.scale = scale
    self.possible = possible
  }

  /// The band, where only one is possible.
  public var band: Band? { possible.count == 1 ? scale.bands[possible.lowerBound] : nil }

  /// The labels of the possible bands, highest first.
  public var labels: [String] { scale.bands[possible].map { $0.label } }

  /// The labels in words: `High`, `High or Moderate`, `High, Moderate or Standard`.
  public var text: String {
    let labels = labels
    guard let last = labels.last, labels.count > 1 else { return labels.first ?? "" }
    return labels.dropLast().joined(separator: ", ") + " or " + last
  }
}
