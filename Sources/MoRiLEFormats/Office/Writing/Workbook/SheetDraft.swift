/// A sheet to be written.
package struct SheetDraft: Sendable {
  /// Who can see a sheet.
  package enum Visibility: String, Sendable {
    case visible
    /// Whoever asks for it.
    case hidden
    /// Nobody but programs.
    case veryHidden
  }

  /// Rows that are made when they are written, so that they need not all be held.
  package struct LaterRows: Sendable {
    /// How many there are.
    package let count: Int
    /// Makes a row, by its place among these.
    package let row: @Sendable (Int) -> RowDraft

    /// Says how rows are made.
    package init(count: Int, row: @escaping @Sendable (Int) -> RowDraft) {
      self.count = count
      self.row = row
    }
  }

  /// Its name, as ``SheetName`` allows it.
  package let name: String
  package var visibility = Visibility.visible
  /// The colour of its tab, such as `1F4E79`; blank for none.
  package var tabColour = ""
  /// The widths of its columns in digits, from A; 0 for the usual.
  package var widths: [Int] = []
  /// The columns that are hidden, counted from 0.
  package var hiddenColumns: Set<Int> = []
  /// The looks of cells that are not there yet, column by column from A.
  package var columnStyles: [StyleID] = []
  /// How many rows stay at the top.
  package var frozenRows = 0
  /// How many columns stay at the left.
  package var frozenColumns = 0
  /// Whether lines between cells are shown.
  package var hasGridLines = true
  /// The rows that are held, from the first.
  package var rows: [RowDraft] = []
  /// Those that follow them.
  package var laterRows: LaterRows?
  /// The cells that have a filter in their first row; nil for none.
  package var filter: CellRange?
  package var conditions: [ConditionDraft] = []
  package var validations: [ValidationDraft] = []
  /// The notes of cells.
  package var comments: [CommentDraft] = []
  /// The links from cells to places of the workbook.
  package var links: [LinkDraft] = []
  package var tables: [TableDraft] = []
  package var print = PrintDraft()

  /// Makes a sheet without rows.
  package init(_ name: String) { self.name = name }

  /// How many rows it has.
  package var rowCount: Int { rows.count + (laterRows?.count ?? 0) }

  /// Adds a row.
  package mutating func add(_ cells: [CellDraft], height: Int? = nil) {
    rows.append(RowDraft(cells, height: height))
  }
}

/// How a sheet is printed.
package struct PrintDraft: Sendable {
  package var isLandscape = false
  /// Whether it is as wide as the paper, and as long as it needs.
  package var fitsWidth = true
  /// How many sheets of paper it is wide, where it is as wide as these.
  package var pagesWide = 1
  /// The rows that every page begins with, counted from 0.
  package var repeatedRows: ClosedRange<Int>?
  /// The columns that every page begins with, counted from 0.
  package var repeatedColumns: ClosedRange<Int>?
  /// What stands below every page, as Excel spells it; blank for nothing.
  package var footer = "&L&F, &A&RPage &P of &N"

  /// Upright, as wide as the paper.
  package init() {}
}

/// A look that cells get where a formula is true.
package struct ConditionDraft: Sendable {
  /// The cells that may get it.
  package let range: CellRange
  /// The formula of the first of them, without its `=`.
  package let formula: String
  /// What they get: of a style the letters, the colours and the format alone.
  package let style: CellStyle
  /// Whether later conditions count no more where it is true.
  package let stops: Bool

  /// Makes a condition.
  package init(_ range: CellRange, _ formula: String, _ style: CellStyle, stops: Bool = false) {
    self.range = range
    self.formula = formula
    self.style = style
    self.stops = stops
  }
}

/// What may be put into cells, and what is said where they are chosen.
package struct ValidationDraft: Sendable {
  /// What may be put into a cell.
  package enum Rule: Sendable {
    /// Anything; the message alone is wanted.
    case any
    /// One of the cells of a range or name, such as `Lists!$A$2:$A$6`.
    case list(String)
    /// A whole number between two formulas, of at most 255 characters each.
    case whole(String, String)
  }

  /// What happens where something else is put in.
  package enum Refusal: String, Sendable {
    /// It is not taken.
    case stop
    /// It is taken after a question.
    case warning
  }

  package let ranges: [CellRange]
  package let rule: Rule
  package var refusal = Refusal.stop
  /// What is said beside the cell: a title of at most 32 characters and a text of at most 255, or they are cut.
  package var prompt: (title: String, text: String) = ("", "")
  /// What is said of something else, in the same lengths.
  package var error: (title: String, text: String) = ("", "")

  /// Makes a rule for cells.
  package init(_ ranges: [CellRange], _ rule: Rule) {
    self.ranges = ranges
    self.rule = rule
  }
}

/// A note on a cell.
package struct CommentDraft: Sendable {
  package let place: CellPlace
  package let text: String

  /// Makes a note.
  package init(_ place: CellPlace, _ text: String) {
    self.place = place
    self.text = text
  }
}

/// A link from a cell to a place of the workbook.
package struct LinkDraft: Sendable {
  package let place: CellPlace
  /// Where it leads, such as `'Ranking'!A1`.
  package let target: String

  /// Makes a link.
  package init(_ place: CellPlace, to target: String) {
    self.place = place
    self.target = target
  }
}

/// A table that is marked up as one, with its header in its first row.
package struct TableDraft: Sendable {
  /// Its name, unlike any other of the workbook: letters, digits and `_`, not like a cell's.
  package let name: String
  /// All its cells, the header and at least one row.
  package let range: CellRange
  /// The texts of its header, each unlike the others in any case, as they stand in the cells.
  package let columns: [String]
  /// Whether its header has a filter.
  package var hasFilter = true
  /// Its look, such as `TableStyleLight1`; blank for none.
  package var look = ""
  /// What it shows, for those who cannot see it.
  package var says = ""

  /// Makes a table.
  package init(_ name: String, _ range: CellRange, columns: [String]) {
    self.name = name
    self.range = range
    self.columns = columns
  }
}
