import MoRiLE
import MoRiLEReports
import Testing

@testable import MoRiLEBoard

@Suite("What is said of a measure and what it is compared with")
struct ComparisonWordingTests {
  private static let header = "measure,kind,unit,aim,series,Q3 2017,Q4 2017\n"

  private static func said(_ rows: String...) throws -> String {
    let sheet = try MeasureExample.read(header + rows.joined(separator: "\n") + "\n")
    return MonitoringWording.sentences(on: try #require(sheet.measures.first), sheet.year)
      .joined(separator: " ")
  }

  @Test("above and below it, by more than chance")
  func moreThanChance() throws {
    #expect(
      try Self.said("m,,,monitor,actual,308 of 1231,", "m,,,,national,21.9%,")
        == "25 % in Q3 2017: monitoring only. That is 3.1 points above the national figure of 21.9 %, by more "
        + "than chance (p = 0.009). 308 of 1,231 fits 22.6 % to 27.5 %.")
    #expect(
      try Self.said("m,,,increase,actual,0 of 11,", "m,,,,family,37.2%,")
        == "0 % in Q3 2017: monitoring only. That is 37.2 points below the family's figure of 37.2 %, by more "
        + "than chance (p = 0.009), though only 11 were counted. 0 of 11 fits 0.0 % to 28.5 %.")
    #expect(
      try Self.said("m,,,increase,actual,900 of 1000,", "m,,,,national,50,").contains("(p < 0.001)")
    )
  }

  @Test("that cannot be told from it, and that is level with it")
  func chance() throws {
    #expect(
      try Self.said("m,,,monitor,actual,29 of 351,", "m,,,,national,6.6%,")
        == "8.3 % in Q3 2017: monitoring only. That is 1.7 points above the national figure of 6.6 %, from "
        + "which it cannot be told (p = 0.2). 29 of 351 fits 5.6 % to 11.7 %.")
    #expect(
      try Self.said("m,,,monitor,actual,0 of 1,", "m,,,,national,7.6%,").contains(
        "from which it cannot be told (p = 1), and only 1 was counted."))
    #expect(
      try Self.said("m,,,monitor,actual,3 of 12,", "m,,,,national,25,")
        == "25 % in Q3 2017: monitoring only. That is level with the national figure of 25 %. 3 of 12 fits "
        + "5.5 % to 57.2 %.")
  }

  @Test("by both comparators, and by a figure of an earlier period")
  func both() throws {
    let text = try Self.said(
      "m,,,monitor,actual,,50 of 100", "m,,,,national,40%,", "m,,,,family,,60%")
    #expect(text.contains("10 points above the national figure of 40 %, from which it cannot be"))
    #expect(text.contains("10 points below the family's figure of 60 %, from which it cannot be"))
  }

  @Test("without counts, and of sums")
  func withoutCounts() throws {
    #expect(
      try Self.said("m,,,at least,actual,76.1%,", "m,,,,target,75,", "m,,,,national,77.1,")
        == "76.1 % in Q3 2017, 1.1 points above the target of 75 %: generally satisfied (no less is wanted). "
        + "That is 1 point below the national figure of 77.1 %; whether that is more than chance cannot be said "
        + "without the counts.")
    #expect(
      try Self.said("m,,,monitor,actual cumulative,9,", "m,,,,national cumulative,10,").hasPrefix(
        "9 by the end of Q3 2017: monitoring only. That is 10 % below the national figure of 10. There is"
      ))
  }

  @Test("of 0 of 0, which is no proportion")
  func nothing() throws {
    #expect(
      try Self.said("m,,,monitor,actual,0 of 0,", "m,,,,national,5.2%,")
        == "0 of 0 in Q3 2017 is no proportion, so that there is nothing to judge.")
    #expect(
      try Self.said("m,,,monitor,actual,1 of 4,0 of 0").hasSuffix(
        "0 of 0 in Q4 2017 is no proportion."))
  }

  @Test("of a target that is still to be reached, and of one that is to be kept")
  func targets() throws {
    #expect(
      try Self.said("m,level,,above,actual,80,", "m,,,,target,,80")
        == "80 in Q3 2017, level with the target of 80, to be reached by Q4 2017: some concerns (more than that "
        + "is wanted).")
    #expect(
      try Self.said("m,level,,below,actual,,19", "m,,,,target,20,")
        == "19 in Q4 2017, 5 % below the target of 20: generally satisfied (less than that is wanted)."
    )
  }

  @Test(
    "never shows p on the other side of 5 % than it is",
    arguments: [
      (0, 6, "1/2", "0.031"), (0, 5, "1/2", "0.063"), (1, 1, "0.05", "0.05"),
      (1, 1, "0.0499", "0.0499"), (1, 1, "0.0504", "0.05"), (1, 1, "0.001", "0.001"),
      (1, 1, "0.00099", "< 0.001"), (1, 1, "0.1", "0.1"), (1, 2, "1/2", "1"),
    ])
  func probability(count: Int, total: Int, chance: String, text: String) throws {
    let proportion = try #require(Proportion(count, of: total))
    let chance = try #require(Fraction(chance))
    #expect(ChanceWording.probability(proportion.test(against: chance)) == text)
  }

  @Test("has a table, with names and numbers for programs")
  func table() throws {
    let sheet = try MeasureExample.read(
      Self.header
        + "a,,,monitor,actual,308 of 1231,\na,,,,national,21.9,\na,,,,family,25,\n"
        + "b,,,monitor,actual,1 of 4,\nc,level,,monitor,actual,5,\nd,,,monitor,actual,0 of 0,\n"
        + "d,,,,national,5,\ne,level,,monitor,actual,5,\ne,,,,family,5,\n")
    let report = MonitoringReport(sheet, subject: "")
    #expect(
      report.written("comparisons").csv == """
        measure,month,figure,n,of,low,high,against,comparator,difference,p,finding
        a,2017-q3,25.020309,308,1231,22.6221,27.5384,national,21.9,3.120309,0.008811,above
        a,2017-q3,25.020309,308,1231,22.6221,27.5384,family,25,0.020309,1,not_told_apart
        b,2017-q3,25,1,4,0.6309,80.588,,,,,
        d,2017-q3,,0,0,,,,,,,no_proportion
        e,2017-q3,5,,,,,family,5,0,,level

        """)
  }
}
