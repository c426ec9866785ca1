import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The issues to be watched: rated just below the highest rating, no further from it than one level of one score, rising by
/// more than chance, and higher than similar areas.
package final class WatchList: Sendable {
  /// An issue just below the highest rating that is within one level of it.
  final class Candidate: Sendable {
    /// The issue's name.
    let name: String
    /// Its rating: what was agreed, or else what the matrix gives.
    let rating: Rating
    /// The single levels that would bring the highest rating of the matrix; none where the matrix gives it already.
    let tips: [LevelChange]
    /// What was counted of it; nil where nothing was.
    let trend: IssueTrend?

    init(_ name: String, _ rating: Rating, tips: [LevelChange], _ trend: IssueTrend?) {
      (self.name, self.rating, self.tips, self.trend) = (name, rating, tips, trend)
    }

    /// Whether it rises by more than chance.
    var isRising: Bool { trend.map { $0.isRise && !$0.isInDoubt } ?? false }

    /// Whether it is higher than similar areas, by numbers or in words.
    var isHigher: Bool { trend?.family?.isHigher ?? false }

    /// Whether it is on the list.
    var isWatched: Bool { isRising && isHigher }
  }

  /// The name of its table.
  package static let table = "watch_list"

  private let model: Model
  /// All that are within one level of the highest rating, in the order of the ranking.
  let candidates: [Candidate]

  /// The issues of an assessment that are to be watched.
  ///
  /// - Parameters:
  ///   - assessment: The assessment, with what was agreed.
  ///   - trends: What was counted; nil where nothing was.
  /// - Complexity: that of assessing each issue below the highest rating once for each level of each criterion.
  package init(_ assessment: AssessmentReport, trends: TrendReport?) {
    let model = assessment.model
    self.model = model
    candidates = assessment.ranking.entries.compactMap { entry in
      let index = entry.index
      let own = assessment.assessments[index]
      guard assessment.rating(index).possible == 1...1 else { return nil }
      var tips: [LevelChange] = []
      if own.rating.possible != 0...0 {
        tips = model.singleChanges(of: own).filter {
          model.assess(own, with: [$0]).rating.possible == 0...0
        }
        if tips.isEmpty { return nil }
      }
      return Candidate(
        own.issue.name, assessment.rating(index), tips: tips,
        trends?.trend(of: own.issue.name))
    }
  }

  /// The issues on the list.
  package var watched: [String] { candidates.filter { $0.isWatched }.map { $0.name } }

  /// The parts of a paper, beginning with a heading; none where the model has one rating.
  package var parts: [DocumentPart] {
    if model.rating.bands.count < 2 { return [] }
    let start: [DocumentPart] = [.heading("Watch-list"), .paragraph(method), .list(sentences)]
    return candidates.isEmpty ? start : start + [.only(.programs, [.table(list)])]
  }

  /// What is said of each issue on the list, and of those that are near without counts.
  package var sentences: [String] {
    let named = candidates.filter { $0.isWatched }.map { sentence($0) }
    let near = candidates.filter { $0.trend?.hasCounts != true }.map { $0.name }
    let rest = candidates.count - named.count - near.count
    return (named.isEmpty ? ["No issue is on the list."] : named)
      + (near.isEmpty
        ? []
        : [
          "Within one level of \(top) too, and without counts to tell by: \(NameList.text(near, most: 8))."
        ])
      + (rest == 0
        ? []
        : [
          "\(Count.of(rest, "issue")) more within one level of \(top) \(rest == 1 ? "does" : "do") not rise by more than "
            + "chance, or \(rest == 1 ? "is" : "are") not known to be higher than similar areas."
        ])
  }

  private var top: String { model.rating.bands[0].label }

  private var method: String {
    "Rated \(model.rating.bands[1].label), \(top) within one level of one score, rising by more than chance, and higher "
      + "than similar areas."
  }

  /// What was counted of an issue on the list, how similar areas stand, and what would tip it.
  private func sentence(_ candidate: Candidate) -> String {
    let counts = candidate.trend?.movement.map { change in
      "\(grouped(change.count)) after \(grouped(change.previous))"
        + (change.test.map { " (\(ChanceWording.p($0)))" } ?? "")
    }
    let family = candidate.trend?.family.map { family in
      "similar areas: \(family.words ?? family.wordOfHigher)"
    }
    return "\(candidate.name): "
      + [counts, family, tipped(candidate)].compactMap { $0 }.joined(separator: "; ") + "."
  }

  /// `High by the matrix already`, or `High with Physical harm 4 in place of 3, or Trend 3 in place of 2`.
  private func tipped(_ candidate: Candidate) -> String {
    if candidate.tips.isEmpty { return "\(top) by the matrix already" }
    let tips = candidate.tips.map { tip in
      "\(model.criteria[tip.criterion].title) \(tip.to) in place of \(tip.from)"
    }
    return "\(top) with " + (tips.count == 1 ? tips[0] : "one of: " + NameList.text(tips, most: 6))
  }

  private var list: DocumentTable {
    var table = DocumentTable(Self.table, "Issues within one level of \(top)")
    table.add(.name("issue", "Issue"), candidates.map { .text($0.name) })
    table.add(Column("rating", "Rating", .rating), candidates.map { .rating($0.rating) })
    table.add(Column("watched", "Watched"), candidates.map { .text($0.isWatched ? "yes" : "no") })
    table.add(
      Column("rising", "Rising by more than chance"),
      candidates.map { .text($0.trend?.movement == nil ? "" : $0.isRising ? "yes" : "no") })
    table.add(
      Column("higher", "Higher than similar areas"),
      candidates.map { .text($0.trend?.family == nil ? "" : $0.isHigher ? "yes" : "no") })
    table.add(
      Column("tips", "What would tip it", flow: .flexible), candidates.map { .text(tipped($0)) })
    return table
  }
}
