import MoRiLE

/// How a report looks in a terminal.
public struct Style: Sendable {
  /// The columns taken for a pipe or a file, and for a terminal that does not say.
  package static let usualWidth = 80

  /// The columns of the terminal.
  public let width: Int
  /// Whether ratings may be coloured; they are always written out as well.
  public let hasColour: Bool

  /// Makes a style of a width and, where the terminal shows it, colour.
  public init(width: Int = 80, hasColour: Bool = false) {
    self.width = max(40, width)
    self.hasColour = hasColour
  }

  /// The text in the colour of a rating's place in its scale.
  func coloured(_ text: String, _ place: RatingMark.Place) -> String {
    guard hasColour else { return text }
    return "\u{1B}[\(place.terminalCode)m\(text)\u{1B}[0m"
  }

  func bold(_ text: String) -> String { hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}
