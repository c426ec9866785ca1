import MoRiLE
import MoRiLEFormats

/// One file of a batch: its name for messages, and its text as UTF-8.
package struct BatchInput: Sendable {
  /// The name that the user gave it by.
  package let name: String
  /// The text, without a byte order mark.
  let text: TextBytes
  /// What is wrong with the spelling of the text.
  let faults: [Fault]
  /// What its first row says; nil where there is none.
  let opening: CSVOpening?

  /// The most bytes that a header may have, with what stands before it.
  private static let mostHeaderBytes = 1 << 26

  /// Looks at how a file begins, and decodes it if it is not UTF-8 as far as that shows.
  /// - Throws: the fault for which a file is refused whole.
  package init(name: String, _ file: TextBytes) throws(Faults) {
    let head = file.bytes(0..<min(file.count, 8))
    if let message = DecodedText.refusal(of: head) { throw Faults([Fault(at: nil, message)]) }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      try self.init(name: name, decoding: file)
    } else {
      let mark = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      try self.init(name: name, text: file.dropping(mark), faults: [])
    }
  }

  /// Decodes a whole file, which turned out not to be UTF-8 or not to be text.
  package init(name: String, decoding file: TextBytes) throws(Faults) {
    let text = try DecodedText(file.bytes(0..<file.count))
    try self.init(name: name, text: TextBytes(text.bytes), faults: text.faults)
  }

  private init(name: String, text: TextBytes, faults: [Fault]) throws(Faults) {
    self.name = name
    self.text = text
    self.faults = faults
    opening = try Self.opening(of: text)
  }

  private static func opening(of text: TextBytes) throws(Faults) -> CSVOpening? {
    var size = 1 << 16
    while true {
      let isWhole = size >= text.count
      if let opening = CSVOpening(text.bytes(0..<min(size, text.count)), isWhole: isWhole) {
        return opening
      }
      if isWhole { return nil }
      if size > Self.mostHeaderBytes {
        let message =
          "the first row does not end within 64 MB; check that this is a table, "
          + "and look for a missing quote or line end"
        throw Faults([Fault(at: nil, message)])
      }
      size *= 8
    }
  }

  /// The header alone, as a file; of a text without one, its beginning.
  var header: SourceFile {
    SourceFile(name: name, bytes: text.bytes(0..<(opening?.end ?? min(text.count, 1 << 16))))
  }
}
