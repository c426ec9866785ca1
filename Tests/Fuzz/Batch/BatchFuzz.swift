import MoRiLE

@testable import MoRiLEBatch
@testable import MoRiLEFormats

/// Reads bytes as an assessment in three ways, which must agree: by the ordinary reader, by columns on
/// several threads, and as a stream.
///
/// The sum of the bytes says how: the size of the parts, the ranks and the models. Further files follow
/// the byte 0x1E.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzBatch(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let all = given(bytes, count)
  let choice = all.reduce(0, &+)
  let parts = all.split(separator: 0x1E, maxSplits: 2, omittingEmptySubsequences: false)
  let files = parts.enumerated().map { SourceFile(name: "f\($0)", bytes: Array($1)) }
  let plymouth = ShippedModels.plymouth
  let models = choice & 1 == 0 ? [plymouth] : [ShippedModels.partnerships, plymouth]
  let style: RankingStyle = choice & 2 == 0 ? .dense : .competition
  let ordinary = Outcome(readingInOrdinaryWay: files, models, style)
  let batch = Outcome(
    readingByColumns: files, models, style, workers: choice & 4 == 0 ? 1 : 2,
    partBytes: choice & 8 == 0 ? 1 << 20 : 64)
  require(
    batch.faults == ordinary.faults,
    "both readers tell the same faults: \(ordinary.text) and \(batch.text)")
  require(batch.more == ordinary.more, "both count \(ordinary.more) more faults, not \(batch.more)")
  require(
    same(batch.csv, ordinary.csv), "both give the same result: \(ordinary.csv) and \(batch.csv)")
  if files.count == 1 { checkStream(files[0], models[0], ordinary) }
  return 0
}

/// A stream gives the rows of the assessment without their ranks, or has faults where that has.
private func checkStream(_ file: SourceFile, _ model: Model, _ ordinary: Outcome) {
  let isUTF8 = file.bytes.withUnsafeBytes { TextBytes.isText($0) }
  guard isUTF8 else { return }
  let alone = Outcome(readingInOrdinaryWay: [file], [model], .dense)
  let stream = Outcome(streaming: file, model)
  // That issues stand twice is not noticed in a stream, and a header alone is a part without rows.
  let passed = ["is already on line", "there is no issue below the header"]
  let errors = alone.faults.filter { $0.fault.severity == .error }
  let counted = errors.filter { item in
    !passed.contains { item.fault.message.contains($0) }
  }
  if counted.isEmpty != !stream.hasErrors {
    require(
      !errors.isEmpty && alone.more > 0,
      "a stream has errors where a table has: \(alone.text) and \(stream.text)")
  }
  if alone.hasErrors { return }
  let (left, right) = (records(alone.csv, dropping: 1), records(stream.csv, dropping: 0))
  require(left == right, "a stream gives the same rows: \(left) and \(right)")
}

/// The rows of a result, sorted, without their first columns.
private func records(_ csv: String, dropping columns: Int) -> [[String]] {
  guard let document = try? CSVDocument.read(Array(csv.utf8)) else {
    require(false, "a result is a table: \(csv)")
    return []
  }
  let rows = (0..<document.rowCount).map { row in
    (columns..<document.columnCount).map { document.rawCell(row: row, column: $0) }
  }
  return rows.sorted { left, right in
    left.joined(separator: "\u{1F}") < right.joined(separator: "\u{1F}")
  }
}
