import MoRiLE
import Testing

@Suite struct RandomNumbersTests {
  /// What the authors' own program in C prints for the seed 1234567.
  @Test func theSequenceIsThePublishedOne() {
    var numbers = RandomNumbers(seed: 1_234_567)
    let first = (0..<5).map { _ in numbers.next() }
    #expect(
      first == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func partsHaveSequencesOfTheirOwn() {
    var seen: Set<UInt64> = []
    for first in 0..<20 as Range<UInt64> {
      for second in 0..<20 as Range<UInt64> {
        var numbers = RandomNumbers(seed: 1, parts: first, second)
        seen.insert(numbers.next())
      }
    }
    #expect(seen.count == 400)
    var (one, other) = (RandomNumbers(seed: 1, parts: 2), RandomNumbers(seed: 2, parts: 2))
    #expect(one.next() != other.next())
  }

  @Test(arguments: [1, 2, 3, 7, 10, 24] as [UInt64])
  func numbersBelowALimitAreEquallyOften(_ count: UInt64) {
    var numbers = RandomNumbers(seed: 42)
    var often = [Int](repeating: 0, count: Int(count))
    let draws = 24_000
    for _ in 0..<draws { often[Int(numbers.next(below: count))] += 1 }
    let expected = Double(draws) / Double(count)
    // Five standard deviations of a binomial count.
    let margin = 5 * (expected * (1 - 1 / Double(count))).squareRoot()
    for number in often { #expect(abs(Double(number) - expected) <= margin) }
  }

  @Test func theHighestLimitIsKept() {
    var numbers = RandomNumbers(seed: 3)
    let limit = UInt64.max / 2 + 2
    for _ in 0..<100 { #expect(numbers.next(below: limit) < limit) }
  }
}
