import Foundation
import MoRiLE

/// Simulates a question with the engine's library, on all processors.
///
///     simulate QUESTION OUTPUT [--time-file FILE]
///
/// Timed is the shortest of five simulations after one that is not: neither reading and writing, nor making
/// the model and preparing the draws, which the peers do beforehand too.
@main
enum Simulate {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count == 2 || words.count == 4 && words[2] == "--time-file" else {
      FileHandle.standardError.write(Data("simulate QUESTION OUTPUT [--time-file FILE]\n".utf8))
      exit(64)
    }
    let question = try JSONDecoder().decode(
      Question.self, from: Data(contentsOf: URL(fileURLWithPath: words[0])))
    let settings = SimulationSettings(runs: question.runs, seed: question.seed)
    let simulation = try Simulation(
      question.model(), names: question.issues.map(\.name), chances: question.chances,
      settings: settings)
    var result: SimulationResult?
    var seconds: [Double] = []
    for _ in 0...5 {
      let start = ContinuousClock.now
      result = run(simulation)
      let taken = ContinuousClock.now - start
      seconds.append(Double(taken.components.attoseconds) / 1e18 + Double(taken.components.seconds))
    }
    seconds.removeFirst()
    guard let result else { return }
    try JSONEncoder().encode(Answer(result, of: question, seconds: seconds))
      .write(to: URL(fileURLWithPath: words[1]))
    if words.count == 4 {
      try Data("\(seconds.min() ?? 0)\n".utf8).write(to: URL(fileURLWithPath: words[3]))
    }
  }

  /// Runs a simulation on a thread for each processor.
  private static func run(_ simulation: Simulation) -> SimulationResult {
    let count = max(1, min(ProcessInfo.processInfo.activeProcessorCount, simulation.chunkCount))
    let chunks = simulation.chunkCount
    let tallies = Tallies()
    DispatchQueue.concurrentPerform(iterations: count) { number in
      tallies.add(
        simulation.tally(chunks * number / count..<chunks * (number + 1) / count))
    }
    return simulation.result(of: tallies.sum)
  }
}

/// The counts of all threads together.
private final class Tallies: @unchecked Sendable {
  private let lock = NSLock()
  private var all: SimulationTally?

  func add(_ tally: SimulationTally) {
    lock.withLock {
      if all == nil { all = tally } else { all?.add(tally) }
    }
  }

  var sum: SimulationTally {
    guard let all else { preconditionFailure("no thread has counted anything") }
    return all
  }
}
