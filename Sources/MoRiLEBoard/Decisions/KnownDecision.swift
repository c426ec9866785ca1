import MoRiLE
import MoRiLEReports

/// A decision of a Board in the words that this program knows.
///
/// Any other words may be written: they are shown as they are, and counted as other decisions, neither taken
/// forward nor not.
public struct KnownDecision: Hashable, Sendable {
  /// The words.
  public let words: String
  /// Whether an issue so decided is taken forward: partners act on it under the plan.
  public let isTakenForward: Bool

  /// The decisions that are known.
  public static let all = [
    KnownDecision(words: "priority", isTakenForward: true),
    KnownDecision(words: "watching brief", isTakenForward: false),
    KnownDecision(words: "deferred", isTakenForward: false),
    KnownDecision(words: "not taken forward", isTakenForward: false),
  ]

  /// Their words in a sentence.
  package static let list = NameList.text(all.map { $0.words }, most: .max)

  /// The decision that a text means, in any case and with any spaces or hyphens; nil if it is none of them.
  static func meant(by text: String) -> KnownDecision? {
    all.first { columnKey($0.words) == columnKey(text) }
  }
}
