/// What the numbers of an issue, such as its counts, make of a criterion, beside what is scored.
///
/// A criterion follows from numbers where its default is a formula of inputs and measures alone. A blank cell takes what
/// the numbers make; a cell that is scored stands, and may say otherwise, with a reason that the numbers do not know.
public struct CountedScore: Hashable, Sendable {
  /// The index of the criterion in ``Model/criteria``.
  public let criterion: Int
  /// What the numbers make of it; several levels where they are not all known.
  public let counted: ClosedRange<Int>
  /// What its cell says; nil where it is blank, and what the numbers make is taken.
  public let scored: ClosedRange<Int>?

  /// Whether what is scored and what the numbers make exclude each other.
  public var contradicts: Bool { scored.map { !$0.overlaps(counted) } ?? false }

  /// Whether the score is what the numbers make of it: its cell is blank, or says the same.
  public var followsCounts: Bool {
    counted.count == 1 && (scored == nil || scored == counted)
  }
}

extension Model {
  /// The criteria that follow from the numbers of an issue where their cells are blank, by index.
  public var criteriaFromInputs: [Int] {
    let numbers = Set(inputs.map { $0.id } + measures.map { $0.id })
    return criteria.indices.filter { index in
      guard let names = criteria[index].defaultFormula?.names else { return false }
      return !names.isEmpty && names.allSatisfy { numbers.contains($0) }
    }
  }

  /// What the numbers of an issue make of each criterion that follows from them, beside its cell.
  ///
  /// - Precondition: the issue is of this model.
  /// - Returns: nothing for criteria of which the numbers leave every level open.
  /// - Complexity: that of assessing the issue once.
  public func countedScores(of issue: Issue) -> [CountedScore] {
    countedScores(of: issue, criteriaFromInputs)
  }

  /// The same where it is known which criteria follow from numbers.
  package func countedScores(of issue: Issue, _ criteria: [Int]) -> [CountedScore] {
    if criteria.isEmpty || issue.inputs.allSatisfy({ $0 == nil }) { return [] }
    var cells = issue.cells
    for criterion in criteria { cells[criterion] = .blank }
    let levels = assess(Issue(name: issue.name, inputs: issue.inputs, cells: cells)).levels
    return criteria.compactMap { index in
      if levels[index] == self.criteria[index].scale { return nil }
      let scored: ClosedRange<Int>? =
        switch issue.cells[index] {
        case .blank: nil
        case .unknown: self.criteria[index].scale
        case .score(let score): score...score
        case .range(let range): range
        }
      return CountedScore(criterion: index, counted: levels[index], scored: scored)
    }
  }
}
