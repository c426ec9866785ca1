import MoRiLE

/// The places of some issues by several measures, the highest first, and how far two measures put an issue apart.
///
/// Where what is measured is known as a range, a place is one too: from the best that it can be to the worst.
struct HarmPlaces: Sendable {
  /// The places by each measure.
  let places: [[ClosedRange<Int>]]
  /// The values that they follow from.
  private let values: [[Interval]]

  /// Ranks issues.
  ///
  /// - Parameter values: For each measure its value for each issue.
  /// - Complexity: O(*n*²) for *n* issues.
  init(_ values: [[Interval]]) {
    self.values = values
    places = values.map { values in
      values.map { own in
        let above = values.count { $0.low > own.high }
        let perhaps = values.count { $0.high > own.low }
        // Of a range its own upper end is above its lower one, and no place is behind itself.
        return above + 1...max(above + 1, own.value == nil ? perhaps : perhaps + 1)
      }
    }
  }

  /// By how many places one measure puts an issue above another for certain, below 0 where it puts it below; 0 where the
  /// places are the same or may be.
  func apart(_ issue: Int, _ measure: Int, above other: Int) -> Int {
    let (own, others) = (places[measure][issue], places[other][issue])
    if own.upperBound < others.lowerBound { return others.lowerBound - own.upperBound }
    if others.upperBound < own.lowerBound { return others.upperBound - own.lowerBound }
    return 0
  }

  /// A place for people: `3`, `3=` where another issue has it too, `2 to 4`.
  func text(_ issue: Int, _ measure: Int) -> String {
    let place = places[measure][issue]
    guard place.lowerBound == place.upperBound else {
      return "\(place.lowerBound) to \(place.upperBound)"
    }
    let isShared = values[measure].count { $0 == values[measure][issue] } > 1
    return "\(place.lowerBound)" + (isShared ? "=" : "")
  }
}
