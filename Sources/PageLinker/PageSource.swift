/// The Swift source that holds the files of the page.
enum PageSource {
  static func text(of files: [(path: String, text: String)]) throws(PageFaults) -> String {
    var template: PageTemplate?
    var parts: [PageTemplate] = []
    var style = ""
    var scripts: [PageScript] = []
    var faults: [PageFault] = []
    for (path, text) in files {
      do throws(PageFault) {
        try checkLiteral(text, path)
        switch path.split(separator: ".").last {
        case "js": scripts.append(try PageScript(path: path, text: text))
        case "css": style += try PackedText.text(text, of: path)
        default:
          let file = PageTemplate(path: path, text: text)
          if file.isWhole { template = file } else { parts.append(file) }
        }
      } catch {
        faults.append(error)
      }
    }
    guard faults.isEmpty else { throw PageFaults(faults) }
    let script = try ScriptLinker(scripts).script
    let page = try (template ?? PageTemplate(path: "page.html", text: "")).filled(with: parts)
    // In bodies, which are no part of what a module shows: what imports it is not compiled again for them.
    return "/// The page around the engine.\nextension BuiltInPage {\n"
      + [("template", page), ("style", style), ("script", script)]
      .map { name, text in
        "  static var \(name): String {\n####\"\"\"\n\(text)\n\"\"\"####\n  }\n"
      }
      .joined() + "}\n"
  }

  /// A literal of several lines holds neither carriage returns nor its own end.
  private static func checkLiteral(_ text: String, _ path: String) throws(PageFault) {
    guard !text.utf8.contains(0x0D), !text.contains("\"\"\"####") else {
      throw PageFault(
        file: path, line: 1, message: "store this with line feeds, and without \"\"\"####")
    }
  }
}
