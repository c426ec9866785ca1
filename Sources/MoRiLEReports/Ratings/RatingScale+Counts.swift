import MoRiLE

extension RatingScale {
  /// How many issues have each rating for certain, and how many have not: `7 High, 8 Moderate, 9 Standard`.
  package func countText(_ assessments: [Assessment]) -> String {
    countText(assessments.map { $0.rating })
  }

  /// The same of ratings, whoever gave them.
  package func countText(_ ratings: [Rating]) -> String {
    countText(ratings.map { (rating: $0, count: 1) })
  }

  /// The same of ratings and how many issues have each.
  func countText(_ ratings: [(rating: Rating, count: Int)]) -> String {
    var parts: [String] = []
    for (place, band) in bands.enumerated() {
      let certain = ratings.reduce(0) { $0 + ($1.rating.possible == place...place ? $1.count : 0) }
      parts.append("\(certain) \(band.label)")
    }
    let open = ratings.reduce(0) { $0 + ($1.rating.possible.count > 1 ? $1.count : 0) }
    if open > 0 { parts.append("\(open) not certain") }
    return parts.joined(separator: ", ")
  }
}
