import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// Two years one after the other: which issue of one is which of the other, and how each moved.
public struct YearStep: Sendable {
  /// Where an issue of the later year comes from.
  enum Origin {
    /// The same issue, under the same name or another.
    case same(last: Int)
    /// One of several that a single issue became.
    case split(last: Int)
    /// Several issues, or parts of them, in one.
    case merged([Int])
    /// No issue of the year before.
    case new
    /// Nobody can tell: the year before is a list of ratings, and not on it does not mean not there.
    case notListed
  }

  /// Which way a rating moved.
  enum Direction {
    case up
    case down
    case same
    /// One of the two ratings is not settled, and they may be the same.
    case notCertain
    /// The two are not on one scale.
    case notCompared
  }

  /// The earlier year.
  package let last: RatedYear
  /// The later year.
  package let this: RatedYear
  /// For each issue of the earlier year those that it became, by their places among the entries.
  let successors: [[Int]]
  /// For each issue of the later year those that it comes from.
  let predecessors: [[Int]]
  /// The issues of the earlier year that the names file says were dropped.
  private let saidDropped: Set<Int>
  /// The issues of the later year that the names file says are new.
  private let saidNew: Set<Int>
  /// The model of both years; nil where only ratings can be compared.
  let model: Model?
  /// Whether ratings of the two years are on one scale.
  let isOnOneScale: Bool
  /// How the rated score of each issue that is the same moved, by its place in the later year; empty
  /// where there is no one model.
  private(set) var movements: [Int: ScoreMovement] = [:]
  /// How the ranks moved; nil where there is no one model.
  private var comparison: RankComparison?
  /// The indices in both assessments of the issues that are the same, by their places in the later year.
  private var indices: [Int: (last: Int, this: Int)] = [:]

  /// Compares two years.
  ///
  /// Issues of one name are the same, in any case and with any spaces, unless the names file says
  /// otherwise.
  /// - Parameters:
  ///   - last: The earlier year.
  ///   - this: The later year.
  ///   - names: The names file: a table with the columns `last` and `this`; nil where there is none.
  /// - Throws: all the faults of the names file.
  /// - Complexity: O(*n*²) for *n* issues that both years rank.
  public init(_ last: RatedYear, _ this: RatedYear, names: SourceFile? = nil) throws(Faults) {
    self.last = last
    self.this = this
    let links = try NameLinks(last, this, names)
    var successors = last.entries.map { _ in [Int]() }
    var predecessors = this.entries.map { _ in [Int]() }
    for (from, to) in links.pairs {
      successors[from].append(to)
      predecessors[to].append(from)
    }
    self.successors = successors.map { $0.sorted() }
    self.predecessors = predecessors.map { $0.sorted() }
    saidDropped = links.dropped
    saidNew = links.new
    model = last.model.flatMap { $0 == this.model ? $0 : nil }
    isOnOneScale = Self.labels(last) == Self.labels(this)
    compareScores()
  }

  private static func labels(_ year: RatedYear) -> [String] {
    year.scale.bands.map { columnKey($0.label) }
  }

  private mutating func compareScores() {
    guard let model, let before = last.assessment, let now = this.assessment else { return }
    let search = MovementSearch(model)
    for place in this.entries.indices {
      if case .same(let other) = origin(place), let from = last.entries[other].index,
        let to = this.entries[place].index
      {
        indices[place] = (from, to)
        movements[place] = search.movement(from: before.assessments[from], to: now.assessments[to])
      }
    }
    comparison = RankComparison(
      before.ranking, now.ranking, pairs: indices.values.map { ($0.last, $0.this) })
  }

  /// The ranks of an issue of the later year that is the same in both; nil where they cannot be compared.
  func ranks(_ place: Int) -> (from: Int?, to: Int?)? {
    indices[place].flatMap { comparison?.ranks(last: $0.last, this: $0.this) }
  }

  /// How the rank of such an issue moved, with all who changed sides with it.
  func rankMovement(_ place: Int) -> RankMovement? {
    indices[place].flatMap { comparison?.movement(last: $0.last, this: $0.this) }
  }

  // MARK: - Issues

  /// Where an issue of the later year comes from.
  func origin(_ place: Int) -> Origin {
    let from = predecessors[place]
    guard let first = from.first else {
      return last.isPartial && !saidNew.contains(place) ? .notListed : .new
    }
    if from.count > 1 { return .merged(from) }
    return successors[first].count > 1 ? .split(last: first) : .same(last: first)
  }

  /// Whether an issue of the earlier year that became none of the later is known to be dropped, rather
  /// than not listed.
  func isDropped(_ place: Int) -> Bool { !this.isPartial || saidDropped.contains(place) }

  /// The issues of the earlier year that became none of the later.
  var ended: [Int] { successors.indices.filter { successors[$0].isEmpty } }

  /// The issues of the later year that come from none of the earlier.
  var begun: [Int] { predecessors.indices.filter { predecessors[$0].isEmpty } }

  /// Which way a rating moved from one issue to another.
  func direction(from last: Int, to this: Int) -> Direction {
    guard isOnOneScale else { return .notCompared }
    let (from, to) = (
      self.last.entries[last].rating.possible, self.this.entries[this].rating.possible
    )
    // The highest band is the first.
    if to.upperBound < from.lowerBound { return .up }
    if to.lowerBound > from.upperBound { return .down }
    return from.count == 1 && to.count == 1 ? .same : .notCertain
  }

  /// Which way the rating of an issue moved that is the same in both years; nil for any other.
  func direction(_ place: Int) -> Direction? {
    guard case .same(let before) = origin(place) else { return nil }
    return direction(from: before, to: place)
  }
}

extension RatedYear {
  /// Whether the year is a list of ratings, which may be a part of what was assessed.
  var isPartial: Bool { assessment == nil && basis.isEmpty }
}
