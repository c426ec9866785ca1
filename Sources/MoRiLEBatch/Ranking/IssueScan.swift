import MoRiLE
import MoRiLEFormats

/// Reads, checks and scores the rows of parts of a text, on one thread.
final class IssueScan<Sink: IssueSink>: PartScanner {
  let source: RowSource
  private let sink: Sink
  /// What is added to offsets in this text, so that those of all files differ.
  private let shift: Int
  let columns: IssueColumns
  private let nameKey: NameKey
  private let results: ResultTable
  private let model: Model
  let block: RowBlock
  let reader: BlockReader
  private let scorer: BlockScorer
  private var ranges: RangeScorer
  private(set) var given: GivenCheck
  /// What the rows above the next one say of it.
  var above = AboveRows { .other }
  /// How many bytes of the text have been given back.
  private var released = 0

  init(
    _ text: TextBytes, shift: Int, _ columns: IssueColumns, _ program: LaneProgram,
    _ nameKey: NameKey, _ results: ResultTable, _ sink: Sink
  ) {
    self.sink = sink
    source = RowSource(text, columns.opening)
    self.shift = shift
    self.columns = columns
    self.nameKey = nameKey
    self.results = results
    model = columns.model
    block = source.block
    reader = BlockReader(columns, program)
    scorer = BlockScorer(program)
    ranges = RangeScorer(program)
    given = GivenCheck(columns)
  }

  /// Goes on with another text of the same columns.
  func use(_ text: TextBytes) {
    source.use(text)
  }

  func scan(
    from start: Int, before limit: Int, runOn: Int, above: @escaping () -> RowsAbove
  ) -> ScannedPart {
    let part = ScannedPart(start: start)
    self.above = AboveRows(above)
    source.begin(part, before: limit, runOn: runOn)
    while source.fill() { readBlock(part) }
    self.above.pass(source.between)
    part.above = self.above.value()
    // The rows are not needed until they are written. Until then the system may have back as much as
    // the sink takes: so there is never more in memory than when they are written.
    if released < sink.passingBytes {
      source.release(part.start..<part.end)
      released += part.end - part.start
    }
    return part
  }

  // MARK: - Rows

  private func readBlock(_ part: ScannedPart) {
    reader.read(block, into: scorer)
    noteBlankColumns(part)
    if columns.issue != nil || !columns.given.isEmpty { scorer.score(block.count) }
    if !columns.given.isEmpty { given.check(block, reader, scorer) }
    guard let issue = columns.issue else {
      noteNameless(part)
      return
    }
    let (block, nameKey) = (self.block, self.nameKey)
    let (sink, results, texts) = (self.sink, self.results, columns.texts)
    let classes = CellClass.shared
    let hasCodes = scorer.program.code.isPossible
    let (states, codes, isExact) = (scorer.states, scorer.codes, reader.isExact)
    // Where some score is given in every row, all of them are issues; else a look at the first is enough for
    // most.
    let mayHaveNotes = columns.criteria.allSatisfy { scorer.hasGaps[$0.criterion] }
    let firstScores = columns.criteria.first.map { scorer.cells + $0.criterion * BlockScorer.rows }
    // The last row with a score that is not yet told to those below, and the last guide.
    var (scored, guide) = (mayHaveNotes ? -1 : block.count - 1, -1)
    let hasMarks = !reader.marks.isEmpty
    var issues = 0
    for row in 0..<block.count {
      let start = Int(block.rowStarts[row])
      var name = block.range(row, issue)
      var flags = block.flags[row]
      let base = block.base
      if mayHaveNotes {
        if let firstScores, firstScores[row] != LaneProgram.blank {
          scored = row
        } else {
          if scored >= 0 { above.set(scored == guide ? .other : .scored) }
          scored = -1
          if isNote(row, issue, part) { continue }
        }
      }
      if name.isEmpty || classes.isUnusual(base, name) || flags.contains(.isQuoted) {
        flags.insert(.isQuoted)
        name = CellText.said(base, name)
        if isNameless(name, row, issue), block.isBlank(row) || addNameless(row, part) { continue }
        if base[name.lowerBound] == UInt8(ascii: "#"), isGuide(row, issue) {
          guide = row
          continue
        }
      }
      var key: UInt32 = 0
      if Sink.wantsNames {
        var hash: UInt64
        if block.isDoubled(row, issue) {
          (hash, key) = doubledName(base, name)
        } else {
          hash = NameHash.hash(base + name.lowerBound, name.count)
          key = nameKey.key(base + name.lowerBound, name.count)
        }
        sink.add(hash: hash)
      }
      if hasMarks { noteMarks(row, part) }
      if isTotal(name) { reader.warnings[row] &+= 1 }
      issues &+= 1
      if reader.faults[row] | reader.warnings[row] != 0 {
        noteFaults(row, 0, part)
        if reader.faults[row] != 0 { continue }
      }
      for place in 0..<texts.count where classes.isUnusual(base, block.range(row, texts[place])) {
        flags.insert(.isQuoted)
      }
      let isKnown =
        hasCodes && !isExact[row] && states[row] == BlockScorer.State.known.rawValue
      let result = isKnown ? results.id(ofCode: codes[row]) : unusualResult(row)
      sink.add(
        offset: shift &+ block.offset &+ start, result: result,
        isQuoted: flags.contains(.isQuoted), key: key)
    }
    part.faults.rowsRead += issues
    if scored >= 0 { above.set(scored == guide ? .other : .scored) }
  }

  private func unusualResult(_ row: Int) -> Int {
    if let scores = given.cut[row] { return results.id(of: scores) }
    if !reader.isExact[row] {
      switch BlockScorer.State(rawValue: scorer.states[row]) {
      case .known: return results.id(of: scorer.scores(row))
      case .open where ranges.score(row, of: scorer): return results.id(of: ranges.scores)
      default: break
      }
    }
    return results.id(of: model.assess(reader.issue(block, row, scorer)).scores)
  }

  private func doubledName(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> (UInt64, UInt32) {
    var bytes = CellText.bytes(base, range, true)
    let count = bytes.count
    bytes += [UInt8](repeating: 0, count: 8)
    return bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return (0, 0) }
      return (NameHash.hash(start, count), nameKey.key(start, count))
    }
  }

  func isGuide(_ row: Int, _ issue: Int) -> Bool {
    columnKey(block.text(row, issue)) == columnKey(IssueSheet.guideMark)
  }
}
