/// Text made safe for Markdown: nothing in it is taken for mark-up.
package enum Markdown {
  /// A text in which nothing is taken for mark-up.
  package static func text(_ text: String) -> String {
    var result = ""
    for character in PrintedText.line(text) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~": result += "\\" + String(character)
      default: result.append(character)
      }
    }
    return result
  }

  /// A row of a table.
  package static func row(_ cells: [String]) -> String {
    "| " + cells.map { text($0) }.joined(separator: " | ") + " |\n"
  }

  /// The rule below the headers of a table.
  package static func rule(_ count: Int) -> String {
    "|" + String(repeating: " --- |", count: count) + "\n"
  }
}
