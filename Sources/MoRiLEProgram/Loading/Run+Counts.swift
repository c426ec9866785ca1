import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

// The counts from which blank scores follow: those of a file that is named, or of a year's folder.
extension Run {
  /// Whether the issues that a command names have counts in another table.
  package func hasCounts(beside operands: [String]) -> Bool {
    arguments.has(.crimes)
      || operands.count == 1 && register(.crimes, of: operands[0]) != nil
  }

  /// A sheet of issues with the counts that lie beside it; what is scored by them is told.
  package func counting(_ sheet: IssueSheet, beside operands: [String]) throws(Exit) -> IssueSheet {
    if let named = arguments[.crimes] {
      return try taking(read(named, .register, as: .crimes), in: sheet)
    }
    guard operands.count == 1 else { return sheet }
    return counting(sheet, of: operands[0])
  }

  /// The issues of a year with its counts, where it is a folder that has some.
  ///
  /// Counts that cannot be read fill nothing in, and that is told: what is wrong with them is told by the commands that need
  /// them.
  func counting(_ sheet: IssueSheet, of path: String) -> IssueSheet {
    guard sheet.model.trends != nil, let file = register(.crimes, of: path) else { return sheet }
    do throws(Exit) {
      return try begunRegister(.crimes, of: path).map { source throws(Exit) in
        try taking(source, in: sheet)
      } ?? sheet
    } catch {
      tell(
        "\(file): warning: no blank score is taken from these counts, since they have faults; "
          + "`morile trends \(ShellText.word(path))` tells them\n")
      return sheet
    }
  }

  /// Tells the scores that counts contradict.
  package func tellContradicted(_ sheet: IssueSheet) {
    let criteria = sheet.model.criteriaFromInputs
    var (all, others) = (0, [String]())
    for issue in sheet.issues {
      for score in sheet.model.countedScores(of: issue, criteria) {
        all += 1
        if score.contradicts {
          others.append("\(issue.name): \(CountedWording.otherwise(score, sheet.model))")
        }
      }
    }
    if others.isEmpty { return }
    let most = 20
    var text =
      "morile: note: counts contradict \(grouped(others.count)) of \(Count.of(all, "score")) that can be worked out "
      + "from them:\n"
    for line in others.prefix(most) { text += "  \(line)\n" }
    if others.count > most { text += "  and \(grouped(others.count - most)) more\n" }
    tell(text)
  }

  private func taking(_ source: SourceFile, in sheet: IssueSheet) throws(Exit) -> IssueSheet {
    let counts: IssueSheet
    do throws(FileFaults) {
      counts = try IssueSheet.read([source], models: [sheet.model], for: .trends)
    } catch {
      throw Exit(.faultyData, FaultReport.text(error.all, in: [source], more: error.more))
    }
    let counted = sheet.taking(counts)
    let (scores, issues) = counted.scoresTaken(since: sheet)
    if scores > 0 {
      tell(
        "\(source.name): note: \(Count.of(scores, "blank score")) of \(Count.of(issues, "issue")) "
          + "\(scores == 1 ? "is" : "are") taken from these counts\n")
    }
    return counted
  }
}
