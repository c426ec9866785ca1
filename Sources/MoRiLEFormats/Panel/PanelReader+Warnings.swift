import MoRiLE

// MARK: - What looks like a slip

extension PanelReader {
  private mutating func warn(
    _ kind: Fault.Kind, _ sheet: Int, _ place: (position: Position, length: Int)?,
    _ message: () -> String
  ) {
    guard faults[sheet].count < FaultLog.limit else {
      more += 1
      return
    }
    faults[sheet].append(
      Fault(kind, .warning, at: place?.position, length: place?.length ?? 1, message()))
  }

  mutating func noteSameFiles() {
    for (index, file) in files.enumerated() {
      guard let first = files[..<index].firstIndex(where: { $0.bytes == file.bytes }) else {
        continue
      }
      let other = files[first].name
      warn(.repeated, index, nil) {
        "this file is the same as \(other) in every byte; a scorer who counts twice makes agreement "
          + "look better than it is"
      }
    }
  }

  mutating func noteMissing(_ matches: SheetMatches, _ places: inout SheetPlaces) {
    for issue in matches.issues {
      let missing = issue.rows.indices.filter { issue.rows[$0] == nil }
      guard !missing.isEmpty, let sheet = issue.rows.firstIndex(where: { $0 != nil }),
        let row = issue.rows[sheet]
      else { continue }
      let place = faults[sheet].count < FaultLog.limit ? places.place(sheet, row, .issue) : nil
      let name = sheets[sheet].issues[row].name
      let listed = Self.list(missing.map { files[$0].name })
      warn(.missing, sheet, place) { [sheets] in
        "the issue \"\(name)\" is not in \(listed)"
          + suggestion(
            for: name, among: matches.names(in: missing, lackingIn: sheet, sheets),
            advice: "only those who scored it count")
      }
    }
  }

  /// Warns of each sheet of which a score is given that would cut what is unknown.
  mutating func noteGiven(_ places: inout SheetPlaces) {
    for (index, sheet) in sheets.enumerated() {
      guard
        let row = sheet.issues.firstIndex(where: {
          !$0.given.isEmpty && sheet.model.assess($0).given.counts
        }), let given = sheet.issues[row].given.first
      else { continue }
      let place =
        faults[index].count < FaultLog.limit ? places.place(index, row, .given(given.score)) : nil
      warn(.doubtful, index, place) {
        "what is given of a score does not count where sheets are compared: only the cells do, here and in other "
          + "rows"
      }
    }
  }

  mutating func note(
    _ differences: [PanelSheets.Difference], _ matches: SheetMatches,
    _ places: inout SheetPlaces
  ) {
    let inputs = sheets[0].model.inputs
    for difference in differences where difference.isInput {
      guard let input = inputs.firstIndex(where: { $0.id == difference.column }) else { continue }
      let rows = matches.issues[difference.issue].rows
      let numbers = zip(sheets, rows).map { sheet, row in
        row.flatMap { sheet.issues[$0].inputs[input] }
      }
      guard let first = numbers.firstIndex(where: { $0 != nil }),
        let other = numbers.firstIndex(where: { $0 != nil && $0 != numbers[first] }),
        let row = rows[other]
      else { continue }
      let texts = difference.texts
      let place =
        faults[other].count < FaultLog.limit ? places.place(other, row, .input(input)) : nil
      let (name, file) = (sheets[other].issues[row].name, files[first].name)
      warn(.contradiction, other, place) {
        "\(difference.column) of \"\(name)\" is \"\(texts[other])\" here and \"\(texts[first])\" in "
          + "\(file); it is left blank in the agreed sheet"
      }
    }
  }

  /// `a.csv, b.csv and 3 more`.
  private static func list(_ names: [String]) -> String {
    names.prefix(3).joined(separator: ", ")
      + (names.count > 3 ? " and \(names.count - 3) more" : "")
  }
}
