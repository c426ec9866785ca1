/// The lowest of several lines at each value: pieces of some of them, one after the other, each less steep
/// than the one before.
struct LowestLine: Hashable, Sendable {
  /// The lines, in the order in which they are lowest.
  private(set) var lines: [ScoreLine] = []
  /// Where each line but the first takes over from the one before, ascending.
  private(set) var turns: [Fraction] = []

  /// Finds which of some lines is lowest where.
  /// - Complexity: O(*n* log *n*) for *n* lines.
  init(_ all: [ScoreLine]) {
    let steepest = Set(all).sorted {
      $0.slope == $1.slope ? $0.base < $1.base : $1.slope < $0.slope
    }
    for line in steepest where line.slope != lines.last?.slope {
      while let last = lines.last, let turn = last.meeting(line) {
        guard let before = turns.last, turn <= before else {
          turns.append(turn)
          break
        }
        lines.removeLast()
        turns.removeLast()
      }
      lines.append(line)
    }
  }

  /// The piece that is lowest at a value; at a turn the one after it.
  func piece(at value: Fraction) -> Int {
    var (low, high) = (0, turns.count)
    while low < high {
      let middle = (low + high) / 2
      if turns[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func at(_ value: Fraction) -> Fraction { lines[piece(at: value)].at(value) }

  /// Where it meets a line: at most twice, unless they run together.
  func meetings(_ line: ScoreLine) -> [Fraction] {
    var found: [Fraction] = []
    for (place, own) in lines.enumerated() {
      guard let value = own.meeting(line), place == 0 || turns[place - 1] <= value,
        place == turns.count || value <= turns[place]
      else { continue }
      found.append(value)
    }
    // Where it leaves a line that it ran along, something can change too.
    return lines.contains(line) ? found + turns : found
  }
}
