import MoRiLE
import MoRiLEFormats

extension Minutes {
  /// The issues that are not agreed at the end, in the order of the ranking.
  var notAgreed: DocumentPart {
    let open = after.ranking.entries.map { after.assessments[$0.index] }.filter {
      outcome.agreements[SessionOutcome.key($0.issue.name)] == nil
    }
    return open.isEmpty
      ? .paragraph("Every issue is agreed.")
      : .list(open.map { "\($0.issue.name), \(marked(RatingMark($0.rating)))" })
  }

  /// By what the ratings are made, for whoever reads the minutes without the program.
  var method: [DocumentPart] {
    let model = after.model
    let open = after.assessments.count { !$0.isFullyScored }
    let asks = model.rating.bands.filter { !$0.means.isEmpty }
    return [
      .paragraph(
        "Scored with \(after.modelText). Score is \(model.scaleText). Issues of equal score share a rank."
      )
    ]
      + (open == 0
        ? []
        : [
          .paragraph(
            "Unknown is not zero: \(Count.of(open, "issue")) \(open == 1 ? "is" : "are") not fully scored. "
              + "An unknown score stands for every level of its scale, so that the score is a range, and "
              + "a rating stands alone only where all of the range lies in one band.")
        ])
      + (asks.isEmpty ? [] : [.terms(asks.map { Term($0.label, $0.means) })]) + [
        .paragraph(
          "A vector holds the model, its version and all scores of an issue: `morile explain` works the "
            + "rating out from it again.")
      ]
  }
}
