import MoRiLE
import MoRiLEFormats

/// Likely matches among the issues of two years that have no match: proposed, never assumed.
struct NameProposals {
  /// The most pairs of names that are compared.
  ///
  /// More would take longer than a person waits.
  static let mostPairs = 250_000
  /// The least likeness that is worth a look: half of the words in common.
  static let least = Fraction(1, over: 2)

  /// The pairs, by their places among the entries, in the order of the earlier year.
  private(set) var pairs: [(last: Int, this: Int)] = []
  /// Whether there were too many names to compare.
  let isTooMany: Bool

  /// Finds likely matches.
  ///
  /// Each name is compared with each of the other year by the words they have in common, without case,
  /// punctuation, the s of a plural, and words such as "and". A pair is proposed where at least half of their words are
  /// common, or all words of one are in the other, or the two are a few letters apart, and where it is the
  /// best match of at least one of the two.
  init(_ step: YearStep) {
    let (last, this) = (step.ended, step.begun)
    isTooMany = Self.isTooMany(last.count, this.count)
    guard !isTooMany else { return }
    let before = last.map { Name(step.last.entries[$0].name) }
    let now = this.map { Name(step.this.entries[$0].name) }
    var best: [(value: Fraction, other: Int)?] = last.map { _ in nil }
    var bestNow: [(value: Fraction, other: Int)?] = this.map { _ in nil }
    for (row, from) in before.enumerated() {
      for (column, to) in now.enumerated() {
        guard let value = from.likeness(to) else { continue }
        if value > best[row]?.value ?? .zero { best[row] = (value, column) }
        if value > bestNow[column]?.value ?? .zero { bestNow[column] = (value, row) }
      }
    }
    for row in last.indices {
      for column in this.indices
      where best[row]?.other == column || bestNow[column]?.other == row {
        pairs.append((last[row], this[column]))
      }
    }
  }

  /// Whether so many names of each year make too many pairs.
  static func isTooMany(_ last: Int, _ this: Int) -> Bool { last > mostPairs / max(1, this) }

  /// A name as it is compared.
  private struct Name {
    let key: String
    let words: Set<String>

    init(_ name: String) {
      var words: Set<String> = []
      for part in name.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
        let isPlural = part.count > 3 && part.hasSuffix("s") && !part.hasSuffix("ss")
        words.insert(String(isPlural ? part.dropLast() : part))
      }
      words.subtract(["and", "of", "or", "the"])
      self.words = words
      key = issueKey(name)
    }

    /// The share of words in common; nil where it is too small.
    func likeness(_ other: Name) -> Fraction? {
      let common = words.intersection(other.words).count
      let all = words.count + other.words.count
      let share = all == 0 ? .zero : Fraction(Int64(2 * common), over: Int64(all))
      if share >= NameProposals.least { return share }
      let isPart = common > 0 && common == min(words.count, other.words.count)
      return isPart || nearestName(to: key, among: [other.key]) != nil
        ? max(share, Fraction(1, over: 4)) : nil
    }
  }
}
