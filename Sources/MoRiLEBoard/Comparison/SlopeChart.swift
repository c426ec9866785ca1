import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// A slope chart: the issues of each year in a column, and a line from each to what it became.
///
/// Where one model scored all years, and nothing was agreed otherwise, the columns are in the order of the ranking; otherwise each rating has a
/// zone of its own, as high in every column, within which the order says nothing. Every issue has a line of
/// the column to itself, so that no labels overlap, ties included.
struct SlopeChart {
  /// An issue in a column.
  struct Point: Equatable {
    /// What is written: the rank, where there is one, and the name.
    let label: String
    /// The shape that tells the rating.
    let mark: RatingMark.Place
    /// The line of the column that it stands on, from 0.
    var slot: Int
  }

  /// How a line is drawn.
  enum Kind: String {
    case up
    case down
    case same
    /// Split, merged, or not to be compared.
    case other
  }

  /// A line from one column to the next.
  struct Line {
    let column: Int
    let from: Int
    let to: Int
    let kind: Kind
  }

  /// A zone of a rating.
  struct Zone {
    let label: String
    let first: Int
    let count: Int
  }

  /// The most issues that a column has where those without a line are drawn too.
  static let mostAlone = 40
  /// The most issues that a column has.
  static let most = 80

  /// The titles of the columns.
  let titles: [String]
  /// The issues of each column.
  private(set) var columns: [[Point]]
  private(set) var lines: [Line] = []
  /// The zones of ratings; empty where columns are in the order of ranks.
  private(set) var zones: [Zone] = []
  /// Whether columns are in the order of ranks.
  let isRanked: Bool
  /// How many issues of all years are not drawn.
  private(set) var omitted = 0

  /// Makes the chart of years that follow each other; nil where no issue goes on from one to the next.
  init?(_ steps: [YearStep]) {
    let years = [steps[0].last] + steps.map { $0.this }
    guard steps.contains(where: { step in step.successors.contains { !$0.isEmpty } }) else {
      return nil
    }
    let isRanked = steps.allSatisfy { $0.model != nil } && years.allSatisfy { $0.differing.isEmpty }
    self.isRanked = isRanked
    titles = years.map { $0.name }
    let drawn = Self.drawn(steps, years)
    omitted = zip(years, drawn).reduce(0) { $0 + $1.0.entries.count - $1.1.count }
    columns = zip(years, drawn).map { year, places in
      places.enumerated().map { slot, place in
        let entry = year.entries[place]
        let rank = entry.rank?.text ?? ""
        return Point(
          label: isRanked && !rank.isEmpty ? "\(rank)  \(entry.name)" : entry.name,
          mark: RatingMark(entry.rating).place, slot: slot)
      }
    }
    for (column, step) in steps.enumerated() {
      for (from, place) in drawn[column].enumerated() {
        for next in step.successors[place] {
          guard let to = drawn[column + 1].firstIndex(of: next) else { continue }
          lines.append(Line(column: column, from: from, to: to, kind: Self.kind(step, place, next)))
        }
      }
    }
    if !isRanked { arrange(years, drawn) }
  }

  private static func kind(_ step: YearStep, _ last: Int, _ this: Int) -> Kind {
    guard case .same = step.origin(this) else { return .other }
    switch step.direction(from: last, to: this) {
    case .up: return .up
    case .down: return .down
    case .same: return .same
    case .notCertain, .notCompared: return .other
    }
  }

  /// The places of the issues that are drawn: all where they are few, else those with a line, and of these
  /// the first.
  private static func drawn(_ steps: [YearStep], _ years: [RatedYear]) -> [[Int]] {
    let isSmall = years.allSatisfy { $0.entries.count <= mostAlone }
    return years.enumerated().map { column, year in
      Array(
        year.entries.indices.filter { place in
          isSmall || (column > 0 && !steps[column - 1].predecessors[place].isEmpty)
            || (column < steps.count && !steps[column].successors[place].isEmpty)
        }.prefix(most))
    }
  }

  // MARK: - Zones

  /// Puts the issues of each column into the zones of their ratings, near those that they come from.
  private mutating func arrange(_ years: [RatedYear], _ drawn: [[Int]]) {
    var labels: [String] = []
    var bands: [[Int]] = []
    for (year, places) in zip(years, drawn) {
      bands.append(
        places.map { place in
          let label = MovementWording.rating(year.entries[place].rating)
          if let band = labels.firstIndex(where: { columnKey($0) == columnKey(label) }) {
            return band
          }
          labels.append(label)
          return labels.count - 1
        })
    }
    // Zones are in the order of the scale, what is not settled after what is.
    let known = years.flatMap { $0.scale.bands.map { columnKey($0.label) } }
    let order = labels.indices.sorted { left, right in
      let (a, b) = (
        known.firstIndex(of: columnKey(labels[left])) ?? known.count + left,
        known.firstIndex(of: columnKey(labels[right])) ?? known.count + right
      )
      return a < b
    }
    var first = 0
    for band in order {
      let count = bands.map { column in column.count { $0 == band } }.max() ?? 0
      zones.append(Zone(label: labels[band], first: first, count: count))
      for column in columns.indices {
        let members = columns[column].indices.filter { bands[column][$0] == band }
        let sorted = members.sorted { left, right in
          (pull(column, left), left) < (pull(column, right), right)
        }
        for (slot, member) in sorted.enumerated() { columns[column][member].slot = first + slot }
      }
      first += count
    }
  }

  /// Twice the mean slot of the points that a point comes from; its own place where there are none.
  private func pull(_ column: Int, _ point: Int) -> Int {
    let from = lines.filter { $0.column == column - 1 && $0.to == point }
      .map { columns[column - 1][$0.from].slot }
    return from.isEmpty ? 2 * point : 2 * from.reduce(0, +) / from.count
  }

  /// How many lines a column has.
  var height: Int { (columns.flatMap { $0.map { $0.slot } }.max() ?? 0) + 1 }
}
