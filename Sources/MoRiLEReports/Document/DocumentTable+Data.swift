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
    let (places, exact) = (dataPlaces, exactPlaces)
    var ids: [String] = []
    for place in places where !columns[place].isOwn { ids.append(columns[place].id) }
    let made = ids.count
    for place in exact { ids.append(columns[place].id + "_exact") }
    for place in places where columns[place].isOwn { ids.append(columns[place].id) }
    ids = ids.distinct
    var keys: [String] = []
    var (nextMade, nextOwn) = (0, made + exact.count)
    for place in places {
      if columns[place].isOwn {
        keys.append(ids[nextOwn])
        nextOwn += 1
      } else {
        keys.append(ids[nextMade])
        nextMade += 1
      }
    }
    return (keys, Array(ids[made..<made + exact.count]))
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
