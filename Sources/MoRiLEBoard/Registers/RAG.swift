import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// How whoever runs a piece of work rates it: red, amber or green, or done.
public enum RAG: String, CaseIterable, Sendable {
  /// Off track.
  case red
  /// At risk.
  case amber
  /// On track.
  case green
  /// Nothing is left to do.
  case done

  /// The rating that a text means: its word or the first letter, and what plans write for done, in any case;
  /// nil for anything else.
  public init?(_ text: String) {
    let key = columnKey(text)
    guard let rating = Self.allCases.first(where: { $0.words.contains(key) }) else { return nil }
    self = rating
  }

  private var words: [String] {
    switch self {
    case .red, .amber, .green: [rawValue, String(rawValue.prefix(1))]
    case .done: [rawValue, "complete", "completed", "closed", "blue", "b"]
    }
  }

  /// What may be written, in a sentence.
  package static let list = NameList.text(allCases.map { $0.rawValue }, most: .max)

  /// What cells with other words have in common.
  static let group = FaultGroup("are none of \(list)", "; they are shown and not counted")
}
