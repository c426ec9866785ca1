import MoRiLE

// MARK: - What other notations write

extension JSONReader {
  /// What to do about a comment or a quote of another kind at ``offset``, if one stands there.
  var foreignMessage: String? {
    switch bytes[offset] {
    case UInt8(ascii: "/"), UInt8(ascii: "#"):
      "JSON has no comments; remove this one"
    case UInt8(ascii: "'"), UInt8(ascii: "`"):
      "text stands in double quotes (\"), not in single ones"
    case 0xE2 where bytes[offset + 1] == 0x80 && 0x98...0x9F ~= bytes[offset + 2]:
      "text stands in straight double quotes (\"), not in curly ones"
    default: nil
    }
  }

  /// The character at ``offset`` for a message: in quotes, or by its number if it shows nothing.
  var characterName: String {
    let byte = bytes[offset]
    if byte <= 0x20 || byte == 0x7F {
      return "byte " + String(byte)
    }
    let start = bytes[offset...].prefix(4)
    return "\"\(String(decoding: start, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}")\""
  }
}

extension String {
  /// The text for a message, cut after 40 characters.
  var clipped: String {
    let start = prefix(40)
    return start.endIndex == endIndex ? self : start + "..."
  }
}

// MARK: - Other encodings

extension JSONReader {
  /// The fault of a file that is not UTF-8, or nil.
  static func encodingFault(in file: [UInt8]) -> Fault? {
    let (encoding, mark) = TextEncoding.find(in: file)
    switch encoding {
    case .utf16LittleEndian, .utf16BigEndian:
      return Fault(.unreadable, at: nil, "this is UTF-16 and JSON is UTF-8; save the file as UTF-8")
    case .utf8 where DecodedText.isUnmarkedUTF16(file):
      return Fault(.unreadable, at: nil, "this is UTF-16 and JSON is UTF-8; save the file as UTF-8")
    case .utf8, .utf8WithMark:
      return nil
    case .windows1252:
      guard let offset = UTF8Check(file, from: mark).firstInvalid else { return nil }
      // The place is that in the text as SourceLines shows it, which is not read as UTF-8 either.
      let before = Windows1252Reading(Array(file[..<offset]), from: mark).bytes.count
      let byte = Windows1252Reading.name(file[offset])
      return Fault(
        .unreadable, at: SourceLines(file).position(ofByte: before),
        "byte \(byte) is not UTF-8, and JSON is UTF-8; save the file as UTF-8")
    }
  }
}
