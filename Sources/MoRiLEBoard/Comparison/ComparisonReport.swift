import MoRiLE
import MoRiLEReports

/// What moved from year to year, and why, for a Board.
public struct ComparisonReport: Report {
  /// One table of the report.
  public enum Table: String, CaseIterable, Sendable {
    /// Each issue with its rating in each year and how it moved.
    case movement
    /// The issues for which another rating was agreed than the matrix gives.
    case agreed
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
  package var published: [DocumentPart] { moved + agreedParts + (scoredSteps.isEmpty ? [] : why) }

  /// The comparison as a paper of its own.
  public var document: Document {
    Document(
      "What moved: \(RobustnessWording.list(years.map { $0.name }))",
      facts: years.map { year in
        Term(
          year.name,
          (year.basis.isEmpty ? "a list of ratings" : year.basis) + ", "
            + MovementWording.issues(year.entries.count)
            + AgreedWording.fact(year.entries.count { $0.agreed != nil }, of: year.entries.count))
      },
      parts: parts)
  }

  /// The names of all its tables.
  public var tableNames: [String] { Table.allCases.map { $0.rawValue } }

  /// One of its tables.
  public func tables(named name: String) -> [DocumentTable] {
    Table(rawValue: name).map { [table($0)] } ?? []
  }

  /// One of its tables.
  package func table(_ table: Table) -> DocumentTable {
    switch table {
    case .movement: movementTable
    case .agreed: agreedTable
    case .scores: scoresTable
    case .changes: changesTable
    case .names: namesTable
    case .proposals: proposalsTable
    }
  }

  private var moved: [DocumentPart] {
    var parts: [DocumentPart] = [.heading("What moved")]
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

  private var parts: [DocumentPart] {
    let names = namesTable
    let likely = proposalsTable
    let isLikely = !likely.rows.isEmpty || hasTooManyNames
    return moved + agreedParts
      + (scoredSteps.isEmpty
        ? [.only(.programs, [.table(scoresTable), .table(changesTable)])] : why)
      + shown(
        !names.rows.isEmpty,
        [.heading("Issues that are not the same in both years"), .table(names)])
      + shown(
        isLikely,
        [
          .heading("Likely matches"),
          .paragraph(hasTooManyNames ? MovementWording.tooManyNames : MovementWording.proposals),
          .table(likely),
        ])
  }

  /// Parts that are there if there is something to show; programs get their tables all the same.
  private func shown(_ isThere: Bool, _ parts: [DocumentPart]) -> [DocumentPart] {
    if isThere { return parts }
    return [
      .only(
        .programs,
        parts.filter { part in
          if case .table = part { true } else { false }
        })
    ]
  }

  private var why: [DocumentPart] {
    var parts: [DocumentPart] = [.heading("Why"), .paragraph(MovementWording.shares)]
    if scoredSteps.contains(where: { $0.last.hasAgreed || $0.this.hasAgreed }) {
      parts.append(.paragraph(AgreedWording.whyOfMatrix))
    }
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
