import MoRiLE

/// A picture made of lines, marks and words: the one writer of SVG.
///
/// It needs nothing from elsewhere. What it shows is told apart by shape, dash and word first and by colour
/// second, so that it reads the same printed in black and white. Lengths are in pixels of which 96 are an inch.
package struct Drawing {
  /// Which side of a text stands at its place.
  package enum Anchor: String, Sendable {
    case start
    case middle
    case end

    fileprivate var drawn: DrawnShape.Side {
      switch self {
      case .start: .start
      case .middle: .middle
      case .end: .end
      }
    }
  }

  /// How a line is drawn.
  package struct Stroke: Sendable {
    let attributes: String
    let drawn: DrawnShape.Line

    /// A line of a colour, so many pixels wide, and in dashes where their lengths are given.
    package init(_ colour: String, width: String = "", dash: String = "") {
      drawn = DrawnShape.Line(colour: colour, width: width, dash: dash)
      attributes =
        "stroke=\"\(colour)\"" + (width.isEmpty ? "" : " stroke-width=\"\(width)\"")
        + (dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\"")
    }

    /// An axis or a frame.
    package static let axis = Stroke("#111")
    /// A line that helps the eye.
    package static let grid = Stroke("#bbb")
    /// A threshold.
    package static let threshold = Stroke("#555", dash: "5 4")
    /// A line that carries a value.
    package static let value = Stroke("#111", width: "2")
    /// What leads from a mark to its label.
    package static let leader = Stroke("#777", width: "0.75")
  }

  /// The size of texts, unless another is asked for.
  package static let fontSize = 11

  package let width: Int
  package let height: Int
  private var body = ""
  private var shapes: [DrawnShape] = []

  /// Begins an empty picture, on white unless it is part of a line of text.
  package init(width: Int, height: Int, isOnWhite: Bool = true) {
    self.width = width
    self.height = height
    if isOnWhite { rectangle(left: 0, top: "0", width: "\(width)", height: "\(height)", "#fff") }
  }

  /// The picture.
  package var picture: Picture {
    Picture(
      svg: "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" "
        + "width=\"\(width)\" height=\"\(height)\" "
        + "font-family=\"Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif\" "
        + "font-size=\"\(Self.fontSize)\" fill=\"#111\">\n\(body)</svg>\n",
      width: width, height: height, shapes: shapes)
  }

  // MARK: - Lines and areas

  package mutating func line(_ from: (x: Int, y: Int), _ to: (x: Int, y: Int), _ stroke: Stroke) {
    path("M\(from.x) \(from.y)L\(to.x) \(to.y)", stroke)
  }

  /// Draws a path as SVG spells it; one without a fill is a line.
  package mutating func path(_ path: String, _ stroke: Stroke? = nil, fill: String = "none") {
    let line = stroke.map { " \($0.attributes)" } ?? ""
    shapes.append(.path(path, fill, stroke?.drawn))
    body += "<path d=\"\(path)\" fill=\"\(fill)\"\(line)/>\n"
  }

  package mutating func circle(
    _ x: Int, _ y: String, radius: String, _ fill: String, _ stroke: Stroke? = nil
  ) {
    let line = stroke.map { " \($0.attributes)" } ?? ""
    shapes.append(.circle("\(x)", y, radius, fill, stroke?.drawn))
    body += "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\" fill=\"\(fill)\"\(line)/>\n"
  }

  package mutating func rectangle(
    left: Int, top: String, width: String, height: String, _ fill: String, _ stroke: Stroke? = nil
  ) {
    let line = stroke.map { " \($0.attributes)" } ?? ""
    shapes.append(.rectangle("\(left)", top, width, height, fill, stroke?.drawn))
    body +=
      "<rect x=\"\(left)\" y=\"\(top)\" width=\"\(width)\" height=\"\(height)\" "
      + "fill=\"\(fill)\"\(line)/>\n"
  }

  /// Defines a texture that areas can be filled with, as `url(#name)`.
  package mutating func texture(
    _ name: String, size: Int, isTurned: Bool = false, _ draw: (inout Drawing) -> Void
  ) {
    var tile = Drawing(width: size, height: size)
    draw(&tile)
    let turn = isTurned ? " patternTransform=\"rotate(45)\"" : ""
    body +=
      "<defs><pattern id=\"\(name)\" width=\"\(size)\" height=\"\(size)\" "
      + "patternUnits=\"userSpaceOnUse\"\(turn)>\n\(tile.body)</pattern></defs>\n"
  }

  // MARK: - Texts and marks

  /// Writes a text whose base line is at `y`.
  package mutating func text(
    _ text: String, _ x: Int, _ y: Int, _ anchor: Anchor = .start, size: Int = fontSize,
    isBold: Bool = false, isUpright: Bool = false, colour: String = ""
  ) {
    self.text(
      text, "\(x)", "\(y)", anchor, size: size, isBold: isBold, colour: colour,
      turn: isUpright ? " transform=\"rotate(-90 \(x) \(y))\"" : "")
  }

  /// The same at a place that need not be whole.
  package mutating func text(
    _ text: String, _ x: String, _ y: String, _ anchor: Anchor = .start, size: Int = fontSize,
    isBold: Bool = false, colour: String = "", turn: String = ""
  ) {
    let own =
      (anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\"")
      + (size == Self.fontSize ? "" : " font-size=\"\(size)\"")
      + (isBold ? " font-weight=\"bold\"" : "") + (colour.isEmpty ? "" : " fill=\"\(colour)\"")
    shapes.append(.text(text, x, y, anchor.drawn, size, isBold, colour, isUpright: !turn.isEmpty))
    body += "<text x=\"\(x)\" y=\"\(y)\"\(own)\(turn)>\(HTMLText.escaped(text))</text>\n"
  }

  /// How far a mark reaches from its middle.
  package static let markRadius = 5

  /// Draws the mark of a rating: a triangle for the highest, a square on its corner between, a disc for the lowest,
  /// a hollow square where the rating is not settled.
  package mutating func mark(_ place: RatingMark.Place, _ x: Int, _ y: Int) {
    let r = Self.markRadius
    let corner = "M\(x) \(y - r)L\(x + r) \(y)L\(x) \(y + r)L\(x - r) \(y)Z"
    switch place {
    case .top:
      path("M\(x) \(y - r)L\(x + r) \(y + r - 1)L\(x - r) \(y + r - 1)Z", fill: place.colour)
    case .middle: path(corner, fill: place.colour)
    case .low: circle(x, "\(y)", radius: "\(r - 1)", place.colour)
    case .open, .none: path(corner, .axis, fill: "#fff")
    }
  }
}
