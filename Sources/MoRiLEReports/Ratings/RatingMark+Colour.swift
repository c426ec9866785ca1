extension RatingMark.Place {
  /// The colour of the place on pages and in pictures, as clear in black and white.
  package var colour: String {
    switch self {
    case .top: "#8c1414"
    case .middle: "#6b4300"
    case .low: "#17502a"
    case .open, .none: "#333"
    }
  }

  /// The code by which a terminal shows the place: bold red, yellow or green, told apart by the colour-blind through
  /// the words.
  package var terminalCode: String {
    switch self {
    case .top: "1;31"
    case .middle, .open: "33"
    case .low: "32"
    case .none: "0"
    }
  }
}
