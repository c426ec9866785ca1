import MoRiLE
import MoRiLESystem

extension Simulation {
  /// Runs the simulation on several threads; what comes out is the same on any number of them.
  package func run(workers: Int) -> SimulationResult {
    let workers = max(1, min(workers, chunkCount))
    let tallies = Monitor<[SimulationTally]>([])
    let chunks = chunkCount
    Workers.run(workers) { number in
      let tally = tally(chunks * number / workers..<chunks * (number + 1) / workers)
      tallies.change { $0.append(tally) }
    }
    return tallies.change { tallies in
      var sum = tallies.removeLast()
      for tally in tallies { sum.add(tally) }
      return result(of: sum)
    }
  }
}
