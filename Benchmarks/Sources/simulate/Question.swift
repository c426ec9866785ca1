import Foundation
import MoRiLE

/// What is to be simulated: see peers/simulation.py.
struct Question: Decodable {
  struct Criterion: Decodable {
    /// What each level adds to the score.
    let values: [Double]
    /// How likely each level is.
    let probabilities: [Double]
  }

  struct Issue: Decodable {
    let name: String
    let criteria: [Criterion]
  }

  let runs: Int
  let seed: UInt64
  /// The lowest score of each band but the last, highest first.
  let bands: [Double]
  let constant: Double
  let issues: [Issue]

  /// A model whose score is the sum of what the levels add.
  func model() throws -> Model {
    let criteria = issues.first?.criteria ?? []
    guard issues.allSatisfy({ $0.criteria.map(\.values) == criteria.map(\.values) }) else {
      throw CocoaError(.fileReadCorruptFile)
    }
    let ids = criteria.indices.map { "c\($0)" }
    let formula = ids.map { "points(\($0))" }.joined(separator: " + ") + " + \(exact(constant))"
    return try Model(
      validating: ModelDefinition(
        id: "question", version: "1", title: "Question", source: "benchmarks",
        domains: [.init(id: "all", title: "All")],
        criteria: zip(ids, criteria).map { id, criterion in
          .init(
            id: SourceText(id), title: SourceText(id), domain: "all",
            levels: criterion.values.enumerated().map { score, value in
              .init(
                score: SourceNumber(Fraction(score)), means: "a level",
                points: SourceNumber(exact(value)))
            })
        },
        scores: [.init(id: "total", title: "Total", formula: SourceText(formula))],
        rating: .init(
          score: "total",
          bands: bands.enumerated().map { place, from in
            .init(
              label: SourceText("band \(place)"), threshold: .score(SourceNumber(exact(from))))
          } + [.init(label: "lowest")])))
  }

  /// The chances of each issue's levels; the last takes what rounding leaves.
  var chances: [[[Fraction]]] {
    issues.map { issue in
      issue.criteria.map { criterion in
        let unit = Int64(1) << 40
        var parts = criterion.probabilities.map {
          Fraction(Int64(($0 * Double(unit)).rounded()), over: unit)
        }
        parts[parts.count - 1] = parts.dropLast().reduce(.one) { $0 - $1 }
        return parts
      }
    }
  }

  /// The fraction with the smallest denominator that a number was rounded from.
  private func exact(_ number: Double) -> Fraction {
    for denominator in 1...10_000 {
      let whole = (number * Double(denominator)).rounded()
      if abs(whole / Double(denominator) - number) < 1e-9 {
        return Fraction(Int64(whole), over: Int64(denominator))
      }
    }
    preconditionFailure("\(number) is no fraction with a small denominator")
  }
}
