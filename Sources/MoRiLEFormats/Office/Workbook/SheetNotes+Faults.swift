import MoRiLE

extension SheetNotes {
  /// What is to be told of a sheet, each kind of thing once, with places in its text and the cells that these are.
  func log(for text: [UInt8]) -> (FaultLog, cells: [Position: CellPlace]) {
    var log = FaultLog()
    var cells: [Position: CellPlace] = [:]
    var wanted = Set(merges.map { $0.first })
    for (column, date) in dates { wanted.insert(CellPlace(row: date.row, column: column)) }
    if let unsolved { wanted.insert(unsolved.first) }
    let first = hiddenRows.first?.lowerBound
    if wanted.isEmpty, first == nil, hiddenColumns.isEmpty { return (log, [:]) }
    let look = SheetLook(text, self, for: wanted)
    let lines = SourceLines(decoded: text)
    func add(_ kind: Fault.Kind, _ severity: Fault.Severity, _ place: CellPlace?, _ message: String)
    {
      guard let range = place.flatMap({ look.places[$0] }) else {
        log.add(Fault(kind, severity, at: nil, message), as: severity)
        return
      }
      let (position, length) = lines.place(of: range)
      cells[position] = place
      log.add(Fault(kind, severity, at: position, length: length, message), as: severity)
    }
    if let unsolved {
      let name = look.places[unsolved.first] == nil ? unsolved.first.name : "this cell"
      add(.missing, .error, unsolved.first, Self.unsolved(name, unsolved.count))
    }
    for column in dates.keys.sorted() {
      guard let date = dates[column], let code = look.codeTexts[column],
        let codePlace = look.codes[column]
      else { continue }
      add(
        .doubtful, .warning, CellPlace(row: date.row, column: column),
        Self.dates(count: date.count, code: code, at: codePlace))
    }
    let filled = merges.filter { look.places[$0.first].map { !$0.isEmpty } ?? false }
    if let merge = filled.first {
      add(.doubtful, .warning, merge.first, Self.merged(filled))
    }
    if !hiddenRows.isEmpty { add(.doubtful, .warning, nil, hiddenRowsMessage) }
    if !look.hidden.isEmpty {
      add(.doubtful, .warning, nil, hiddenColumnsMessage(look.hidden))
    }
    return (log, cells)
  }

  // MARK: - Words

  private static func unsolved(_ name: String, _ count: Int) -> String {
    let more = count - 1
    let subject =
      more == 0
      ? "\(name) is a formula whose result is"
      : "\(name) and \(grouped(more)) more are formulas whose results are"
    return "\(subject) not in the file: open it in Excel, let it calculate, and save it"
  }

  private static func dates(count: Int, code: String, at place: CellPlace) -> String {
    let more = count - 1
    let subject =
      more == 0
      ? "this cell is a date" : "this cell and \(grouped(more)) more of its column are dates"
    return
      "\(subject), where others are codes such as \(code) (\(place.name)): Excel makes dates of codes such as "
      + "1/1; format the column as text and enter them again"
  }

  private static func merged(_ merges: [Merge]) -> String {
    let names = merges.prefix(3).map { "\($0.first.name):\($0.last.name)" }.joined(separator: ", ")
    let more = merges.count > 3 ? " and \(grouped(merges.count - 3)) more" : ""
    return
      "cells merged down have their value in the first row alone (\(names)\(more)), and the others are read as "
      + "empty: unmerge them and fill each row"
  }

  /// What is told of formulas without results in a sheet whose text is not kept; nil where there are none.
  var unsolvedMessage: String? {
    unsolved.map { Self.unsolved($0.first.name, $0.count) }
  }

  /// What is told of hidden rows, where there are some.
  var hiddenRowsMessage: String {
    let ranges = hiddenRows.prefix(5).map {
      $0.count == 1 ? "\($0.lowerBound + 1)" : "\($0.lowerBound + 1) to \($0.upperBound + 1)"
    }
    let shown = hiddenRows.prefix(5).map { $0.count }.reduce(0, +)
    let more = hiddenRowCount > shown ? " and \(grouped(hiddenRowCount - shown)) more" : ""
    return hiddenRowCount == 1
      ? "row \(ranges[0]) is hidden and is read like the others: delete it if it is not meant"
      : "rows \(ranges.joined(separator: ", "))\(more) are hidden and are read like the others: delete them if they "
        + "are not meant"
  }

  private func hiddenColumnsMessage(_ places: [CellPlace]) -> String {
    var columns: [String] = []
    for range in hiddenColumns where places.contains(where: { range ~= $0.column }) {
      let (first, last) = (CellPlace.letters(range.lowerBound), CellPlace.letters(range.upperBound))
      columns.append(first == last ? first : "\(first) to \(last)")
    }
    let more = columns.count > 5 ? " and \(columns.count - 5) more" : ""
    let named = columns.prefix(5).joined(separator: ", ") + more
    let isOne =
      columns.count == 1
      && hiddenColumns.contains { $0.count == 1 && CellPlace.letters($0.lowerBound) == named }
    return isOne
      ? "column \(named) is hidden and is read like the others: delete it if it is not meant"
      : "columns \(named) are hidden and are read like the others: delete them if they are not meant"
  }
}
