import MoRiLE

/// A number of an input as it stands in a table: one, a range of what it may be, or a mark that it is not known.
package enum InputNumber {
  /// What a text turned out to be.
  package enum Reading: Hashable {
    /// Nothing: blank, `?`, or a mark in place of a number.
    case none(NumberMark?)
    /// What the input can be, as one number or as a range.
    case number(Interval, NumberMark?)
    /// No number that the input may have; the words say why.
    case fault(String)
  }

  /// Reads the text of a cell as a number of an input.
  ///
  /// `1,092 to 1,457` and `1,092-1,457` are what lies between, ends and all. `<5` is what lies below: of an input of
  /// whole numbers from 0 that is 0 to 4, and of one of any numbers 0 to 5, which holds one number too many.
  package static func read(_ text: String, of input: Input) -> Reading {
    if text.isEmpty || text == "?" { return .none(nil) }
    if UnknownMark.isOne(text) { return .none(.unknown) }
    let fault: String
    switch NumberText.read(text, isPercentage: input.isPercentage) {
    case .number(let number):
      return input.allows(number)
        ? .number(Interval(number), nil) : .fault(input.isNotAllowed(number))
    case .fault(let words): fault = words
    }
    if let (limit, isBelow) = limit(text, of: input) {
      let high = isBelow && input.isWhole && limit.isWhole ? limit - 1 : limit
      guard input.allows(high) else { return .fault(input.isNotAllowed(high)) }
      return .number(Interval(input.lowest, high), .suppressed)
    }
    guard let range = RangeText(text) else { return .fault(fault) }
    var ends: [Fraction] = []
    for end in range.ends {
      guard case .number(let number) = NumberText.read(end, isPercentage: input.isPercentage) else {
        return .fault(fault)
      }
      guard input.allows(number) else { return .fault(input.isNotAllowed(number)) }
      ends.append(number)
    }
    if ends[0] > ends[1] { return .fault(RangeText.isReversed) }
    return .number(Interval(ends[0], ends[1]), nil)
  }

  /// The number that a text says something is below, and whether it is not the number itself.
  private static func limit(_ text: String, of input: Input) -> (Fraction, isBelow: Bool)? {
    guard let said = LimitText(text),
      case .number(let limit) = NumberText.read(said.limit, isPercentage: input.isPercentage)
    else { return nil }
    return (limit, said.isBelow)
  }
}
