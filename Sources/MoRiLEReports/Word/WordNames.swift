/// The names of elements in documents of word processors.
enum WordNames {
  /// What the main part of a document declares.
  static let declared = [
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
  ]
  /// The extension by which a picture has an SVG beside.
  static let svgExtension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
  static let svg = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
  static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
}
