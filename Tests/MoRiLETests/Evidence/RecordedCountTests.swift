import MoRiLE
import Testing

@Suite("A recorded count")
struct RecordedCountTests {
  @Test(
    "is from 0 to a thousand million",
    arguments: [(0, true), (1_000_000_000, true), (1_000_000_001, false), (-1, false)])
  func isMade(count: Int, isOne: Bool) {
    #expect((RecordedCount(count) != nil) == isOne)
  }

  /// As printed in tables of exact limits (such as Garwood, 1936): of 0 it is -ln 0.025.
  @Test(
    "has limits that are rounded, halves up",
    arguments: [
      (0, 3, "0", "3.689"), (1, 3, "0.025", "5.572"), (2, 2, "0.24", "7.22"),
      (10, 2, "4.80", "18.39"), (100, 1, "81.4", "121.6"), (141, 0, "119", "166"),
    ])
  func limits(count: Int, decimals: Int, low: String, high: String) throws {
    let limits = try #require(RecordedCount(count)).limits(decimals: decimals)
    #expect(limits.low == Fraction(low))
    #expect(limits.high == Fraction(high))
  }

  @Test(
    "has limits for any confidence, which lie about the count", arguments: [0, 1, 2, 3, 4, 5, 20])
  func confidences(count: Int) throws {
    let recorded = try #require(RecordedCount(count))
    var before = Interval(Fraction(count))
    for confidence in ["0.1", "0.5", "0.95", "0.999999"] {
      let limits = recorded.limits(decimals: 3, confidence: try #require(Fraction(confidence)))
      #expect(limits.low <= before.low && before.high <= limits.high && limits.high < 60)
      before = Interval(limits.low, limits.high)
    }
  }

  @Test("has wider limits where more confidence is asked for")
  func confidence() throws {
    let count = try #require(RecordedCount(10))
    let ninety = count.limits(decimals: 3, confidence: Fraction(9, over: 10))
    let most = count.limits(decimals: 3, confidence: Fraction(999, over: 1000))
    #expect(ninety == Interval(Fraction("5.425")!, Fraction("16.962")!))
    #expect(most == Interval(Fraction("2.699")!, Fraction("25.256")!))
  }
}
