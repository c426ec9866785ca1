/// What can be saved from the page.
enum Saving: String, CaseIterable {
  /// The record of the room.
  case session
  /// The table with the scores as they are now.
  case csv
  /// Every step.
  case log
  /// What was decided, to print.
  case minutes
  /// The table as a workbook that works itself out.
  case live
  /// The paper for the Board.
  case paper
  /// The folders of the years.
  case year
  /// Everything.
  case all

  /// What it is called.
  var title: String {
    switch self {
    case .session: "Session"
    case .csv: "Table"
    case .log: "Change log"
    case .minutes: "Minutes"
    case .live: "Workbook with formulas"
    case .paper: "Board’s paper"
    case .year: "Folder of the year"
    case .all: "Everything"
    }
  }

  /// What it is for.
  var about: String {
    switch self {
    case .session:
      "the whole record: open it on this page again, or merge it into the data with morile apply"
    case .csv: "the table as it came, with the scores as they are now"
    case .log: "every step as a CSV"
    case .minutes: "what was decided, as a page to print"
    case .live: "the table in Excel, where formulas score and rank again"
    case .paper: "for Word"
    case .year: "the tables of every year on this page, as a zip"
    case .all: "all of these in one zip"
    }
  }

  /// What stands after the name of what is open.
  ///
  /// - Parameter table: How the name of the table's file ends.
  func suffix(_ table: String) -> String {
    switch self {
    case .session: "-session.json"
    case .csv: "-adjusted.\(table)"
    case .log: "-changes.csv"
    case .minutes: "-minutes.html"
    case .live: "-live.xlsx"
    case .paper: "-paper.docx"
    case .year: ".zip"
    case .all: "-all.zip"
    }
  }
}
