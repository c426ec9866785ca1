import MoRiLE

/// The sentences about how far weights and thresholds can move, for a report and to be pasted.
///
/// Numbers come as texts, so that they are written as the report writes its others.
enum SensitivityWording {
  /// Which end of a range is meant.
  enum Side {
    case below
    case above
  }

  /// The most issues that one sentence names.
  static let mostNamed = 5

  // MARK: - Ranges

  /// The end of a range: the text of its number, nil where there is none, and whether it belongs to the
  /// range.
  typealias End = (text: String?, isInside: Bool)

  /// A range: `60 to under 60.03`, `over 0.5`, `2 or more`, `exactly 1`.
  static func range(_ low: End, _ high: End) -> String {
    let from = low.text.map { low.isInside ? $0 : "over \($0)" }
    let to = high.text.map { high.isInside ? $0 : "under \($0)" }
    switch (from, to) {
    case (nil, nil): return "any"
    case (let from?, nil): return low.isInside ? "\(from) or more" : from
    case (nil, let to?): return high.isInside ? "\(to) or less" : to
    case (let from?, let to?):
      return from == to && low.isInside && high.isInside ? "exactly \(from)" : "\(from) to \(to)"
    }
  }

  static func summary(_ title: String, ratings: String, order: String?, first: Int) -> String {
    let kept =
      order.map { "the first \(first) keep their order at \($0)" }
      ?? "the order does not hang on it"
    return "\(title): no rating changes at \(ratings); \(kept)."
  }

  // MARK: - What changes first

  /// Where a change begins: `below 60` or `from 59.26 down`, `above 56` or `from 60.03 on`.
  static func place(_ end: String, _ side: Side, isInside: Bool) -> String {
    switch (side, isInside) {
    case (.below, true): "below \(end)"
    case (.below, false): "from \(end) down"
    case (.above, true): "above \(end)"
    case (.above, false): "from \(end) on"
    }
  }

  static func rating(_ issue: String, from: String, to: String) -> String {
    "\(issue) becomes \(to) instead of \(from)"
  }

  static func rank(_ issue: String, from: Int?, to: Int?) -> String {
    switch (from, to) {
    case (let from?, let to?): "\(issue) goes from place \(from) to \(to)"
    case (nil, let to?): "\(issue) is fully scored, at place \(to)"
    case (let from?, nil): "\(issue), at place \(from), is no longer fully scored"
    case (nil, nil): "\(issue) stays without a place"
    }
  }

  /// Some changes that begin at one place, as in `From 60.03 on, A becomes High instead of Moderate`.
  static func changes(_ place: String, _ changes: [String]) -> String {
    var said = changes.prefix(mostNamed).joined(separator: "; ")
    if changes.count > mostNamed { said += "; and \(changes.count - mostNamed) more" }
    return "\(place.prefix(1).uppercased())\(place.dropFirst()), \(said)."
  }

  /// What is said of a number that may be anything that it can be.
  static let nothing = "Nothing changes, wherever it moves."

  // MARK: - What is meant

  static func basis(first: Int) -> String {
    "How far each weight and each threshold can move, all else held, before any rating changes and "
      + "before the first \(first) of the ranking change their order or ties. Worked out exactly. A weight "
      + "keeps its sign; a threshold stays between its neighbours and within reach of the scales, and "
      + "does not alter the order. A place is one more than the issues above; where two issues change "
      + "places, they tie at the end itself. Ends in the table are rounded towards the number that the "
      + "model has."
  }

  /// The issues that nothing here takes into account.
  static func leftOut(_ names: [String]) -> String {
    "Left out of all this \(names.count == 1 ? "is" : "are") "
      + NameList.text(names)
      + ": unknown scores have too many combinations. Score more of them."
  }

  static func open(_ count: Int) -> String {
    let (who, what) =
      count == 1
      ? ("1 issue is not fully scored", "Its") : ("\(count) issues are not fully scored", "Their")
    return
      "\(who). \(what) lowest and highest scores move with a weight as well, and a change of what "
      + "ratings are possible counts as a change. There is no place for what is not fully scored."
  }
}
