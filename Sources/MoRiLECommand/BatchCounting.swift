import MoRiLE
import MoRiLEBatch
import MoRiLEFormats
import MoRiLEProgram
import MoRiLESystem

/// Counts of incidents in files of any size.
enum BatchCounting {
  /// The work of `morile count`.
  static let count: Command.Work = { run throws(Exit) in
    if CSPTablesCall.isAsked(run) { return try CSPTablesCall(run).count(run, mapped) }
    let call = try CountCall(run)
    let (read, failures) = try run.reading(call.files) { path throws(Exit) in
      try Self.tables(of: path, call, run)
    }
    let tables = read.flatMap { $0 }
    let progress = Progress(run.arguments)
    defer { progress.clear() }
    let isPacked = tables.contains { if case .packed = $0 { true } else { false } }
    progress.begin("counted", bytes: isPacked ? nil : tables.reduce(0) { $0 + $1.size })
    let result = BatchCount.count(tables, call.query, workers: Workers.processors) {
      progress.add(bytes: $0, rows: $1)
    }
    progress.clear()
    switch result {
    case .failure(let faults): throw Exit(failures, besides: FaultReport.text(faults))
    case .success(let counted):
      if let failure = Exit(failures) { throw failure }
      try call.write(counted.count, FaultReport.text(counted.warnings), run)
    }
  }

  /// Reads the tables of offences of a file: a workbook as it is packed, and a text without holding it in memory.
  private static let mapped: CSPTablesCall.Reader = { path, reading throws(Exit) in
    let file = try InputFile.open(path)
    let mapped = file.mapped()
    let text = mapped.flatMap { mapped -> UnsafeBufferPointer<UInt8>? in
      let text = UnsafeBufferPointer(start: mapped.base, count: file.size)
      return Workbook.isLikely(Array(text.prefix(4))) ? nil : text
    }
    let source = SourceFile(
      name: file.name, bytes: text == nil ? try file.bytes(.largeTable) : [])
    try FaultReport.orExit(SourceFile(name: file.name, bytes: [])) { () throws(Faults) in
      guard let text else { return try reading.read(source) }
      try reading.read(text: text, of: file.name) { passed in
        MappedFile.release(UnsafeBufferPointer(rebasing: text[passed]))
      }
    }
    withExtendedLifetime(mapped) {}
  }

  /// The tables of a file: those that are packed in it, or itself, or a sheet of it.
  private static func tables(
    of path: String, _ call: CountCall, _ run: Run
  ) throws(Exit) -> [CountedTable] {
    let text = try NamedText.read(path)
    let bytes = PackedBytes(text.text.base, count: text.text.count) { _ = text }
    if let packed = try call.packed(in: bytes, named: text.name, run) {
      return packed.map { .packed($0) }
    }
    return [.text(try text.incidents(call, run))]
  }
}
