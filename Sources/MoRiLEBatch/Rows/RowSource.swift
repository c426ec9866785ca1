import MoRiLEFormats

/// Gives the rows of a text block by block.
final class RowSource {
  /// The rows found last.
  let block: RowBlock
  /// Where the next row begins.
  private(set) var offset = 0
  /// Whether all bytes so far are UTF-8, and none is zero.
  private(set) var isText = true
  /// Whether all bytes so far are ASCII.
  private(set) var isASCII = true
  /// Whether a row went on for longer than was allowed, and the search was given up there.
  private(set) var isCut = false

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

  /// Sets out for the rows that begin at or after `start` and before `limit`.
  ///
  /// - Parameter runOn: How many bytes beyond the limit the last of them may go.
  func begin(at start: Int, before limit: Int, runOn: Int) {
    offset = start
    self.limit = limit
    last = limit + min(runOn, text.count - limit)
    (isText, isASCII, isCut) = (true, true, false)
  }

  /// Lets the system have the memory of some bytes back, as far as it can read them again.
  func release(_ range: Range<Int>) { text.release(range) }

  /// Fills ``block`` with the next rows; returns false if there are none.
  ///
  /// - Parameter noteBroken: Is told of each row that cannot be read, and how many faults it has.
  func fill(_ noteBroken: (Range<Int>, Int) -> Void) -> Bool {
    repeat {
      if offset >= limit || isCut { return false }
      fillOnce(noteBroken)
    } while block.count == 0
    return true
  }

  private func fillOnce(_ noteBroken: (Range<Int>, Int) -> Void) {
    let start = offset
    block.begin(at: start, in: text.base)
    var next = 0
    while block.count < block.capacity, start + next < limit, next < RowBlock.mostBytes / 2 {
      let after = indexer.addRows(
        to: block, from: next, limit: limit - start, reach: reach)
      if after > next {
        next = after
        reach = min(block.capacity, reach * 4)
        continue
      }
      reach = 1
      let row = rows.read(next, limit: last - start, into: block)
      if start + rows.next == last, last < text.count {
        isCut = true
        break
      }
      if case .broken(let faults) = row {
        noteBroken(start + next..<start + rows.next, faults)
      }
      check(start + next, rows.next - next)
      next = rows.next
    }
    offset = start + next
    if block.hasHighBytes, isText || isASCII { checkUTF8(start, next) }
  }

  /// Looks for what the indexer would have stopped at, or seen, in a row that it did not read.
  private func check(_ start: Int, _ count: Int) {
    let bytes = UnsafeBufferPointer(start: text.base + start, count: count)
    if bytes.contains(0) { isText = false }
    if !block.hasHighBytes, bytes.contains(where: { $0 >= 0x80 }) { block.hasHighBytes = true }
  }

  private func checkUTF8(_ start: Int, _ count: Int) {
    isASCII = false
    let bytes = UnsafeRawBufferPointer(start: text.base + start, count: count)
    if !UTF8Check(bytes, from: 0).isValid || bytes.contains(0) { isText = false }
  }
}
