import MoRiLE

/// A column of a table that holds what a model works out, and not what somebody scores.
struct ResultColumn {
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

  /// Whether a header is that of a result of a model, other than a score that is given.
  static func isResult(_ header: String, _ model: Model) -> Bool {
    switch kind(columnKey(header), model) {
    case .rank, .rating, .domainRating, .lowest, .highest: true
    case .score, nil: false
    }
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
