import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// One issue in full.
extension Page {
  /// `issue`: the cells, levels, scores and record of an `issue`.
  func issue(_ asked: PageRequest) -> JSONOutput {
    guard let workshop, let standing, let index = place(asked) else {
      return .message("there is no such issue")
    }
    let assessment = standing.assessments[index]
    let entries = workshop.entries.indices.filter { workshop.entries[$0].issue == index }
    let agreed = workshop.agreements[index].map { workshop.entries[$0].step }
    return .object([
      ("done", .boolean(true)), ("row", row(index, workshop, standing, comparedBands)),
      (
        "criteria",
        .array(standing.model.criteria.indices.map { cell($0, index, workshop, assessment) })
      ),
      ("outOf", .string(standing.model.rangeText(ofScore: standing.model.rating.score))),
      ("at", places(assessment, standing.model)),
      ("atOpening", places(workshop.opening.assessments[index], workshop.opening.model)),
      ("domains", .array(domains(index, workshop, standing))),
      ("agreedText", .string(agreedText(index))),
      ("evidence", evidence(assessment, by: standing.model)),
      ("scores", .array(scores(index, workshop, standing))),
      ("numbers", .array(numbers(assessment, standing.model))),
      (
        "margin",
        .array((margin(index, standing) + given(index, workshop, standing)).map { .string($0) })
      ),
      ("unsettled", .array(assessment.unsettled.map { .number($0) })),
      ("vector", .string(standing.model.vector(of: assessment))),
      ("own", .array(ownColumns(index, workshop.sheet))),
      ("entries", .array(entries.map { entry($0, workshop) })),
      ("agreedBy", agreed.map { .string($0.who) } ?? .null),
      ("agreedAs", agreed.map { .string($0.agreedRating) } ?? .null),
      ("agreedAt", agreed.map { .string(SessionTime.text($0.time)) } ?? .null),
      ("seconds", .number(workshop.seconds[index])),
    ])
  }

  private func cell(
    _ criterion: Int, _ index: Int, _ workshop: Workshop, _ assessment: Assessment
  ) -> JSONOutput {
    let levels = assessment.levels[criterion]
    let cell = workshop.issues[index].cells[criterion]
    return .object([
      ("cell", .string(cell.text)), ("low", .number(levels.lowerBound)),
      ("high", .number(levels.upperBound)),
      ("was", .string(workshop.sheet.issues[index].cells[criterion].text)),
    ])
  }

  /// Each score with its range, and what it was at the opening, where that is another.
  private func scores(_ index: Int, _ workshop: Workshop, _ standing: Standing) -> [JSONOutput] {
    standing.model.scores.indices.map { place in
      let style = NumberStyle(decimals: 2, thresholds: standing.model.thresholds(of: place))
      let now = style.text(standing.assessments[index].scores[place])
      let was = style.text(workshop.opening.assessments[index].scores[place])
      let range = standing.model.rangeText(ofScore: place)
      return .object([
        ("text", .string(now)), ("outOf", .string(range)),
        ("was", was == now ? .null : .string(was)),
      ])
    }
  }

  /// The inputs and the measures that have a value.
  private func numbers(_ assessment: Assessment, _ model: Model) -> [JSONOutput] {
    func item(_ title: String, _ value: Interval, _ decimals: Int, _ unit: String) -> JSONOutput {
      let text = NumberStyle(decimals: decimals).text(value)
      return .object([
        ("title", .string(title)), ("text", .string(unit.isEmpty ? text : "\(text) \(unit)")),
      ])
    }
    let inputs = zip(model.inputs, assessment.issue.inputs).compactMap { input, value in
      value.map { item(input.title, $0, 6, input.unit) }
    }
    let measures = zip(model.measures, assessment.measures).compactMap { measure, value in
      value.map { item(measure.title, $0, measure.decimals, measure.unit) }
    }
    return inputs + measures
  }

  private func margin(_ index: Int, _ standing: Standing) -> [String] {
    explanation(index, standing).marginSentences
  }

  /// What is to be said of an issue's given scores: that they count, or no longer do.
  private func given(_ index: Int, _ workshop: Workshop, _ standing: Standing) -> [String] {
    let before = workshop.sheet.issues[index].given
    let now = standing.assessments[index].issue.given
    guard now.isEmpty, !before.isEmpty else { return explanation(index, standing).givenSentences }
    let names = before.map { "\(workshop.model.scores[$0.score].id) \($0.text)" }
    return [
      "What is given does not count any more (\(names.joined(separator: ", "))): it was given of other "
        + (workshop.issues[index].given.isEmpty ? "scores." : "weights.")
    ]
  }

  /// `explain`: how the rating of an `issue` came about, as `morile explain` tells it.
  func explain(_ asked: PageRequest) -> JSONOutput {
    guard let standing, let index = place(asked) else { return .message("there is no such issue") }
    return .object([
      ("done", .boolean(true)),
      (
        "text",
        .string(
          TerminalFormat.text(
            explanation(index, standing).document, Style(width: asked.number("width") ?? 80)))
      ),
    ])
  }

  private func explanation(_ index: Int, _ standing: Standing) -> ExplanationReport {
    ExplanationReport(
      standing.assessments[index], of: standing.model, place: standing.entry(index),
      rankedCount: standing.ranking.entries.count { $0.rank != nil })
  }

  /// The columns of the file that the model does not know.
  private func ownColumns(_ index: Int, _ sheet: IssueSheet) -> [JSONOutput] {
    let known = Set(
      sheet.model.inputs.flatMap { [$0.id, columnKey($0.title)] }
        + sheet.model.criteria.flatMap { [$0.id, columnKey($0.title)] })
    return zip(sheet.columns, sheet.cells[index]).compactMap { header, cell in
      known.contains(columnKey(header)) || cell.isEmpty
        ? nil : .object([("header", .string(header)), ("cell", .string(cell))])
    }
  }
}
