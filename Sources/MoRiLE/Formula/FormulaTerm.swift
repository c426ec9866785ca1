/// One term of a formula that is a sum: its numbers, and what they multiply.
///
/// The tree of a formula leaves parentheses out. Terms are cut from the text, so that the number of one
/// can be written anew and all else stays as it is.
struct FormulaTerm {
  /// A part of a product, between its signs `*` and `/`.
  struct Factor {
    /// The UTF-8 offsets of the part, parentheses included.
    let range: Range<Int>
    let text: String
    let isDivisor: Bool
    /// The value of a part that is made of numbers only.
    let constant: Fraction?
  }

  /// The UTF-8 offsets of the term: with parentheses around it, without the sign before it.
  let range: Range<Int>
  let isSubtracted: Bool
  /// The offsets of the product in it, without parentheses around all of it.
  private let product: Range<Int>
  private let factors: [Factor]

  /// The terms of a formula; none where it is no sum or cannot be read.
  static func terms(of source: SourceText) -> [FormulaTerm] {
    do throws(Faults) {
      _ = try FormulaParser.formula(source)
      var terms: [FormulaTerm] = []
      for part in try FormulaWords(source).withoutParentheses.parts(at: [.add, .subtract]) ?? [] {
        terms.append(try FormulaTerm(part))
      }
      return terms
    } catch {
      return []
    }
  }

  private init(_ part: FormulaWords.Part) throws(Faults) {
    range = part.words.range
    isSubtracted = part.op == .subtract
    // A sum or comparison in parentheses is one factor: only all of it can be multiplied.
    let inner = part.words.withoutParentheses
    let isProduct = inner.parts(at: [.add, .subtract])?.count == 1
    let words = isProduct ? inner : part.words
    product = words.range
    var factors: [Factor] = []
    for factor in words.parts(at: [.multiply, .divide]) ?? [] {
      let isDivisor = factor.op == .divide
      let text = factor.words.text
      var constant: Fraction?
      if !factor.words.hasNames { constant = try FormulaParser.formula(SourceText(text)).constant }
      // A division by zero stays in the term: the check of the model tells it.
      if isDivisor, constant == .zero { constant = nil }
      factors.append(
        Factor(range: factor.words.range, text: text, isDivisor: isDivisor, constant: constant))
    }
    self.factors = factors
  }

  // MARK: - Weights

  /// The number that the term is multiplied by, 1 where none is written.
  ///
  /// nil where the term is a number and nothing else, or where the numbers are larger than a model may
  /// have them.
  var weight: Fraction? {
    guard factors.contains(where: { $0.constant == nil }) else { return nil }
    var product = Fraction.one
    for factor in factors {
      guard let constant = factor.constant else { continue }
      product = factor.isDivisor ? product / constant : product * constant
      guard product.isOfModelSize else { return nil }
    }
    return product
  }

  /// What the number multiplies, with a minus sign where the formula takes it off.
  var weighed: String { (isSubtracted ? "-" : "") + product(of: nil) }

  /// The text that gives the term another number, and the offsets of what it takes the place of.
  func replacement(weight: Fraction) -> (range: Range<Int>, text: String) {
    let constants = factors.filter { $0.constant != nil }
    if constants.count == 1, !constants[0].isDivisor {
      return (constants[0].range, weight.formulaText)
    }
    return (product, product(of: weight.formulaText))
  }

  /// The product of a number, if any, and all factors that are not numbers.
  private func product(of number: String?) -> String {
    var text = number ?? ""
    for factor in factors where factor.constant == nil {
      if text.isEmpty {
        text = (factor.isDivisor ? "1 / " : "") + factor.text
      } else {
        text += (factor.isDivisor ? " / " : " * ") + factor.text
      }
    }
    return text
  }
}
