/// A file of HTML: the page itself, or the part of it that is one of its places.
struct PageTemplate {
  /// The name of the page itself.
  private static let whole = "page.html"

  let path: String
  /// The text; the line end before a line is space enough.
  let text: String

  init(path: String, text: String) {
    self.path = path
    self.text = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " } }.joined(separator: "\n")
  }

  /// The name under which the page has it, such as `ranking.html` for `{{ranking.html}}`.
  var file: String { String(path.split(separator: "/").last ?? "") }

  /// Whether it is the page, and no part of it.
  var isWhole: Bool { file == Self.whole }

  /// The page with its parts in their places.
  /// - Throws: that a part has no place, or more than one.
  func filled(with parts: [PageTemplate]) throws(PageFaults) -> String {
    var page = text
    var faults: [PageFault] = []
    for part in parts {
      let pieces = page.split(
        separator: "{{\(part.file)}}", omittingEmptySubsequences: false)
      if pieces.count == 2 {
        page = pieces.joined(separator: part.text)
      } else {
        faults.append(
          PageFault(
            file: part.path, line: 1,
            message: "\(Self.whole) has \(pieces.count - 1) places {{\(part.file)}}; give it one"))
      }
    }
    guard faults.isEmpty else { throw PageFaults(faults) }
    return page
  }
}
