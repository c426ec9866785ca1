import MoRiLE

extension RatingScale {
  /// How many issues have each rating for certain, and how many have not: `7 High, 8 Moderate, 9 Standard`.
  package func countText(_ assessments: [Assessment]) -> String {
    var parts: [String] = []
    for (place, band) in bands.enumerated() {
      let count = assessments.count { $0.rating.possible == place...place }
      parts.append("\(count) \(band.label)")
    }
    let open = assessments.count { $0.rating.possible.count > 1 }
    if open > 0 { parts.append("\(open) not certain") }
    return parts.joined(separator: ", ")
  }
}
