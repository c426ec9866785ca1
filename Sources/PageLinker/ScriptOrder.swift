/// The scripts of the page, each behind those that it needs: a walk from the script that needs the others.
struct ScriptOrder {
  private(set) var scripts: [PageScript] = []
  private let all: [String: PageScript]
  /// The scripts whose needs are being looked at, each needed by the one before.
  private var waiting: [String] = []

  /// - Throws: where scripts need each other in a circle.
  init(from entry: PageScript, of all: [String: PageScript]) throws(PageFault) {
    self.all = all
    try visit(entry)
  }

  private mutating func visit(_ script: PageScript) throws(PageFault) {
    waiting.append(script.file)
    for need in script.needs {
      guard let other = all[need.file], !scripts.contains(where: { $0.file == other.file }) else {
        continue
      }
      if let start = waiting.firstIndex(of: other.file) {
        let circle = (waiting[start...] + [other.file]).joined(separator: " → ")
        throw PageFault(
          file: script.path, line: need.line,
          message: "scripts need each other in a circle: \(circle)")
      }
      try visit(other)
    }
    waiting.removeLast()
    scripts.append(script)
  }
}
