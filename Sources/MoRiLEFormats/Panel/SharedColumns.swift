import MoRiLE

/// What sheets have beside issues and scores, as far as they agree on it.
struct SharedColumns {
  /// The header of themes, from the first sheet that has some.
  let themeHeader: String
  private(set) var inputs: [PanelSheets.SharedColumn] = []
  private(set) var carried: [PanelSheets.SharedColumn] = []
  private(set) var differences: [PanelSheets.Difference] = []

  init(_ matches: SheetMatches, _ sheets: [IssueSheet]) {
    let model = sheets[0].model
    let roles = sheets.map { ColumnPlan($0.columns, model: model).roles }
    let themed = sheets.first { $0.issues.contains { !$0.theme.isEmpty } } ?? sheets[0]
    themeHeader = themed.themeHeader
    let themes = matches.issues.map { match in
      Self.texts(match, sheets) { sheet, row in sheets[sheet].issues[row].theme }
    }
    note(themes, themeHeader, isInput: false) { issueKey($0[0]) == issueKey($0[1]) }
    for (index, input) in model.inputs.enumerated() {
      let columns = roles.map { $0.firstIndex(of: .input(index)) }
      guard columns.contains(where: { $0 != nil }) else { continue }
      let texts = matches.issues.map { match in
        Self.texts(match, sheets) { sheet, row in
          guard let column = columns[sheet], sheets[sheet].issues[row].inputs[index] != nil else {
            return ""
          }
          return sheets[sheet].cells[row][column]
        }
      }
      inputs.append(
        note(texts, input.id, isInput: true) { pair in
          let numbers = pair.map { InputNumber.read($0, of: input) }
          return numbers[0] == numbers[1]
        })
    }
    for header in Self.carriedHeaders(sheets, roles, model) {
      let columns = zip(sheets, roles).map { sheet, roles in
        sheet.columns.indices.first { sheet.columns[$0] == header && Self.isCarried(roles[$0]) }
      }
      let texts = matches.issues.map { match in
        Self.texts(match, sheets) { sheet, row in
          columns[sheet].map { sheets[sheet].cells[row][$0] } ?? ""
        }
      }
      carried.append(note(texts, header, isInput: false) { $0[0] == $0[1] })
    }
  }

  /// The texts of one issue in all sheets, without the white space around them.
  private static func texts(
    _ match: SheetMatches.Match, _ sheets: [IssueSheet], _ text: (Int, Int) -> String
  ) -> [String] {
    match.rows.enumerated().map { sheet, row in
      let bytes = row.map { Array(text(sheet, $0).utf8) } ?? []
      return String(decoding: bytes[bytes.trimmed(bytes.indices)], as: UTF8.self)
    }
  }

  /// What all sheets agree on; the rest is added to ``differences``.
  @discardableResult
  private mutating func note(
    _ texts: [[String]], _ header: String, isInput: Bool, isSame: ([String]) -> Bool
  ) -> PanelSheets.SharedColumn {
    var shared: [String] = []
    for (issue, all) in texts.enumerated() {
      let given = all.filter { !$0.isEmpty }
      let isShared = given.allSatisfy { isSame([given[0], $0]) }
      shared.append(isShared ? given.first ?? "" : "")
      if !isShared {
        differences.append(
          PanelSheets.Difference(issue: issue, column: header, isInput: isInput, texts: all))
      }
    }
    return PanelSheets.SharedColumn(header: header, texts: shared)
  }

  private static func isCarried(_ role: ColumnPlan.Role) -> Bool {
    // A column "category" beside one "theme" is carried, and is a theme where it stands without. What is given of a
    // score is given of the cells of one sheet, and not of those that all agree on; what a sheet worked out is no more.
    role == .carried || role == .theme
  }

  private static func carriedHeaders(
    _ sheets: [IssueSheet], _ roles: [[ColumnPlan.Role]], _ model: Model
  ) -> [String] {
    var headers: [String] = []
    for (sheet, roles) in zip(sheets, roles) {
      let results = ResultColumn.results(among: sheet.columns, of: model)
      for (column, header) in sheet.columns.enumerated()
      where isCarried(roles[column]) && !headers.contains(header) && !results.contains(column) {
        headers.append(header)
      }
    }
    return headers
  }
}
