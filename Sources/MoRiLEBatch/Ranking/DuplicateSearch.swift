import MoRiLE
import MoRiLEFormats

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

  /// The hashes that stand more than once in `parts`, which lose them.
  static func repeated(_ parts: [ScannedIssues], workers: Int) -> Set<UInt64> {
    let total = parts.reduce(0) { $0 + $1.hashes.count }
    var bits = 1
    while bits < 14, total >> bits > 2_048 { bits += 1 }
    let shift = UInt64(64 - bits)
    let groups = 1 << bits
    var ends = [Int](repeating: 0, count: groups + 1)
    for part in parts {
      for row in 0..<part.hashes.count { ends[Int(part.hashes.base[row] >> shift) + 1] += 1 }
    }
    for group in 0..<groups { ends[group + 1] += ends[group] }
    let starts = ends
    let sorted = Pages<UInt64>(atMost: total)
    for part in parts {
      for row in 0..<part.hashes.count {
        let hash = part.hashes.base[row]
        let group = Int(hash >> shift)
        sorted.base[ends[group]] = hash
        ends[group] += 1
      }
      part.hashes = Pages(atMost: 0)
    }
    let found = Monitor(Set<UInt64>())
    nonisolated(unsafe) let base = sorted.base
    Workers.run(min(workers, groups)) { worker in
      var table = HashTable()
      for group in stride(from: worker, to: groups, by: min(workers, groups)) {
        let range = starts[group]..<starts[group + 1]
        let again = table.repeated(base + range.lowerBound, range.count)
        if !again.isEmpty { found.change { $0.formUnion(again) } }
      }
    }
    return found.change { $0 }
  }

  /// The rows whose names are equal, among those with these hashes.
  static func find(_ hashes: Set<UInt64>, in files: [BatchFile]) -> Found {
    var found = Found()
    var firsts: [String: Row] = [:]
    for (index, file) in files.enumerated() {
      guard let issue = file.columns.issue else { continue }
      let source = RowSource(file.text, file.columns.opening)
      source.begin(at: file.columns.opening.end, before: file.text.count, runOn: 0)
      while source.fill({ _, _ in }) {
        let block = source.block
        for row in 0..<block.count {
          let name = block.text(row, issue)
          if name.isEmpty || columnKey(name) == columnKey(IssueSheet.guideMark) { continue }
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

/// A set of hashes, used again for group after group.
private struct HashTable {
  private var slots: [UInt64] = []

  /// The hashes that stand more than once.
  mutating func repeated(_ hashes: UnsafeMutablePointer<UInt64>, _ count: Int) -> [UInt64] {
    var size = 16
    while size < 2 * count { size *= 2 }
    if slots.count < size { slots = [UInt64](repeating: 0, count: size) }
    var again: [UInt64] = []
    slots.withUnsafeMutableBufferPointer { slots in
      for slot in 0..<size { slots[slot] = 0 }
      var hasZero = false
      for row in 0..<count {
        let hash = hashes[row]
        if hash == 0 {
          if hasZero { again.append(hash) }
          hasZero = true
          continue
        }
        var slot = Int(truncatingIfNeeded: hash) & (size - 1)
        while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (size - 1) }
        if slots[slot] == hash { again.append(hash) } else { slots[slot] = hash }
      }
    }
    return again
  }
}
