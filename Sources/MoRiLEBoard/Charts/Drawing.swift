import MoRiLEReports

/// A picture made of lines, marks and words, as an SVG document.
///
/// It needs nothing from elsewhere. What it shows is told apart by shape, dash and word first and by colour
/// second, so that it reads the same printed in black and white. Lengths are in pixels of which 96 are an inch.
struct Drawing {
  /// Which side of a text stands at its place.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  /// How a line is drawn.
  enum Stroke: String {
    /// An axis or a frame.
    case axis = "stroke=\"#111\""
    /// A line that helps the eye.
    case grid = "stroke=\"#bbb\""
    /// A threshold.
    case threshold = "stroke=\"#555\" stroke-dasharray=\"5 4\""
    /// A line that carries a value.
    case value = "stroke=\"#111\" stroke-width=\"2\""
    /// What leads from a mark to its label.
    case leader = "stroke=\"#777\" stroke-width=\"0.75\""
  }

  static let fontSize = 11

  let width: Int
  let height: Int
  private var body = ""

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// The document.
  var svg: String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" "
      + "height=\"\(height)\" font-family=\"Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif\" "
      + "font-size=\"\(Self.fontSize)\" fill=\"#111\">\n"
      + "<rect width=\"\(width)\" height=\"\(height)\" fill=\"#fff\"/>\n\(body)</svg>\n"
  }

  mutating func line(_ from: (x: Int, y: Int), _ to: (x: Int, y: Int), _ stroke: Stroke) {
    body +=
      "<line x1=\"\(from.x)\" y1=\"\(from.y)\" x2=\"\(to.x)\" y2=\"\(to.y)\" \(stroke.rawValue)/>\n"
  }

  /// Writes a text whose base line is at `y`.
  mutating func text(
    _ text: String, _ x: Int, _ y: Int, _ anchor: Anchor = .start, isBold: Bool = false,
    isUpright: Bool = false
  ) {
    let weight = isBold ? " font-weight=\"bold\"" : ""
    let turn = isUpright ? " transform=\"rotate(-90 \(x) \(y))\"" : ""
    body +=
      "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor.rawValue)\"\(weight)\(turn)>"
      + "\(HTMLText.escaped(text))</text>\n"
  }

  /// Clears an area for a text.
  mutating func clear(_ box: LabelPlacement.Box) {
    body += "<rect x=\"\(box.left)\" y=\"\(box.top)\" width=\"\(box.right - box.left)\" "
    body += "height=\"\(box.bottom - box.top)\" fill=\"#fff\"/>\n"
  }

  /// Draws the mark of a rating.
  mutating func mark(_ place: RatingMark.Place, _ x: Int, _ y: Int) {
    body += Self.mark(place, x, y)
  }

  /// How far a mark reaches from its middle.
  static let markRadius = 5

  /// The mark of a rating: a triangle for the highest, a square on its corner between, a disc for the lowest,
  /// a hollow square where the rating is not settled.
  static func mark(_ place: RatingMark.Place, _ x: Int, _ y: Int) -> String {
    let r = markRadius
    let corner = "M\(x) \(y - r)L\(x + r) \(y)L\(x) \(y + r)L\(x - r) \(y)Z"
    return switch place {
    case .top:
      "<path d=\"M\(x) \(y - r)L\(x + r) \(y + r - 1)L\(x - r) \(y + r - 1)Z\" fill=\"#8c1414\"/>\n"
    case .middle: "<path d=\"\(corner)\" fill=\"#6b4300\"/>\n"
    case .low: "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(r - 1)\" fill=\"#17502a\"/>\n"
    case .open, .none: "<path d=\"\(corner)\" fill=\"#fff\" stroke=\"#111\"/>\n"
    }
  }

  // MARK: - Widths

  /// How wide a text is at most, as far as that can be said without the font: by the widths of a wide one.
  static func width(_ text: String, size: Int = fontSize, isBold: Bool = false) -> Int {
    let sum = text.reduce(0) { $0 + hundredths($1) } * (isBold ? 113 : 100) / 100
    return (sum * size + 99) / 100
  }

  private static func hundredths(_ character: Character) -> Int {
    switch character {
    case "i", "j", "l", "I", "'", "|", ".", ",", ":", ";", "!": 34
    case " ", "f", "t", "r", "(", ")", "-", "/", "[", "]": 41
    case "m", "W", "@", "%": 100
    case "w", "M", "O", "Q", "G", "&": 86
    case "A"..."Z": 76
    case _ where character.utf8.count == 1: 64
    default: 105
    }
  }

  /// A text cut to a width, with an ellipsis where something is left out.
  static func cut(
    _ text: String, to width: Int, size: Int = fontSize, isBold: Bool = false
  ) -> String {
    let text = PrintedText.line(text)
    if self.width(text, size: size, isBold: isBold) <= width { return text }
    var rest = text
    while !rest.isEmpty, self.width(rest + "…", size: size, isBold: isBold) > width {
      rest.removeLast()
    }
    while rest.last == " " { rest.removeLast() }
    return rest + "…"
  }
}
