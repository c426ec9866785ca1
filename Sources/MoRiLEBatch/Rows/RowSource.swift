import MoRiLEFormats

/// Gives the rows of a text block by block.
final class RowSource {
  /// The rows found last.
  let block: RowBlock
  /// The part of the text whose rows are given.
  private var part = ScannedPart(start: 0)
  /// Rows that cannot be read, until the rows of the block before them have been looked at.
  private var broken: [RowFaults.Row] = []
  /// What stands between the row that was found last and the next one.
  private(set) var between: RowBlock.Flags = []

  private var text: TextBytes
  private let indexer: RowIndexer
  private var rows: RowReader
  /// How many rows the indexer looks for: few after one that it could not read, since all that it finds
  /// beyond such a row is to be found again.
  private var reach = 1
  private var limit = 0
  private var last = 0

  init(_ text: TextBytes, _ opening: CSVOpening, noticesOthers: Bool = true) {
    self.text = text
    block = RowBlock(columns: opening.columns, base: text.base)
    indexer = RowIndexer(
      delimiter: opening.delimiter.rawValue, noticesOthers: noticesOthers)
    rows = RowReader(
      delimiter: opening.delimiter.rawValue, columns: opening.columns, named: opening.named)
  }

  /// Goes on with another text of the same columns.
  func use(_ text: TextBytes) {
    self.text = text
  }

  /// Sets out for the rows of a part, which begin before `limit`.
  ///
  /// - Parameter runOn: How many bytes beyond the limit the last of them may go.
  func begin(_ part: ScannedPart, before limit: Int, runOn: Int) {
    self.part = part
    between = []
    self.limit = limit
    last = limit + min(runOn, text.count - limit)
  }

  /// Lets the system have the memory of some bytes back, as far as it can read them again.
  func release(_ range: Range<Int>) { text.release(range) }

  /// Fills ``block`` with the next rows; returns false if there are none.
  func fill() -> Bool {
    repeat {
      noteBroken(before: .max)
      if part.end >= limit || part.isCut { return false }
      fillOnce()
    } while block.count == 0
    return true
  }

  /// Notes how many faults a row of the block has; a block's rows are to be noted in their order.
  func note(_ faults: Int, ofRow row: Int, isError: Bool) {
    note(.init(range: block.textRange(ofRow: row), faults: faults), isError: isError)
  }

  /// Notes a row of the block that is no issue, and why; in order with the others.
  func note(_ reason: NoteRow.Reason, ofRow row: Int) {
    note(.init(range: block.textRange(ofRow: row), faults: 1, note: reason), isError: false)
  }

  private func note(_ row: RowFaults.Row, isError: Bool) {
    noteBroken(before: row.range.lowerBound)
    part.faults.add(row, isError: isError)
  }

  private func noteBroken(before offset: Int) {
    let first = broken.prefix { $0.range.lowerBound < offset }
    for row in first { part.faults.add(row, isError: true) }
    broken.removeFirst(first.count)
  }

  private func fillOnce() {
    let start = part.end
    block.begin(at: start, in: text.base)
    var next = 0
    while block.count < block.capacity, start + next < limit, next < RowBlock.mostBytes / 2 {
      let count = block.count
      let after = indexer.addRows(
        to: block, from: next, limit: limit - start, reach: reach)
      if block.count > count, !between.isEmpty { mark(count) }
      if after > next {
        next = after
        reach = min(block.capacity, reach * 4)
        continue
      }
      reach = 1
      let row = rows.read(next, limit: last - start, into: block)
      if start + rows.next == last, last < text.count {
        part.isCut = true
        break
      }
      switch row {
      case .added:
        mark(count)
      case .blank(let faults):
        between.insert(.followsBlank)
        if faults > 0 {
          broken.append(.init(range: start + next..<start + rows.next, faults: faults))
        }
      case .broken(let faults):
        between = .followsBroken
        broken.append(.init(range: start + next..<start + rows.next, faults: faults))
      }
      check(start + next, rows.next - next)
      next = rows.next
    }
    part.end = start + next
    if block.hasHighBytes, part.isText || part.isASCII { checkUTF8(start, next) }
  }

  /// Has a row know what stands above it.
  private func mark(_ row: Int) {
    block.flags[row].insert(between)
    between = []
  }

  /// Looks for what the indexer would have stopped at, or seen, in a row that it did not read.
  private func check(_ start: Int, _ count: Int) {
    let bytes = UnsafeBufferPointer(start: text.base + start, count: count)
    if bytes.contains(0) { part.isText = false }
    if !block.hasHighBytes, bytes.contains(where: { $0 >= 0x80 }) { block.hasHighBytes = true }
  }

  private func checkUTF8(_ start: Int, _ count: Int) {
    part.isASCII = false
    if !text.isText(start..<start + count) { part.isText = false }
  }
}
