import MoRiLE
import MoRiLEReports

/// What moved from year to year, and why, for a Board.
public struct ComparisonReport: Sendable {
  /// One table of the report.
  public enum Table: String, CaseIterable, Sendable {
    /// Each issue with its rating in each year and how it moved.
    case movement
    /// The scores and ranks of years that one model scored.
    case scores
    /// The criteria that changed between such years, with their shares.
    case changes
    /// The issues that are not in both years under one name.
    case names
    /// Likely matches of names, in the form of a names file.
    case proposals
  }

  /// The years two by two, each but the first with the one before.
  let steps: [YearStep]
  /// All issues.
  let histories: [IssueHistory]
  /// For each step the likely matches of names.
  let proposals: [NameProposals]

  /// Makes the report of years that follow each other.
  /// - Precondition: there is at least one step; each begins with the year that the one before ends with.
  public init(_ steps: [YearStep]) {
    precondition(!steps.isEmpty, "a comparison of nothing")
    self.steps = steps
    histories = IssueHistory.all(steps)
    proposals = steps.map { NameProposals($0) }
  }

  /// The years, the first of all first.
  var years: [RatedYear] { [steps[0].last] + steps.map { $0.this } }

  /// The steps between years that one model scored.
  var scoredSteps: [YearStep] { steps.filter { $0.model != nil } }

  /// What a paper for the Board takes up: what moved and why, without the working of names.
  package var published: [Paper.Part] { moved + (scoredSteps.isEmpty ? [] : why) }

  /// The comparison as a paper of its own.
  /// - Parameter table: The table that is asked for alone; nil for the whole paper.
  public func paper(table: Table? = nil) -> Paper {
    Paper(
      "What moved: \(RobustnessWording.list(years.map { $0.name }))",
      facts: years.map { year in
        Paper.Term(
          year.name,
          (year.basis.isEmpty ? "a list of ratings" : year.basis) + ", "
            + MovementWording.issues(year.entries.count))
      },
      parts: parts(chosen: table), chosen: table?.rawValue)
  }

  private var moved: [Paper.Part] {
    var parts: [Paper.Part] = [.heading("What moved")]
    for step in steps {
      parts += [.paragraph(basisText(step)), .paragraph(countText(step))]
      if !step.isOnOneScale {
        parts.append(
          .paragraph(
            MovementWording.scales(
              step.last.name, step.this.name, step.last.scale.bands.map { $0.label },
              step.this.scale.bands.map { $0.label })))
      }
    }
    if let chart { parts.append(.figure(chart)) }
    return parts + [.table(movementTable)]
  }

  private func parts(chosen: Table?) -> [Paper.Part] {
    var parts = moved
    if !scoredSteps.isEmpty || chosen == .scores || chosen == .changes { parts += why }
    let names = namesTable
    let likely = proposalsTable
    if !names.rows.rows.isEmpty || chosen == .names {
      parts += [.heading("Issues that are not the same in both years"), .table(names)]
    }
    if !likely.rows.rows.isEmpty || chosen == .proposals || hasTooManyNames {
      parts.append(.heading("Likely matches"))
      parts.append(
        .paragraph(hasTooManyNames ? MovementWording.tooManyNames : MovementWording.proposals))
      parts.append(.table(likely))
    }
    return parts
  }

  private var why: [Paper.Part] {
    var parts: [Paper.Part] = [.heading("Why"), .paragraph(MovementWording.shares)]
    for step in scoredSteps {
      let years =
        scoredSteps.count > 1 ? ", \(step.last.name) to \(step.this.name)" : ""
      let sentences = MovementSentences(step)
      parts += [
        .heading("Ratings that moved" + years, level: 3),
        sentences.ratings.isEmpty ? .paragraph("None.") : .list(sentences.ratings),
        .heading("Ranks that moved" + years, level: 3),
        sentences.ranks.isEmpty ? .paragraph("None.") : .list(sentences.ranks),
      ]
    }
    return parts + [.table(scoresTable), .table(changesTable)]
  }

  // MARK: - Sentences

  /// The assessment of the year before the last, where that model made it.
  func lastScored(by model: Model) -> AssessmentReport? {
    let before = steps[steps.count - 1].last.assessment
    return before?.model == model ? before : nil
  }

  /// How many issues moved in the last of the steps.
  var lastCount: String { countText(steps[steps.count - 1]) }

  private func basisText(_ step: YearStep) -> String {
    let lists = [step.last, step.this].filter { $0.isPartial }.map { $0.name }
    let (first, second) = (step.last.basis, step.this.basis)
    let basis: MovementWording.Basis =
      if step.model != nil {
        .model(first)
      } else if !lists.isEmpty {
        .list(lists)
      } else if first == second, step.last.assessment == nil || step.this.assessment == nil {
        .ratings(first)
      } else {
        .models(first, second)
      }
    return MovementWording.basis(step.last.name, step.this.name, basis)
  }

  private func countText(_ step: YearStep) -> String {
    MovementWording.counts(step.last.name, step.this.name, step.counts)
  }
}

extension YearStep {
  /// How many issues did what.
  var counts: MovementWording.Counts {
    var counts = MovementWording.Counts()
    for place in this.entries.indices {
      switch origin(place) {
      case .same(let before):
        switch direction(from: before, to: place) {
        case .up: counts.up += 1
        case .down: counts.down += 1
        case .same: counts.same += 1
        case .notCertain: counts.notCertain += 1
        case .notCompared: counts.notCompared += 1
        }
      case .split: counts.split += 1
      case .merged: counts.merged += 1
      case .new: counts.new += 1
      case .notListed: counts.notListedBefore += 1
      }
    }
    counts.dropped = ended.count { isDropped($0) }
    counts.notListed = ended.count - counts.dropped
    return counts
  }
}
