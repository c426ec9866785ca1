import MoRiLE
import MoRiLEFormats

extension Minutes {
  /// The issues that are not agreed at the end, in the order of the ranking.
  var notAgreed: String {
    let open = after.ranking.entries.map { after.assessments[$0.index] }.filter {
      outcome.agreements[SessionOutcome.key($0.issue.name)] == nil
    }
    let heading = "<h2>Not agreed</h2>\n"
    guard !open.isEmpty else { return heading + "<p>Every issue is agreed.</p>\n" }
    let items = open.map { "<li>\(HTMLText.name($0.issue.name)), \(badge($0.rating))</li>\n" }
    return heading + "<ul class=\"columns\">\n\(items.joined())</ul>\n"
  }

  /// By what the ratings are made, for whoever reads the minutes without the program.
  var method: String {
    let model = after.model
    let score = model.ratedScore
    var text = "<h2>How the ratings are made</h2>\n<p>"
    text += HTMLText.escaped(
      "Scored with \(model.title) (\(model.id) \(model.version)). "
        + "Score is \(score.title), \(model.rangeText(ofScore: model.rating.score)): \(after.bandText). "
        + "Issues of equal score share a rank.")
    text += "</p>\n"
    let open = after.assessments.count { !$0.isFullyScored }
    if open > 0 {
      text += "<p>Unknown is not zero: \(Count.of(open, "issue")) \(open == 1 ? "is" : "are") not "
      text +=
        "fully scored. An unknown score stands for every level of its scale, so that the score "
      text +=
        "is a range, and a rating stands alone only where all of the range lies in one band.</p>\n"
    }
    let asks = model.rating.bands.filter { !$0.means.isEmpty }
    if !asks.isEmpty {
      text += "<dl class=\"terms\">\n"
      for band in asks {
        text += "<dt>\(HTMLText.name(band.label))</dt><dd>\(HTMLText.name(band.means))</dd>\n"
      }
      text += "</dl>\n"
    }
    return text + "<p>A vector holds the model, its version and all scores of an issue: "
      + "<code>morile explain</code> works the rating out from it again.</p>\n"
  }
}
