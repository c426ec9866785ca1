import TestSupport
import Testing

@testable import MoRiLE

@Suite("Arithmetic of fractions")
struct FractionArithmeticTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// Numerator and denominator, in hexadecimal digits.
    let left, right: (String, String)
    let order: String
    let sum, difference, product, quotient: String
    var testDescription: String { name }
  }

  @Test("is exact beyond 64 bits", arguments: cases)
  func arithmetic(_ example: Case) {
    let left = fraction(example.left)
    let right = fraction(example.right)
    #expect((left + right).description == example.sum)
    #expect((right + left).description == example.sum)
    #expect((left - right).description == example.difference)
    #expect((left * right).description == example.product)
    #expect((right * left).description == example.product)
    #expect((left / right).description == example.quotient)
    #expect((left < right) == (example.order == "<"))
    #expect((right < left) == (example.order == ">"))
    #expect((left == right) == (example.order == "="))
  }

  private func fraction(_ parts: (String, String)) -> Fraction {
    Fraction(WholeNumber(hex: parts.0), over: WholeNumber(hex: parts.1))
  }

  @Test("holds the laws of arithmetic for all sizes and signs")
  func laws() {
    var random = SeededRandom(seed: 11)
    func fraction() -> Fraction {
      func number() -> WholeNumber {
        WholeNumber(
          isNegative: Bool.random(using: &random),
          limbs: (0..<Int.random(in: 1...3, using: &random)).map { _ in
            UInt32.random(in: 0...(.max), using: &random)
          })
      }
      let denominator = number()
      return Fraction(number(), over: denominator.isZero ? WholeNumber(1) : denominator)
    }
    for _ in 0..<200 {
      let (a, b, c) = (fraction(), fraction(), fraction())
      #expect(a + b == b + a)
      #expect((a + b) + c == a + (b + c))
      #expect((a * b) * c == a * (b * c))
      #expect(a * (b + c) == a * b + a * c)
      #expect(a - b == -(b - a))
      #expect((a + b) - b == a)
      #expect(b == .zero || a / b * b == a)
      #expect((a < b) == ((a - b).sign < 0))
      #expect(a.hashValue == ((a + b) - b).hashValue)
    }
  }
}
