import MoRiLE
import TestSupport
import Testing

@testable import MoRiLEFormats
@testable import MoRiLEProgram

/// A workbook as people have it: what can be read is read, and all else is told, cell by cell.
@Suite struct MessyWorkbookTests {
  private static let header = [
    "Category", "Issue", "count", "previous_count", "Likelihood adjusted", "Physical psychological",
    "financial", "reputation", "resourcing", "concern", "vulnerability", "benchmarking",
    "Offence code",
  ]

  /// Titles, a merged cell above the header, and below it marks, words, a date among codes, a hidden row, a total and
  /// a source; notes on another sheet.
  private static func book(count: String, _ words: [String], concern: String) throws -> [UInt8] {
    var draft = WorkbookDraft()
    let date = draft.styles.id { $0.numberFormat = "dd/mm/yyyy" }
    var notes = SheetDraft("Notes")
    notes.add([.text("Strategic assessment 2026")])
    var sheet = SheetDraft("Scores 2026")
    sheet.add([.text("Strategic assessment 2026")])
    sheet.add([])
    sheet.add((0..<6).map { _ in CellDraft(.blank) } + [.text("Harm")])
    sheet.add(header.map { .text($0) })
    for (row, name) in ["Arson", "Burglary", "Robbery", "Theft"].enumerated() {
      let counts: [CellDraft] = [row == 0 ? CellDraft(.error("#N/A")) : .whole(40), .whole(30)]
      let financial: CellDraft =
        words.indices.contains(row) ? .text(words[row]) : .whole(1)
      let scores: [CellDraft] =
        [.whole(2), .whole(3), financial]
        + [2, 2].map { .whole($0) } + [row == 3 ? .number(concern) : .whole(1)]
        + [1, 1].map { .whole($0) }
      let code: CellDraft = row == 2 ? .whole(43_831, date) : .text("8N")
      sheet.add([.text("Acquisitive"), .text(name)] + counts + scores + [code])
    }
    if !count.isEmpty { sheet.rows[5].cells[2] = .text(count) }
    sheet.rows[7].isHidden = true
    sheet.add([])
    sheet.add([CellDraft(.blank), .text("Total"), .whole(4_711)])
    sheet.add([CellDraft(.blank), .text("Source: Home Office")])
    draft.sheets = [notes, sheet]
    return try merged("G3:J3", WorkbookWriter.bytes(of: draft))
  }

  /// A workbook with some cells of its second sheet as one.
  private static func merged(_ range: String, _ bytes: [UInt8]) throws -> [UInt8] {
    let archive = try ZipArchive(bytes)
    let part = try #require(archive.entry(named: "xl/worksheets/sheet2.xml"))
    let text = String(decoding: try archive.content(of: part), as: UTF8.self)
    var revision = ZipRevision(archive)
    let end = "</sheetData>"
    revision.replace(
      part,
      with: Array(
        text.replacing(
          end, with: end + "<mergeCells count=\"1\"><mergeCell ref=\"\(range)\"/></mergeCells>"
        ).utf8))
    return try revision.bytes()
  }

  private static func call(_ book: [UInt8]) -> Call {
    Call(["assess", "m.xlsx", "--model", "stra-plymouth-2015"], files: ["m.xlsx": book])
  }

