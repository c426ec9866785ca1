import MoRiLEFormats

/// How the columns of a table stand on paper.
struct WordColumns {
  /// How many letters of a table's size a line of upright paper holds.
  private static let upright = 108
  /// How many it holds on its side.
  private static let sideways = 162
  /// With more columns than these, cells that stand below their rows on a terminal do so on paper too.
  private static let mostBeside = 7

  /// The columns that stand beside each other.
  let places: [Int]
  /// Those whose cells stand below their rows.
  let below: [Int]
  /// The letters that each column cannot do without, and those that it would take.
  private let least: [Int]
  private let most: [Int]

  /// Measures a table.
  init(_ table: DocumentTable) {
    var (places, below) = (table.places(for: .pages), [Int]())
    if places.count > Self.mostBeside {
      below = places.filter { table.columns[$0].below != nil }
      places.removeAll { table.columns[$0].below != nil }
    }
    var (least, most) = ([Int](), [Int]())
    for place in places {
      let isRating = if case .rating = table.columns[place].kind { true } else { false }
      let isCode = if case .code = table.columns[place].kind { true } else { false }
      let mark = isRating ? 3 : 0
      let title = table.columns[place].title
      var (word, whole) = (Self.longestWord(title), title.count / 2)
      for row in table.rows.indices {
        if case .picture = table.rows[row][place] {
          (word, whole) = (max(word, 14), max(whole, 14))
          continue
        }
        let text = table.text(row, place)
        word = max(word, Self.longestWord(text) + mark)
        whole = max(whole, text.count + mark)
      }
      // What is copied may be broken anywhere.
      // Bold letters and digits are wider than others by a sixth, and so are all letters of some typefaces.
      least.append(min(isCode ? 16 : (word * 7 + 5) / 6, 26) + 2)
      most.append(max(min(whole, 70) + 2, word + 2))
    }
    (self.places, self.below, self.least, self.most) = (places, below, least, most)
  }

  private static func longestWord(_ text: String) -> Int {
    text.split { " -/\n".contains($0) }.reduce(0) { max($0, $1.count) }
  }

  /// Whether upright paper is too narrow.
  var isWide: Bool { least.reduce(0, +) > Self.upright }

  /// The widths of the columns, which come to a whole: each what it cannot do without, and of the rest as much as it
  /// would take more.
  func widths(of whole: Int) -> [Int] {
    let room = isWide ? Self.sideways : Self.upright
    let needed = least.reduce(0, +)
    let wanted = zip(least, most).reduce(0) { $0 + max(0, $1.1 - $1.0) }
    let rest = max(0, room - needed)
    // In 64 bits, which an `Int` has not everywhere: a page has thousands of units, and a table thousands of shares.
    let shares = zip(least, most).map { least, most -> Int64 in
      Int64(
        least * 1000 + (wanted > 0 ? max(0, most - least) * 1000 * min(rest, wanted) / wanted : 0))
    }
    let sum = max(1, shares.reduce(0, +))
    // A table of little is not drawn out over the whole page.
    let (page, all) = (Int64(whole), Int64(room) * 1000)
    let taken = min(page, max(page * sum / all, page / 3))
    return shares.map { Int($0 * taken / sum) }
  }
}
