import MoRiLE

/// Panels small enough to work out by hand.
enum SmallPanel {
  /// A model of criteria `a`, `b` and so on, each 0 to 3, added up: High from 5, Moderate from 3; with one
  /// criterion, High from half of its scale.
  ///
  /// - Parameter defaults: The formula for a blank cell of the last criterion.
  static func model(_ criteria: Int = 2, default formula: SourceText? = nil) throws -> Model {
    let names = ["a", "b", "c", "d"].prefix(criteria)
    return try Model(
      validating: .of(
        SourceText(names.joined(separator: " + ")),
        criteria: names.map { name in
          ModelDefinition.Criterion(
            SourceText(name), 0...3, default: name == names.last ? formula : nil)
        },
        bands: criteria == 1
          ? nil
          : [
            ModelDefinition.Band("High", from: "5"), ModelDefinition.Band("Moderate", from: "3"),
            ModelDefinition.Band("Standard"),
          ]))
  }

  /// A panel from texts: for each issue the row of each scorer, a character a cell; a digit, `.` for
  /// blank or `?`; an empty row where the scorer has no such issue.
  static func panel(_ issues: [String]..., model: Model? = nil) throws -> Panel {
    let count = issues.joined().map { $0.count }.max() ?? 0
    let model = try model ?? Self.model(count)
    return Panel(
      model: model, scorers: issues[0].indices.map { "scorer \($0 + 1)" },
      entries: issues.enumerated().map { place, rows in
        let name = "issue \(place + 1)"
        return Panel.Entry(
          issue: Issue(name: name, cells: model.criteria.map { _ in .blank }),
          sheets: rows.map { row in
            row.isEmpty ? nil : Issue(name: name, cells: row.map { cell($0) })
          })
      })
  }

  /// A panel of one criterion: for each scorer a character for each issue.
  static func panel(units scorers: [String], model: Model) throws -> Panel {
    let rows = scorers.map { Array($0) }
    return Panel(
      model: model, scorers: scorers.indices.map { "scorer \($0 + 1)" },
      entries: try rows[0].indices.map { unit in
        try panel(rows.map { String($0[unit]) }, model: model).entries[0]
      })
  }

  private static func cell(_ character: Character) -> Cell {
    character == "?" ? .unknown : character.wholeNumberValue.map { .score($0) } ?? .blank
  }
}
