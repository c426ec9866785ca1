import MoRiLE
import MoRiLEFormats

/// A table as programs get it.
extension DocumentTable {
  /// The columns that programs get.
  package var dataPlaces: [Int] { places(for: .programs) }

  /// The ids of the columns that programs get, and those of the columns that CSV has beside them.
  ///
  /// None stands twice: a column of the user's own that is called as another one is gets a number.
  package var keys: (columns: [String], exact: [String]) {
    let shown = dataPlaces.map { columns[$0] }
    let made = shown.filter { !$0.isOwn }.map { $0.id }
    let exact = exactPlaces.map { "\(columns[$0].id)_exact" }
    var all = (made + exact + shown.filter { $0.isOwn }.map { $0.id }).distinct[...]
    var (ownKeys, madeKeys) = (all.dropFirst(made.count + exact.count), all.prefix(made.count))
    all = all.dropFirst(made.count).prefix(exact.count)
    return (shown.map { ($0.isOwn ? ownKeys.popFirst() : madeKeys.popFirst()) ?? "" }, Array(all))
  }

  /// The columns with a number on a threshold that no decimals can show: CSV has another for each, before the user's own
  /// ones at the end, which holds its numbers exactly where their decimals have no end.
  package var exactPlaces: [Int] {
    dataPlaces.filter { place in
      let thresholds = columns[place].style.thresholds
      return switch columns[place].exact {
      case .always: true
      case .never: false
      case .asNeeded:
        !thresholds.isEmpty
          && rows.contains { row in
            range(row[place]).map { range in
              [range.low, range.high].contains { !$0.isDecimal && thresholds.contains($0) }
            } ?? false
          }
      }
    }
  }

  /// The number of a cell, or the range that it lies in.
  package func range(_ cell: Cell) -> Interval? {
    switch cell {
    case .number(let value), .shown(_, let value): Interval(value)
    case .score(let range, _): range
    case .text, .named, .rating, .code, .picture, .blank: nil
    }
  }

  /// The text of a cell that is no number.
  package func data(_ cell: Cell) -> String {
    switch cell {
    case .text(let text), .code(let text), .picture(_, let text): text
    case .named(_, let id): id
    case .rating(let mark, _, let id): id ?? mark.text
    case .number, .shown, .score, .blank: ""
    }
  }
}
