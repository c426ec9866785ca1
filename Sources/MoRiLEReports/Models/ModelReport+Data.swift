import MoRiLE
import MoRiLEFormats

extension ModelReport {
  /// The model as JSON, with what is worked out beside what its file says: the codes, the range of each
  /// score, and thresholds as numbers.
  public var data: [(String, JSONOutput)]? {
    [
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
      ("harm", model.harm.map { .string(model.scores[$0].id) } ?? .null),
      ("plot", model.plot.map { json($0) } ?? .null),
      ("uncertainty", model.uncertainty.map { json($0) } ?? .null),
      ("trends", model.trends.map { json($0) } ?? .null),
    ]
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
