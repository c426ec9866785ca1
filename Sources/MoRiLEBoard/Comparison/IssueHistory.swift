import MoRiLE

/// An issue through the years: what it is called in the last year that has it, and what it was before.
struct IssueHistory {
  /// The last year that has it, by its place.
  let year: Int
  /// Its place among that year's entries.
  let place: Int
  /// For each year its places among the entries: none, one, or several that were merged.
  let places: [[Int]]
  /// For each year its place among the entries, as far back as it is one and the same issue.
  let same: [Int?]

  /// The histories of all issues: those of the newest year in its order, then those that ended before, the
  /// latest first.
  static func all(_ steps: [YearStep]) -> [IssueHistory] {
    guard let newest = steps.last else { return [] }
    var found = newest.this.entries.indices.map {
      IssueHistory(steps, year: steps.count, place: $0)
    }
    for year in steps.indices.reversed() {
      found += steps[year].ended.map { IssueHistory(steps, year: year, place: $0) }
    }
    return found
  }

  private init(_ steps: [YearStep], year: Int, place: Int) {
    var places = [[Int]](repeating: [], count: steps.count + 1)
    places[year] = [place]
    for earlier in (0..<year).reversed() {
      var before: Set<Int> = []
      for later in places[earlier + 1] { before.formUnion(steps[earlier].predecessors[later]) }
      places[earlier] = before.sorted()
    }
    var same = [Int?](repeating: nil, count: steps.count + 1)
    same[year] = place
    for earlier in (0..<year).reversed() {
      guard let later = same[earlier + 1], case .same(let last) = steps[earlier].origin(later)
      else { break }
      same[earlier] = last
    }
    self.same = same
    self.year = year
    self.place = place
    self.places = places
  }
}
