import MoRiLE
import MoRiLEReports

/// What people agreed of an issue: the room, or whoever did before it.
struct AgreedNow {
  let rating: Rating
  /// Whether the room agreed it.
  let isOfRoom: Bool
  /// The rating with who agreed it and why, where it stood before the room began.
  let earlier: AgreedRating?

  /// Whether a matrix gives another rating for certain.
  func differs(from matrix: Rating) -> Bool { !matrix.possible.overlaps(rating.possible) }
}

extension Page {
  /// What people agreed of an issue, the room before all others; nil where nobody did.
  func agreed(_ index: Int) -> AgreedNow? {
    guard let workshop else { return nil }
    let earlier = earlier?.agreed[index]
    if let place = workshop.agreements[index] {
      let matrix = workshop.standing.assessments[index].rating
      let label = workshop.entries[place].step.agreedRating
      return AgreedNow(
        rating: matrix.scale.rating(labelled: label) ?? matrix, isOfRoom: true, earlier: earlier)
    }
    return earlier.map { AgreedNow(rating: $0.rating, isOfRoom: false, earlier: $0) }
  }
}
