import Foundation
import MoRiLE
import MoRiLEFormats

/// What counts can bear, worked out with the engine's library on one thread.
///
///     evidence WHAT QUESTION OUTPUT [--time-file FILE]
///
/// WHAT is `test`, `change`, `count` or `levels`. Timed is the shortest of three times that all are worked out, without
/// reading and writing.
@main
enum Evidence {
  /// Pairs of counts, of a population in a model.
  private struct Question: Decodable {
    let model: String
    let population: Int
    let pairs: [[Int]]
  }

  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count == 3 || words.count == 5 && words[3] == "--time-file",
      let work = work(words[0])
    else {
      FileHandle.standardError.write(
        Data("evidence test|change|count|levels QUESTION OUTPUT [--time-file FILE]\n".utf8))
      exit(64)
    }
    let question = try JSONDecoder().decode(
      Question.self, from: Data(contentsOf: URL(fileURLWithPath: words[1])))
    let model = try ModelReader.read(
      Array(Data(contentsOf: URL(fileURLWithPath: question.model))))
    var answers: [[Double]] = []
    var best = Double.infinity
    for _ in 0..<3 {
      let start = ContinuousClock.now
      answers = question.pairs.map { work($0[0], $0[1], question.population, model) }
      let taken = (ContinuousClock.now - start).components
      best = min(best, Double(taken.attoseconds) / 1e18 + Double(taken.seconds))
    }
    try JSONEncoder().encode(answers).write(to: URL(fileURLWithPath: words[2]))
    if words.count == 5 {
      try Data("\(best)\n".utf8).write(to: URL(fileURLWithPath: words[4]))
    }
  }

  private typealias Work = (_ count: Int, _ previous: Int, _ population: Int, Model) -> [Double]

  private static func work(_ what: String) -> Work? {
    switch what {
    case "test":
      { count, previous, _, _ in
        let test = CountChange(from: previous, to: count)?.test
        return [number(test?.probability(decimals: 9))]
      }
    case "change":
      { count, previous, _, _ in
        let limits = CountChange(from: previous, to: count)?.multiple(decimals: 6)
        return [number(limits?.low), number(limits?.high)]
      }
    case "count":
      { count, _, _, _ in
        let limits = RecordedCount(count)?.limits(decimals: 4)
        return [number(limits?.low), number(limits?.high)]
      }
    case "levels": levels
    default: nil
    }
  }

  /// How likely each level is of each criterion that follows from the counts.
  private static func levels(
    _ count: Int, _ previous: Int, _ population: Int, _ model: Model
  ) -> [Double] {
    let numbers = ["count": count, "previous_count": previous, "population": population]
    let issue = Issue(
      name: "an issue",
      inputs: model.inputs.map { numbers[$0.id].map { Interval(Fraction(Int64($0))) } },
      cells: model.criteria.map { _ in .blank })
    guard let counted = model.countedLevels(of: issue) else { return [] }
    return counted.criteria.flatMap { criterion in
      let chances = counted.chances(of: criterion)
      return model.criteria[criterion].levels.map { number(chances[$0.score] ?? 0) }
    }
  }

  private static func number(_ fraction: Fraction?) -> Double {
    fraction.flatMap { Double($0.decimalText(12)) } ?? -1
  }
}
