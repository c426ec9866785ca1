import MoRiLE

/// How the figures of a measure go together.
public enum MeasureKind: String, CaseIterable, Sendable {
  /// What is counted up over the year, such as crimes.
  case sum
  /// What stands at a time or over a time, such as a percentage, a rate or an attainment: two of them are never
  /// added.
  case level
  /// A number of people or things out of how many there were: a level of which the counts are known.
  case proportion

  /// Reads a cell, in any case; nil where it names no kind.
  init?(_ text: String) {
    self.init(rawValue: columnKey(text))
  }
}
