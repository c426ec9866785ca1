import MoRiLE
import MoRiLEFormats

extension AssessmentReport {
  /// The assessment as JSON: the model, the issues in their order, each with its scores, ratings,
  /// vector and own columns.
  ///
  /// A number that has no finite decimals within six places is given rounded, with its exact value as
  /// text beside it.
  public var data: [(String, JSONOutput)]? {
    [
      ("subject", .string(subject)),
      ("model", model.reference),
      ("scores", model.scoreList),
      (
        "rating",
        .object([
          ("score", .string(model.ratedScore.id)),
          ("bands", .array(model.rating.bands.map { $0.json })),
        ])
      ),
      ("ranking", .string(ranking.style.rawValue)),
      ("issues", .array(ranking.entries.map { json($0) })),
    ]
  }

  private func json(_ entry: Ranking.Entry) -> JSONOutput {
    let assessment = assessments[entry.index]
    let own = zip(sheet.columns, sheet.cells[entry.index])
    let given: [(String, JSONOutput)] =
      !assessment.given.counts ? [] : [("given", model.given(of: assessment))]
    return .object(
      [
        ("rank", entry.rank.map { .number("\($0)") } ?? .null),
        ("tied", .boolean(entry.isTied)),
        ("issue", .string(assessment.issue.name)),
        ("theme", .string(assessment.issue.theme)),
        ("rating", .string(assessment.rating.text)),
        ("agreed", agreed[entry.index]?.json ?? .null),
        ("possibleRatings", .array(assessment.rating.labels.map { .string($0) })),
        ("settledBy", .array(assessment.unsettled.map { .string(model.criteria[$0].id) })),
        ("scores", model.scores(of: assessment)),
        ("measures", model.measures(of: assessment)),
        ("criteria", model.levels(of: assessment)),
        ("domains", model.domains(of: assessment)),
        ("vector", .string(model.vector(of: assessment))),
      ] + given + [
        ("columns", .array(own.map { .object([("header", .string($0)), ("cell", .string($1))]) }))
      ])
  }
}

extension Model {
  /// The model's id, version and title.
  var reference: JSONOutput {
    .object([("id", .string(id)), ("version", .string(version)), ("title", .string(title))])
  }

  /// What each score is, and the range that the scales allow it.
  var scoreList: JSONOutput {
    .array(
      scores.enumerated().map { index, score in
        .object([
          ("id", .string(score.id)), ("title", .string(score.title)),
          ("formula", .string(score.formula.text)),
          ("outOf", .range(score.range, besides: thresholds(of: index))),
        ])
      })
  }

  func scores(of assessment: Assessment) -> JSONOutput {
    .object(
      scores.indices.map { index in
        (scores[index].id, .range(assessment.scores[index], besides: thresholds(of: index)))
      })
  }

  /// The given scores of an assessment that they cut: with the vector, which does not hold them, its scores can be
  /// worked out again.
  func given(of assessment: Assessment) -> JSONOutput {
    .array(
      assessment.given.open.map { given in
        .object([("score", .string(scores[given.score].id)), ("given", .string(given.text))])
      })
  }

  func measures(of assessment: Assessment) -> JSONOutput {
    .object(
      zip(measures, assessment.measures).map { measure, value in
        (measure.id, value.map { .range($0) } ?? .null)
      })
  }

  func levels(of assessment: Assessment) -> JSONOutput {
    .object(
      criteria.enumerated().map { index, criterion in
        let levels = assessment.levels[index]
        let low = JSONOutput.number("\(levels.lowerBound)")
        return (
          criterion.id,
          levels.count == 1
            ? low : .object([("low", low), ("high", .number("\(levels.upperBound)"))])
        )
      })
  }

  func domains(of assessment: Assessment) -> JSONOutput {
    .object(
      zip(domains, assessment.domainRatings).compactMap { domain, rating in
        rating.map { (domain.id, .string($0.text)) }
      })
  }
}

extension Band {
  var json: JSONOutput {
    var members: [(String, JSONOutput)] = [("label", .string(label))]
    if let threshold { members.append(("from", .threshold(threshold))) }
    if !means.isEmpty { members.append(("means", .string(means))) }
    return .object(members)
  }
}
