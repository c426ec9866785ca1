import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// What the page is told once, when a table is opened, and how the workshop stands as a whole.
extension Page {
  /// The answer to `open`: the model with its words, the issues, and what looks like a slip.
  func openedAnswer(_ sheet: IssueSheet, _ file: SourceFile, warnings: String) -> JSONOutput {
    var themes: [String] = []
    var seen: Set<String> = [""]
    for theme in sheet.issues.flatMap({ $0.themes }) where seen.insert(theme).inserted {
      themes.append(theme)
    }
    return .object([
      ("done", .boolean(true)), ("file", .string(file.name)),
      ("path", .string(opened?.path ?? "")),
      ("warnings", .string(warnings.withoutLineEnd)),
      ("model", sheet.model.words),
      (
        "issues",
        .array(
          sheet.issues.map {
            .object([("name", .string($0.name)), ("theme", .string($0.theme))])
          })
      ),
      ("themes", .array(themes.map { .string($0) })),
      ("comparisons", .array((compared?.columns ?? []).map { .string($0) })),
      ("comparison", .number(comparedColumn)), ("state", state),
    ])
  }

  /// How the workshop stands: what is ratified, what lacks a reason, what can be undone.
  var state: JSONOutput {
    guard let workshop, let standing else { return .null }
    return .object([
      ("issues", .number(workshop.issues.count)), ("agreed", .number(workshop.agreedCount)),
      ("entries", .number(workshop.entries.count)),
      ("canUndo", .boolean(!workshop.entries.isEmpty)),
      ("canRedo", .boolean(!workshop.undone.isEmpty)),
      ("withoutReason", .number(workshop.withoutReason.count)),
      ("counts", .string(standing.model.rating.countText(standing.assessments))),
      ("bands", .array(bandCounts(standing).map { .number($0) })),
      ("differing", .number(differingCount(workshop, standing))),
      ("ruler", ruler(standing.model)),
      ("scale", .string(standing.model.scaleText)),
      ("meeting", workshop.meeting == .unknown ? .null : workshop.meeting.json),
      ("parked", .number(workshop.parked.count)),
      ("whatIf", whatIf.map { .string($0.text) } ?? .null),
    ])
  }
}

extension Model {
  /// The model's words: titles, scales and descriptors.
  fileprivate var words: JSONOutput {
    let letters = RatingLetters(self)
    return .object([
      ("id", .string(id)), ("version", .string(version)), ("title", .string(title)),
      ("about", .string(about)), ("score", .string(ratedScore.title)),
      (
        "bands",
        .array(
          rating.bands.map { band in
            .object([
              ("label", .string(band.label)), ("letters", .string(letters.letters(band.label))),
              ("means", .string(band.means)),
              ("from", band.threshold.map { .string(thresholdText($0, of: rating)) } ?? .null),
            ])
          })
      ),
      (
        "domains",
        .array(
          domains.map { domain in
            .object([
              ("title", .string(domain.title)), ("short", .string(domain.short)),
              (
                "bands",
                .array(
                  (domain.rating?.bands ?? []).map {
                    .object([
                      ("label", .string($0.label)),
                      ("letters", .string(letters.letters($0.label))),
                    ])
                  })
              ),
            ])
          })
      ),
      ("criteria", .array(criteria.map { $0.description })),
      ("scores", .array(scores.map { .object([("title", .string($0.title))]) })),
      ("hasPlot", .boolean(plot != nil)),
    ])
  }
}

extension Criterion {
  /// What its column is called, for where there is little room: `Knowledge gaps` is `Gaps`.
  private var columnTitle: String {
    let words = String(id.map { $0 == "_" ? " " : $0 })
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  fileprivate var description: JSONOutput {
    .object([
      ("id", .string(id)), ("short", .string(columnTitle)), ("title", .string(title)),
      ("asks", .string(asks)), ("domain", .number(domain)),
      ("default", defaultFormula.map { .string($0.text) } ?? .null),
      (
        "levels",
        .array(
          levels.map { level in
            .object([
              ("score", .number(level.score)), ("means", .string(level.means)),
              (
                "points",
                level.points.map { .string(NumberStyle(decimals: 6).text($0)) } ?? .null
              ),
            ])
          })
      ),
    ])
  }
}
