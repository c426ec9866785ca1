/// One piece of a picture, in the words of SVG, of which pictures use few: numbers as decimals, colours as `#rgb` or
/// `#rrggbb`, paths of `M`, `L`, `H`, `V` and `Z`.
enum DrawnShape: Sendable {
  /// How a line is drawn: its width blank where it is one pixel, its dashes where it has none.
  struct Line: Sendable {
    let colour: String
    let width: String
    let dash: String
  }

  /// Which side of a text stands at its place.
  enum Side: Sendable {
    case start
    case middle
    case end
  }

  case path(String, _ fill: String, Line?)
  case circle(_ x: String, _ y: String, _ radius: String, _ fill: String, Line?)
  case rectangle(
    _ left: String, _ top: String, _ width: String, _ height: String, _ fill: String, Line?)
  case text(
    String, _ x: String, _ y: String, Side, _ size: Int, _ isBold: Bool, _ colour: String,
    isUpright: Bool)
}
