import MoRiLE
import TestSupport

@testable import MoRiLEPage

/// Requests as a room could make them, at random.
struct RandomSteps {
  private let issues: Int
  private let criteria: [Criterion]
  private var random: SeededRandom
  private var count = 0

  init(_ talk: Talk, seed: UInt64) {
    issues = talk.page.workshop?.issues.count ?? 0
    criteria = talk.page.workshop?.model.criteria ?? []
    random = SeededRandom(seed: seed)
  }

  /// The next request.
  mutating func next() -> String {
    count += 1
    let (minutes, seconds) = (count / 60 % 60, count % 60)
    let time =
      "2026-11-21T14:\(minutes < 10 ? "0" : "")\(minutes):\(seconds < 10 ? "0" : "")\(seconds)"
    // A few issues, so that agreements meet later changes.
    let issue = Int.random(in: 0..<min(issues, random.oneIn(2) ? 3 : issues), using: &random)
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<3: return #"{"do":"undo"}"#
    case 3..<5: return #"{"do":"redo"}"#
    case 5..<8:
      let rating = random.pick(["", "", "High", "Standard"])
      return
        #"{"do":"agree","issue":\#(issue),"as":"\#(rating)","who":"all","time":"\#(time)"}"#
    case 8: return #"{"do":"spend","issue":\#(issue),"seconds":\#(count)}"#
    default: return score(issue, time)
    }
  }

  private mutating func score(_ issue: Int, _ time: String) -> String {
    let criterion = Int.random(in: criteria.indices, using: &random)
    let place = #"{"do":"score","issue":\#(issue),"criterion":\#(criterion),"time":"\#(time)","#
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return place + #""cell":"?"}"#
    case 1: return place + #""cell":""}"#
    case 2: return place + #""step":1}"#
    case 3: return place + #""step":-1}"#
    default:
      let score = Int.random(in: criteria[criterion].scale, using: &random)
      return place + #""cell":"\#(score)","reason":"\#(random.pick(["", "seen"]))"}"#
    }
  }
}
