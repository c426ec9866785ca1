import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// By what the ratings are made, and from what.
extension ScoredReport {
  /// The most criteria of which a page has the columns.
  private static let mostColumns = 18

  var methodParts: [DocumentPart] {
    [
      .heading("Method"),
      .paragraph(
        "Scored with \(assessment.modelText). "
          + (model.about.isEmpty ? "" : model.about + " ") + "Source: \(model.source)"),
      .paragraph(
        "Issues are rated by \(model.ratedScore.title): \(assessment.bandText). All arithmetic is exact, "
          + "and numbers are rounded only to be shown. A cell that is not scored stands for every level of "
          + "its scale, and never for 0."),
      .table(scoreTable), .table(criterionTable),
    ]
  }

  private var scoreTable: DocumentTable {
    var table = DocumentTable(
      "scores", "How the scores come about.",
      [
        .name("score", "Score"), Column("formula", "Formula", flow: .flexible),
        Column("lowest", "Lowest", .number), Column("highest", "Highest", .number),
      ])
    for score in model.scores {
      table.add([
        .named("\(score.title) (\(score.id))", id: score.id), .text(score.formula.text),
        .number(score.range.low), .number(score.range.high),
      ])
    }
    return table
  }

  private var criterionTable: DocumentTable {
    let hasPoints = model.criteria.contains { $0.hasPoints }
    var table = DocumentTable(
      "criteria",
      "What is scored, and on which scales" + (hasPoints ? ", with points in brackets." : "."),
      [
        .name("criterion", "Criterion"), Column("domain", "Domain"),
        Column("question", "Question", flow: .flexible),
        Column("levels", "Levels", flow: .flexible),
      ])
    for criterion in model.criteria {
      let levels = criterion.levels.map { level in
        let points = level.points.map { " [\(NumberStyle(decimals: 6).text($0))]" } ?? ""
        return "\(level.score)\(points) \(level.means)"
      }
      let domain = model.domains[criterion.domain]
      table.add([
        .named("\(criterion.title) (\(criterion.code))", id: criterion.id),
        .named(domain.title, id: domain.id), .text(criterion.asks),
        .text(levels.joined(separator: "; ")),
      ])
    }
    return table
  }

  /// The scores of every issue, and its vector.
  var vectorParts: [DocumentPart] {
    var parts: [DocumentPart] = [
      .heading("The scores of every issue"),
      .paragraph(
        "A vector holds the model, its version and all scores of an issue: with it, and the scales and "
          + "formulas above, anyone can work the rating out again."),
    ]
    if model.criteria.count <= Self.mostColumns {
      var table = DocumentTable(
        "levels", "The score of each criterion, by its code.",
        [.name("issue", "Issue")] + model.criteria.map { Column($0.id, $0.code, .score) })
      for (_, scored) in ranked {
        table.add(
          [.text(scored.issue.name)]
            + scored.levels.map {
              .score(Interval(Fraction($0.lowerBound), Fraction($0.upperBound)))
            })
      }
      parts.append(.table(table))
    }
    var table = DocumentTable(
      "vectors", "The vector of each issue.",
      [
        .name("issue", "Issue"), Column("rating", year.hasAgreed ? "Matrix" : "Rating", .rating),
        Column("vector", "Vector", .code, flow: .flexible),
      ])
    for (_, scored) in ranked {
      table.add([.text(scored.issue.name), .rating(scored.rating), .code(model.vector(of: scored))])
    }
    return parts + [.table(table)]
  }
}
