import MoRiLE
import MoRiLESystem

/// Gives threads the next thing to do: to bring together the rows of a bucket, or to write a piece of one.
///
/// Buckets are made ready in order, at most two at a time, so that there is always one to write from.
final class RankQueue: Sendable {
  /// About how many rows are written in one piece.
  static let pieceRows = 4_096

  /// Something to do.
  enum Task: Sendable {
    /// To fill a bucket with the rows of a number, of which so many have better ranks.
    case fill(RankedBucket, Int, before: Int)
    /// To write groups of a bucket as a piece of the result.
    case write(RankedBucket, Range<Int>, piece: Int)
    /// Nothing is left.
    case end
  }

  private struct State {
    /// The bucket to be made ready next, and whether that is under way.
    var next = 0
    var isFilling = false
    /// How many rows the buckets before it have.
    var before = 0
    /// The buckets that are free to be filled, and the full ones with their pieces still to be taken.
    var free: [RankedBucket] = []
    var full: [(bucket: RankedBucket, pieces: [Range<Int>])] = []
    /// How many pieces of each bucket in use are being written.
    var users: [ObjectIdentifier: Int] = [:]
    /// The number of the next piece.
    var piece = 1
  }

  private let counts: [Int]
  private let state: Monitor<State>

  init(
    _ order: ScoreOrder, _ files: [BatchFile], _ sinks: [RankSink], _ spare: SparePages,
    style: RankingStyle
  ) {
    counts = (0..<ScoreBuckets.count).map { bucket in
      sinks.reduce(0) { $0 + $1.count(of: bucket) }
    }
    var state = State()
    let most = counts.max() ?? 0
    state.free = (0..<2).map { _ in
      RankedBucket(order, files, most: most, spare, style: style)
    }
    spare.removeAll()
    self.state = Monitor(state)
  }

  /// How many rows there are.
  var rows: Int { counts.reduce(0, +) }

  /// Waits until there is something to do.
  func next() -> Task {
    let counts = self.counts
    return state.wait { state in
      while state.next < counts.count, counts[state.next] == 0 { state.next += 1 }
      if state.next < counts.count, !state.isFilling, let bucket = state.free.popLast() {
        state.isFilling = true
        return .fill(bucket, state.next, before: state.before)
      }
      if let first = state.full.first {
        let range = first.pieces[0]
        state.full[0].pieces.removeFirst()
        if state.full[0].pieces.isEmpty { state.full.removeFirst() }
        state.users[ObjectIdentifier(first.bucket), default: 0] += 1
        defer { state.piece += 1 }
        return .write(first.bucket, range, piece: state.piece)
      }
      return state.next == counts.count && !state.isFilling ? .end : nil
    }
  }

  /// Says that a bucket has been filled.
  func didFill(_ bucket: RankedBucket) {
    let pieces = Self.pieces(of: bucket)
    state.change { state in
      state.before += counts[state.next]
      state.next += 1
      state.isFilling = false
      state.full.append((bucket, pieces))
    }
  }

  /// Says that a piece of a bucket is not needed any more.
  func didWrite(_ bucket: RankedBucket) {
    state.change { state in
      state.users[ObjectIdentifier(bucket), default: 0] -= 1
      let isInUse =
        state.users[ObjectIdentifier(bucket)] != 0
        || state.full.contains { $0.bucket === bucket }
      if !isInUse { state.free.append(bucket) }
    }
  }

  /// The groups of each piece.
  private static func pieces(of bucket: RankedBucket) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var first = 0
    let last = bucket.groups.count - 1
    for group in 0..<last {
      let isEnough = bucket.groups[group + 1] - bucket.groups[first] >= pieceRows
      if isEnough || group + 1 == last {
        pieces.append(first..<group + 1)
        first = group + 1
      }
    }
    return pieces
  }
}
