import MoRiLE
import TestSupport
import Testing

/// Against what Tests/Oracle/proportions.py says, by SciPy and, where the total is no more than 1,500, exactly.
@Suite struct ProportionOracleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let count: Int
    let total: Int
    let chance: Fraction
    let isExact: Bool
    let low: String
    let high: String
    let p: String
    /// What SciPy says where it takes outcomes for equally probable that are not.
    let otherP: String

    init?(_ line: Substring) {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
      guard cells.count == 8, let count = Int(cells[0]), let total = Int(cells[1]),
        let chance = Fraction(cells[2])
      else { return nil }
      testDescription = "\(count) of \(total) against \(cells[2])"
      (self.count, self.total, self.chance) = (count, total, chance)
      isExact = cells[3] == "exact"
      (low, high, p, otherP) = (cells[4], cells[5], cells[6], cells[7])
    }
  }

  private static func cases() throws -> [Case] {
    let file = try RepositoryFile.read("Tests/Fixtures/proportions/cases.csv")
    return String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").dropFirst()
      .compactMap { Case($0) }
  }

  @Test func intervalsAndProbabilitiesAgree() throws {
    let cases = try Self.cases()
    #expect(cases.count == 394)
    #expect(cases.count { !$0.isExact } == 24)
    for example in cases {
      let proportion = try #require(Proportion(example.count, of: example.total))
      let interval = proportion.interval(decimals: 6)
      let p = proportion.test(against: example.chance).probability(decimals: 6)
      for (found, expected) in [
        (interval.low, example.low), (interval.high, example.high), (p, example.p),
      ] {
        if example.isExact {
          #expect(found == Fraction(expected), "\(example.testDescription)")
        } else {
          let double = try #require(Double(expected))
          let distance = abs(try #require(Double(found.decimalText(6))) - double)
          #expect(distance <= 0.5e-6 + 1e-9, "\(example.testDescription): \(expected)")
        }
      }
    }
  }

  /// Outcomes that are nearly as probable as the one counted are no part of p, as its definition has it.
  @Test func nearlyEqualIsNotEqual() throws {
    let differs = try Self.cases().filter { !$0.otherP.isEmpty }
    #expect(differs.count == 2)
    for example in differs {
      let proportion = try #require(Proportion(example.count, of: example.total))
      let found = proportion.test(against: example.chance).probability(decimals: 6)
      let p = try #require(Double(found.decimalText(6)))
      #expect(try #require(Double(example.otherP)) - p > 0.005)
    }
  }
}
