import MoRiLE
import MoRiLEFormats

extension ModelReport {
  /// The model: inputs, measures, criteria with their levels, scores, bands, and what else it states.
  public var document: Document {
    Document(
      model.title, subtitle: "\(model.id) \(model.version)", isBrief: true,
      parts: [model.about, "Source: \(model.source)"].filter { !$0.isEmpty }
        .map { .paragraph($0) }
        + section("Inputs", model.inputs.map { "\($0.id): \(inputText($0))" })
        + section("Measures", model.measures.map { "\($0.id): \(measureText($0))" })
        + model.domains.indices.flatMap { criterionParts($0) }
        + [
          .heading("Scores"),
          .tree(
            model.scores.map {
              Branch("\($0.id): \($0.title), \(rangeText($0))", formulas: [$0.formula.text])
            }),
        ] + ratingParts
        + section(
          "Harm",
          (model.harm.map { ["\(model.scores[$0].title), by \(model.scores[$0].id)"] }) ?? [])
        + section(
          "Plot",
          (model.plot?.axes ?? []).compactMap { name, axis in
            axis.map { "\(name): \(model.title(of: $0)), by \(model.id(of: $0))" }
          })
        + section("Uncertainty", model.uncertainty.map { uncertaintyLines($0) } ?? [])
        + section("Trends", model.trends.map { trendLines($0) } ?? []))
  }

  private func section(_ heading: String, _ lines: [String]) -> [DocumentPart] {
    lines.isEmpty ? [] : [.heading(heading), .list(lines)]
  }

  private var ratingParts: [DocumentPart] {
    let domains = model.domains.compactMap { domain in
      domain.rating.map {
        "\(domain.title): by \(model.scores[$0.score].id): \(model.bandText($0))"
      }
    }
    return section(
      "Rating of \(model.ratedScore.id)",
      model.rating.bands.map { "\($0.label): \(bandText($0))" } + domains)
  }

  // MARK: - Criteria

  private func criterionParts(_ domain: Int) -> [DocumentPart] {
    let criteria = model.criteria(of: domain).map { model.criteria[$0] }
    return [
      .heading("Criteria: \(model.domains[domain].title)"),
      .only(
        .terminal,
        [
          .tree(
            criteria.map { criterion in
              let levels = criterion.levels.map { level in
                let points = level.points.map { " [\(ExactNumber.points(Interval($0)))]" } ?? ""
                return "\(level.score)\(points) \(level.means)"
              }
              return Branch(headline(criterion), (levels + notes(criterion)).map { Branch($0) })
            })
        ]),
      .only(
        .pages,
        criteria.flatMap { criterion in
          [
            .paragraph(headline(criterion)), .table(levelTable(criterion)),
            .notes(notes(criterion)),
          ]
        }),
    ]
  }

  private func headline(_ criterion: Criterion) -> String {
    let asks = criterion.asks.isEmpty ? "" : ". \(criterion.asks)"
    return "\(criterion.id) (\(criterion.code)): \(criterion.title)\(asks)"
  }

  /// What is to be known of a criterion beside its levels.
  private func notes(_ criterion: Criterion) -> [String] {
    wordLines(criterion) + (criterion.isCounted ? [countedText] : [])
      + (criterion.defaultFormula.map { ["blank: \($0.text)"] } ?? [])
  }

  private func levelTable(_ criterion: Criterion) -> DocumentTable {
    var table = DocumentTable(
      criterion.id, "",
      [
        Column("score", "Score", .score, isTitle: true), Column("means", "Means"),
        Column("points", "Points", .number, style: NumberStyle(decimals: 6)),
      ])
    for level in criterion.levels {
      table.add([.whole(level.score), .text(level.means), .number(level.points)])
    }
    return table
  }

  /// A row for each level of each criterion, and for what is not known where there are words for it.
  public var dataTables: [DocumentTable] { [levelTable] }

  private var levelTable: DocumentTable {
    var table = DocumentTable(
      "levels", "",
      [
        .data("domain", .text), .data("criterion", .text), .data("code", .text),
        .data("title", .text), .data("score", .score), .data("points"), .data("means", .text),
        .data("default", .text), .data("words", .text), .data("headers", .text),
      ])
    for criterion in model.criteria {
      func add(
        _ score: DocumentTable.Cell, _ points: Fraction?, _ means: String, _ formula: String,
        _ words: String
      ) {
        table.add([
          .text(model.domains[criterion.domain].id), .text(criterion.id), .text(criterion.code),
          .text(criterion.title), score, .number(points), .text(means), .text(formula),
          .text(words), .text(criterion.headers.joined(separator: "; ")),
        ])
      }
      for level in criterion.levels {
        add(
          .whole(level.score), level.points, level.means, criterion.defaultFormula?.text ?? "",
          words(criterion, for: level.score))
      }
      let unknown = words(criterion, for: nil)
      if !unknown.isEmpty { add(.text("?"), nil, "not known", "", unknown) }
    }
    return table
  }
}
