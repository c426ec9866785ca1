import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@testable import MoRiLEBoard

/// The proportions that Plymouth's documents print with both counts: what they print comes out, or it is said why
/// not.
@Suite struct PublishedProportionsTests {
  private static func rows(_ file: String) throws -> [[String: String]] {
    let document = try CSVDocument.read(
      RepositoryFile.read("Tests/Fixtures/proportions/\(file).csv").bytes)
    return (0..<document.rowCount).map { row in
      Dictionary(
        uniqueKeysWithValues: document.header.enumerated().map {
          ($1, document.cell(row: row, column: $0))
        })
    }
  }

  private static func counts(_ row: [String: String]) throws -> Proportion {
    let (count, total) = try (#require(Int(row["n"] ?? "")), #require(Int(row["N"] ?? "")))
    return try #require(Proportion(count, of: total))
  }

  @Test func printedPercentagesComeOut() throws {
    let rows = try Self.rows("published")
    #expect(rows.count == 33)
    var others: [String] = []
    for row in rows {
      let (counts, printed) = (try Self.counts(row), row["printed_percent"] ?? "")
      let places = printed.split(separator: ".").dropFirst().first?.count ?? 0
      guard let percentage = counts.percentage, !printed.isEmpty else {
        others.append("\(counts.count) of \(counts.total): \(printed)")
        continue
      }
      #expect(
        percentage.decimalText(places, padded: true) == printed, "\(row["source"] ?? "")")
    }
    // 0 of 0 is printed as 0.0, and is no proportion; one in four is printed in words alone.
    #expect(others == ["0 of 0: 0.0", "1 of 4: "])
  }

  /// The estimates are counts worked out from a percentage, cut to whole people; only 20 % of 2,043 is rounded up.
  @Test func estimatesAreCut() throws {
    let estimates = try Self.rows("published").filter {
      $0["measure"]?.hasPrefix("estimate") ?? false
    }
    #expect(estimates.count == 18)
    var roundedUp: [Int] = []
    for row in estimates {
      let counts = try Self.counts(row)
      let share = try #require(Fraction(row["printed_percent"] ?? "")) / 100
      let people = share * Fraction(counts.total)
      if people < Fraction(counts.count) {
        roundedUp.append(counts.count)
        #expect(people.rounded(decimals: 0) == Fraction(counts.count))
      } else {
        #expect(people - Fraction(counts.count) < 1)
      }
    }
    #expect(roundedUp == [409, 409])
  }

  @Test func intervalsAndProbabilitiesAgree() throws {
    let rows = try Self.rows("published-expected")
    #expect(rows.count == 11)
    for row in rows {
      let counts = try Self.counts(row)
      let chance = try #require(Fraction(row["comparator_percent"] ?? "")) / 100
      let interval = counts.interval(decimals: 6)
      let found = [
        interval.low, interval.high, counts.test(against: chance).probability(decimals: 6),
      ]
      #expect(found == ["low", "high", "p"].map { Fraction(row[$0] ?? "") })
    }
  }

  /// What the example says of them, beside what the document says in its comments.
  ///
  /// It has all four groups in contact with the criminal justice system higher than elsewhere: two are above the
  /// national figure, one of them by more than chance, and one is below it by more than chance. It has 0 of 11 as
  /// not significant: against 37.2 % it is, though so few. That nobody is told apart by 0 of 4 and 0 of 1 is its
  /// "low numbers".
  @Test func findingsOfTheExample() throws {
    let sheet = try MeasureSheet(
      RepositoryFile.read("Models/examples/plymouth/2017/measures.csv"))
    #expect(sheet.warnings.isEmpty)
    let findings = sheet.measures.filter { $0.kind == .proportion }.map { measure in
      measure.now.flatMap { measure.comparisons(in: $0).first }.map {
        ComparisonWording.finding($0)
      }
    }
    #expect(
      findings == [
        .above, .notTold, .notTold, .below,
        .notTold, .below, .notTold, .notTold,
        .notTold, nil, .notTold, .notTold,
      ])
    let levels = sheet.measures.filter { $0.kind == .level }
    #expect(levels.map { $0.position(in: 11).judgement } == Array(repeating: .satisfied, count: 4))
  }
}
