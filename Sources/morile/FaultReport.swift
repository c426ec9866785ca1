import MoRiLE
import MoRiLEFormats

/// Faults as they are printed: each with its file, line, column and a mark under the text.
enum FaultReport {
  /// How many faults are printed; the rest are counted.
  static let most = 100

  /// The faults of one file.
  static func text(_ faults: [Fault], in source: SourceFile) -> String {
    text(faults.map { FileFault(file: 0, $0) }, in: [source])
  }

  /// The faults of files that were read together.
  static func text(_ faults: [FileFault], in sources: [SourceFile]) -> String {
    let lines = sources.map { SourceLines($0.bytes) }
    var text = ""
    for item in faults.prefix(most) {
      let source = sources[item.file]
      text += FaultText.lines(for: item.fault, file: source.name, source: lines[item.file]) + "\n"
    }
    if faults.count > most { text += "and \(faults.count - most) more\n" }
    return text
  }
}
