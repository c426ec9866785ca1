import Foundation

// Writes a Swift file that holds the engine of the page: packed by deflate, which browsers unpack, as text.
// Arguments: the engine, the file to write.

@main
enum PackEngine {
  static func main() throws {
    let arguments = CommandLine.arguments
    let engine = try Data(contentsOf: URL(fileURLWithPath: arguments[1]))
    let text = base85(Deflate.packed(Array(engine), .most))
    let source =
      "/// The engine as WebAssembly, packed by deflate, as text.\nextension BuiltInPage {\n"
      + "  static var engine: String {\n    \"\(text)\"\n  }\n}\n"
    try Data(source.utf8).write(to: URL(fileURLWithPath: arguments[2]), options: .atomic)
  }

  /// Four bytes as five characters, a quarter more where base64 takes a third.
  ///
  /// The digits are the ASCII characters from # on, without <, which could end the element that the text stands in,
  /// and the backslash, which a Swift string would take for an escape: for them stand y and z. What is missing to a
  /// multiple of four bytes is filled with zeros; how many there are stands before the text.
  private static func base85(_ bytes: [UInt8]) -> String {
    let filling = (4 - bytes.count % 4) % 4
    let filled = bytes + Array(repeating: 0, count: filling)
    var text = Array("\(filling)".utf8)
    text.reserveCapacity(filled.count / 4 * 5 + 1)
    for start in stride(from: 0, to: filled.count, by: 4) {
      var group = filled[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      var digits: [UInt8] = []
      for _ in 0..<5 {
        digits.append(digit(UInt8(group % 85)))
        group /= 85
      }
      text += digits.reversed()
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    switch value + UInt8(ascii: "#") {
    case UInt8(ascii: "<"): UInt8(ascii: "y")
    case UInt8(ascii: "\\"): UInt8(ascii: "z")
    case let other: other
    }
  }
}
