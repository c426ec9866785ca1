/// Text made safe for Markdown: nothing in it is taken for mark-up.
package enum Markdown {
  /// A text in which nothing is taken for mark-up, and no line ends within a number or a date.
  package static func text(_ text: String) -> String {
    let kept = UnbrokenText.pieces(of: PrintedText.line(text))
      .map { $0.split(separator: " ").joined(separator: "\u{A0}") }.joined(separator: " ")
    var result = ""
    for character in kept {
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

  /// Lines that are shown as they are.
  package static func code(_ lines: [String]) -> String {
    // No run of the marks that begin and end the block may be in it.
    var run = 0
    var longest = 2
    for character in lines.joined(separator: "\n") {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return ([fence] + lines + [fence]).map { $0 + "\n" }.joined()
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
