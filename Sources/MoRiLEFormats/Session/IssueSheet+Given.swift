import MoRiLE

extension IssueSheet {
  /// What is given of scores and says nothing of the cells that the issues are to have, by the places of the issue and
  /// of the given score.
  ///
  /// It was given of the scores as they were: where one of them is changed, it holds only if the new cells come to it,
  /// and where unknown cells are filled in, if they still allow it.
  func outdatedGiven(after changes: [CellChange]) -> [(issue: Int, given: GivenScore)] {
    let changed = changedIssues(changes.filter { !issues[$0.issue].given.isEmpty })
    return changed.flatMap { index, now -> [(issue: Int, given: GivenScore)] in
      let issue = issues[index]
      let isOpen = !now.given.isEmpty && model.assess(now).given.cut != .impossible
      let scores = model.assess(now.withoutGiven).scores
      return issue.given.filter { given in
        scores[given.score].value.map { !given.window.contains($0) } ?? !isOpen
      }.map { (index, $0) }
    }
  }

  /// A warning for each cell that is emptied since what it gives of a score says nothing of the cells that the issues
  /// are to have: see ``revised(_:cells:agreements:)``.
  ///
  /// What a formula gives is not emptied, and not told.
  /// - Parameters:
  ///   - file: The one file that the sheet was read from.
  ///   - changes: The cells.
  package func givenFaults(_ file: SourceFile, after changes: [CellChange]) -> [Fault] {
    let outdated = outdatedGiven(after: changes)
    guard !outdated.isEmpty else { return [] }
    do throws(Faults) {
      let revision = try SheetRevision(self, file)
      let formulas = try file.sheet.map { origin throws(Faults) in
        try WorkbookRevision(origin).formulas(
          among: outdated.compactMap { revision.sheetPlace(issue: $0.issue, $0.given) })
      }
      return outdated.compactMap { issue, given in
        guard let place = revision.place(issue: issue, given),
          let cell = revision.sheetPlace(issue: issue, given),
          formulas.map({ !$0.contains(cell) }) ?? true
        else { return nil }
        let id = model.scores[given.score].id
        return Fault(
          .doubtful, .warning, at: place.position, length: place.length,
          "\(id) of \"\(issues[issue].name)\" is given as \(given.text), of the scores as they were before the "
            + "session; its cell is emptied")
      }
    } catch {
      return []
    }
  }
}
