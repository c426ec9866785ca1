import MoRiLE

/// A column of a table of counts that says more of an issue than a model scores, whatever the model.
package enum EvidenceColumn: String, CaseIterable, Sendable {
  /// Marks rows which add up others: whatever stands there, unless it is a no.
  case total = "is_total"
  /// The issue that the row is counted for, where that has another name in the scores.
  case scoredAs = "scored_as"
  /// The groups that the issue is added up in, between semicolons.
  case group
  /// How the rate compares with that of similar areas, in words.
  case comparison
  /// The trend of the family, in the words of the arrows.
  case familyTrend = "family_trend"
  /// The average rate of the most similar family, in the unit of the issue's own.
  case familyRate = "family_rate"
  /// By how many per cent that of the family changed from the year before.
  case familyChange = "family_change"
  /// The place among its family by rate, of which 1 is the lowest.
  case familyPlace = "family_place"
  /// How many areas the family has, this one among them.
  case familyOf = "family_of"

  /// What a cell of the column says.
  package enum Reading: Hashable {
    /// Nothing, or that it is not known.
    case none
    case number(Fraction)
    case text(String)
    /// What the column does not take; the words say why.
    case fault(String)
  }

  /// The column that a header names.
  package init?(header: String) { self.init(rawValue: columnKey(header)) }

  /// Reads a cell.
  package func read(_ text: String) -> Reading {
    if text.isEmpty || text == "?" || UnknownMark.isOne(text) { return .none }
    let number: Fraction
    switch (self, NumberText.read(text, isPercentage: self == .familyChange)) {
    case (.total, _), (.group, _), (.comparison, _), (.familyTrend, _), (.scoredAs, _):
      return .text(text)
    case (_, .fault(let words)): return .fault(words)
    case (_, .number(let value)): number = value
    }
    return isTaken(number) ? .number(number) : .fault("is not taken: it is \(takes)")
  }

  /// The number that a cell holds; nil where it holds none.
  package func number(_ text: String) -> Fraction? {
    if case .number(let number) = read(text) { number } else { nil }
  }

  private func isTaken(_ number: Fraction) -> Bool {
    switch self {
    case .familyRate: number >= .zero
    case .familyChange: number >= Fraction(-100)
    case .familyPlace: number.isWhole && number >= .one
    case .familyOf: number.isWhole && number >= Fraction(2)
    case .total, .group, .comparison, .familyTrend, .scoredAs: true
    }
  }

  private var takes: String {
    switch self {
    case .familyRate: "a rate from 0"
    case .familyChange: "a change in per cent, from -100"
    case .familyPlace: "a whole number from 1, the place of the lowest rate"
    case .familyOf: "a whole number from 2, this area among them"
    case .total, .group, .comparison, .familyTrend, .scoredAs: "words"
    }
  }
}

extension EvidenceColumn {
  /// Whether a cell of ``total`` marks its row.
  package static func isTotal(_ cell: String) -> Bool {
    !["", "no", "n", "false", "0"].contains(columnKey(cell))
  }
}
