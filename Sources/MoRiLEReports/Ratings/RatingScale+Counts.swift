import MoRiLE

extension RatingScale {
  /// How many issues have each rating for certain, and how many have not: `7 High, 8 Moderate, 9 Standard`.
  package func countText(_ assessments: [Assessment]) -> String {
    countText(assessments.map { $0.rating })
  }

  /// The same of ratings, whoever gave them.
  package func countText(_ ratings: [Rating]) -> String {
    var parts: [String] = []
    for (place, band) in bands.enumerated() {
      let count = ratings.count { $0.possible == place...place }
      parts.append("\(count) \(band.label)")
    }
    let open = ratings.count { $0.possible.count > 1 }
    if open > 0 { parts.append("\(open) not certain") }
    return parts.joined(separator: ", ")
  }
}
