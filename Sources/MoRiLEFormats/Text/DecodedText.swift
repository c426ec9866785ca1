import MoRiLE

/// A file's text as UTF-8, whichever encoding the file has.
///
/// A byte order mark decides; without one, bytes that are UTF-8 throughout are UTF-8, and all others
/// are Windows-1252.
public struct DecodedText: Sendable {
  /// The text in UTF-8, without a byte order mark; always well-formed.
  public let bytes: [UInt8]
  /// The encoding that the file has.
  public let encoding: TextEncoding
  /// What is wrong with the spelling: errors where a character could not be read (U+FFFD stands for
  /// it in ``bytes``), a warning where the file mixes encodings.
  public var faults: [Fault] { log.all }
  /// The same faults, for a reader to add its own to.
  package let log: FaultLog

  /// Decodes a file, in time linear in its size.
  ///
  /// - Throws: The one fault for which a file is refused whole: it is empty, has only white space,
  ///   is a workbook or another well-known kind of file, or has a byte 0, as no text has.
  public init(_ file: [UInt8]) throws(Faults) {
    if let fault = Self.refusal(of: file) { throw Faults([fault]) }
    self.init(readingAnyway: file)
    if let offset = bytes.firstIndex(of: 0) {
      let place = SourceLines(decoded: bytes).position(ofByte: offset)
      let message = "this is not text: it has a byte 0 here; save the table as CSV UTF-8"
      throw Faults([Fault(.unreadable, at: place, message)])
    }
    if bytes.isBlank(in: 0..<bytes.count) {
      let message = "the file has only white space; check that the right file was saved"
      throw Faults([Fault(.missing, at: nil, message)])
    }
  }

  /// Takes a text that has been decoded before.
  init(decoded bytes: [UInt8]) {
    self.bytes = bytes
    encoding = .utf8
    log = FaultLog()
  }

  /// Decodes a file that may be no text at all, as far as it goes.
  init(readingAnyway file: [UInt8]) {
    let (encoding, mark) = TextEncoding.find(in: file)
    var log = FaultLog()
    switch encoding {
    case .utf8:
      bytes = file
    case .utf8WithMark:
      bytes = Array(file.dropFirst(mark))
    case .utf16LittleEndian, .utf16BigEndian:
      let reading = UTF16Reading(file, bigEndian: encoding == .utf16BigEndian)
      bytes = reading.bytes
      reading.addFaults(to: &log)
    case .windows1252:
      let reading = Windows1252Reading(file, from: mark)
      bytes = reading.bytes
      reading.addFaults(to: &log)
    }
    self.encoding = encoding
    self.log = log
  }
}
