import MoRiLE

extension Movement {
  /// How much moved, in words; `name` gives the name of an issue.
  func text(_ name: (Int) -> String) -> String {
    let isStill = rated.isEmpty && ranked.isEmpty && shifted.isEmpty
    if isStill { return "Nothing has moved." }
    let text = "\(rated.count) changed rating, \(ranked.count) more changed rank."
    return shifted.isEmpty ? text : "\(text) \(shiftText(name))"
  }

  /// What is said of those that only have another number.
  private func shiftText(_ name: (Int) -> String) -> String {
    let isOne = shifted.count == 1
    let keep = "\(isOne ? "keeps its" : "keep their") order"
    let move = isOne ? "moves" : "move"
    if newlyRanked.isEmpty, unranked.count == 1, shifted.allSatisfy({ $0.to == $0.from - 1 }) {
      return
        "\(name(unranked[0])) has no rank now; \(shifted.count) below it \(keep) and \(move) up one place."
    }
    if unranked.isEmpty, newlyRanked.count == 1, shifted.allSatisfy({ $0.to == $0.from + 1 }) {
      return
        "\(name(newlyRanked[0])) has a rank now; \(shifted.count) below it \(keep) and \(move) down one place."
    }
    return
      "\(shifted.count) more \(keep), and only \(isOne ? "its number changes" : "their numbers change")."
  }
}
