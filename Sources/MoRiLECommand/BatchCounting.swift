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
    var texts = ReadTexts()
    for path in call.files {
      try texts.read { () throws(Exit) in try NamedText.read(path).incidents(call, run) }
    }
    let progress = Progress(run.arguments)
    defer { progress.clear() }
    progress.begin("counted", bytes: texts.all.reduce(0) { $0 + $1.text.count })
    let result = BatchCount.count(texts.all, call.query, workers: Workers.processors) {
      progress.add(bytes: $0, rows: $1)
    }
    progress.clear()
    switch result {
    case .failure(let faults): throw texts.failure(besides: FaultReport.text(faults))
    case .success where !texts.failures.isEmpty: throw texts.failure(besides: "")
    case .success(let counted):
      try call.write(counted.count, FaultReport.text(counted.warnings), run)
    }
  }

  /// Reads the tables of offences of a file, which a text is never held in memory for.
  private static let mapped: CSPTablesCall.Reader = { path, reading throws(Exit) in
    let file = try NamedText.read(path)
    try FaultReport.orExit(SourceFile(name: file.name, bytes: [])) { () throws(Faults) in
      if let workbook = file.workbook {
        try reading.read(workbook: workbook)
      } else {
        try reading.read(
          text: UnsafeBufferPointer(start: file.text.base, count: file.text.count), of: file.name)
      }
    }
  }
}
