import MoRiLE
import MoRiLEFormats
import MoRiLESystem

/// Finds issues that stand in an assessment twice.
///
/// Equal hashes are looked for first; where there are any, the texts are read again and the names
/// themselves compared.
enum DuplicateSearch {
  /// A row, by its file and its bytes.
  struct Row: Sendable {
    let file: Int
    let range: Range<Int>
  }

  /// What was found.
  struct Found: Sendable {
    /// The first issues that stand twice, each with the row that has it first.
    var pairs: [(first: Row, again: Row)] = []
    /// How many more there are.
    var more = 0
  }

  /// The hashes that stand more than once, in the lists of all threads together.
  static func repeated(_ sinks: [RankSink], workers: Int) -> Set<UInt64> {
    let found = Monitor(Set<UInt64>())
    let lists = sinks.map { $0.hashes }
    Workers.run(workers) { worker in
      let table = HashTable()
      for bucket in stride(from: worker, to: RankSink.hashBuckets, by: workers) {
        let again = table.repeated(in: lists, bucket)
        if !again.isEmpty { found.change { $0.formUnion(again) } }
      }
    }
    return found.change { $0 }
  }

  /// The rows whose names are equal, among those with these hashes.
  ///
  /// - Parameter notes: Where rows begin that are no issues, of each file.
  static func find(_ hashes: Set<UInt64>, in files: [BatchFile], notes: [Set<Int>]) -> Found {
    var found = Found()
    var firsts: [String: Row] = [:]
    for (index, file) in files.enumerated() {
      guard let issue = file.columns.issue else { continue }
      let source = RowSource(file.text, file.columns.opening)
      source.begin(ScannedPart(start: file.columns.opening.end), before: file.text.count, runOn: 0)
      while source.fill() {
        let block = source.block
        for row in 0..<block.count {
          let name = block.text(row, issue)
          if notes[index].contains(block.textRange(ofRow: row).lowerBound) { continue }
          if !NameText.isVisible(name) || columnKey(name) == columnKey(IssueSheet.guideMark) {
            continue
          }
          let key = issueKey(name)
          guard hashes.contains(NameHash.hash(ofKey: key)) else { continue }
          let here = Row(file: index, range: block.textRange(ofRow: row))
          guard let first = firsts[key] else {
            firsts[key] = here
            continue
          }
          if found.pairs.count < RowFaults.most {
            found.pairs.append((first, here))
          } else {
            found.more += 1
          }
        }
      }
    }
    return found
  }
}

/// A set of hashes, used again for list after list.
private final class HashTable {
  private var slots = UnsafeMutableBufferPointer<UInt64>(start: nil, count: 0)

  deinit { slots.deallocate() }

  /// The hashes that stand more than once in the lists of one number.
  func repeated(in lists: [BucketLists<UInt64>], _ bucket: Int) -> [UInt64] {
    let count = lists.reduce(0) { $0 + $1.count(of: bucket) }
    var size = 16
    while size < 2 * count { size *= 2 }
    if slots.count < size {
      slots.deallocate()
      slots = .allocate(capacity: size)
    }
    let slots = self.slots
    slots[..<size].initialize(repeating: 0)
    var again: [UInt64] = []
    // Zero marks a free slot, so that its hash is looked for on its own.
    var hasZero = false
    for list in lists {
      list.forEachBlock(of: bucket) { block in
        for hash in block {
          var slot = Int(truncatingIfNeeded: hash) & (size &- 1)
          while slots[slot] != 0, slots[slot] != hash { slot = (slot &+ 1) & (size &- 1) }
          if slots[slot] == hash, hash != 0 || hasZero { again.append(hash) }
          if hash == 0 { hasZero = true } else { slots[slot] = hash }
        }
      }
    }
    return again
  }
}
