import MoRiLE

/// The issues of one assessment as read from CSV files, with the columns that the model does not know.
public struct IssueSheet: Sendable {
  /// The word that, alone in the issue column, marks a row as guidance and not an issue.
  public static let guideMark = "# guide"

  /// Whether the text of an issue's cell marks its row as guidance.
  package static func isGuide(_ text: String) -> Bool { columnKey(text) == columnKey(guideMark) }

  /// The model that the issues were read for.
  public let model: Model
  /// The issues, in the order of the files and rows.
  public let issues: [Issue]
  /// The header of the column that groups the issues: `theme`, or `category` where a file says so.
  public let themeHeader: String
  /// The headers of all other columns, in the order in which they first appear; of a sheet of a workbook without those
  /// of what the model works out.
  public let columns: [String]
  /// For each issue the texts of ``columns``, as they stand in the file; empty where its file has no
  /// such column.
  public let cells: [[String]]
  /// Where the header of the first file stands; nil where that was not looked for.
  let header: HeaderPlace?
  /// What looks like a slip in the files but does not make a result wrong.
  public let warnings: [FileFault]
  /// How many more there are.
  public let moreWarnings: Int

  /// Reads files as one assessment.
  ///
  /// With several models the one that the columns fit is taken; with one, that one, and criteria
  /// without a column are unknown, with a warning.
  /// - Parameters:
  ///   - files: The files.
  ///   - models: The models to choose from.
  ///   - purpose: What the files are read for.
  /// - Precondition: there is at least one model.
  /// - Throws: all the faults of all the files: what ``CSVDocument`` refuses; columns that are given
  ///   twice or nearly match one that is missing; cells that are not on their scale; numbers that are
  ///   none or are out of their limits; issues without a name or given twice.
  public static func read(
    _ files: [SourceFile], models: [Model], for purpose: ReadingPurpose = .scores
  ) throws(FileFaults) -> IssueSheet {
    var reader = IssueReader(models, for: purpose)
    for (index, file) in files.enumerated() { reader.read(file, index) }
    return try reader.sheet()
  }

  /// The index of the issue with a name, in any case; nil if there is none.
  public func index(of name: String) -> Int? {
    let wanted = issueKey(name)
    return issues.firstIndex { issueKey($0.name) == wanted }
  }

  /// The sheet with other scores: the same issues, in the same order.
  ///
  /// The texts of ``cells`` stay those of the file.
  /// - Parameters:
  ///   - issues: The issues with the scores that they have now.
  ///   - model: A model with the same inputs and criteria to score them; nil for the sheet's own.
  public func with(_ issues: [Issue], model: Model? = nil) -> IssueSheet {
    IssueSheet(
      model: model ?? self.model, issues: issues, themeHeader: themeHeader, columns: columns,
      cells: cells, header: header, warnings: warnings, moreWarnings: moreWarnings)
  }

  /// Makes a sheet of issues that were read in another way, without columns of its own.
  package init(_ model: Model, _ issues: [Issue]) {
    self.init(
      model: model, issues: issues, themeHeader: "theme", columns: [],
      cells: issues.map { _ in [] }, header: nil, warnings: [], moreWarnings: 0)
  }

  init(
    model: Model, issues: [Issue], themeHeader: String, columns: [String], cells: [[String]],
    header: HeaderPlace?, warnings: [FileFault], moreWarnings: Int
  ) {
    self.model = model
    self.issues = issues
    self.themeHeader = themeHeader
    self.columns = columns
    self.cells = cells
    self.header = header
    self.warnings = warnings
    self.moreWarnings = moreWarnings
  }
}

/// The form in which names of issues are compared: lower case, with single spaces, without what prints nothing,
/// and as they were before they were made harmless: sessions, saved results and command lines may have them in
/// either form.
package func issueKey(_ name: String) -> String {
  NameText.visible(CSVWriter.original(name)).lowercased().split { $0.isSpace }
    .joined(separator: " ")
}
