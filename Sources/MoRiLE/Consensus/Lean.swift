/// How much higher or lower one scorer scores than the others.
///
/// The mean, over the cells that the scorer and at least one other scored, of the scorer's level less the
/// mean level of the others; in levels, exact. The scorer's own level is not part of what it is compared
/// with, so that a lean does not shrink with the number of scorers.
public struct Lean: Hashable, Sendable {
  /// The lean on each criterion, in the model's order; nil where no cell can be compared.
  public let criteria: [Fraction?]
  /// The lean over all cells alike; nil where none can be compared.
  public let overall: Fraction?
  /// How many cells it is the mean of.
  public let cells: Int

  /// The lean of the scorer at a place in the panel.
  ///
  /// - Parameters:
  ///   - scorer: The scorer, by its place.
  ///   - cells: What the scorers gave, by issue and then criterion.
  ///   - criteria: How many criteria there are.
  init(of scorer: Int, in cells: [[PanelCell]], criteria: Int) {
    var sums = [Fraction](repeating: .zero, count: criteria)
    var counts = [Int](repeating: 0, count: criteria)
    for issue in cells {
      for (criterion, cell) in issue.enumerated() {
        guard let own = cell.cells[scorer].level, cell.given.count >= 2 else { continue }
        let (sum, count) = (cell.given.reduce(0, +), cell.given.count)
        sums[criterion] =
          sums[criterion] + Fraction(Int64(own * count - sum), over: Int64(count - 1))
        counts[criterion] += 1
      }
    }
    self.criteria = zip(sums, counts).map { sum, count in Self.mean(sum, count) }
    self.cells = counts.reduce(0, +)
    overall = Self.mean(sums.reduce(.zero, +), self.cells)
  }

  private static func mean(_ sum: Fraction, _ count: Int) -> Fraction? {
    count == 0 ? nil : sum / Fraction(count)
  }
}
