import MoRiLE
import MoRiLEFormats

/// What is known of the files of a scan before their rows are read, which all follows from their headers and
/// a sample of their names.
struct ScanPlan {
  /// The files, in their order, also those whose header cannot be read.
  let inputs: [BatchInput]
  /// What the headers say.
  let sheet: SheetPlan
  /// The files whose rows can be read.
  let files: [BatchFile]
  /// What of a row of each goes into a result as it stands.
  let copies: [RowCopy]
  /// Which of the inputs each of the files is.
  let indices: [Int]
  private let model: Model
  private let program: LaneProgram
  private let nameKey: NameKey

  /// Plans the scan of some files.
  init(_ inputs: [BatchInput], models: [Model]) {
    let sheet = SheetPlan.read(inputs.map { $0.header }, models: models)
    let model = sheet.model ?? models[0]
    let program = LaneProgram(model)
    var files: [BatchFile] = []
    var copies: [RowCopy] = []
    var indices: [Int] = []
    var shift = 0
    for (index, (input, columns)) in zip(inputs, sheet.files).enumerated() {
      guard let opening = input.opening, !opening.isBroken else { continue }
      let known = sheet.model == nil ? nil : columns
      files.append(
        BatchFile(
          text: input.text, columns: IssueColumns(known, opening, model: model, program: program),
          shift: shift))
      copies.append(
        RowCopy(
          known ?? .init(roles: [], own: []), count: sheet.columns.count,
          delimiter: opening.delimiter))
      indices.append(index)
      shift += input.text.count
    }
    nameKey = NameKey(sample: files.flatMap { NameSample.names($0) })
    (self.inputs, self.sheet, self.model, self.program) = (inputs, sheet, model, program)
    (self.files, self.copies, self.indices) = (files, copies, indices)
  }

  /// Reads all rows.
  /// - Parameters:
  ///   - workers: How many threads share the work.
  ///   - partBytes: About how many bytes a thread takes at a time.
  ///   - done: Is told how many bytes and rows have been read since it was told last.
  func scan(
    workers: Int, partBytes: Int, done: @escaping @Sendable (Int, Int) -> Void
  ) -> ScannedRows {
    // Where a part was guessed to begin at a wrong place, one thread begins anew and guesses nothing.
    guessed(workers, partBytes, done) ?? scan(1, .max / 2, done)
  }

  /// The rows; nil, and nothing of them is kept, where a part was guessed to begin at a wrong place.
  private func guessed(
    _ workers: Int, _ partBytes: Int, _ done: @escaping @Sendable (Int, Int) -> Void
  ) -> ScannedRows? {
    let rows = scan(workers, partBytes, done)
    let isRight = zip(files, rows.parts).allSatisfy {
      PartScan.follow($1, from: $0.columns.opening.end)
    }
    return isRight ? rows : nil
  }

  private func scan(
    _ workers: Int, _ partBytes: Int, _ done: @escaping @Sendable (Int, Int) -> Void
  ) -> ScannedRows {
    let sinks = (0..<workers).map { _ in RankSink(ResultTable(program, model)) }
    let parts = files.map { file in
      PartScan(
        file.text, file.columns.opening, partBytes: workers > 1 ? partBytes : .max / 2
      ).run(
        workers: workers,
        makeScan: { worker in
          IssueScan(
            file.text, shift: file.shift, file.columns, program, nameKey, sinks[worker].results,
            sinks[worker])
        }, done: done)
    }
    return ScannedRows(sinks: sinks, parts: parts)
  }
}

/// The rows of all files of a scan.
struct ScannedRows {
  /// What each thread found.
  let sinks: [RankSink]
  /// The parts of each file, in order.
  let parts: [[ScannedPart]]

  /// The files that turned out not to be UTF-8, or not to be text, by their places among the files.
  var foreign: [Int] {
    parts.indices.filter { !parts[$0].allSatisfy { $0.isText } }
  }
}