  @Test func itIsReadAndTheRestIsTold() throws {
    let call = Self.call(try Self.book(count: "", [], concern: "1"))
    #expect(call.code == .done)
    #expect(
      call.errors == """
        m.xlsx: 'Scores 2026'!A4: note: the header is on row 4; the 2 rows above it are passed over
        m.xlsx: 'Scores 2026'!C5: warning: count "#N/A" is taken as not known, and so is each such mark in place of a number: -, n/a, #N/A, [c], [u], [w], [x], [z], .. and :
          Acquisitive | Arson | #N/A | 30 | 2 | 3 | 1 | 2 | 2 | 1 | 1 | 1 | 8N
                                ^~~~
        m.xlsx: 'Scores 2026'!M7: warning: this cell is a date, where others are codes such as 8N (M5): Excel makes dates of codes such as 1/1; format the column as text and enter them again
          Acquisitive | Robbery | 40 | 30 | 2 | 3 | 1 | 2 | 2 | 1 | 1 | 1 | 2020-01-01
                                                                            ^~~~~~~~~~
        m.xlsx: 'Scores 2026'!B10: warning: "Total" is left out: it has no score, and its name is that of a total, a source or a note; if it is an issue, give it a score or ?, or another name
           | Total | 4711 |  |  |  |  |  |  |  |  |  |\u{20}
             ^~~~~
        m.xlsx: 'Scores 2026'!B11: warning: "Source: Home Office" is left out: it has no score, and its name is that of a total, a source or a note; if it is an issue, give it a score or ?, or another name
           | Source: Home Office |  |  |  |  |  |  |  |  |  |  |\u{20}
             ^~~~~~~~~~~~~~~~~~~
        m.xlsx: 'Scores 2026': warning: row 8 is hidden and is read like the others: delete it if it is not meant

        """)
    #expect(call.output.contains("4 issues"))
  }

  @Test func whatCannotBeReadIsToldAllAtOnce() throws {
    let call = Self.call(try Self.book(count: "<5", ["High", "High", "Low"], concern: "2.5"))
    #expect(call.code == .faultyData)
    #expect(
      call.errors == """
        m.xlsx: 'Scores 2026'!A4: note: the header is on row 4; the 2 rows above it are passed over
        m.xlsx: 'Scores 2026'!C5: warning: count "#N/A" is taken as not known, and so is each such mark in place of a number: -, n/a, #N/A, [c], [u], [w], [x], [z], .. and :
          Acquisitive | Arson | #N/A | 30 | 2 | 3 | High | 2 | 2 | 1 | 1 | 1 | 8N
                                ^~~~
        m.xlsx: 'Scores 2026'!G5: error: financial: 3 cells hold words ("High" 2 times, "Low" once); it takes 0 to 3; correct them, or leave a cell blank or write ? where the score is not known
          Acquisitive | Arson | #N/A | 30 | 2 | 3 | High | 2 | 2 | 1 | 1 | 1 | 8N
                                                    ^~~~
        m.xlsx: 'Scores 2026'!C6: warning: count "<5" is taken as 0 to 4, as small numbers are published that are suppressed, and so is each such number; what follows from it is a range
          Acquisitive | Burglary | <5 | 30 | 2 | 3 | High | 2 | 2 | 1 | 1 | 1 | 8N
                                   ^~
        m.xlsx: 'Scores 2026'!M7: warning: this cell is a date, where others are codes such as 8N (M5): Excel makes dates of codes such as 1/1; format the column as text and enter them again
          ...ive | Robbery | 40 | 30 | 2 | 3 | Low | 2 | 2 | 1 | 1 | 1 | 2020-01-01
                                                                         ^~~~~~~~~~
        m.xlsx: 'Scores 2026'!J8: error: concern "2.5" is not a whole number from 0 to 2
          Acquisitive | Theft | 40 | 30 | 2 | 3 | 1 | 2 | 2 | 2.5 | 1 | 1 | 8N
                                                              ^~~
        m.xlsx: 'Scores 2026'!B10: warning: "Total" is left out: it has no score, and its name is that of a total, a source or a note; if it is an issue, give it a score or ?, or another name
           | Total | 4711 |  |  |  |  |  |  |  |  |  |\u{20}
             ^~~~~
        m.xlsx: 'Scores 2026'!B11: warning: "Source: Home Office" is left out: it has no score, and its name is that of a total, a source or a note; if it is an issue, give it a score or ?, or another name
           | Source: Home Office |  |  |  |  |  |  |  |  |  |  |\u{20}
             ^~~~~~~~~~~~~~~~~~~
        m.xlsx: 'Scores 2026': warning: row 8 is hidden and is read like the others: delete it if it is not meant

        """)
  }
}
