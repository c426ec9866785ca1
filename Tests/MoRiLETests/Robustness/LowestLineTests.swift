import TestSupport
import Testing

@testable import MoRiLE

/// The lowest of several lines, and where an issue is fully scored.
@Suite struct LowestLineTests {
  private static func line(_ base: Int, _ slope: Int) -> ScoreLine {
    ScoreLine(through: .zero, Fraction(base), slope: Fraction(slope))
  }

  @Test func linesThatAreNowhereLowestAreLeftOut() {
    // 2v, then 2, then 6 - v; 4 is never lowest, and 3 + v only touches where two others meet.
    let lowest = LowestLine([
      Self.line(4, 0), Self.line(6, -1), Self.line(2, 0), Self.line(0, 2), Self.line(1, 1),
    ])
    #expect(lowest.lines == [Self.line(0, 2), Self.line(2, 0), Self.line(6, -1)])
    #expect(lowest.turns == [1, 4])
    #expect([0, 1, 3, 4, 5].map { lowest.at($0) } == [0, 2, 2, 2, 1])
    #expect(lowest.meetings(Self.line(1, 0)) == [Fraction(1, over: 2), 5])
    #expect(lowest.meetings(Self.line(3, 0)) == [])
    // Where it leaves a line that it ran along, something changes as well.
    #expect(Set(lowest.meetings(Self.line(2, 0))) == [1, 4])
  }

  @Test func itIsTheLowestOfRandomLinesEverywhere() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<200 {
      let lines = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        Self.line(
          Int.random(in: -4...4, using: &random), Int.random(in: -3...3, using: &random))
      }
      let lowest = LowestLine(lines)
      for number in -20...20 {
        let value = Fraction(Int64(number), over: 3)
        let all = lines.map { $0.at(value) }
        #expect(lowest.at(value) == all.reduce(all[0], min))
      }
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let lows: [ScoreLine]
    let highs: [ScoreLine]
    var isNegative = false
    /// The ends of where it is scored, and the score at 1 or -1 by the line found there.
    let scored: String
  }

  static let cases = [
    Case(
      testDescription: "everywhere", lows: [line(1, 2)], highs: [line(1, 2)],
      scored: "0 on: 3"),
    Case(testDescription: "nowhere", lows: [line(1, 2)], highs: [line(2, 2)], scored: "never"),
    Case(
      testDescription: "at a weight of 0 only", lows: [line(1, 2)], highs: [line(1, 3)],
      scored: "0 to 0: 3"),
    Case(
      testDescription: "from 2 on", lows: [line(0, 1), line(2, 0)],
      highs: [line(2, 0), line(4, -1)], scored: "2 on: 2"),
    Case(
      testDescription: "up to 2", lows: [line(2, 0), line(4, -1)], highs: [line(2, 0), line(0, 1)],
      scored: "0 to 2: 2"),
    Case(
      testDescription: "down from -2, for a weight below 0", lows: [line(2, 0), line(0, -1)],
      highs: [line(2, 0), line(4, 1)], isNegative: true, scored: "down from -2: 2"),
  ]

  @Test(arguments: cases)
  func whereAnIssueIsFullyScored(_ example: Case) {
    let lines = ScoreLines(
      lows: example.lows, highs: example.highs, isNegative: example.isNegative)
    let text = lines.scored.map { from, to, line in
      let score = line.at(example.isNegative ? -1 : 1)
      guard let to else { return "\(from.map { "\($0)" } ?? "") on: \(score)" }
      return (from.map { "\($0) to \(to)" } ?? "down from \(to)") + ": \(score)"
    }
    #expect(text ?? "never" == example.scored)
  }
}
