import MoRiLE

/// Names like one that nobody has.
package enum NearNames {
  /// How many are proposed.
  private static let most = 3

  /// What to say after a name that there is not: the one that it may be misspelt from, or else those that hold
  /// what was typed, or begin with one of its words.
  package static func suggestion(for name: String, among names: [String]) -> String {
    let near = MoRiLE.suggestion(for: name, among: names)
    if !near.isEmpty { return near }
    let typed = words(of: name)
    let found = names.filter { candidate in
      let own = words(of: candidate)
      return typed.contains { word in own.contains { $0.hasPrefix(word) } }
    }
    if found.isEmpty { return "" }
    let list = found.prefix(most).map { "\"\($0)\"" }.joined(separator: " or ")
    let rest = found.count > most ? " There are \(found.count - most) more like it" : ""
    return "; did you mean \(list)?\(rest)"
  }

  /// The words of a name that tell it from others, in small letters.
  private static func words(of name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map { String($0) }
      .filter { $0.count > 2 }
  }
}
