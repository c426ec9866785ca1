import MoRiLE
import MoRiLEFormats

/// The columns of a sheet for those of a table.
///
/// Numbers are numbers wherever their own words say no more than a format can. Where they do, people's words stay as
/// they are and the number has a column beside. A score that is known as a range alone stands as `18 to 26`, with its
/// ends as numbers in two columns beside, so that it can be read as well as sorted and counted.
struct WorkbookColumns {
  private let table: DocumentTable
  private let hasExact: Bool
  /// How many characters the longest text of each of the table's columns has, as far as they are looked at.
  private let longest: [Int]
  /// The columns in their order.
  private(set) var all: [WorkbookColumn] = []

  /// Plans the columns of a table for some readers.
  init(_ table: DocumentTable, for audience: Audience, _ look: inout WorkbookLook) {
    self.table = table
    hasExact = !look.isPublication
    longest = Self.longest(table)
    for place in table.columns.indices where isShown(place, for: audience) { add(place, &look) }
  }

  private func isShown(_ place: Int, for audience: Audience) -> Bool {
    let column = table.columns[place]
    guard !column.audience.isDisjoint(with: audience) else { return false }
    return audience.contains(.programs) && column.audience.contains(.programs) || column.isTitle
      || table.cells(ofColumn: place).contains { !$0.isBlank }
  }

  /// The header of a column; a rating that is called as its score says so.
  private static func title(_ place: Int, _ table: DocumentTable) -> String {
    let title = table.columns[place].title
    guard case .rating = table.columns[place].kind else { return title }
    let key = title.lowercased()
    let isTaken = table.columns.indices.contains { other in
      other != place && table.columns[other].title.lowercased() == key
    }
    return isTaken ? title + " rating" : title
  }

  private mutating func add(_ place: Int, _ look: inout WorkbookLook) {
    let column = table.columns[place]
    let title = Self.title(place, table)
    switch column.kind {
    case .rating: put(place, title, .rating, look.rating())
    case .date: put(place, title, .date, look.number("d mmm yyyy"))
    case .picture: put(place, title, .words, look.text)
    case .code: put(place, title, .words, look.code)
    case .text, .number, .percent, .money, .score:
      var numbers = NumbersFound(table, place)
      if !numbers.hasAny {
        let style = column.isTitle ? look.name : look.text
        put(place, title, column.isOwn ? .own : .words, style)
      } else {
        numbers.settle(column.kind)
        add(place, title, numbers, &look)
      }
    }
  }

  private mutating func add(
    _ place: Int, _ title: String, _ numbers: NumbersFound, _ look: inout WorkbookLook
  ) {
    let style = look.number(numbers.format)
    let content = WorkbookColumn.Content.number(times: numbers.factor)
    if numbers.hasWords {
      put(place, title, .words, look.text)
      put(place, title + ", number", content, style)
    } else {
      put(place, title, content, style)
      if numbers.hasTies { all[all.count - 1].tied = look.number("0\"=\"") }
    }
    let column = table.columns[place]
    let hasEnds = table.columns.contains { $0.id == column.id + "_low" }
    if numbers.hasRanges, !hasEnds {
      put(place, title + ", low", .low, style)
      put(place, title + ", high", .high, style)
    }
    // Ends of ranges have columns of their own where a table gives them.
    let isEnd = column.id.hasSuffix("_low") || column.id.hasSuffix("_high")
    if hasExact, column.kind == .score, numbers.hasEndless, !isEnd {
      put(place, title + ", exact", .exact, look.text)
    }
  }

  private mutating func put(
    _ place: Int, _ title: String, _ content: WorkbookColumn.Content, _ style: StyleID
  ) {
    all.append(
      WorkbookColumn(place, title, content, style, width: width(place, title, content)))
  }

  /// How wide a column is: as its longest word in the header and its texts need, within bounds.
  private func width(_ place: Int, _ title: String, _ content: WorkbookColumn.Content) -> Int {
    let word = title.split(separator: " ").reduce(0) { max($0, $1.count) }
    let mark = if case .rating = content { 4 } else { 2 }
    return min(max(longest[place] + mark, word + 3, 9), table.columns[place].isTitle ? 44 : 52)
  }

  /// The longest texts of a table's columns, of some thousand rows.
  private static func longest(_ table: DocumentTable) -> [Int] {
    var longest = table.columns.map { _ in 0 }
    let step = max(1, table.rowCount / 1000)
    for row in stride(from: 0, to: table.rowCount, by: step) {
      for place in longest.indices {
        longest[place] = max(longest[place], table.text(row, place).count)
      }
    }
    return longest
  }
}
