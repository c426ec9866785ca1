/// The whole numbers that runs can be worked out in, each with the loops that most of the time goes into.
///
/// In a build without optimisation, such as that of the tests, generic code calls a function for each operation
/// on a number, which takes many times as long as the operation. The loops are ``SimulationLoops`` for all types;
/// the type that the scores of nearly all models fit into has them inlined, as its own.
protocol SimulationLane: FixedWidthInteger {
  typealias Row = UnsafeMutablePointer<Self>

  /// Adds to each number of a row a rise if its random number reaches a cut.
  static func add(_ step: SimulationLoops.Step<Self>, _ numbers: UnsafePointer<Int16>, to row: Row)

  /// Adds two rises, so that random numbers and the row are loaded half as often.
  static func add(
    _ first: SimulationLoops.Step<Self>, _ second: SimulationLoops.Step<Self>,
    _ numbers: UnsafePointer<Int16>, to row: Row)

  /// Counts in how many of the first `count` runs each of four rows, the first of them `others`, is above `own`,
  /// and adds to `above` how many of them are in each run.
  static func countAbove(_ own: Row, _ others: Row, _ count: Int, above: Row)
    -> SimulationLoops.Four<Self>
}

extension SimulationLane {
  static func add(_ step: SimulationLoops.Step<Self>, _ numbers: UnsafePointer<Int16>, to row: Row)
  {
    SimulationLoops.add(step, numbers, to: row)
  }

  static func add(
    _ first: SimulationLoops.Step<Self>, _ second: SimulationLoops.Step<Self>,
    _ numbers: UnsafePointer<Int16>, to row: Row
  ) {
    SimulationLoops.add(first, second, numbers, to: row)
  }

  static func countAbove(_ own: Row, _ others: Row, _ count: Int, above: Row)
    -> SimulationLoops.Four<Self>
  {
    SimulationLoops.countAbove(own, others, count, above: above)
  }
}

extension Int64: SimulationLane {}
extension Int32: SimulationLane {}

extension Int16: SimulationLane {
  static func add(_ step: SimulationLoops.Step<Int16>, _ numbers: UnsafePointer<Int16>, to row: Row)
  {
    SimulationLoops.add(step, numbers, to: row)
  }

  static func add(
    _ first: SimulationLoops.Step<Int16>, _ second: SimulationLoops.Step<Int16>,
    _ numbers: UnsafePointer<Int16>, to row: Row
  ) {
    SimulationLoops.add(first, second, numbers, to: row)
  }

  static func countAbove(_ own: Row, _ others: Row, _ count: Int, above: Row)
    -> SimulationLoops.Four<Int16>
  {
    SimulationLoops.countAbove(own, others, count, above: above)
  }
}

/// Loops over the runs of a chunk.
///
/// They are inlined into the functions of each type; from Swift 6.3 on without optimisation too.
enum SimulationLoops {
  /// What is added from a random number on.
  struct Step<Lane> {
    let cut: Int16
    let rise: Lane
  }

  typealias Four<Lane> = (Lane, Lane, Lane, Lane)

  @inline(always)
  static func add<Lane: FixedWidthInteger>(
    _ step: Step<Lane>, _ numbers: UnsafePointer<Int16>, to row: UnsafeMutablePointer<Lane>
  ) {
    let (cut, rise) = (step.cut, step.rise)
    var run = 0
    while run < Simulation.chunkRuns {
      row[run] = row[run] &+ (numbers[run] >= cut ? rise : 0)
      run &+= 1
    }
  }

  @inline(always)
  static func add<Lane: FixedWidthInteger>(
    _ first: Step<Lane>, _ second: Step<Lane>, _ numbers: UnsafePointer<Int16>,
    to row: UnsafeMutablePointer<Lane>
  ) {
    let (cut, rise, nextCut, nextRise) = (first.cut, first.rise, second.cut, second.rise)
    var run = 0
    while run < Simulation.chunkRuns {
      let number = numbers[run]
      row[run] = row[run] &+ (number >= cut ? rise : 0) &+ (number >= nextCut ? nextRise : 0)
      run &+= 1
    }
  }

  @inline(always)
  static func countAbove<Lane: FixedWidthInteger>(
    _ own: UnsafeMutablePointer<Lane>, _ others: UnsafeMutablePointer<Lane>, _ count: Int,
    above: UnsafeMutablePointer<Lane>
  ) -> Four<Lane> {
    let (second, third, fourth) = (
      others + Simulation.chunkRuns, others + 2 &* Simulation.chunkRuns,
      others + 3 &* Simulation.chunkRuns
    )
    var (a, b, c, d) = (Lane.zero, Lane.zero, Lane.zero, Lane.zero)
    var run = 0
    while run < count {
      let score = own[run]
      let isAboveA: Lane = others[run] > score ? 1 : 0
      let isAboveB: Lane = second[run] > score ? 1 : 0
      let isAboveC: Lane = third[run] > score ? 1 : 0
      let isAboveD: Lane = fourth[run] > score ? 1 : 0
      above[run] = above[run] &+ isAboveA &+ isAboveB &+ isAboveC &+ isAboveD
      a &+= isAboveA
      b &+= isAboveB
      c &+= isAboveC
      d &+= isAboveD
      run &+= 1
    }
    return (a, b, c, d)
  }
}
