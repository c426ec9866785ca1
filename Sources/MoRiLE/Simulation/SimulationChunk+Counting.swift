// What is counted of a chunk whose scores are worked out.
extension SimulationChunk {
  /// Counts ratings, scores, places and who is above whom in the first `count` runs.
  func count(_ count: Int) {
    let issues = simulation.draws.count
    for issue in 0..<issues {
      let own = scores + issue &* Self.runs
      if !tally.scoresTellRatings { countRatings(issue, own, count) }
      countScores(issue, own, count)
      above.update(repeating: 0, count: Self.runs)
      countAbove(issue, own, count)
      countPlaces(issue, count)
    }
  }

  /// Counts ratings run by run, where the counters of scores do not tell them.
  private func countRatings(_ issue: Int, _ own: Row, _ count: Int) {
    var before: UInt32 = 0
    let bands = simulation.rating.bands
    for band in simulation.score.thresholds.indices {
      let limit = limits + band &* Self.runs
      var reached: Lane = 0
      for run in 0..<count { reached &+= own[run] > limit[run] ? 1 : 0 }
      let total = UInt32(truncatingIfNeeded: reached)
      tally.ratings[issue * bands.count + band] &+= total &- before
      before = total
    }
    tally.ratings[issue * bands.count + bands.count - 1] &+= UInt32(count) &- before
  }

  private func countScores(_ issue: Int, _ own: Row, _ count: Int) {
    let low = Lane(truncatingIfNeeded: simulation.score.low)
    let shift = Lane(truncatingIfNeeded: tally.scoreShift)
    let start = issue &* tally.scoreParts
    tally.scores.withUnsafeMutableBufferPointer { counts in
      for run in 0..<count {
        counts[start &+ Int(truncatingIfNeeded: (own[run] &- low) &>> shift)] &+= 1
      }
    }
  }

  /// Counts in how many runs each other issue is above, and in ``above`` how many are in each run.
  private func countAbove(_ issue: Int, _ own: Row, _ count: Int) {
    let issues = simulation.draws.count
    let (above, scores) = (above, scores)
    tally.above.withUnsafeMutableBufferPointer { counts in
      func add(_ often: Lane, _ other: Int) {
        guard other < issues else { return }
        counts[other &* issues &+ issue] &+= UInt32(truncatingIfNeeded: often)
      }
      // Four at a time, so that what belongs to the issue itself is loaded a fourth as often.
      for other in stride(from: 0, to: issues, by: 4) {
        let (a, b, c, d) = Lane.countAbove(own, scores + other &* Self.runs, count, above: above)
        add(a, other)
        add(b, other + 1)
        add(c, other + 2)
        add(d, other + 3)
      }
    }
  }

  private func countPlaces(_ issue: Int, _ count: Int) {
    let start = issue &* simulation.draws.count
    tally.places.withUnsafeMutableBufferPointer { counts in
      for run in 0..<count { counts[start &+ Int(truncatingIfNeeded: above[run])] &+= 1 }
    }
    guard simulation.score.weights != nil else { return }
    let terms = simulation.score.terms.count
    for term in 0..<terms {
      let weight = weights + term &* Self.runs
      var sum: Int64 = 0
      for run in 0..<count where above[run] == 0 { sum &+= Int64(truncatingIfNeeded: weight[run]) }
      tally.leadingWeights[issue * terms + term] &+= sum
    }
  }
}
