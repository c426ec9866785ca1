import MoRiLE
import MoRiLEFormats
import Testing

@Suite("Decoded text")
struct DecodedTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let file: [UInt8]
    var encoding = TextEncoding.utf8
    var text = ""
    var faults: [String] = []
    var testDescription: String { name }
  }

  static let readable: [Case] = [
    Case(name: "ASCII", file: Array("a,b".utf8), text: "a,b"),
    Case(name: "UTF-8", file: Array("Caf\u{E9} £5 – 😀".utf8), text: "Caf\u{E9} £5 – 😀"),
    Case(
      name: "UTF-8, marked", file: [0xEF, 0xBB, 0xBF] + Array("£".utf8), encoding: .utf8WithMark,
      text: "£"),
    Case(
      name: "UTF-8, marked twice", file: [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, 0x61],
      encoding: .utf8WithMark, text: "a"),
    Case(
      name: "UTF-16, marked twice", file: [0xFF, 0xFE, 0xFF, 0xFE, 0x61, 0],
      encoding: .utf16LittleEndian, text: "a"),
    Case(
      name: "UTF-16, little-endian", file: utf16("a£–😀\n"), encoding: .utf16LittleEndian,
      text: "a£–😀\n"),
    Case(
      name: "UTF-16, big-endian", file: utf16("a£–😀\n", bigEndian: true),
      encoding: .utf16BigEndian, text: "a£–😀\n"),
    Case(
      name: "Windows-1252", file: windows1252("It’s £5 – “caf\u{E9}”"), encoding: .windows1252,
      text: "It’s £5 – “caf\u{E9}”"),
    Case(
      name: "the largest and smallest sequences of UTF-8",
      file: Array("\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}".utf8),
      text: "\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}"),
    Case(
      name: "half a surrogate in UTF-16",
      file: [0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8, 0x0A, 0, 0x00, 0xDC, 0x62, 0],
      encoding: .utf16LittleEndian, text: "a\u{FFFD}\n\u{FFFD}b",
      faults: [
        "1:2+1 error: U+D83D is half of a character; type the character again and save",
        "2:1+1 error: U+DC00 is half of a character; type the character again and save",
      ]),
    Case(
      name: "two second halves in UTF-16", file: [0xFE, 0xFF, 0xDC, 0x01, 0xDC, 0x02],
      encoding: .utf16BigEndian, text: "\u{FFFD}\u{FFFD}",
      faults: [
        "1:1+1 error: U+DC01 is half of a character; type the character again and save",
        "1:2+1 error: U+DC02 is half of a character; type the character again and save",
      ]),
    Case(
      name: "an odd byte at the end of UTF-16", file: [0xFE, 0xFF, 0, 0x61, 0],
      encoding: .utf16BigEndian, text: "a\u{FFFD}",
      faults: ["1:2+1 error: the file ends in the middle of a character; save it again, whole"]),
    Case(
      name: "undefined bytes of Windows-1252", file: Array("a\nb".utf8) + [0x81, 0xE9, 0x9D],
      encoding: .windows1252, text: "a\nb\u{FFFD}\u{E9}\u{FFFD}",
      faults: [
        "2:2+1 error: byte 0x81 is no character in Windows-1252; "
          + "type the character again and save as CSV UTF-8",
        "2:4+1 error: byte 0x9D is no character in Windows-1252; "
          + "type the character again and save as CSV UTF-8",
      ]),
    Case(
      name: "UTF-8 and Windows-1252 mixed", file: Array("£5\nab".utf8) + [0xA3, 0x35],
      encoding: .windows1252, text: "Â£5\nab£5",
      faults: [
        "2:3+1 warning: the file mixes encodings: byte 0xA3 is not UTF-8 and other characters are, "
          + "so all was read as Windows-1252; look for odd letters and save as CSV UTF-8"
      ]),
    Case(
      name: "mixed, the UTF-8 after the other byte", file: [0x61, 0xA3] + Array("\n£".utf8),
      encoding: .windows1252, text: "a£\nÂ£",
      faults: [
        "1:2+1 warning: the file mixes encodings: byte 0xA3 is not UTF-8 and other characters are, "
          + "so all was read as Windows-1252; look for odd letters and save as CSV UTF-8"
      ]),
    Case(
      name: "marked as UTF-8 and not so", file: [0xEF, 0xBB, 0xBF, 0x61, 0xA3],
      encoding: .windows1252, text: "a£",
      faults: [
        "1:2+1 warning: the file mixes encodings: byte 0xA3 is not UTF-8 and other characters are, "
          + "so all was read as Windows-1252; look for odd letters and save as CSV UTF-8"
      ]),
  ]

  @Test("reads the text", arguments: readable)
  func reads(_ example: Case) throws {
    let decoded = try DecodedText(example.file)
    #expect(decoded.encoding == example.encoding)
    #expect(decoded.bytes == Array(example.text.utf8))
    #expect(decoded.faults.map(told) == example.faults)
  }

  @Test("reads all 27 special characters of Windows-1252")
  func specials() throws {
    #expect(windows1252Specials.count == 27)
    for (byte, character) in windows1252Specials {
      #expect(try DecodedText([byte]).bytes == Array(String(character).utf8))
    }
    for byte in UInt8(0xA0)...0xFF where byte != 0xA0 {
      #expect(try DecodedText([byte]).bytes == Array(String(Unicode.Scalar(byte)).utf8))
    }
  }

  @Test("names an undefined byte of Windows-1252", arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D])
  func undefined(_ byte: UInt8) throws {
    let name = "0x" + String(byte, radix: 16, uppercase: true)
    let message =
      "1:1+1 error: byte \(name) is no character in Windows-1252; "
      + "type the character again and save as CSV UTF-8"
    #expect(try DecodedText([byte]).faults.map(told) == [message])
  }

  /// Overlong spellings, surrogates, what is beyond U+10FFFF, and sequences that are cut short.
  static let notUTF8: [[UInt8]] = [
    [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0xBC], [0xF0, 0x8E, 0xBF, 0xBF],
    [0xF4, 0x91, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xC3], [0xE2, 0x82],
    [0xF0, 0x9F, 0x98], [0xC3, 0x41], [0xE2, 0x82, 0x41], [0xFF],
  ]

  @Test("takes no ill-formed sequence for UTF-8", arguments: notUTF8)
  func illFormed(_ sequence: [UInt8]) throws {
    for padding in [0, 1, 7, 8, 9] {
      let file = [UInt8](repeating: 0x61, count: padding) + sequence + [0x61]
      #expect(try DecodedText(file).encoding == .windows1252)
    }
  }

  @Test("tells 100 faults and counts the others")
  func manyFaults() throws {
    let file = Array("a".utf8) + [UInt8](repeating: 0x81, count: 103)
    let faults = try DecodedText(file).faults.map(told)
    #expect(faults.count == 101)
    #expect(faults.last == "error: 3 more faults were found; mend these first")
    #expect(
      try DecodedText(Array(file.dropLast(2))).faults.last.map(told)
        == "error: 1 more fault was found; mend these first")
    #expect(try DecodedText(Array(file.dropLast(3))).faults.count == 100)
  }
}
