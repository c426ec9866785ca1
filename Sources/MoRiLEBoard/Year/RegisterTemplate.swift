import MoRiLEFormats
import MoRiLEReports

/// An empty register of a year's folder: its header, and a row that says what goes below it.
struct RegisterTemplate {
  private let columns: [(header: String, guide: String)]

  /// The template of a register.
  ///
  /// - Parameters:
  ///   - file: Which one.
  ///   - top: The highest rating of the model.
  ///   - last: The name of last year.
  init(_ file: YearFile, top: String, last: String) {
    let mark = IssueSheet.guideMark
    switch file {
    case .names:
      columns = [
        ("last", mark),
        (
          "this",
          "A row for each issue whose name changed since \(last), was split or was merged: its name then "
            + "and its name now. Without a name now it was dropped; without a name then it is new."
        ),
      ]
    case .decisions:
      columns = [
        ("issue", mark),
        (
          "decision",
          "What the Board decided, such as priority, watching brief or not taken forward; each issue "
            + "rated \(top) needs a decision"
        ),
        ("reason", "Why, as it may be published"), ("owner", "Who answers for it"),
        ("review_date", "When the Board looks at it again, such as 2026-04-01"),
      ]
    case .areas:
      columns = [
        ("group", mark), ("area_of_focus", "The name of the area"),
        (
          "scored_issues",
          "The issues behind it, as issues.csv names them, between semicolons; blank where none is scored"
        ),
      ]
    case .spending:
      columns = [
        ("project", mark), ("amount", "Pounds"),
        ("issues", "The issues that it answers, as issues.csv names them, between semicolons"),
        ("shares", "How the amount is shared among them, between semicolons; blank for evenly"),
        ("plan_priorities", "The priorities of the plan that it serves, between semicolons"),
        ("status", "Such as recommended or at risk"),
      ]
    case .measures:
      columns =
        [
          ("measure", mark), ("aim", "reduce, increase or monitor"),
          (
            "series",
            "A row for each of: actual monthly or actual cumulative; previous monthly, of the year "
              + "before; target cumulative"
          ),
        ]
        + [
          "April", "May", "June", "July", "August", "September", "October", "November", "December",
          "January", "February", "March",
        ].map { (String($0.lowercased().prefix(3)), $0) }
    case .issues, .crimes, .settings, .model, .readme, .report, .workshop:
      preconditionFailure("\(file.rawValue) is no register")
    }
  }

  /// The register as CSV, with a byte order mark, by which Excel knows that it is UTF-8.
  var csv: String {
    var writer = CSVWriter()
    writer.append(columns.map { .text($0.header) })
    writer.append(columns.map { .text($0.guide) })
    return "\u{FEFF}" + writer.text
  }
}
