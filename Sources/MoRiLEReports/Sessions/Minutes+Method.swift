import MoRiLE
import MoRiLEFormats

extension Minutes {
  /// The issues that are not agreed at the end, in the order of the ranking.
  var notAgreed: DocumentPart {
    var open: [String] = []
    for entry in after.ranking.entries {
      let scored = after.assessments[entry.index]
      if outcome.agreements[SessionOutcome.key(scored.issue.name)] == nil {
        open.append(scored.issue.name + ", " + marked(RatingMark(scored.rating)))
      }
    }
    return open.isEmpty ? .paragraph("Every issue is agreed.") : .list(open)
  }

  /// By what the ratings are made, for whoever reads the minutes without the program.
  var method: [DocumentPart] {
    let open = after.assessments.count { !$0.isFullyScored }
    var parts: [DocumentPart] = [
      .paragraph(
        "Scored with \(after.modelText). Score is \(after.model.scaleText). "
          + "Issues of equal score share a rank.")
    ]
    if open > 0 {
      parts.append(
        .paragraph(
          "Unknown is not zero: " + Count.of(open, "issue") + (open == 1 ? " is" : " are")
            + " not fully scored. An unknown score stands for every level of its scale, so that the score "
            + "is a range, and a rating stands alone only where all of the range lies in one band.")
      )
    }
    var asks: [Term] = []
    for band in after.model.rating.bands where !band.means.isEmpty {
      asks.append(Term(band.label, band.means))
    }
    if !asks.isEmpty { parts.append(.terms(asks)) }
    parts.append(
      .paragraph(
        "A vector holds the model, its version and all scores of an issue: `morile explain` works the "
          + "rating out from it again."))
    return parts
  }
}
