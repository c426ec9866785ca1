import Foundation
import MoRiLE

/// What came out, in the form that peers/simulation.py describes.
struct Answer: Encodable {
  struct Issue: Encodable {
    let name: String
    let ratings: [Double]
    let score: [Double]
    let place: [Int]
    let firstTen: Double

    enum CodingKeys: String, CodingKey {
      case name, ratings, score, place
      case firstTen = "first_ten"
    }
  }

  let seconds: [Double]
  let issues: [Issue]
  let above: [[Double]]

  init(_ result: SimulationResult, of question: Question, seconds: [Double]) {
    func share(_ count: Int) -> Double { Double(count) / Double(result.runs) }
    func number(_ value: Fraction) -> Double { Double(value.decimalText(12)) ?? .nan }
    self.seconds = seconds
    issues = zip(question.issues, result.issues).enumerated().map { place, pair in
      let (issue, standing) = pair
      return Issue(
        name: issue.name, ratings: standing.ratings.map(share),
        score: [number(standing.score.low), number(standing.score.high)],
        place: [standing.place.lowerBound, standing.place.upperBound],
        firstTen: share(result.timesFirst(place)))
    }
    above = result.issues.map { $0.above.map(share) }
  }
}
