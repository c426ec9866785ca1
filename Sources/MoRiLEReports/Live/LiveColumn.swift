import MoRiLE

/// A column of a live workbook, with a formula for each issue or room to enter something.
package struct LiveColumn: Sendable {
  /// The sheet that a column stands on.
  package enum Sheet: Sendable {
    /// The sheet that is filled.
    case scores
    /// The sheet of all steps on the way.
    case working
  }

  /// What stands in a column.
  package enum Kind: Hashable, Sendable {
    /// The name of the issue.
    case issue
    /// The group that it belongs to.
    case theme
    /// An input, by its index.
    case input(Int)
    /// A criterion, by its index.
    case criterion(Int)
    /// A score, by its index, where it is known.
    case score(Int)
    /// The least that a score can be.
    case lowest(Int)
    /// The most that a score can be.
    case highest(Int)
    /// The rating of a domain, by its index.
    case domainRating(Int)
    /// The rating.
    case rating
    /// The ratings that are possible where none is certain.
    case possible
    /// What formulas cannot use of the row.
    case check
    /// Something that is worked out on the way.
    case step
  }

  /// Where it stands.
  package let sheet: Sheet
  /// What stands in it.
  package let kind: Kind
  /// The header.
  package let title: String
  /// How it is worked out; nil where it is entered.
  package let formula: LiveFormula?
  /// The largest number that it can hold, whatever its sign.
  let most: Fraction
}

/// A value of a step as whole numbers: how many parts it is at least and at most, and how many parts make 1.
struct LiveForm: Hashable {
  let low: LiveFormula
  let high: LiveFormula
  let parts: LiveFormula

  init(_ low: LiveFormula, _ high: LiveFormula, parts: LiveFormula) {
    self.low = low
    self.high = high
    self.parts = parts
  }

  init(_ value: LiveFormula, parts: LiveFormula) { self.init(value, value, parts: parts) }

  init(constant number: LiveNumber) {
    let (top, bottom) = number.value.smallNumbers ?? (0, 1)
    self.init(.number(Fraction(top)), parts: .number(Fraction(bottom)))
  }

  /// Whether it is one value, whatever is not known.
  var isPoint: Bool { low == high }

  /// Whether the parts are the same in each row.
  var hasFixedParts: Bool {
    switch parts {
    case .number, .cell: true
    default: false
    }
  }
}
