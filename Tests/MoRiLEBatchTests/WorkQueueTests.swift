import MoRiLESystem
import Testing

/// Work that is done one after the other on a thread of its own.
@Suite struct WorkQueueTests {
  /// More pieces than may wait at once, some of them slower than it takes to add the next.
  @Test func worksInOrder() throws {
    let queue = try #require(WorkQueue())
    let done = Monitor([Int]())
    let gate = Monitor(false)
    queue.add { gate.wait { $0 ? () : nil } }
    // As many as may wait are added while nothing gets done.
    for number in 0..<16 { queue.add { done.change { $0.append(number) } } }
    #expect(done.change { $0 }.isEmpty)
    gate.change { $0 = true }
    for number in 16..<1_000 { queue.add { done.change { $0.append(number) } } }
    queue.finish()
    #expect(done.change { $0 } == Array(0..<1_000))
  }

  /// To finish waits for the piece that is being done too, and more may be added after it.
  @Test func finishes() throws {
    let queue = try #require(WorkQueue())
    queue.finish()
    for round in 1...50 {
      let (begun, done) = (Monitor(false), Monitor(0))
      queue.add {
        begun.change { $0 = true }
        var sum = 0
        for number in 0..<20_000 { sum &+= number }
        done.change { $0 = sum == 0 ? 0 : round }
      }
      // Nothing waits any more, and the piece is not done.
      begun.wait { $0 ? () : nil }
      queue.finish()
      #expect(done.change { $0 } == round)
    }
  }

  /// What was asked for is done even where nobody waits for it and the queue is let go.
  @Test func endsWithItsWork() throws {
    let done = Monitor([Int]())
    let gate = Monitor(false)
    do {
      let queue = try #require(WorkQueue())
      queue.add { gate.wait { $0 ? () : nil } }
      for number in 0..<10 { queue.add { done.change { $0.append(number) } } }
    }
    gate.change { $0 = true }
    #expect(done.wait { $0.count == 10 ? $0 : nil } == Array(0..<10))
  }
}
