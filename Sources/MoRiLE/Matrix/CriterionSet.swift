/// Criteria of a model, by index.
struct CriterionSet: Hashable, Sendable {
  private var words: [UInt64] = []

  init() {}

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  func contains(_ criterion: Int) -> Bool {
    let word = criterion / 64
    return word < words.count && words[word] >> UInt64(criterion % 64) & 1 == 1
  }

  mutating func insert(_ criterion: Int) {
    while words.count <= criterion / 64 { words.append(0) }
    words[criterion / 64] |= 1 << UInt64(criterion % 64)
  }

  mutating func formUnion(_ other: CriterionSet) {
    while words.count < other.words.count { words.append(0) }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  func intersection(_ other: CriterionSet) -> CriterionSet {
    var result = CriterionSet()
    result.words = zip(words, other.words).map { $0 & $1 }
    return result
  }

  func isDisjoint(with other: CriterionSet) -> Bool { intersection(other).isEmpty }
}
