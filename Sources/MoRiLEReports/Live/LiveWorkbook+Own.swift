import MoRiLE

// Columns that a live workbook works out are nobody's own where it is read again.
extension LiveWorkbook {
  /// The places of headers under which a live workbook of a model has what it works out, beside scores;
  /// none where the headers are not those of one.
  package static func results(among headers: [String], of model: Model) -> Set<Int> {
    let titles = LiveTitles(model)
    let keys = headers.map { columnKey($0) }
    guard keys.contains(columnKey(titles.check)), keys.contains(columnKey(titles.possible)) else {
      return []
    }
    return Set(keys.indices.filter { titles.results.contains(keys[$0]) })
  }
}
