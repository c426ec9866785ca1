import MoRiLE
import MoRiLEFormats

/// What is wrong with the files of a batch: the first faults in full, the others counted.
package struct BatchFaults: Error {
  /// The files, or extracts of them that have the lines of the faults.
  package let sources: [SourceFile]
  /// The first faults, by file and position.
  package let all: [FileFault]
  /// How many more there are.
  package let more: Int

  /// Whether a result may not be made.
  package let hasErrors: Bool

  init(sources: [SourceFile], all: [FileFault], more: Int, hasErrors: Bool) {
    self.sources = sources
    self.all = all
    self.more = more
    self.hasErrors = hasErrors
  }

  /// Reads files, or extracts of them, in the ordinary way.
  /// - Parameter more: How many faults there are that those files do not have.
  init(reading sources: [SourceFile], models: [Model], more: Int) {
    do throws(FileFaults) {
      let sheet = try IssueSheet.read(sources, models: models)
      self.init(
        sources: sources, all: sheet.warnings, more: more + sheet.moreWarnings, hasErrors: false)
    } catch {
      self.init(sources: sources, all: error.all, more: more + error.more, hasErrors: true)
    }
  }

  /// Has extracts of the files read in the ordinary way, if anything is wrong with them.
  ///
  /// - Parameters:
  ///   - files: The files whose rows were scanned.
  ///   - indices: Their places among `inputs`.
  ///   - found: What was found in the rows of each of those.
  init(
    _ inputs: [BatchInput], _ files: [BatchFile], _ indices: [Int], _ found: [RowFaults],
    _ duplicates: DuplicateSearch.Found, models: [Model]
  ) {
    let chosen = FaultChoice(found, duplicates)
    var (sources, shown): ([SourceFile], [SourceFile]) = ([], [])
    var more = chosen.more
    for (index, input) in inputs.enumerated() {
      guard let opening = input.opening else {
        sources.append(input.header)
        shown.append(input.header)
        continue
      }
      var extract = FaultExtract(header: input.text.bytes(0..<opening.end), opening)
      let rows: [RowFaults.Row]
      if let place = indices.firstIndex(of: index) {
        Self.appendStandIns(
          to: &extract, input.text, found[place], "\u{E000}\(index)",
          issue: files[place].columns.issue)
        rows = chosen.rows[place]
      } else {
        let found = RowFaults(readingPast: opening, input.text)
        rows = found.rows
        more += found.more
      }
      sources.append(extract.file(input, rows))
      // Rows that are only shown have no faults, or such as are counted before.
      let told = input.told.filter { row in !rows.contains { $0.range == row.range } }
      shown.append(told.isEmpty ? sources[sources.count - 1] : extract.file(input, rows + told))
    }
    self.init(reading: sources, models: models, more: more)
    self = BatchFaults(sources: shown, all: all, more: self.more, hasErrors: hasErrors)
  }

  /// Puts the faults of files that were refused whole among those of the others.
  ///
  /// - Parameters:
  ///   - given: All files.
  ///   - refused: The faults of those that were refused, by their places.
  ///   - read: The faults of the others, in the order of `places`; nil if there are no others.
  init(
    _ given: [NamedText], refused: [Int: [Fault]], _ read: BatchFaults?,
    of places: [Int]
  ) {
    var sources = given.map { SourceFile(name: $0.name, bytes: []) }
    for (place, source) in zip(places, read?.sources ?? []) { sources[place] = source }
    for (file, faults) in refused {
      sources[file] = given[file].text.refused(
        given[file].name, faults, sheet: given[file].sheet)
    }
    let all = (read?.all ?? []).map { FileFault(file: places[$0.file], $0.fault) }
    self.init(
      sources: sources, all: all, more: read?.more ?? 0, hasErrors: read?.hasErrors ?? false)
    for (file, faults) in refused { self = adding(faults, toFile: file) }
  }

  /// These faults with others of a file among them, in order.
  func adding(_ faults: [Fault], toFile file: Int) -> BatchFaults {
    let before = all.prefix { $0.file < file }
    let after = all.dropFirst(before.count).drop { $0.file == file }
    let own = all.dropFirst(before.count).prefix { $0.file == file }.map { $0.fault }
    return BatchFaults(
      sources: sources,
      all: before + (faults + own).inOrder.map { FileFault(file: file, $0) } + after, more: more,
      hasErrors: hasErrors || faults.contains { $0.severity == .error })
  }

  /// Appends rows that stand in for those in which nothing is wrong but a value below a blank header.
  private static func appendStandIns(
    to extract: inout FaultExtract, _ text: TextBytes, _ found: RowFaults, _ name: String,
    issue: Int?
  ) {
    var cursor = LineCursor(text)
    var records = RecordCursor(text, extract.delimiter)
    let values = found.inBlankColumns.sorted { $0.value.value < $1.value.value }
    for (column, place) in values {
      let (line, record) = (cursor.line(at: place.value), records.record(at: place.row))
      extract.appendStandIn(name, issue: issue, value: column, line: line, record: record)
    }
    if found.hasIssues { extract.appendStandIn(name, issue: issue) }
  }
}
