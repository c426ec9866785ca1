import MoRiLE
import TestSupport
import Testing

@testable import MoRiLEReports

/// Tables that would be wider than paper, on a page.
@Suite struct WideTableTests {
  /// A table with a name, some numbers, some ratings and a text that may stand below.
  private static func page(numbers: Int, ratings: Int = 0, says: String? = nil) -> String {
    let told = says.map { _ in [Column("why", "Why", flow: .below("reason: "))] } ?? []
    var table = DocumentTable(
      "t", "",
      [.name("issue", "Issue")]
        + (0..<numbers).map { Column("n\($0)", "N\($0)", .number) }
        + (0..<ratings).map { Column("r\($0)", "R\($0)", .rating) } + told)
    let mark = RatingMark("High", at: .top)
    for issue in ["Arson", "Theft"] {
      table.add(
        [.text(issue)] + (0..<numbers).map { .whole($0) }
          + Array(repeating: .rating(mark), count: ratings)
          + (says.map { [.text(issue == "Arson" ? $0 : "")] } ?? []))
    }
    return HTMLFormat.text(Document("", parts: [.table(table)]))
  }

  @Test(arguments: [(11, false), (12, true)])
  func headersAreTurnedBeyondTwelveColumns(numbers: Int, isTurned: Bool) {
    let page = Self.page(numbers: numbers)
    #expect(page.contains("<table class=\"t turned\">") == isTurned)
    #expect(page.contains("<table class=\"t\">") == !isTurned)
  }

  @Test(arguments: [(4, 3, false), (3, 4, true), (2, 4, false)])
  func lettersAreSmallerWithMoreThanThreeRatingsOfEightColumns(
    numbers: Int, ratings: Int, isDense: Bool
  ) {
    let page = Self.page(numbers: numbers, ratings: ratings)
    #expect(page.contains("<table class=\"t dense\">") == isDense)
  }

  @Test func aTextIsAColumnAsLongAsThereIsRoom() {
    let page = Self.page(numbers: 5, says: "A fire")
    #expect(page.contains("<th scope=\"col\" class=\"short\">Why</th>"))
    #expect(!page.contains("reason: "))
    #expect(!page.contains("colspan"))
  }

  @Test func beyondSevenColumnsItStandsBelowItsRowUnlessItIsBlank() {
    let page = Self.page(numbers: 6, says: "A fire")
    #expect(!page.contains("Why</th>"))
    #expect(
      page.contains("<td colspan=\"7\">reason: <bdi>A fire</bdi></td></tr>\n<tr><th scope=\"row\""))
    #expect(page.split(separator: "<tr class=\"told\">").count == 2)
    #expect(page.split(separator: "colspan").count == 2)
  }

  /// The header of a number stands above it, also where the number names the row.
  @Test func aNumberThatNamesItsRowStandsBelowItsHeader() {
    var table = DocumentTable("t", "", [Column("level", "Level", .number, isTitle: true)])
    table.add([.whole(3)])
    let page = HTMLFormat.text(Document("", parts: [.table(table)]))
    #expect(page.contains("<th scope=\"col\" class=\"number\">Level</th>"))
    #expect(page.contains("<th scope=\"row\" class=\"number\">3</th>"))
  }
}
