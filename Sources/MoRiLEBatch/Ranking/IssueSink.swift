/// Takes the rows that ``IssueScan`` has scored.
protocol IssueSink: AnyObject {
  /// Whether names are to be hashed and given keys.
  static var wantsNames: Bool { get }

  /// How many bytes it holds that it will give back before the rows are written.
  var passingBytes: Int { get }

  /// Takes the hash of the name of a row that has one, whether or not the row has faults.
  func add(hash: UInt64)

  /// Takes a row in order.
  func add(offset: Int, result: Int, isQuoted: Bool, key: UInt32)
}

/// Keeps rows sorted roughly by their scores, and the hashes of names by their first bits.
final class RankSink: IssueSink, @unchecked Sendable {
  static var wantsNames: Bool { true }
  /// How many lists of hashes there are.
  static let hashBuckets = 256

  let results: ResultTable
  private let entries = BucketLists<PackedEntry>(ScoreBuckets.count)
  /// The offset of the last row of each list, and how many rows it has.
  private let lasts: UnsafeMutablePointer<Int>
  private let counts: UnsafeMutablePointer<Int>
  let hashes = BucketLists<UInt64>(RankSink.hashBuckets)

  init(_ results: ResultTable) {
    self.results = results
    lasts = .allocate(capacity: ScoreBuckets.count)
    counts = .allocate(capacity: ScoreBuckets.count)
    // So far before all rows that the first one gets a mark.
    lasts.initialize(repeating: -(1 << 16), count: ScoreBuckets.count)
    counts.initialize(repeating: 0, count: ScoreBuckets.count)
  }

  deinit {
    lasts.deallocate()
    counts.deallocate()
  }

  var passingBytes: Int { hashes.bytes }

  @inline(__always)
  func add(hash: UInt64) { hashes.append(hash, to: Int(truncatingIfNeeded: hash >> 56)) }

  @inline(__always)
  func add(offset: Int, result: Int, isQuoted: Bool, key: UInt32) {
    let bucket = results.bucket(of: result)
    var distance = offset &- lasts[bucket]
    // Files are scanned in order, but another thread may have had the rows between.
    if UInt(bitPattern: distance) > 0xFFFF {
      entries.append(PackedEntry(offset: offset), to: bucket)
      distance = 0
    }
    lasts[bucket] = offset
    counts[bucket] &+= 1
    entries.append(
      PackedEntry(key: key, distance: distance, result: result, isQuoted: isQuoted), to: bucket)
  }

  /// How many rows a bucket has.
  func count(of bucket: Int) -> Int { counts[bucket] }

  /// Goes through the rows of a bucket.
  @inline(__always)
  func forEachEntry(of bucket: Int, _ body: (RankEntry) -> Void) {
    var offset = 0
    entries.forEachBlock(of: bucket) { block in
      for packed in block {
        if let entry = packed.unpacked(&offset) { body(entry) }
      }
    }
  }
}
