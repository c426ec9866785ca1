import MoRiLE
import MoRiLEFormats
import MoRiLESystem

/// Files of issues read, checked and scored: all that goes before ranking.
package struct BatchScan {
  /// What the headers say.
  package let plan: SheetPlan
  /// How many issues there are.
  package let issues: Int
  /// How many given scores the cells of their rows say to be others.
  package let contradictions: Int
  /// What is wrong with the files.
  package let faults: BatchFaults
  let files: [BatchFile]
  let copies: [RowCopy]
  let sinks: [RankSink]
  /// Memory that the scan needed and what follows may use.
  let spare: SparePages
  /// Whether all texts are ASCII.
  let isASCII: Bool

  /// Reads files as one assessment, as ``IssueSheet/read(_:models:for:)`` does.
  /// - Parameters:
  ///   - given: The files and their names.
  ///   - workers: How many threads share the work.
  ///   - partBytes: About how many bytes a thread takes at a time.
  ///   - done: Is told how many bytes and rows have been read since it was told last.
  package static func read(
    _ given: [NamedText], models: [Model], workers: Int,
    partBytes: Int = 2 << 20, done: @escaping @Sendable (Int, Int) -> Void
  ) -> Result<BatchScan, BatchFaults> {
    if given.reduce(0, { $0 + $1.text.count }) >= RankEntry.mostBytes {
      let message =
        "the files have more than 1 TB together; score parts of them with `morile score`"
      return .failure(
        BatchFaults(given, refused: [0: [Fault(.tooMuch, at: nil, message)]], nil, of: []))
    }
    let search = HeaderSearch(models)
    var inputs: [(file: Int, input: BatchInput)] = []
    var refused: [Int: [Fault]] = [:]
    for (file, named) in given.enumerated() {
      do throws(Faults) {
        inputs.append((file, try BatchInput(named, search)))
      } catch {
        refused[file] = error.all
      }
    }
    var faults: BatchFaults?
    for round in 0..<2 {
      let plan = ScanPlan(inputs.map { $0.input }, models: models)
      let rows = plan.scan(workers: max(1, workers), partBytes: partBytes, done: done)
      let foreign = rows.foreign.map { plan.indices[$0] }
      if round == 1 || foreign.isEmpty {
        let scan = BatchScan(plan, rows, models: models, workers: max(1, workers))
        if refused.isEmpty { return scan.faults.hasErrors ? .failure(scan.faults) : .success(scan) }
        faults = scan.faults
        break
      }
      for place in foreign.reversed() {
        let file = inputs[place].file
        do throws(Faults) {
          inputs[place].input = try BatchInput(decoding: given[file], search)
        } catch {
          refused[file] = error.all
          inputs.remove(at: place)
        }
      }
    }
    return .failure(BatchFaults(given, refused: refused, faults, of: inputs.map { $0.file }))
  }

  /// Holds the rows of all files together.
  private init(_ plan: ScanPlan, _ rows: ScannedRows, models: [Model], workers: Int) {
    self.plan = plan.sheet
    files = plan.files
    copies = plan.copies
    sinks = rows.sinks
    let all = rows.parts.flatMap { $0 }
    isASCII = all.allSatisfy { $0.isASCII }
    issues = all.reduce(0) { $0 + $1.faults.rowsRead }
    contradictions = all.reduce(0) { $0 + $1.faults.contradictions }
    let repeated = DuplicateSearch.repeated(sinks, workers: workers)
    spare = SparePages(sinks.flatMap { $0.hashes.removeAll() })
    let notes = rows.parts.map { parts in Set(parts.flatMap { $0.notes }) }
    let duplicates =
      repeated.isEmpty
      ? DuplicateSearch.Found() : DuplicateSearch.find(repeated, in: files, notes: notes)
    let found = rows.parts.map { parts in
      parts.reduce(into: RowFaults()) { $0.append($1.faults) }
    }
    faults = BatchFaults(plan.inputs, files, plan.indices, found, duplicates, models: models)
  }
}
