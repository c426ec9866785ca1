extension Formula {
  /// How many bits a numerator or denominator may come to need.
  static let mostBits = 4_096

  /// The value of a formula that is made of numbers only; nil of any other.
  var constant: Fraction? {
    var values: [Fraction] = []
    for node in nodes {
      switch node.kind {
      case .number(let value): values.append(value)
      case .negate(let operand): values.append(-values[operand])
      case .binary(let op, let left, let right):
        let value = op.apply(Interval(values[left]), Interval(values[right]))?.value
        guard let value, value.isOfModelSize else { return nil }
        values.append(value)
      case .name, .call: return nil
      }
    }
    return values.last
  }
}

extension Fraction {
  /// Whether a model may hold the number: see ``Formula/mostBits``.
  var isOfModelSize: Bool {
    let (numerator, denominator) = wholeNumbers
    return max(numerator.bitCount, denominator.bitCount) <= Formula.mostBits
  }

  /// The fraction as a factor in a formula, which reads it exactly: `60`, `2.5`, `(-5)`, `(40/3)`.
  var formulaText: String {
    let decimal = decimalText(18)
    if Fraction(decimal: decimal) == self { return sign < 0 ? "(\(decimal))" : decimal }
    let (numerator, denominator) = magnitude.wholeNumbers
    let top = (sign < 0 ? "-" : "") + Self.formulaText(numerator)
    return "(" + (isWhole ? top : top + "/" + Self.formulaText(denominator)) + ")"
  }

  /// A whole number in pieces that formulas can read, which are no longer than 18 digits.
  private static func formulaText(_ number: WholeNumber) -> String {
    let digits = Array(number.description.utf8)
    let longest = 17
    guard digits.count > longest + 1 else { return number.description }
    // Pieces of the same length follow a first one that may be shorter.
    var end = digits.count % longest
    var text = end == 0 ? "" : String(decoding: digits[..<end], as: UTF8.self)
    let step = "1" + String(repeating: "0", count: longest)
    while end < digits.count {
      let piece = String(decoding: digits[end..<end + longest], as: UTF8.self)
      text = text.isEmpty ? piece : "(\(text) * \(step) + \(piece))"
      end += longest
    }
    return text
  }
}
