import Foundation

// Writes a Swift file that holds the engine of the page: packed by deflate, which browsers unpack, as text.
// Arguments: the engine, the file to write.

@main
enum PackEngine {
  static func main() throws {
    let arguments = CommandLine.arguments
    let engine = try Data(contentsOf: URL(fileURLWithPath: arguments[1]))
    let text = base91(TightDeflate.packed(Array(engine)))
    let source =
      "/// The engine as WebAssembly, packed by deflate, as text.\nextension BuiltInPage {\n"
      + "  static var engine: String {\n    \"\(text)\"\n  }\n}\n"
    try Data(source.utf8).write(to: URL(fileURLWithPath: arguments[2]), options: .atomic)
  }

  /// Thirteen bits as two characters, so that sixteen characters hold as much as thirteen bytes; base64 takes seventeen.
  ///
  /// The digits are the 91 characters of ASCII that print, without <, which could end the element that the text stands in,
  /// and the quote and the backslash, which a Swift string would take for its own. What is missing to a multiple of thirteen
  /// bits is filled with zeros; how many whole bytes that is stands before the text.
  private static func base91(_ bytes: [UInt8]) -> String {
    let groups = (bytes.count * 8 + 12) / 13
    var text = Array("\(groups * 13 / 8 - bytes.count)".utf8)
    text.reserveCapacity(2 * groups + 1)
    var (bits, count) = (UInt32(0), 0)
    for byte in bytes + [0, 0] {
      bits = bits << 8 | UInt32(byte)
      count += 8
      guard count >= 13, text.count <= 2 * groups else { continue }
      count -= 13
      let group = bits >> UInt32(count)
      bits &= 1 << UInt32(count) - 1
      text += [digit(UInt8(group / 91)), digit(UInt8(group % 91))]
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    var digit = value + UInt8(ascii: "!")
    for left in [UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: "\\")] where digit >= left {
      digit += 1
    }
    return digit
  }
}
