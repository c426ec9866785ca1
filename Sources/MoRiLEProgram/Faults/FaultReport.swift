import MoRiLE
import MoRiLEFormats

/// Faults as they are printed: each with its file, line, column and a mark under the text.
package enum FaultReport {
  /// How many faults are printed; the rest are counted.
  static let most = 100

  /// The faults of one file.
  package static func text(_ faults: [Fault], in source: SourceFile) -> String {
    text(faults.map { FileFault(file: 0, $0) }, in: [source])
  }

  /// Does something; its faults end the program.
  package static func orExit<Value>(
    _ source: SourceFile, _ work: () throws(Faults) -> Value
  ) throws(Exit) -> Value {
    do throws(Faults) {
      return try work()
    } catch {
      throw Exit(
        .faultyData, text(error.all.map { FileFault(file: 0, $0) }, in: [source], more: error.more))
    }
  }

  /// The faults of files that were read together.
  ///
  /// - Parameter more: How many there are beside `faults`.
  package static func text(_ faults: [FileFault], in sources: [SourceFile], more: Int = 0) -> String
  {
    var lines: [SourceLines?] = sources.map { _ in nil }
    var text = ""
    for item in faults.prefix(most) {
      let source = sources[item.file]
      // Only the lines and cells of files with faults are looked for.
      lines[item.file] = lines[item.file] ?? SourceLines(source)
      text += FaultText.lines(for: item.fault, file: source.name, source: lines[item.file]) + "\n"
    }
    let rest = faults.count - min(most, faults.count) + more
    if rest > 0 { text += "and \(grouped(rest)) more\n" }
    return text
  }
}
