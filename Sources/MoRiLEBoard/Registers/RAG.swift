/// How whoever runs a piece of work rates it: red, amber or green.
public enum RAG: String, CaseIterable, Sendable {
  /// Off track.
  case red
  /// At risk.
  case amber
  /// On track.
  case green

  /// The rating that a text means: its word or the first letter, in any case; nil for anything else.
  public init?(_ text: String) {
    let key = text.lowercased()
    guard let rating = Self.allCases.first(where: { $0.rawValue == key || key == $0.letter })
    else { return nil }
    self = rating
  }

  private var letter: String { String(rawValue.prefix(1)) }
}
