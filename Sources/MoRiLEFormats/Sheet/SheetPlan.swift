import MoRiLE

/// What the headers of files say about an assessment, before any of its rows is read.
package struct SheetPlan: Sendable {
  /// The columns of one file.
  package struct Columns: Sendable {
    /// What each column holds.
    package let roles: [ColumnPlan.Role]
    /// The place of each column among ``SheetPlan/columns``; nil for the issue, the theme and what a
    /// workbook works out.
    package let own: [Int?]

    /// Makes a plan of columns.
    package init(roles: [ColumnPlan.Role], own: [Int?]) {
      self.roles = roles
      self.own = own
    }
  }

  /// The model that the columns fit; nil where there is none or more than one.
  package let model: Model?
  /// The header of the column that groups the issues.
  package let themeHeader: String
  /// The headers of all other columns, in the order in which they first appear, without what workbooks work out.
  package let columns: [String]
  /// The columns of each file; nil for one whose header has faults for which its rows cannot be read.
  package let files: [Columns?]

  /// Reads the headers of files, given as files that have no more than those.
  ///
  /// Faults are passed over: ``IssueSheet/read(_:models:for:)`` tells them.
  package static func read(_ headers: [SourceFile], models: [Model]) -> SheetPlan {
    var reader = IssueReader(models)
    for (index, file) in headers.enumerated() { reader.read(file, index) }
    return reader.plan
  }
}
