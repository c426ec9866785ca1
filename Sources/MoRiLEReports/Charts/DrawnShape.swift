/// One piece of a picture, in the words of SVG, of which `Drawing` uses few: numbers as decimals, colours as `#rgb` or
/// `#rrggbb`, paths of `M`, `L`, `H`, `V` and `Z`.
enum DrawnShape: Sendable {
  case path(String, _ fill: String, Drawing.Stroke?)
  case circle(_ x: String, _ y: String, _ radius: String, _ fill: String, Drawing.Stroke?)
  case rectangle(
    _ left: String, _ top: String, _ width: String, _ height: String, _ fill: String,
    Drawing.Stroke?)
  case text(
    String, _ x: String, _ y: String, Drawing.Anchor, _ size: Int, _ isBold: Bool,
    _ colour: String, isUpright: Bool)
}
