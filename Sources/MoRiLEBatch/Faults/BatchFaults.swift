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
    var sources: [SourceFile] = []
    for (index, input) in inputs.enumerated() {
      guard let place = indices.firstIndex(of: index), let opening = input.opening else {
        sources.append(input.header)
        continue
      }
      var extract = FaultExtract(header: input.text.bytes(0..<opening.end), opening)
      var cursor = LineCursor(input.text)
      let issue = files[place].columns.issue
      for (column, offset) in found[place].inBlankColumns.sorted(by: { $0.value < $1.value }) {
        let line = cursor.line(at: offset)
        extract.appendStandIn("\u{E000}\(index)", issue: issue, value: column, line: line)
      }
      if found[place].issues > 0 {
        extract.appendStandIn("\u{E000}\(index)", issue: issue)
      }
      let rows = RowExtract(text: input.text, opening: opening)
      cursor = LineCursor(input.text)
      for row in chosen.rows[place].sorted(by: { $0.lowerBound < $1.lowerBound }) {
        extract.append(rows.bytes(of: row), line: cursor.line(at: row.lowerBound))
      }
      sources.append(extract.file(input.name))
    }
    let read = BatchFaults(reading: sources, models: models, more: chosen.more)
    var (all, hasErrors) = (read.all, read.hasErrors)
    for (index, input) in inputs.enumerated() where !input.faults.isEmpty {
      all = Self.merged(all, input.faults, file: index)
      hasErrors = hasErrors || input.faults.contains { $0.severity == .error }
    }
    self.init(sources: sources, all: all, more: read.more, hasErrors: hasErrors)
  }

  /// The faults with those of a file's spelling among them, in order.
  private static func merged(_ all: [FileFault], _ faults: [Fault], file: Int) -> [FileFault] {
    let before = all.prefix { $0.file < file }
    let after = all.dropFirst(before.count).drop { $0.file == file }
    let own = all.dropFirst(before.count).prefix { $0.file == file }.map { $0.fault }
    return before + (own + faults).inOrder.map { FileFault(file: file, $0) } + after
  }
}
