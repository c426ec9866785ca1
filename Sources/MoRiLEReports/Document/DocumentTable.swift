import MoRiLE

/// A table with one set of rows and one meaning in every format: numbers are rounded where people read them, and
/// nowhere else.
public struct DocumentTable: Sendable {
  /// One cell.
  package enum Cell: Sendable {
    /// Words.
    case text(String)
    /// Words for people, and what programs know them by.
    case named(String, id: String)
    /// A number, which people read in the style of its column.
    case number(Fraction)
    /// A number that people read in words of its own, such as `£210,000`; programs get the number.
    case shown(String, Fraction)
    /// A number, or the range that it lies in; people read it in words of its own where there are any.
    case score(Interval, String? = nil)
    /// A rating, with a shape and a colour where there is one, in letters where there is little room, and with a name for
    /// programs where its word is none.
    case rating(RatingMark, letters: String? = nil, id: String? = nil)
    /// What is copied and not read, such as a vector.
    case code(String)
    /// A small picture, and what it says.
    case picture(Picture, says: String)
    /// Nothing.
    case blank

    package static func whole(_ number: Int) -> Cell { .number(Fraction(number)) }

    package static func number(_ value: Fraction?) -> Cell {
      value.map { .number($0) } ?? .blank
    }

    package static func score(_ value: Interval?) -> Cell {
      value.map { .score($0) } ?? .blank
    }

    package static func rating(_ rating: Rating) -> Cell { .rating(RatingMark(rating)) }

    package static func rank(_ entry: Ranking.Entry) -> Cell {
      entry.rank.map { .shown(entry.text, Fraction($0)) } ?? .blank
    }

    /// Whether there is nothing in it that anybody could read.
    var isBlank: Bool {
      switch self {
      case .blank: true
      case .text(let text), .code(let text), .named(let text, _): text.isEmpty
      case .number, .shown, .score, .rating, .picture: false
      }
    }
  }

  /// Rows that are made when they are asked for, so that they need not all be held; a workbook alone can be made of
  /// them.
  package struct LaterRows: Sendable {
    /// How many there are.
    let count: Int
    /// Makes a cell, by its row and column; those of one row are asked for together.
    let cell: @Sendable (Int, Int) -> Cell
    /// Each of the cells of a column once, in the order of the rows, but of texts alone those that may be blank in
    /// all rows.
    let found: @Sendable (Int) -> [Cell]

    /// Says how rows are made.
    package init(
      count: Int, cell: @escaping @Sendable (Int, Int) -> Cell,
      found: @escaping @Sendable (Int) -> [Cell]
    ) {
      self.count = count
      self.cell = cell
      self.found = found
    }
  }

  /// The name by which it is asked for, in small letters.
  package let id: String
  /// What it shows.
  package let caption: String
  /// Who sees it.
  package let audience: Audience
  /// Its columns.
  package private(set) var columns: [Column]
  /// Its rows, each with a cell for each column.
  package private(set) var rows: [[Cell]] = []
  /// Rows that take the place of these where they are made when they are asked for.
  package var later: LaterRows?
  /// What stands below it.
  package var notes: [String]
  /// What people read where it has no rows.
  package let none: String
  /// How narrow the column of the title may become before each row is a paragraph instead, and others that give way
  /// if they may not be 18 wide.
  package let titleWidth: Int

  /// Makes a table without rows.
  ///
  /// - Parameters:
  ///   - id: The name by which it is asked for.
  ///   - caption: What it shows.
  ///   - columns: Its columns.
  ///   - audience: Who sees it.
  ///   - rows: How many rows it has already, without a cell.
  ///   - notes: What stands below it.
  ///   - none: What people read where it has no rows.
  ///   - titleWidth: How narrow the column of the title may become.
  package init(
    _ id: String, _ caption: String = "", _ columns: [Column] = [], for audience: Audience = .all,
    rows: Int = 0, notes: [String] = [], none: String = "None.", titleWidth: Int = 24
  ) {
    self.id = id
    self.caption = caption
    self.columns = columns
    self.audience = audience
    self.rows = Array(repeating: [], count: rows)
    self.notes = notes
    self.none = none
    self.titleWidth = titleWidth
  }

  /// Adds a row.
  package mutating func add(_ row: [Cell]) {
    precondition(row.count == columns.count, "a row has a cell for each column")
    rows.append(row)
  }

  /// Adds a column with a cell for each row; to a table without columns, with its rows.
  package mutating func add(_ column: Column, _ cells: [Cell]) {
    if columns.isEmpty { rows = cells.map { _ in [] } }
    precondition(cells.count == rows.count, "a column has a cell for each row")
    columns.append(column)
    for (row, cell) in cells.enumerated() { rows[row].append(cell) }
  }

  /// Adds a column with a cell for each row, by its place.
  package mutating func add(_ column: Column, _ cell: (Int) -> Cell) {
    columns.append(column)
    for row in rows.indices { rows[row].append(cell(row)) }
  }

  /// Adds the columns that a file has beside those that are known.
  ///
  /// - Parameters:
  ///   - headers: Their headers.
  ///   - texts: Their texts in each row; none where a row is not from the file.
  package mutating func addOwn(_ headers: [String], _ texts: [[String]?]) {
    for (index, header) in headers.enumerated() {
      add(.own(header), texts.map { $0.map { .text($0[index]) } ?? .blank })
    }
  }

  // MARK: - Rows, held or not

  /// How many rows there are.
  var rowCount: Int { later?.count ?? rows.count }

  /// The cell of a row and a column.
  func cell(_ row: Int, _ column: Int) -> Cell { later?.cell(row, column) ?? rows[row][column] }

  /// The cells of a column; of rows that are not held each that is not told by its words alone, once.
  func cells(ofColumn column: Int) -> [Cell] {
    later?.found(column) ?? rows.map { $0[column] }
  }

  // MARK: - For readers

  /// The places of the columns that a reader sees; of these people do not get the blank ones.
  package func places(for audience: Audience) -> [Int] {
    columns.indices.filter { place in
      guard !columns[place].audience.isDisjoint(with: audience) else { return false }
      return audience == .programs || columns[place].isTitle || rows.isEmpty
        || !rows.allSatisfy { $0[place].isBlank }
    }
  }

  /// Whether the cells of a column are nothing but single numbers.
  package func isNumeric(_ column: Int) -> Bool {
    columns[column].isNumeric
      && rows.allSatisfy { row in
        switch row[column] {
        case .number, .shown, .blank: true
        case .score(let range, let text): range.value != nil || text == ""
        case .text, .named, .rating, .code, .picture: false
        }
      }
  }

  /// A cell as people read it.
  package func text(_ row: Int, _ column: Int) -> String { text(cell(row, column), column) }

  /// A cell of a column as people read it.
  func text(_ cell: Cell, _ column: Int) -> String {
    switch cell {
    case .text(let text), .shown(let text, _), .code(let text), .picture(_, let text),
      .named(let text, _):
      text
    case .number(let value): columns[column].style.text(value)
    case .score(let range, let text): text ?? columns[column].style.text(range)
    case .rating(let mark, _, _): mark.text
    case .blank: ""
    }
  }
}
