/// Scripts and styles without what only their readers need: comments on lines of their own, the space before a
/// line, empty lines, and line ends that end nothing.
enum PackedText {
  /// - Throws: where a line cannot be packed by these rules.
  static func text(_ source: String, of path: String) throws(PageFault) -> String {
    var packed = ""
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
      guard line.count(where: { $0 == "`" }) % 2 == 0 else {
        throw PageFault(
          file: path, line: place + 1,
          message: "a text begins here that goes on in the next line; end it here")
      }
      // It would run on over the next line.
      guard !line.contains(" // ") else {
        throw PageFault(
          file: path, line: place + 1, message: "put the comment on a line of its own")
      }
      if !packed.isEmpty, endsSomething(packed, before: line) { packed += "\n" }
      packed += line
    }
    return packed
  }

  /// Whether the end of a line may end a statement of a script, or a word of a style.
  private static func endsSomething(_ text: String, before line: Substring) -> Bool {
    guard let last = text.last, let next = line.first else { return false }
    return !"{([,;".contains(last) && !"})]".contains(next)
  }
}
