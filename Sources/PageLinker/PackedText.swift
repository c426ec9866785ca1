/// Scripts and styles without what only their readers need: comments on lines of their own, the space before a
/// line, and empty lines.
///
/// Line ends stay, since they end statements.
enum PackedText {
  /// That a text spans lines, so that the space before its lines belongs to it.
  struct TextOfSeveralLines: Error {
    let line: Int
  }

  static func text(_ source: String) throws(TextOfSeveralLines) -> String {
    var packed: [Substring] = []
    var isComment = false
    for (place, whole) in source.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let line = whole.drop { $0 == " " }
      if isComment || line.hasPrefix("/*") {
        isComment = !line.hasSuffix("*/")
        continue
      }
      if line.isEmpty || line.hasPrefix("//") { continue }
      // A text between backticks may go on in the next line.
      guard line.count(where: { $0 == "`" }) % 2 == 0 else {
        throw TextOfSeveralLines(line: place + 1)
      }
      packed.append(line)
    }
    return packed.joined(separator: "\n") + "\n"
  }
}
