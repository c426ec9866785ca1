import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@testable import MoRiLEBoard

/// What a room agreed goes into a workbook, of which nothing else changes.
@Suite struct AgreedWorkbookTests {
  private static let new = [
    AgreedList.NewLine(
      issue: "Robbery", rating: "High", reason: "as last year", by: "All", on: "2026-01-02",
      isOtherwise: true),
    AgreedList.NewLine(
      issue: "arson", rating: "Moderate", reason: "", by: "", on: "", isOtherwise: false),
    AgreedList.NewLine(
      issue: "Theft", rating: nil, reason: "", by: "All", on: "", isOtherwise: false),
    AgreedList.NewLine(
      issue: "Fraud", rating: "High", reason: "", by: "", on: "", isOtherwise: true),
  ]

  private static func list(_ rows: [[String]]) throws -> AgreedList {
    let bytes = TestWorkbook.bytes([("Agreed", rows), ("Other", [["x"]])])
    return try AgreedList(TestWorkbook.table(bytes, name: "agreed.xlsx"))
  }

  private static func text(_ bytes: [UInt8]) throws -> String {
    String(
      decoding: try TestWorkbook.table(bytes).bytes, as: UTF8.self)
  }

  @Test func linesAreChangedAddedAndEmptied() throws {
    let list = try Self.list([
      ["What was agreed"], ["note", "rating", "issue", "reason"], ["old", "High", "Arson", "r"],
      ["=1+1", "Standard", "Rape, all"], [], ["", "", "Robbery"], ["z", "High", "Theft", "s"],
    ])
    let bytes = try AgreedList.revisedFile(list, with: Self.new)
    #expect(
      try Self.text(bytes) == """
        What was agreed,,,,,
        note,rating,issue,reason,by,date
        old,Moderate,Arson,,,
        =1+1,Standard,"Rape, all",,,

        ,High,Robbery,as last year,All,2026-01-02

        ,High,Fraud,,,

        """)
    let table = try TestWorkbook.table(bytes, name: "agreed.xlsx")
    #expect(try AgreedList(table).lines.map { $0.rating.text }.count == 4)
  }

  /// As in CSV, but for the order.
  @Test func whatIsReadIsThatOfTheCSV() throws {
    let rows = [
      ["issue", "rating", "reason", "by", "date"], ["Arson", "High", "r", "b", "2026-01-01"],
      ["Theft", "High", "", "", ""], ["Kept", "Standard", "k", "", ""],
    ]
    let text = rows.map { $0.joined(separator: ",") + "\n" }.joined()
    let plain = try AgreedList(SourceFile(name: "agreed.csv", bytes: Array(text.utf8)))
    func told(_ list: AgreedList) -> [[String]] {
      list.lines.map {
        [
          issueKey($0.issue.text), $0.rating.text, $0.reason, $0.by, $0.date?.isoText ?? "",
        ]
      }.sorted { $0[0] < $1[0] }
    }
    let book = try AgreedList.revisedFile(try Self.list(rows), with: Self.new)
    let read = try AgreedList(TestWorkbook.table(book, name: "a.xlsx"))
    let csv = try AgreedList.revisedFile(plain, with: Self.new)
    #expect(told(read) == told(try AgreedList(SourceFile(name: "a.csv", bytes: csv))))
    #expect(read.lines.count == 4)
  }

  @Test func aFormulaIsNotOverwritten() throws {
    var draft = WorkbookDraft()
    var sheet = SheetDraft("Agreed")
    sheet.add([.text("issue"), .text("rating")])
    sheet.add([.text("Arson"), .formula("Scores!A1", .text("High"))])
    draft.sheets.append(sheet)
    let bytes = try TestWorkbook.unmarked(try WorkbookWriter.bytes(of: draft))
    let list = try AgreedList(
      TestWorkbook.table(bytes, name: "agreed.xlsx"))
    let told = ToldFaults.or { () throws(Faults) in
      _ = try AgreedList.revisedFile(list, with: Self.new)
      return []
    }
    #expect(
      told == [
        "2:7+4 error contradiction: this cell holds a formula, and what was agreed goes into it: put a value in its "
          + "place in Excel, and apply again"
      ])
  }
}
