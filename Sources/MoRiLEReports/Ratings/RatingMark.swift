import MoRiLE

/// How a rating is marked, so that it is told apart by its word, by a shape and by a colour.
package struct RatingMark: Hashable, Sendable {
  /// Where a rating stands among those of its scale.
  package enum Place: String, Sendable {
    /// The highest.
    case top
    /// Between the highest and the lowest.
    case middle
    /// The lowest.
    case low
    /// Not settled.
    case open
    /// No rating.
    case none

    /// The shape before the word; empty where there is no rating.
    package var shape: String {
      switch self {
      case .top: "▲"
      case .middle: "◆"
      case .low: "●"
      case .open: "◇"
      case .none: ""
      }
    }
  }

  /// The rating in words.
  package let text: String
  /// Where it stands.
  package let place: Place

  /// Marks a rating of a scale.
  package init(_ rating: Rating) {
    text = rating.text
    place =
      rating.possible.count == 1
      ? Self.place(of: rating.possible.lowerBound, in: rating.scale) : .open
  }

  /// Marks a band of a scale, by its place.
  package init(band: Int, of scale: RatingScale) {
    text = scale.bands[band].label
    place = Self.place(of: band, in: scale)
  }

  /// Marks a word that no model rates, such as the judgement of a measure, at a place of its own scale.
  package init(_ text: String, at place: Place) {
    self.text = text
    self.place = place
  }

  /// Marks a rating that is known by its word alone, such as one of another model; one that `scale` has not
  /// is marked as none.
  package init(_ text: String, on scale: RatingScale) {
    let key = text.lowercased()
    self.text = text
    place =
      scale.bands.firstIndex { $0.label.lowercased() == key }
      .map { Self.place(of: $0, in: scale) } ?? .none
  }

  /// Marks what is not settled.
  package init(open text: String) {
    self.text = text
    place = .open
  }

  private static func place(of band: Int, in scale: RatingScale) -> Place {
    band == 0 ? .top : band == scale.bands.count - 1 ? .low : .middle
  }
}
