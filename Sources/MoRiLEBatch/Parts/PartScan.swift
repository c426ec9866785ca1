import MoRiLEFormats
import MoRiLESystem

/// Scans parts of a text on one thread.
protocol PartScanner: AnyObject, SendableMetatype {
  associatedtype Part: ScannedPart

  /// Scans the rows that begin at or after `start` and before `limit`.
  ///
  /// It is given up where a row goes on for more than `runOn` bytes beyond the limit.
  /// - Parameter above: Tells what the rows above say, as soon as that is known.
  func scan(
    from start: Int, before limit: Int, runOn: Int, above: @escaping () -> RowsAbove
  ) -> Part
}

/// Scans a whole text, in parts that threads take one after another.
///
/// Where a part begins is guessed: at the first line from which a row can be read. Each part must begin
/// where the one before it ended, as ``follow(_:from:)`` finds out afterwards.
struct PartScan {
  /// How far a row may go beyond its part before the guess is taken for a wrong one.
  static let runOn = 4 << 20

  let text: TextBytes
  let opening: CSVOpening
  /// About how many bytes a part has.
  let partBytes: Int

  /// The parts of the text in order, by the offsets from which they are to be scanned.
  private var starts: [Int] {
    var starts = [opening.end]
    var nominal = opening.end + partBytes
    while nominal < text.count {
      let start = guess(from: nominal)
      if start >= text.count { break }
      if start > starts[starts.count - 1] { starts.append(start) }
      nominal = max(nominal + partBytes, start + partBytes / 2)
    }
    return starts
  }

  init(_ text: TextBytes, _ opening: CSVOpening, partBytes: Int) {
    self.text = text
    self.opening = opening
    self.partBytes = max(16, partBytes)
  }

  /// The first place after `nominal` where a row with the cells of the header seems to begin.
  private func guess(from nominal: Int) -> Int {
    var reader = RowReader(
      delimiter: opening.delimiter.rawValue, columns: opening.columns, named: opening.named)
    let block = RowBlock(columns: opening.columns, base: text.base)
    var first: Int?
    var offset = nominal
    for _ in 0..<16 {
      while offset < text.count, text[offset] != 0x0A { offset += 1 }
      offset += 1
      if offset >= text.count { break }
      first = first ?? offset
      block.begin(at: offset, in: text.base)
      let limit = min(text.count - offset, Self.runOn)
      if reader.read(0, limit: limit, into: block) == .added { return offset }
    }
    return first ?? text.count
  }

  /// Scans all parts.
  /// - Parameters:
  ///   - workers: How many threads share the work.
  ///   - makeScan: Makes what a thread scans with, from its number.
  ///   - done: Is told how many bytes and rows have been scanned since it was told last.
  func run<Scanner: PartScanner>(
    workers: Int, makeScan: @escaping @Sendable (Int) -> Scanner,
    done: @escaping @Sendable (Int, Int) -> Void
  ) -> [Scanner.Part] {
    let starts = self.starts
    let count = text.count
    let runOn = Self.runOn
    let taken = Monitor(0)
    let parts = Monitor([Scanner.Part?](repeating: nil, count: starts.count))
    Workers.run(min(workers, starts.count)) { worker in
      let scan = makeScan(worker)
      while true {
        let index = taken.change { next in
          defer { next += 1 }
          return next
        }
        if index >= starts.count { return }
        let limit = index + 1 < starts.count ? starts[index + 1] : count
        // Parts are taken in order, so that the one before ends whatever this one waits for.
        let part = scan.scan(
          from: starts[index], before: limit, runOn: index == 0 ? count : runOn,
          above: { index == 0 ? .other : parts.wait { $0[index - 1]?.above } })
        parts.change { $0[index] = part }
        done(limit - starts[index], part.faults.rowsRead)
      }
    }
    return parts.change { $0.compactMap { $0 } }
  }

  /// Whether each part begins where the one before it ended, the first at `start`, so that no row was
  /// left out or read twice.
  static func follow(_ parts: [ScannedPart], from start: Int) -> Bool {
    var end = start
    for part in parts {
      if part.start != end || part.isCut { return false }
      end = part.end
    }
    return true
  }
}
