/// The texts of cells that have the same fault, and so are told together.
enum EqualTexts {
  /// From how many on they are told together: two cells are found faster by their own places.
  static let fewest = 3
  /// How many different texts are listed.
  private static let mostListed = 4
  /// How many characters of each are.
  private static let mostCharacters = 40

  /// How many cells there are, for a message.
  ///
  /// - Parameter isCut: Whether there may be more than are known of.
  static func count(_ texts: [String], isCut: Bool) -> String {
    (isCut ? "at least " : "") + "\(texts.count) cells"
  }

  /// The texts and how often each is there, the most frequent first: `"High" 5 times, "Low" once`.
  static func list(_ texts: [String]) -> String {
    var counts: [(text: String, count: Int)] = []
    var known: [String: Int] = [:]
    for text in texts {
      if let place = known[text] {
        counts[place].count += 1
      } else {
        known[text] = counts.count
        counts.append((text, 1))
      }
    }
    let order = counts.indices.sorted {
      counts[$0].count == counts[$1].count ? $0 < $1 : counts[$0].count > counts[$1].count
    }
    let listed = order.prefix(mostListed).map { place in
      let (text, count) = counts[place]
      let isLong = text.count > mostCharacters
      let shown = isLong ? text.prefix(mostCharacters) + "..." : text[...]
      return "\"\(shown)\" \(count == 1 ? "once" : "\(count) times")"
    }
    let rest = counts.count - listed.count
    return listed.joined(separator: ", ")
      + (rest > 0 ? " and \(rest) \(rest == 1 ? "other" : "others")" : "")
  }
}
