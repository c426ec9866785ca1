/// A picture as an SVG document, with its size.
package struct Picture: Sendable {
  /// The document.
  package let svg: String
  /// Its size in pixels, of which 96 are an inch.
  package let width: Int
  package let height: Int
  /// What it is drawn of, for formats that have no SVG.
  let shapes: [DrawnShape]

  /// Makes a picture.
  init(svg: String, width: Int, height: Int, shapes: [DrawnShape] = []) {
    self.svg = svg
    self.width = width
    self.height = height
    self.shapes = shapes
  }
}

/// A picture of a document, with its caption.
package struct Figure: Sendable {
  /// What it shows.
  package let caption: String
  /// The picture.
  package let picture: Picture
  /// What the picture says, for those who cannot see it and for formats that have none.
  package let says: String
  /// Whether the picture needs the width of the page.
  package let isWide: Bool

  /// Makes a figure.
  package init(_ caption: String, _ picture: Picture, says: String, isWide: Bool = true) {
    self.caption = caption
    self.picture = picture
    self.says = says
    self.isWide = isWide
  }

  /// The picture in words: its caption and what it says.
  package var words: String {
    let isSentence = caption.last.map { ".!?".contains($0) } ?? true
    return caption.isEmpty ? says : caption + (isSentence ? " " : ": ") + says
  }
}
