import MoRiLE
import MoRiLEReports

/// One sentence for each issue that moved band or rank between two years that one model scored: why.
struct MovementSentences {
  /// Of the issues whose rating moved, in the order of the later year.
  private(set) var ratings: [String] = []
  /// Of the others whose rank moved.
  private(set) var ranks: [String] = []

  private let step: YearStep
  private let criteria: [Criterion]
  private let style: NumberStyle
  /// The places of the entries of the years by their indices in the assessments.
  private let last: [Int: Int]
  private let this: [Int: Int]

  /// Makes the sentences of a step; there are none where no one model scored both years.
  init(_ step: YearStep) {
    self.step = step
    last = Self.places(step.last)
    this = Self.places(step.this)
    criteria = step.model?.criteria ?? []
    style = NumberStyle(decimals: 2, thresholds: step.model?.shownThresholds ?? [])
    for place in step.this.entries.indices {
      guard case .same(let last) = step.origin(place), let movement = step.movements[place] else {
        continue
      }
      let (from, to) = (step.last.entries[last].matrix, step.this.entries[place].matrix)
      if from.possible != to.possible {
        ratings.append(
          "\(step.this.entries[place].name) \(moved(from, to))\(why(movement)).")
      } else if let rank = step.ranks(place), rank.from != rank.to {
        ranks.append(
          "\(step.this.entries[place].name) stays \(to.text), "
            + "\(MovementWording.place(rank.from, rank.to))\(why(movement, ofRankAt: place)).")
      }
    }
  }

  private func moved(_ from: Rating, _ to: Rating) -> String {
    guard from.band != nil, to.band != nil else { return "was \(from.text) and is \(to.text)" }
    let verb = to.possible.lowerBound < from.possible.lowerBound ? "rose" : "fell"
    return "\(verb) from \(from.text) to \(to.text)"
  }

  /// Why an issue moved, to follow what it did.
  private func why(_ movement: ScoreMovement, ofRankAt place: Int? = nil) -> String {
    let changes = movement.changes.map { change in
      let criterion = criteria[change.criterion]
      return MovementWording.Change(
        criterion: ConsensusWording.lowered(criterion.title),
        from: MovementWording.level(change.from, of: criterion.scale),
        to: MovementWording.level(change.to, of: criterion.scale), share: change.share)
    }
    let (from, to) = (style.text(movement.from), style.text(movement.to))
    guard let total = movement.total, movement.gap != .notKnown else {
      return "; "
        + MovementWording.unknownScore(
          from: (from, movement.from.value != nil), to: (to, movement.to.value != nil), changes)
    }
    if total == .zero, let rank = place.flatMap({ step.rankMovement($0) }) {
      let balanced = changes.isEmpty ? "" : ": " + MovementWording.changes(changes)
      return ", though its score did not move (\(to)\(balanced)): "
        + MovementWording.rank(passing(rank))
    }
    let start = place == nil ? ", " : "; its score \(total > .zero ? "rose" : "fell") "
    if case .tooManyTogether(let count) = movement.gap {
      return start
        + MovementWording.tooMany(from: from, to: to, total: total, count, changes)
    }
    return start + MovementWording.score(from: from, to: to, total: total, changes)
  }

  private func passing(_ rank: RankMovement) -> MovementWording.Passing {
    func now(_ indices: [Int]) -> [String] {
      indices.compactMap { this[$0].map { step.this.entries[$0].name } }
    }
    return MovementWording.Passing(
      passedBy: now(rank.passedBy), passed: now(rank.passed),
      newAbove: rank.newAbove.compactMap { index in
        this[index].map { place in
          let name = step.this.entries[place].name
          switch step.origin(place) {
          case .merged: return "\(name) (merged)"
          case .split: return "\(name) (split)"
          case .same, .new, .notListed: return name
          }
        }
      },
      goneAbove: rank.goneAbove.compactMap { index in
        last[index].map { place in
          let count = step.successors[place].count
          let name = step.last.entries[place].name
          return count == 0 ? name : count == 1 ? "\(name) (merged)" : "\(name) (split)"
        }
      })
  }

  /// The places of the entries of a year by their indices in its assessment.
  private static func places(_ year: RatedYear) -> [Int: Int] {
    var places: [Int: Int] = [:]
    for (place, entry) in year.entries.enumerated() {
      if let index = entry.index { places[index] = place }
    }
    return places
  }
}
