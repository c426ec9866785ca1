import MoRiLE
import Testing

@testable import MoRiLEFormats

/// Rows below the issues of a table that are none.
@Suite("Totals, sources and notes")
struct NoteRowTests {
  @Test(
    "are known by their names",
    arguments: [
      "Total", "TOTAL", "totals", "Total:", "Total recorded crime", "*Total", "\"Total\"",
      "Sub-total",
      "Subtotal", "sub total of theft", "Grand total", "Overall  totals", "Plymouth total",
      "All crime (total)", "Source: police", "Sources", "source", "Note", "Note 1",
      "Notes: provisional",
      "Notes of concern", "Footnote", "— total", "Total\u{A0}crime", "TOTAL\u{2013}all",
      "\u{200B}total", "to\u{AD}tal", "Total\u{3000}1", "Theft\u{202F}total",
      "\u{FEFF}Source: police",
    ])
  func isNamed(name: String) { #expect(NoteRow.isNamed(name.utf8)) }

  @Test(
    "are not known by a part of a word, nor by one between others",
    arguments: [
      "", " ", "-", "All crime", "Totalitarian acts", "Notebook theft", "Noted", "Sourced",
      "Resource",
      "Theft in total disregard", "Total\u{E9}", "\u{E9}total", "Total1", "Substance", "Sub",
      "Grand theft",
      "Overall crime", "Counterfeit notes", "Open source", "Totál", "Total\u{4E00}",
      "\u{A0}\u{2013}",
    ])
  func isNotNamed(name: String) { #expect(!NoteRow.isNamed(name.utf8)) }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let csv: String
    let issues: [String]
    var says = ""
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "a total with counts, a source and a note",
      csv: """
        issue,count,previous_count,harm,public_concern
        Robbery,5,4,2,1
        Total,"22,357",about 18,,
        Source: police,,,,
        NOTE,,,,
        """,
      issues: ["Robbery"],
      says: """
        crimes.csv:3:1: warning: "Total" is left out: it has no score, and its name is that of a total, a source or a note; if it is an issue, give it a score or ?, or another name
          Total,"22,357",about 18,,
          ^~~~~
        crimes.csv:4:1: warning: "Source: police" is left out: it has no score, and its name is that of a total, a source or a note; if it is an issue, give it a score or ?, or another name
          Source: police,,,,
          ^~~~~~~~~~~~~~
        crimes.csv:5:1: warning: "NOTE" is left out: it has no score, and its name is that of a total, a source or a note; if it is an issue, give it a score or ?, or another name
          NOTE,,,,
          ^~~~
        """),
    Case(
      name: "a name of that kind with a score is an issue, and so is one with ?",
      csv: """
        issue,likelihood,harm,public_concern
        Total recorded crime,1,,
        Notes of concern,,?,
        Sources of harm,,,1
        """,
      issues: ["Total recorded crime", "Notes of concern", "Sources of harm"],
      says: """
        crimes.csv:2:1: warning: "Total recorded crime" is taken as an issue, since it has a score; if it adds up other rows, take it out, and if it is an issue, give it another name
          Total recorded crime,1,,
          ^~~~~~~~~~~~~~~~~~~~
        """),
    Case(
      name: "rows with nothing but a name below an empty row",
      csv: """
        issue,theme,harm,public_concern,own
        Robbery,,2,1,

        Prepared by A. N. Other,,,,
        "Checked, twice",,,,
        ,,,,

        In draft,,,,
        """,
      issues: ["Robbery"],
      says: """
        crimes.csv:4:1: warning: "Prepared by A. N. Other" is left out: an empty row is above it, and it has nothing but its name; if it is an issue, give it a score or ?, or take the empty row out
          Prepared by A. N. Other,,,,
          ^~~~~~~~~~~~~~~~~~~~~~~
        crimes.csv:5:2: warning: "Checked, twice" is left out: an empty row is above it, and it has nothing but its name; if it is an issue, give it a score or ?, or take the empty row out
          "Checked, twice",,,,
           ^~~~~~~~~~~~~~
        crimes.csv:8:1: warning: "In draft" is left out: an empty row is above it, and it has nothing but its name; if it is an issue, give it a score or ?, or take the empty row out
          In draft,,,,
          ^~~~~~~~
        """),
    Case(
      name: "below an empty row, rows with anything else are issues",
      csv: """
        issue,theme,count,harm,public_concern,own
        Robbery,,,2,1,

        Arson,Fire,,,,
        Theft,,7,,,

        Fraud,,,,,x
        Assault,,,,,
        """,
      issues: ["Robbery", "Arson", "Theft", "Fraud", "Assault"]),
    Case(
      name: "names that nobody has scored yet are issues, whatever stands between them",
      csv: """
        issue,harm,public_concern
        # guide,0 to 2,0 or 1

        Robbery,,

        Theft,,
        """,
      issues: ["Robbery", "Theft"]),
    Case(
      name: "after a total, a row without a score is an issue",
      csv: """
        issue,harm,public_concern
        Robbery,2,1
        Total,,
        Arson,,
        """,
      issues: ["Robbery", "Arson"],
      says: """
        crimes.csv:3:1: warning: "Total" is left out: it has no score, and its name is that of a total, a source or a note; if it is an issue, give it a score or ?, or another name
          Total,,
          ^~~~~
        """),
    Case(
      name: "a name in another column than those of the issues",
      csv: """
        theme,issue,count,harm,public_concern
        Fire,Arson,1,2,1
        Total,,1,,
        """,
      issues: ["Arson"],
      says: """
        crimes.csv:3:1: warning: "Total" is left out: it has no score, and its name is that of a total, a source or a note; if it is an issue, give it a score or ?, or another name
          Total,,1,,
          ^~~~~
        """),
  ]

