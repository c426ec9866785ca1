import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// By what the ratings are made, and from what.
extension BoardReport {
  /// The most criteria of which a page has the columns.
  private static let mostColumns = 18

  var methodParts: [Paper.Part] {
    var scores = ReportTable(["Score", "Formula", "Lowest", "Highest"], prose: [1])
    for score in model.scores {
      scores.add([
        .text("\(score.title) (\(score.id))"), .text(score.formula.text),
        .number(score.range.low), .number(score.range.high),
      ])
    }
    var criteria = ReportTable(["Criterion", "Domain", "Question", "Levels"], prose: [2, 3])
    for criterion in model.criteria {
      let levels = criterion.levels.map { level in
        let points = level.points.map { " [\(NumberStyle(decimals: 6).text($0))]" } ?? ""
        return "\(level.score)\(points) \(level.means)"
      }
      criteria.add([
        .text("\(criterion.title) (\(criterion.code))"),
        .text(model.domains[criterion.domain].title), .text(criterion.asks),
        .text(levels.joined(separator: "; ")),
      ])
    }
    let hasPoints = model.criteria.contains { $0.hasPoints }
    return [
      .heading("Method"),
      .paragraph(
        "Scored with \(assessment.modelText). "
          + (model.about.isEmpty ? "" : model.about + " ") + "Source: \(model.source)"),
      .paragraph(
        "Issues are rated by \(model.ratedScore.title): \(assessment.bandText). All arithmetic is exact, "
          + "and numbers are rounded only to be shown. A cell that is not scored stands for every level of "
          + "its scale, and never for 0."),
      .table(PaperTable("scores", "How the scores come about.", scores)),
      .table(
        PaperTable(
          "criteria",
          "What is scored, and on which scales" + (hasPoints ? ", with points in brackets." : "."),
          criteria)),
    ]
  }

  /// The files, each with its digest.
  var inputParts: [Paper.Part] {
    var rows = ReportTable(["What", "File", "Bytes", "SHA-256"], prose: [1])
    for source in sources {
      rows.add([
        .text(source.what), .text(source.name), .whole(source.file.bytes.count),
        .code(Digest(of: source.file.bytes).hexadecimal),
      ])
    }
    return [
      .heading("What this report was made from"),
      .table(
        PaperTable(
          "inputs",
          "A file is the one that was used if its SHA-256 digest is the same, digit for digit.",
          rows)),
    ]
  }

  /// The scores of every issue, and its vector.
  var vectorParts: [Paper.Part] {
    var parts: [Paper.Part] = [
      .heading("The scores of every issue"),
      .paragraph(
        "A vector holds the model, its version and all scores of an issue: with it, and the scales and "
          + "formulas above, anyone can work the rating out again."),
    ]
    if model.criteria.count <= Self.mostColumns {
      var rows = ReportTable(["Issue"] + model.criteria.map { $0.code })
      for (_, scored) in ranked {
        rows.add(
          [.text(scored.issue.name)]
            + scored.levels.map { levels in
              levels.count == 1
                ? .whole(levels.lowerBound)
                : .text("\(levels.lowerBound) to \(levels.upperBound)")
            })
      }
      parts.append(.table(PaperTable("levels", "The score of each criterion, by its code.", rows)))
    }
    var rows = ReportTable(["Issue", "Rating", "Vector"], prose: [2])
    for (_, scored) in ranked {
      rows.add([
        .text(scored.issue.name), .rating(RatingMark(scored.rating)),
        .code(model.vector(of: scored)),
      ])
    }
    return parts + [.table(PaperTable("vectors", "The vector of each issue.", rows))]
  }
}
