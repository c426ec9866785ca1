import MoRiLE
import MoRiLEFormats
import MoRiLESystem

/// Files of issues read, checked and scored: all that goes before ranking.
package struct BatchScan {
  /// What the headers say.
  package let plan: SheetPlan
  /// How many issues there are.
  package let issues: Int
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
        BatchFaults(given, refused: [0: [Fault(at: nil, message)]], nil, of: []))
    }
    var inputs: [(file: Int, input: BatchInput)] = []
    var refused: [Int: [Fault]] = [:]
    for (file, named) in given.enumerated() {
      do throws(Faults) {
        inputs.append((file, try BatchInput(name: named.name, named.text)))
      } catch {
        refused[file] = error.all
      }
    }
    var faults: BatchFaults?
    for round in 0..<2 {
      let scan = BatchScan(
        inputs.map { $0.input }, models: models, workers: workers, partBytes: partBytes, done: done)
      if round == 1 || scan.foreign.isEmpty {
        if refused.isEmpty { return scan.faults.hasErrors ? .failure(scan.faults) : .success(scan) }
        faults = scan.faults
        break
      }
      for place in scan.foreign.reversed() {
        let file = inputs[place].file
        do throws(Faults) {
          inputs[place].input = try BatchInput(name: given[file].name, decoding: given[file].text)
        } catch {
          refused[file] = error.all
          inputs.remove(at: place)
        }
      }
    }
    return .failure(BatchFaults(given, refused: refused, faults, of: inputs.map { $0.file }))
  }

  /// The files that turned out not to be UTF-8, or not to be text.
  private let foreign: [Int]

  private init(
    _ inputs: [BatchInput], models: [Model], workers: Int, partBytes: Int,
    done: @escaping @Sendable (Int, Int) -> Void
  ) {
    let plan = SheetPlan.read(inputs.map { $0.header }, models: models)
    let model = plan.model ?? models[0]
    let program = LaneProgram(model)
    var files: [BatchFile] = []
    var copies: [RowCopy] = []
    var shift = 0
    for (input, columns) in zip(inputs, plan.files) {
      guard let opening = input.opening, !opening.isBroken else { continue }
      let known = plan.model == nil ? nil : columns
      files.append(
        BatchFile(
          text: input.text, columns: IssueColumns(known, opening, model: model, program: program),
          shift: shift))
      copies.append(
        RowCopy(
          known ?? .init(roles: [], own: []), count: plan.columns.count,
          delimiter: opening.delimiter))
      shift += input.text.count
    }
    let indices = inputs.indices.filter { inputs[$0].opening.map { !$0.isBroken } ?? false }
    let nameKey = NameKey(sample: files.flatMap { NameSample.names($0) })
    var sinks: [RankSink] = []
    var parts: [[ScannedPart]] = []
    // Where a part was guessed to begin at a wrong place, one thread begins anew and guesses nothing.
    for count in [max(1, workers), 1] {
      sinks = (0..<count).map { _ in
        RankSink(ResultTable(program, model))
      }
      let given = sinks
      parts = files.map { file in
        PartScan(file.text, file.columns.opening, partBytes: count > 1 ? partBytes : .max / 2).run(
          workers: count,
          makeScan: { worker in
            IssueScan(
              file.text, shift: file.shift, file.columns, program, nameKey,
              given[worker].results, given[worker])
          }, done: done)
      }
      if zip(files, parts).allSatisfy({ PartScan.follow($1, from: $0.columns.opening.end) }) {
        break
      }
    }
    self.plan = plan
    self.files = files
    self.copies = copies
    self.sinks = sinks
    let all = parts.flatMap { $0 }
    isASCII = all.allSatisfy { $0.isASCII }
    foreign = zip(indices, parts).filter { !$1.allSatisfy { $0.isText } }.map { $0.0 }
    issues = all.reduce(0) { $0 + $1.faults.rowsRead }
    guard foreign.isEmpty else {
      spare = SparePages([])
      faults = BatchFaults(sources: [], all: [], more: 0, hasErrors: false)
      return
    }
    let repeated = DuplicateSearch.repeated(sinks, workers: max(1, workers))
    spare = SparePages(sinks.flatMap { $0.hashes.removeAll() })
    let notes = parts.map { parts in Set(parts.flatMap { $0.notes }) }
    let duplicates =
      repeated.isEmpty
      ? DuplicateSearch.Found() : DuplicateSearch.find(repeated, in: files, notes: notes)
    let found = parts.map { parts in
      parts.reduce(into: RowFaults()) { $0.append($1.faults) }
    }
    faults = BatchFaults(inputs, files, indices, found, duplicates, models: models)
  }
}