  @Test("are left out with a warning", arguments: cases)
  func table(_ example: Case) throws {
    let town = try TownModel.read()
    let file = csv(example.csv)
    let sheet = try IssueSheet.read([file], models: [town])
    #expect(sheet.issues.map { $0.name } == example.issues)
    #expect(sheet.cells.count == example.issues.count)
    let warnings = sheet.warnings.filter { !$0.fault.message.hasPrefix("there is no column") }
    #expect(told(warnings, in: [file]) == example.says)
  }

  @Test("make no table of issues alone")
  func alone() throws {
    #expect(
      said(
        of: [csv("issue,likelihood,harm,public_concern\nTotal,,,\n")],
        models: [try TownModel.read()])
          == """
          crimes.csv:1:1: error: there is no issue below the header; give each issue a row
            issue,likelihood,harm,public_concern
            ^
          crimes.csv:2:1: warning: "Total" is left out: it has no score, and its name is that of a total, a source or a note; if it is an issue, give it a score or ?, or another name
            Total,,,
            ^~~~~
          """)
  }

  @Test("are left as they are when cells are changed")
  func changed() throws {
    let town = try TownModel.read()
    let file = csv("issue,harm\nTotal,\nArson,1\n\nBy us,\nTheft,2\n")
    let sheet = try IssueSheet.read([file], models: [town])
    let change = CellChange(issue: 1, criterion: 1, cell: .score(0))
    #expect(
      String(decoding: sheet.revised(file, cells: [change]), as: UTF8.self)
        == "issue,harm\nTotal,\nArson,1\n\nBy us,\nTheft,0\n")
  }

  @Test("are left out of trends too")
  func trends() throws {
    let file = csv("issue,count,previous_count\nRobbery,5,4\nTotal,5,4\n")
    let trends = """
      "trends": {"source": "x", "count": "count", "previous": "previous_count", "arrows": [
        {"label": "up", "when": "count > previous_count"}, {"label": "down"}]},
      "domains":
      """
    let model = try TownModel.read(replacing: [("\"domains\":", trends)])
    let sheet = try IssueSheet.read([file], models: [model], for: .trends)
    #expect(sheet.issues.map { $0.name } == ["Robbery"])
    #expect(sheet.warnings.count == 1)
  }
}
