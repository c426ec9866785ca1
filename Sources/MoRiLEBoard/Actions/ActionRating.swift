import MoRiLE
import MoRiLEReports

/// How an action goes by its own rating: red, amber or green, or done.
public enum ActionRating: String, CaseIterable, Sendable {
  /// It is in trouble.
  case red
  /// It is at risk.
  case amber
  /// It is on its way.
  case green
  /// It is done.
  case done

  /// The rating that a word means, in any case; nil if it is none.
  static func meant(by text: String) -> ActionRating? {
    let key = columnKey(text)
    return allCases.first { $0.words.contains(key) }
  }

  /// The words that mean it: letters, and what action plans write.
  private var words: [String] {
    switch self {
    case .red: ["red", "r"]
    case .amber: ["amber", "a", "yellow"]
    case .green: ["green", "g", "on_track"]
    case .done: ["done", "complete", "completed", "blue", "b", "closed"]
    }
  }

  /// What may be written, in a sentence.
  package static let list = NameList.text(allCases.map { $0.rawValue }, most: .max)
}
