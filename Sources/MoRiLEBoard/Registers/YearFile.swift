/// The files of a year's folder, by the names that `morile new` gives them.
package enum YearFile: String, CaseIterable, Sendable {
  /// What is scored.
  case issues = "issues.csv"
  /// Which issue of last year is which of this year, where the names differ.
  case names = "names.csv"
  /// The ratings that a room or a Board agreed.
  case agreed = "agreed.csv"
  /// What the Board decided on each issue.
  case decisions = "decisions.csv"
  /// The Board's areas of focus and the scored issues behind each.
  case areas = "areas.csv"
  /// What the grant is spent on.
  case spending = "spending.csv"
  /// What partners do about the issues.
  case actions = "actions.csv"
  /// What is said of themes and issues in words.
  case narrative = "narrative.csv"
  /// The figures of the grant as documents print them.
  case grant = "grant.csv"
  /// The figures that are monitored each month.
  case measures = "measures.csv"
  /// Counts of crimes, for the crime table.
  case crimes = "crimes.csv"
  /// Which offences the issues are made of, for what their counts weigh.
  case harm = "harm.csv"
  /// The model and the folder of last year.
  case settings = "year.csv"
  /// The model, where it is none of the built-in ones.
  case model = "model.json"
  /// The steps of the year.
  case readme = "README.md"
  /// The paper for the Board.
  case report = "report.html"
  /// The page for the workshop.
  case workshop = "workshop.html"

  /// What it is called where it is a sheet of one workbook with all tables of a year: `actions`.
  package var sheetName: String {
    let name = rawValue.prefix { $0 != "." }
    return String(name)
  }

  /// Its name in a folder of workbooks; what is no table keeps its own.
  package var workbookName: String {
    rawValue.hasSuffix(".csv") ? sheetName + ".xlsx" : rawValue
  }
}
