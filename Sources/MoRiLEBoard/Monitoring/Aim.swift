import MoRiLE

/// What is wanted of a measure.
public enum Aim: String, CaseIterable, Sendable {
  /// Less.
  case reduce
  /// More, such as more reports of what is hidden.
  case increase
  /// To keep to the target or below it.
  case atMost = "at most"
  /// To keep to the target or above it.
  case atLeast = "at least"
  /// To keep below the target; on it is worse than that.
  case below
  /// To keep above the target; on it is worse than that.
  case above
  /// Nothing: the measure is watched.
  case monitor

  /// A side of a target.
  enum Side {
    case less
    case more
  }

  /// The side that is better; nil where neither is.
  var wanted: Side? {
    switch self {
    case .reduce, .atMost, .below: .less
    case .increase, .atLeast, .above: .more
    case .monitor: nil
    }
  }

  /// Whether the target itself is not good enough.
  var isStrict: Bool { self == .below || self == .above }

  /// Reads a cell, in any case; nil where it names no aim.
  init?(_ text: String) {
    let key = columnKey(text)
    guard let aim = Self.allCases.first(where: { columnKey($0.rawValue) == key }) else {
      return nil
    }
    self = aim
  }

  /// All of them, as they are written.
  static let names = allCases.map { $0.rawValue }.joined(separator: ", ")
}
