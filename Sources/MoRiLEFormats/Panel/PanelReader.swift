import MoRiLE

/// Reads the sheets of several scorers and matches their issues, collecting the faults of all.
struct PanelReader {
  let files: [SourceFile]
  private(set) var sheets: [IssueSheet] = []
  /// The faults of each file.
  var faults: [[Fault]]
  /// How many were only counted.
  var more = 0
  private var isFaulty = false

  init(_ files: [SourceFile]) {
    self.files = files
    faults = files.map { _ in [] }
  }

  /// Reads each file for the same model.
  mutating func read(_ models: [Model]) {
    let fitting = files.map { models.count == 1 ? nil : SheetPlan.read([$0], models: models).model }
    let chosen = fitting.firstIndex { $0 != nil }
    for (index, file) in files.enumerated() {
      if let chosen, let model = fitting[chosen], let own = fitting[index], own.id != model.id {
        isFaulty = true
        faults[index].append(
          Fault(
            .contradiction, at: Position(line: 1, column: 1),
            "this sheet is one of \(own.id), and \(files[chosen].name) is one of \(model.id); "
              + "only sheets of one model can be compared: leave one out, or name the model with --model"
          ))
        continue
      }
      do throws(FileFaults) {
        let model = chosen.flatMap { fitting[$0] }
        let sheet = try IssueSheet.read([file], models: model.map { [$0] } ?? models)
        faults[index] += sheet.warnings.map { $0.fault }
        more += sheet.moreWarnings
        sheets.append(sheet)
      } catch {
        isFaulty = true
        faults[index] += error.all.map { $0.fault }
        more += error.more
      }
    }
  }

  /// The sheets as one panel.
  mutating func panelSheets() throws(FileFaults) -> PanelSheets {
    guard !isFaulty else { throw fileFaults }
    noteSameFiles()
    let matches = SheetMatches(sheets)
    guard matches.issues.contains(where: { $0.rows.count { $0 != nil } > 1 }) else {
      faults[0].append(
        Fault(
          .missing, at: nil,
          "no issue of this file is in another, nor any other issue in two files; "
            + "give the same issue the same name in each"))
      throw fileFaults
    }
    var places = SheetPlaces(sheets, files)
    noteMissing(matches, &places)
    noteGiven(&places)
    let columns = SharedColumns(matches, sheets)
    note(columns.differences, matches, &places)
    return PanelSheets(
      panel: Panel(
        model: sheets[0].model, scorers: PanelSheets.scorers(files.map { $0.name }),
        entries: matches.issues.indices.map { matches.entry($0, sheets) }),
      themeHeader: columns.themeHeader, inputs: columns.inputs, carried: columns.carried,
      differences: columns.differences, warnings: fileFaults.all, moreWarnings: more)
  }

  private var fileFaults: FileFaults {
    let all = faults.enumerated().flatMap { index, faults in
      faults.inOrder.map { FileFault(file: index, $0) }
    }
    return FileFaults(all, more: more)
  }
}
