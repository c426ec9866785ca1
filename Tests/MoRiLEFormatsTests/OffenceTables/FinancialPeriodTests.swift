import Testing

@testable import MoRiLEFormats

@Suite struct FinancialPeriodTests {
  /// A text, and how it is written again; nil where it is no period.
  static let cases: [(String, String?)] = [
    ("2023/24", "2023/24"), ("2023-24", "2023/24"), ("2023/2024", "2023/24"),
    ("1999/00", "1999/00"), ("2009/10", "2009/10"), (" 2023/24 ", "2023/24"),
    ("2023/24 Q1", "2023/24 Q1"), ("2023/24 q4", "2023/24 Q4"), ("2023/24 1", "2023/24 Q1"),
    ("2023/24 Q1..2023/24 Q4", "2023/24"), ("2022/23..2023/24", "2022/23..2023/24"),
    ("2022/23 Q3..2023/24 Q2", "2022/23 Q3..2023/24 Q2"),
    ("2022/23 Q3 .. 2023/24", "2022/23 Q3..2023/24 Q4"),
    ("2023/24 Q2..2023/24 Q2", "2023/24 Q2"),
    ("2023/25", nil), ("2023/23", nil), ("2023", nil), ("23/24", nil), ("2019-01", nil), ("", nil),
    ("2023/24 Q0", nil), ("2023/24 Q5", nil), ("2023/24 Q1 x", nil), ("..", nil),
    ("2023/24..", nil), ("..2023/24", nil), ("2023/24 Q2..2023/24 Q1", nil),
    ("2023/24 Q2..2023/24", nil), ("2023/24...2024/25", nil), ("２023/24", nil),
  ]

  @Test(arguments: cases) func isReadAndWritten(_ text: String, _ expected: String?) {
    #expect(FinancialPeriod(text)?.text == expected)
  }

  @Test func quartersFollowOneAnotherAcrossYears() {
    let period = FinancialPeriod("2022/23 Q4..2023/24 Q1")
    #expect(period?.quarters.map { $0.text } == ["2022/23 Q4", "2023/24 Q1"])
    #expect(period?.quarters.map { $0.year } == [2022, 2023])
  }

  /// The texts of a year and of a quarter in a table.
  static let cells: [(String, String, String?)] = [
    ("2023/24", "1", "2023/24 Q1"), ("2023/24", "Q4", "2023/24 Q4"),
    ("2023-24", "Quarter 2", "2023/24 Q2"), ("2023/24", "Qtr 3", "2023/24 Q3"),
    ("2023/24", "", nil), ("2023/24", "0", nil), ("2023/24", "5", nil), ("2023/24", "11", nil),
    ("", "1", nil), ("2023/22", "1", nil), ("2023/24", "April", nil),
  ]

  @Test(arguments: cells) func cellsAreRead(_ year: String, _ quarter: String, _ text: String?) {
    #expect(FinancialQuarter(year: year, quarter: quarter)?.text == text)
  }
}
