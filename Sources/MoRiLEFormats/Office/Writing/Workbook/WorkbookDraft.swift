/// A workbook to be written.
package struct WorkbookDraft: Sendable {
  /// A name for cells or for a formula.
  package struct Name: Sendable {
    /// The name: letters, digits, `_` and `.`, not like a cell's.
    package let name: String
    /// What it stands for, such as `Model!$B$4`.
    package let formula: String
    /// The sheet in which alone it is known, by its place; nil for all.
    package let sheet: Int?
    /// Whether it is left out of lists.
    package let isHidden: Bool

    /// Makes a name.
    package init(_ name: String, _ formula: String, sheet: Int? = nil, isHidden: Bool = false) {
      self.name = name
      self.formula = formula
      self.sheet = sheet
      self.isHidden = isHidden
    }
  }

  package var properties = OfficeProperties()
  package var styles = CellStyles()
  package var sheets: [SheetDraft] = []
  package var names: [Name] = []
  /// The sheet that is shown first, by its place.
  package var shown = 0

  /// A workbook without sheets; it needs one that is visible before it is written.
  package init() {}
}
