/// The Swift source that holds the files of the page.
enum PageSource {
  static func text(of files: [(path: String, text: String)]) throws(PageFaults) -> String {
    var template = ""
    var style = ""
    var scripts: [PageScript] = []
    var faults: [PageFault] = []
    for (path, text) in files {
      do throws(PageFault) {
        try checkLiteral(text, path)
        switch path.split(separator: ".").last {
        case "js": scripts.append(try PageScript(path: path, text: text))
        case "css": style += try PackedText.text(text, of: path)
        default: template += Self.withoutIndent(text)
        }
      } catch {
        faults.append(error)
      }
    }
    guard faults.isEmpty else { throw PageFaults(faults) }
    let script = try ScriptLinker(scripts).script
    // In bodies, which are no part of what a module shows: what imports it is not compiled again for them.
    return "/// The page around the engine.\nextension BuiltInPage {\n"
      + [("template", template), ("style", style), ("script", script)]
      .map { name, text in
        "  static var \(name): String {\n####\"\"\"\n\(text)\n\"\"\"####\n  }\n"
      }
      .joined() + "}\n"
  }

  /// The line end before a line is space enough.
  private static func withoutIndent(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " } }.joined(separator: "\n")
  }

  /// A literal of several lines holds neither carriage returns nor its own end.
  private static func checkLiteral(_ text: String, _ path: String) throws(PageFault) {
    guard !text.utf8.contains(0x0D), !text.contains("\"\"\"####") else {
      throw PageFault(
        file: path, line: 1, message: "store this with line feeds, and without \"\"\"####")
    }
  }
}
