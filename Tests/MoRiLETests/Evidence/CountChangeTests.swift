import MoRiLE
import TestSupport
import Testing

@Suite("A change of counts")
struct CountChangeTests {
  @Test(
    "is made of two counts, of populations above 0",
    arguments: [
      (0, 0, true), (-1, 0, false), (0, -1, false), (1_000_000_000, 1_000_000_000, true),
      (1_000_000_001, 0, false), (0, 1_000_000_001, false), (Int.min, Int.max, false),
    ])
  func isMade(previous: Int, count: Int, isOne: Bool) {
    #expect((CountChange(from: previous, to: count) != nil) == isOne)
    #expect(CountChange(from: previous, to: count, populations: (0, 1)) == nil)
    #expect(CountChange(from: previous, to: count, populations: (1, 0)) == nil)
  }

  /// What the published rises of 2015 and 2017 can bear.
  @Test(
    "can be told from no change, or not",
    arguments: [
      ("arson", 134, 141, "0.72"), ("fatal and serious collisions", 75, 88, "0.35"),
      ("street drinking", 936, 990, "0.23"), ("rape in 2015", 279, 299, "0.43"),
      ("fatal injury in 2015", 1, 3, "0.63"), ("other sexual offences", 84, 193, "0"),
      ("robbery", 5, 5, "1"),
    ])
  func published(name: String, previous: Int, count: Int, p: String) throws {
    let change = try #require(CountChange(from: previous, to: count))
    #expect(change.test?.probability(decimals: 2) == Fraction(p))
    #expect(change.isMoreThanChance == (p == "0"))
  }

  @Test("of none after none is none, and has no limits")
  func nothing() throws {
    let nothing = try #require(CountChange(from: 0, to: 0))
    #expect(nothing.test == nil && nothing.percent == nil && nothing.multiple() == nil)
    #expect(!nothing.isMoreThanChance)
    let first = try #require(CountChange(from: 0, to: 6))
    #expect(first.percent == nil && first.multiple()?.high == nil && first.isMoreThanChance)
    #expect(try !#require(CountChange(from: 0, to: 5)).isMoreThanChance)
    let last = try #require(CountChange(from: 5, to: 0))
    #expect(last.percent == -100 && last.multiple()?.low == .zero)
  }

  @Test("follows the populations where there are two")
  func populations() throws {
    // A third more people, and a third more recorded: no more for each.
    let same = try #require(CountChange(from: 300, to: 400, populations: (30_000, 40_000)))
    #expect(same.test?.probability(decimals: 6) == 1)
    #expect(try #require(CountChange(from: 300, to: 400)).isMoreThanChance)
    #expect(same.multiple()?.low == CountChange(from: 300, to: 400)?.multiple()?.low)
  }
}

/// Against what Tests/Oracle/chance.py says, by SciPy.
@Suite struct CountOracleTests {
  @Test func tenThousandPairsAgree() async throws {
    let file = try RepositoryFile.read("Tests/Fixtures/chance/cases.csv")
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").dropFirst()
    #expect(lines.count == 10_000)
    // Those of thousands of millions take a second each.
    var known: [Int: Interval] = [:]
    for (place, line) in lines.enumerated() {
      // Others with a limit of time wait for their turn.
      if place.isMultiple(of: 20) { await Task.yield() }
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
      let (previous, count) = (try #require(Int(cells[0])), try #require(Int(cells[1])))
      let populations =
        try cells[2].isEmpty
        ? nil : (#require(Fraction(cells[2])), #require(Fraction(cells[3])))
      let change = try #require(CountChange(from: previous, to: count, populations: populations))
      try expect(change.test?.probability(decimals: 10), cells[4], "p: \(line)")
      // Nine digits of it.
      let decimals = max(previous, count) > 100_000 ? 2 : 9
      let multiple = change.multiple(decimals: 9)
      try expect(multiple?.low, cells[5], "multiple from: \(line)")
      try expect(multiple?.high, cells[6], "multiple to: \(line)")
      let limits = try known[count] ?? #require(RecordedCount(count)).limits(decimals: decimals)
      known[count] = limits
      try expect(limits.low, cells[7], "from: \(line)", decimals)
      try expect(limits.high, cells[8], "to: \(line)", decimals)
    }
  }

  /// To 1e-9 of the number, beside the half of a last decimal that it is rounded by.
  private func expect(
    _ found: Fraction?, _ expected: String, _ what: @autoclosure () -> String,
    _ decimals: Int = 9
  ) throws {
    guard !expected.isEmpty else {
      #expect(found == nil, "\(what())")
      return
    }
    let number = try #require(Double(expected))
    let text = try #require(found).decimalText(12)
    let distance = abs(try #require(Double(text)) - number)
    let half = 0.5 / (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    #expect(distance <= half + 1e-9 * abs(number), "\(what()): \(text)")
  }
}
