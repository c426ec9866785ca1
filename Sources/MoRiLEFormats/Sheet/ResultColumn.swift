import MoRiLE

/// A column of a table that holds what a model works out, and not what somebody scores.
package struct ResultColumn {
  /// What it holds.
  enum Kind {
    case rank
    case rating
    case domainRating(Int)
    case score(Int)
    case lowest(Int)
    case highest(Int)
  }

  /// Its place in the table.
  let place: Int
  /// Its header.
  let title: String
  let kind: Kind
  /// How many decimals its numbers have at most, up to six: those of a column that is rounded say no more.
  let decimals: Int

  /// The columns of a table that a model's results stand in, by their headers.
  ///
  /// Scores are known by id or title, also with `lowest` or `highest` after it, and the ratings of domains by the title
  /// with `rating` after it, as in the workbooks that are written here.
  static func all(in document: CSVDocument, _ model: Model) -> [ResultColumn] {
    document.header.enumerated().compactMap { place, title in
      kind(columnKey(title), model).map { kind in
        ResultColumn(
          place: place, title: title, kind: kind, decimals: decimals(document, place))
      }
    }
  }

  /// The places of the headers, among some, of what a model works out beside scores, which may be given: ranks,
  /// ratings, the lowest and the highest of scores, and what live workbooks say of them.
  ///
  /// `Check` may be somebody's own, unless there is something beside it that nobody but a workbook works out.
  package static func results(among headers: [String], of model: Model) -> Set<Int> {
    let keys = headers.map { columnKey($0) }
    var (places, isWorkedOut) = (Set<Int>(), false)
    for (place, key) in keys.enumerated() {
      switch kind(key, model) {
      case .rank, .rating: places.insert(place)
      case .domainRating, .lowest, .highest:
        places.insert(place)
        isWorkedOut = true
      case .score: break
      case nil where key == "possible_ratings":
        places.insert(place)
        isWorkedOut = true
      case nil: break
      }
    }
    if isWorkedOut { places.formUnion(keys.indices.filter { keys[$0] == "check" }) }
    return places
  }

  /// The same of a sheet of a workbook, where a column that is headed as a score, and not as one that is given, is what
  /// the workbook works out too.
  package static func resultsOfSheet(among headers: [String], of model: Model) -> Set<Int> {
    let scores = Set(model.scores.flatMap { [$0.id, columnKey($0.title)] })
    return results(among: headers, of: model).union(
      headers.indices.filter { scores.contains(columnKey(headers[$0])) })
  }

  /// What stands after the name of a score for the lowest and the highest that it can be.
  private static let ends = (
    low: [",_lowest", "_lowest", "_low"], high: [",_highest", "_highest", "_high"]
  )

  private static func kind(_ key: String, _ model: Model) -> Kind? {
    if key == "rank" { return .rank }
    if key == "rating" { return .rating }
    for (index, score) in model.scores.enumerated() {
      for name in [score.id, columnKey(score.title)] {
        let isGiven = ColumnPlan.givenEndings.contains { key == name + $0 }
        if key == name || isGiven { return .score(index) }
        if ends.low.contains(where: { key == name + $0 }) { return .lowest(index) }
        if ends.high.contains(where: { key == name + $0 }) { return .highest(index) }
      }
    }
    return model.domains.indices.first { index in
      let domain = model.domains[index]
      return domain.rating != nil
        && [domain.id, columnKey(domain.title)].contains {
          key == $0 + ":_rating" || key == $0 + "_rating"
        }
    }.map { .domainRating($0) }
  }

  /// The most decimals of the numbers of a column, up to six.
  private static func decimals(_ document: CSVDocument, _ place: Int) -> Int {
    var most = 0
    for row in 0..<document.rowCount where document.isComplete(row: row) {
      let text = document.cell(row: row, column: place)
      most = max(most, decimals(of: text))
    }
    return min(most, 6)
  }

  /// How many decimals a number has.
  static func decimals(of text: String) -> Int {
    guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return 0 }
    return text.utf8.distance(from: point, to: text.utf8.endIndex) - 1
  }
}
