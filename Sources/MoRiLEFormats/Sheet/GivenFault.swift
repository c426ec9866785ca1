import MoRiLE

/// What a given score of an issue does not agree with.
package struct GivenFault {
  /// Which of the issue's given scores it is about.
  package let given: Int
  /// What it is.
  package let kind: Fault.Kind
  /// A score that the cells say to be another is a warning, since the cells count; one that no levels of the unknown
  /// cells give is an error.
  package let severity: Fault.Severity
  /// What it says.
  package let message: String

  /// Whether the fault is of given scores that the cells contradict, to a program that asks no more.
  package static func isContradiction(_ fault: Fault) -> Bool {
    fault.kind == .contradiction && fault.severity == .warning
  }

  /// All faults of an issue's given scores, in their order.
  package static func all(_ assessment: Assessment, _ model: Model) -> [GivenFault] {
    let given = assessment.issue.given
    if given.isEmpty { return [] }
    var faults: [GivenFault] = []
    for (index, score) in given.enumerated()
    where assessment.given.contradicted.contains(score) {
      let value = assessment.scores[score.score].low
      faults.append(
        GivenFault(
          given: index, kind: .contradiction, severity: .warning,
          message: "\(model.scores[score.score].id) is given as \(score.text), and comes to "
            + "\(text(value, score)) from the cells of its row, which count; correct the one or the other"
        ))
    }
    let open = given.indices.filter { assessment.given.open.contains(given[$0]) }
    switch assessment.given.cut {
    case .none, .levels(_, isTight: true): break
    case .levels(_, isTight: false):
      faults += wider(
        assessment, "some ranges are wider than what \(names(assessment.given.open, model)) leaves",
        model)
    case .tooMuch:
      faults += wider(
        assessment, "the ranges are as they are without \(names(assessment.given.open, model))",
        model)
    case .impossible: faults += impossible(assessment, open, model)
    }
    return faults
  }

  private static func wider(
    _ assessment: Assessment, _ what: String, _ model: Model
  ) -> [GivenFault] {
    [
      GivenFault(
        given: assessment.issue.given.firstIndex { assessment.given.open.contains($0) } ?? 0,
        kind: .tooMuch, severity: .warning,
        message:
          "the unknown cells of this row have too many combinations to be searched, so that \(what)"
      )
    ]
  }

  /// The faults of given scores that no levels of the unknown cells give: of each that none gives by itself, or
  /// else of all together.
  private static func impossible(
    _ assessment: Assessment, _ open: [Int], _ model: Model
  ) -> [GivenFault] {
    let issue = assessment.issue
    let advice = "correct the one or the other, or leave the cell blank"
    let alone = open.filter { index in
      let issue = Issue(
        name: issue.name, theme: issue.theme, inputs: issue.inputs, cells: issue.cells,
        given: [issue.given[index]])
      return model.assess(issue).given.cut == .impossible
    }
    let faults = alone.map { index in
      let given = issue.given[index]
      let range = assessment.scores[given.score]
      let isWithin = range.low <= given.window.high && given.window.low <= range.high
      return GivenFault(
        given: index, kind: .contradiction, severity: .error,
        message:
          "\(model.scores[given.score].id) is given as \(given.text); with the cells of this row it can be "
          + "\(text(range.low, given)) to \(text(range.high, given))"
          + (isWithin ? ", but not \(given.text)" : "") + "; \(advice)")
    }
    if !faults.isEmpty { return faults }
    let all = open.map { "\(model.scores[issue.given[$0].score].id) \(issue.given[$0].text)" }
    return [
      GivenFault(
        given: open.first ?? 0, kind: .contradiction, severity: .error,
        message:
          "\(all.joined(separator: " and ")) are given; the cells of this row allow each by itself, and no "
          + "levels of its unknown cells give all of them; correct one of them, or leave its cell blank"
      )
    ]
  }

  private static func names(_ given: [GivenScore], _ model: Model) -> String {
    var names: [String] = []
    for given in given where !names.contains(model.scores[given.score].id) {
      names.append(model.scores[given.score].id)
    }
    return "the given \(names.joined(separator: " and "))"
  }

  /// A score beside what is given, from which rounding never takes it to the other side.
  private static func text(_ value: Fraction, _ given: GivenScore) -> String {
    value.hasDecimals(atMost: 4)
      ? value.decimalText(4)
      : value.decimalText(2, besides: [given.window.low, given.window.high])
  }
}
