import MoRiLE
import MoRiLEFormats

/// One file of a batch: its name for messages, and its text as UTF-8.
package struct BatchInput: Sendable {
  /// The name that the user gave it by.
  package let name: String
  /// The text, without a byte order mark.
  let text: TextBytes
  /// What is wrong with the spelling of the text.
  let log: FaultLog?
  /// What its first row says; nil where there is none.
  let opening: CSVOpening?

  /// Looks at how a file begins, and decodes it if it is not UTF-8 as far as that shows.
  /// - Throws: the fault for which a file is refused whole.
  package init(name: String, _ file: TextBytes) throws(Faults) {
    let head = file.bytes(0..<min(file.count, 8))
    if let fault = DecodedText.refusal(of: head) { throw Faults([fault]) }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      try self.init(name: name, decoding: file)
    } else {
      let text = file.dropping(
        TextEncoding.marks(UnsafeBufferPointer(start: file.base, count: file.count)))
      let opening = try Self.opening(of: text)
      // What follows the header is looked at when its rows are read, if they can be.
      let end = opening.map { $0.isBroken ? text.count : $0.end } ?? text.count
      if text.isText(0..<end) {
        self.init(name: name, text: text, log: nil, opening: opening)
      } else {
        try self.init(name: name, decoding: file)
      }
    }
  }

  /// Decodes a whole file, which turned out not to be UTF-8 or not to be text.
  package init(name: String, decoding file: TextBytes) throws(Faults) {
    let text = try DecodedText(file.bytes(0..<file.count))
    let bytes = TextBytes(text.bytes)
    self.init(
      name: name, text: bytes, log: text.log, opening: try Self.opening(of: bytes))
  }

  private init(name: String, text: TextBytes, log: FaultLog?, opening: CSVOpening?) {
    self.name = name
    self.text = text
    self.log = log
    self.opening = opening
  }

  private static func opening(of text: TextBytes) throws(Faults) -> CSVOpening? {
    var size = 1 << 16
    while true {
      let isWhole = size >= text.count
      if let opening = CSVOpening(text.bytes(0..<min(size, text.count)), isWhole: isWhole) {
        return opening
      }
      if isWhole { return nil }
      if size == CSVOpening.mostBytes { throw Faults([CSVOpening.endless]) }
      size = min(size * 8, CSVOpening.mostBytes)
    }
  }

  /// The header alone, as a file; of a text without one, its beginning.
  var header: SourceFile {
    let end = opening?.end ?? min(text.count, 1 << 16)
    return SourceFile(
      name: name, bytes: text.bytes(0..<end), gaps: [], shown: shown, log: log,
      delimiter: opening?.delimiter)
  }

  /// The lines on which something is wrong with the spelling.
  var shown: [Int: [UInt8]] { text.lines(of: log?.told ?? []) }
}
