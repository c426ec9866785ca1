import MoRiLE

/// What a row of a table of measures holds: `actual monthly`, `target cumulative`.
struct MeasureSeries: Hashable {
  /// What is counted or aimed at.
  enum Kind: String, CaseIterable {
    case actual
    case previous
    case target
  }

  let kind: Kind
  /// Whether each number is from the start of the year, and not of its month alone.
  let isCumulative: Bool

  /// All series that there are, as they are written.
  static let names = Kind.allCases.flatMap { kind in
    ["monthly", "cumulative"].map { "\(kind.rawValue) \($0)" }
  }

  /// Reads the two words; nil for anything else.
  init?(_ text: String) {
    let words = columnKey(text).split(separator: "_")
    guard words.count == 2, let kind = Kind(rawValue: String(words[0])),
      words[1] == "monthly" || words[1] == "cumulative"
    else { return nil }
    self.kind = kind
    isCumulative = words[1] == "cumulative"
  }

  /// The numbers from the start of the year: those of a monthly series summed up, as far as they go without
  /// a gap.
  func cumulative(_ numbers: [Fraction?]) -> [Fraction?] {
    if isCumulative { return numbers }
    var sum: Fraction? = .zero
    return numbers.map { number in
      sum = sum.flatMap { sum in number.map { sum + $0 } }
      return sum
    }
  }
}
