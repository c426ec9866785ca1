/// The rated score of one issue as a weight or a threshold changes.
///
/// The lowest and the highest score that an issue may have are each the end of one line, unless unknown
/// criteria pull the score both ways: then the lowest is the lowest of several lines, the highest the
/// highest of several.
struct ScoreLines: Sendable {
  private let low: LowestLine
  /// The highest line, mirrored at zero.
  private let high: LowestLine
  /// Where the issue is fully scored, if anywhere: at one value, between two, or past one; and its score
  /// there.
  let scored: (from: Fraction?, to: Fraction?, line: ScoreLine)?

  /// The scores of an issue as a weight moves, which keeps its sign.
  init(lows: [ScoreLine], highs: [ScoreLine], isNegative: Bool) {
    low = LowestLine(lows)
    high = LowestLine(highs.map { -$0 })
    scored = Self.scored(low, high, isNegative: isNegative)
  }

  /// The scores of an issue as a threshold moves: they stay.
  init(_ score: Interval) {
    low = LowestLine([ScoreLine(score.low)])
    high = LowestLine([-ScoreLine(score.high)])
    scored = score.value.map { (nil, nil, ScoreLine($0)) }
  }

  func at(_ value: Fraction) -> Interval { Interval(low.at(value), -high.at(value)) }

  /// Where one of the ends meets some lines.
  func meetings(_ others: [ScoreLine]) -> [Fraction] {
    others.flatMap { low.meetings($0) + high.meetings(-$0) }
  }

  /// What is between the ends turns only where one of them does, and is never below zero for weights of the
  /// sign: so where it is zero is one range, whose ends are turns, or a weight of 0.
  private static func scored(
    _ low: LowestLine, _ high: LowestLine, isNegative: Bool
  ) -> (from: Fraction?, to: Fraction?, line: ScoreLine)? {
    func isScored(_ value: Fraction) -> Bool { low.at(value) == -high.at(value) }
    let turns = (low.turns + high.turns).filter { isNegative ? $0 < .zero : $0 > .zero }
    let ends = ([.zero] + turns).sorted()
    let beyond = isNegative ? ends[0] - 1 : ends[ends.count - 1] + 1
    let found = ends.filter { isScored($0) }
    guard let from = found.first, let to = found.last else { return nil }
    guard isScored(beyond) else { return (from, to, low.lines[low.piece(at: from)]) }
    return isNegative
      ? (nil, to, low.lines[low.piece(at: beyond)]) : (from, nil, low.lines[low.piece(at: from)])
  }
}
