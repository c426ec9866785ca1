import MoRiLE
import MoRiLEReports

// MARK: - Why a score moved

extension MovementWording {
  /// One criterion that changed: its name, its levels, and what that gave or took.
  struct Change {
    let criterion: String
    let from: String
    let to: String
    /// The share; nil where the movement is not divided.
    let share: Fraction?
  }

  /// `psychological 3 to 4 gave 7.5, capacity 2 to 3 took 2`, the largest shares first.
  static func changes(_ changes: [Change]) -> String {
    let ordered = changes.enumerated().sorted { left, right in
      let (a, b) = (left.element.share?.magnitude ?? .zero, right.element.share?.magnitude ?? .zero)
      return a == b ? left.offset < right.offset : a > b
    }.map { $0.element }
    // One that is left out takes no more room than the words that say so.
    let told = ordered.count == mostNamed + 1 ? ordered : Array(ordered.prefix(mostNamed))
    var parts = told.map { change in
      "\(change.criterion) \(change.from) to \(change.to)"
        + (change.share.map { " " + effect($0) } ?? "")
    }
    let rest = ordered.dropFirst(told.count)
    if !rest.isEmpty {
      let shares = rest.compactMap { $0.share }
      let together = shares.reduce(.zero, +)
      parts.append(
        "\(rest.count) other changes"
          + (shares.isEmpty ? "" : " together \(effect(together))"))
    }
    return RobustnessWording.list(parts)
  }

  /// What a change did: `gave 7.5`, `took 2`.
  static func effect(_ share: Fraction) -> String {
    if share == .zero { return "made no difference" }
    return (share > .zero ? "gave " : "took ") + points(share)
  }

  /// A number of points without its sign, never shown as none where it is some.
  static func points(_ points: Fraction) -> String {
    let text = NumberStyle(decimals: 2, thresholds: [.zero]).text(points.magnitude)
    return points == .zero ? "0" : text
  }

  /// How a score moved, with where it came from and what changed.
  ///
  /// `by 15 points from 51.2 to 66.2: psychological 3 to 4 gave 15`
  static func score(from: String, to: String, total: Fraction, _ changes: [Change]) -> String {
    "by \(points(total)) \(points(total) == "1" ? "point" : "points") from \(from) to \(to): "
      + self.changes(changes)
  }

  /// A score of which it is not known how far it moved.
  ///
  /// Each end of the movement is a text, and whether it is one number.
  static func unknownScore(
    from: (text: String, isKnown: Bool), to: (text: String, isKnown: Bool), _ changes: [Change]
  ) -> String {
    let was = from.isKnown ? "was" : "could be"
    let isNow = to.isKnown ? "is" : "can be"
    let moved =
      from.isKnown && to.isKnown
      ? "but what moved it is not divided, since a level that it reads is not known"
      : "so how far it moved is not known"
    return "its score \(was) \(from.text) and \(isNow) \(to.text), \(moved)"
      + (changes.isEmpty ? "" : "; changed: " + self.changes(changes))
  }

  /// A movement that is not divided since so many changes act together.
  static func tooMany(from: String, to: String, total: Fraction, _ count: Int, _ all: [Change])
    -> String
  {
    "by \(points(total)) points from \(from) to \(to); \(count) changed criteria act together, too many to "
      + "divide it among them: \(changes(all))"
  }
}

// MARK: - Why a rank moved

extension MovementWording {
  /// Who came to stand above an issue or no longer does, by their names.
  struct Passing {
    var passedBy: [String] = []
    var passed: [String] = []
    var newAbove: [String] = []
    var goneAbove: [String] = []
  }

  /// Why a rank moved though the score did not: `Fraud and Theft passed it; Arson came in above it`.
  static func rank(_ passing: Passing) -> String {
    var parts: [String] = []
    if !passing.passedBy.isEmpty { parts.append("\(named(passing.passedBy)) passed it") }
    if !passing.passed.isEmpty {
      parts.append(
        "\(named(passing.passed)) \(passing.passed.count == 1 ? "is" : "are") above it no more")
    }
    if !passing.newAbove.isEmpty {
      parts.append("\(named(passing.newAbove)) came in above it")
    }
    if !passing.goneAbove.isEmpty {
      parts.append("\(named(passing.goneAbove)) went from above it")
    }
    return parts.isEmpty
      ? "others above it tie that did not, or tie no longer" : parts.joined(separator: "; ")
  }

  static func place(_ from: Int?, _ to: Int?) -> String {
    switch (from, to) {
    case (let from?, let to?) where from == to: "rank \(to) as before"
    case (let from?, let to?): "rank \(from) to \(to)"
    case (nil, let to?): "rank \(to) now, none before"
    case (let from?, nil): "rank \(from) before, none now"
    case (nil, nil): "no rank"
    }
  }
}
