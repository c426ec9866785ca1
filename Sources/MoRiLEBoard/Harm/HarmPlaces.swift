import MoRiLE

/// The places of some issues by several measures of harm, and how far two measures put an issue apart.
struct HarmPlaces: Sendable {
  private let values: [[Interval]]
  private let measures: [RangePlaces]

  /// Ranks issues.
  ///
  /// - Parameter values: For each measure its value for each issue.
  /// - Complexity: O(*n* log *n*) for *n* issues.
  init(_ values: [[Interval]]) {
    self.values = values
    measures = values.map { RangePlaces($0) }
  }

  /// The place of an issue by a measure, from the best to the worst that it can be.
  func place(_ issue: Int, _ measure: Int) -> ClosedRange<Int> {
    measures[measure].place(of: values[measure][issue])
  }

  /// A place for people: `3`, `3=` where another issue has it too, `2 to 4`.
  func text(_ issue: Int, _ measure: Int) -> String {
    measures[measure].text(of: values[measure][issue])
  }

  /// By how many places one measure puts an issue above another for certain, below 0 where it puts it below; 0 where the
  /// places are the same or may be.
  func apart(_ issue: Int, _ measure: Int, above other: Int) -> Int {
    let (own, others) = (place(issue, measure), place(issue, other))
    if own.upperBound < others.lowerBound { return others.lowerBound - own.upperBound }
    if others.upperBound < own.lowerBound { return others.upperBound - own.lowerBound }
    return 0
  }
}
