import MoRiLE
import MoRiLEFormats

extension ModelReport {
  /// The criteria as CSV, a row for each level.
  public var csv: String {
    var writer = CSVWriter()
    writer.append(
      [
        "domain", "criterion", "code", "title", "score", "points", "means", "default", "words",
        "headers",
      ].map { .text($0) })
    for criterion in model.criteria {
      for level in criterion.levels {
        writer.append([
          .text(model.domains[criterion.domain].title), .text(criterion.id), .text(criterion.code),
          .text(criterion.title), .number("\(level.score)"),
          level.points.map { .number($0.decimalText(6)) } ?? .text(""), .text(level.means),
          .text(criterion.defaultFormula?.text ?? ""), .text(words(criterion, for: level.score)),
          .text(criterion.headers.joined(separator: "; ")),
        ])
      }
      let unknown = words(criterion, for: nil)
      guard !unknown.isEmpty else { continue }
      let cells = [
        model.domains[criterion.domain].title, criterion.id, criterion.code, criterion.title, "?",
        "", "not known", "", unknown, criterion.headers.joined(separator: "; "),
      ]
      writer.append(cells.map { .text($0) })
    }
    return writer.text
  }

  /// The model as a Markdown page.
  public var markdown: String {
    var text = "# \(Markdown.text(model.title))\n\n\(model.id) \(model.version). "
    text += "\(Markdown.text(model.about))\n\nSource: \(Markdown.text(model.source))\n"
    if !model.inputs.isEmpty {
      text += "\n## Inputs\n\n"
      for input in model.inputs { text += "- `\(input.id)`: \(Markdown.text(inputText(input)))\n" }
    }
    if !model.measures.isEmpty {
      text += "\n## Measures\n\n"
      for measure in model.measures {
        text += "- `\(measure.id)`: \(Markdown.text(measureText(measure)))\n"
      }
    }
    text += "\n## Criteria\n"
    for criterion in model.criteria { text += markdown(criterion) }
    text += "\n## Scores\n\n"
    for score in model.scores {
      text += "- `\(score.id)`: \(Markdown.text(score.title)), \(rangeText(score)), "
      text += "= `\(score.formula.text)`\n"
    }
    text += "\n## Rating of \(model.ratedScore.id)\n\n"
    for band in model.rating.bands {
      text += "- **\(Markdown.text(band.label))**: \(Markdown.text(bandText(band)))\n"
    }
    for domain in model.domains {
      guard let scale = domain.rating else { continue }
      text += "- \(Markdown.text(domain.title)), by `\(model.scores[scale.score].id)`: "
      text += "\(Markdown.text(model.bandText(scale)))\n"
    }
    if let plot = model.plot {
      text += "\n## Plot\n\n"
      for (name, axis) in plot.axes {
        guard let axis else { continue }
        text += "- \(name): \(Markdown.text(model.title(of: axis))), by `\(model.id(of: axis))`\n"
      }
    }
    if let uncertainty = model.uncertainty {
      text += "\n## Uncertainty\n\n"
      for line in uncertaintyLines(uncertainty) { text += "- \(Markdown.text(line))\n" }
    }
    if let trends = model.trends {
      text += "\n## Trends\n\n"
      for line in trendLines(trends) { text += "- \(Markdown.text(line))\n" }
    }
    return text
  }

  private func markdown(_ criterion: Criterion) -> String {
    var text = "\n### \(Markdown.text(criterion.title))\n\n"
    text += "`\(criterion.id)`, \(Markdown.text(model.domains[criterion.domain].title)). "
    text += "\(Markdown.text(criterion.asks))\n\n"
    text += Markdown.row(["Score", "Means", "Points"]) + Markdown.rule(3)
    for level in criterion.levels {
      text += Markdown.row([
        "\(level.score)", level.means, level.points.map { $0.decimalText(6) } ?? "",
      ])
    }
    for line in wordLines(criterion) {
      text += "\n\(Markdown.text(line.prefix(1).uppercased() + line.dropFirst()))\n"
    }
    if criterion.isCounted { text += "\nIt is \(countedText).\n" }
    if let formula = criterion.defaultFormula { text += "\nWhere blank: `\(formula.text)`\n" }
    return text
  }

  /// The model as JSON, with what is worked out beside what its file says: the codes, the range of each
  /// score, and thresholds as numbers.
  public var json: String {
    JSONOutput.object([
      ("formatVersion", .number("1")),
      ("model", model.reference),
      ("description", .string(model.about)),
      ("source", .string(model.source)),
      (
        "inputs",
        .array(
          model.inputs.map { input in
            .object([
              ("id", .string(input.id)), ("title", .string(input.title)),
              ("means", .string(input.means)), ("minimum", .range(Interval(input.minimum))),
              ("maximum", .range(Interval(input.maximum))), ("whole", .boolean(input.isWhole)),
            ])
          })
      ),
      (
        "measures",
        .array(
          model.measures.map { measure in
            .object([
              ("id", .string(measure.id)), ("title", .string(measure.title)),
              ("formula", .string(measure.formula.text)), ("unit", .string(measure.unit)),
            ])
          })
      ),
      ("domains", .array(model.domains.map { json($0) })),
      ("criteria", .array(model.criteria.map { json($0) })),
      ("scores", model.scoreList),
      ("rating", json(model.rating)),
      ("plot", model.plot.map { json($0) } ?? .null),
      ("uncertainty", model.uncertainty.map { json($0) } ?? .null),
      ("trends", model.trends.map { json($0) } ?? .null),
    ]).text() + "\n"
  }

  private func json(_ uncertainty: Uncertainty) -> JSONOutput {
    func numbers(_ chances: [Fraction]) -> JSONOutput {
      .array(chances.map { .range(Interval($0)) })
    }
    return .object([
      ("source", .string(uncertainty.source)),
      ("confidence", uncertainty.confidence.map { .string(model.criteria[$0].id) } ?? .null),
      (
        "levels",
        .array(
          uncertainty.spreads.map { spread in
            .object([("judged", numbers(spread.judged)), ("counted", numbers(spread.counted))])
          })
      ),
    ])
  }

  private func json(_ plot: Plot) -> JSONOutput {
    .object(
      plot.axes.map { name, axis in
        (name, axis.map { .string(model.id(of: $0)) } ?? .null)
      })
  }

  private func json(_ scale: RatingScale) -> JSONOutput {
    .object([
      ("score", .string(model.scores[scale.score].id)),
      ("bands", .array(scale.bands.map { $0.json })),
    ])
  }

  private func json(_ domain: Domain) -> JSONOutput {
    .object([
      ("id", .string(domain.id)), ("title", .string(domain.title)),
      ("rating", domain.rating.map { json($0) } ?? .null),
    ])
  }

  private func json(_ criterion: Criterion) -> JSONOutput {
    .object(
      [
        ("id", .string(criterion.id)), ("code", .string(criterion.code)),
        ("title", .string(criterion.title)), ("asks", .string(criterion.asks)),
        ("domain", .string(model.domains[criterion.domain].id)),
        (
          "levels",
          .array(
            criterion.levels.map { level in
              .object(
                [("score", .number("\(level.score)")), ("means", .string(level.means))]
                  + (level.points.map { [("points", .range(Interval($0)))] } ?? []))
            })
        ),
        ("default", criterion.defaultFormula.map { .string($0.text) } ?? .null),
        ("counted", .boolean(criterion.isCounted)),
      ] + jsonWords(criterion))
  }
}
