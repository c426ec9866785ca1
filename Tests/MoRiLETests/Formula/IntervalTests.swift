import Testing

@testable import MoRiLE

@Suite("Intervals")
struct IntervalTests {
  struct Operation: Sendable, CustomTestStringConvertible {
    let name: String
    let ofIntervals: @Sendable (Interval, Interval) -> Interval?
    let ofValues: @Sendable (Fraction, Fraction) -> Fraction?
    var testDescription: String { name }
  }

  private static func truth(_ holds: Bool) -> Fraction { holds ? 1 : 0 }

  static let operations: [Operation] = [
    Operation(name: "+", ofIntervals: { $0 + $1 }, ofValues: { $0 + $1 }),
    Operation(name: "-", ofIntervals: { $0 - $1 }, ofValues: { $0 - $1 }),
    Operation(name: "*", ofIntervals: { $0 * $1 }, ofValues: { $0 * $1 }),
    Operation(name: "/", ofIntervals: { $0 / $1 }, ofValues: { $1 == .zero ? nil : $0 / $1 }),
    Operation(
      name: "<", ofIntervals: { $0.isLess(than: $1) }, ofValues: { truth($0 < $1) }),
    Operation(
      name: "<=", ofIntervals: { $0.isAtMost($1) }, ofValues: { truth($0 <= $1) }),
    Operation(name: "=", ofIntervals: { $0.isEqual(to: $1) }, ofValues: { truth($0 == $1) }),
    Operation(name: "min", ofIntervals: { $0.minimum($1) }, ofValues: { min($0, $1) }),
    Operation(name: "max", ofIntervals: { $0.maximum($1) }, ofValues: { max($0, $1) }),
    Operation(name: "negation", ofIntervals: { left, _ in -left }, ofValues: { left, _ in -left }),
  ]

  /// Halves, so that a meeting of two intervals inside both is among the values tried.
  private func values(_ interval: Interval) -> [Fraction] {
    (-6...6).map { Fraction($0, over: 2) }.filter { interval.contains($0) }
  }

  private let all: [Interval] = (-3...3).flatMap { low in
    (low...3).map { Interval(Fraction(low), Fraction($0)) }
  }

  @Test("hold just the values that their operands give, for all signs", arguments: operations)
  func bruteForce(_ operation: Operation) {
    for left in all {
      for right in all {
        var results: [Fraction?] = []
        for a in values(left) {
          for b in values(right) { results.append(operation.ofValues(a, b)) }
        }
        let known = results.compactMap { $0 }
        let expected =
          known.count < results.count
          ? nil : known.min().flatMap { low in known.max().map { Interval(low, $0) } }
        #expect(
          operation.ofIntervals(left, right) == expected,
          "\(left.low)...\(left.high) \(operation.name) \(right.low)...\(right.high)")
      }
    }
  }

  @Test("divide by a divisor on either side of nothing, however near")
  func division() {
    let near = Fraction(1, over: 1_000)
    #expect(Interval(1, 2) / Interval(near, 1) == Interval(1, 2_000))
    #expect(Interval(1, 2) / Interval(-1, -near) == Interval(-2_000, -1))
    #expect(Interval(1, 2) / Interval(0, 1) == nil)
    #expect(Interval(1, 2) / Interval(-1, 0) == nil)
    #expect(Interval(1, 2) / Interval(.zero) == nil)
  }

  @Test("know their one value, what they hold and their union")
  func form() {
    #expect(Interval(7).value == 7)
    #expect(Interval(7, 8).value == nil)
    let some = Interval(-1, Fraction(1, over: 3))
    #expect(some.contains(-1) && some.contains(0) && some.contains(Fraction(1, over: 3)))
    #expect(!some.contains(Fraction(-1_001, over: 1_000)))
    #expect(!some.contains(Fraction(334, over: 1_000)))
    #expect(some.union(Interval(2, 3)) == Interval(-1, 3))
    #expect(Interval(2, 3).union(some) == Interval(-1, 3))
    #expect(some.union(Interval(0)) == some)
  }
}
