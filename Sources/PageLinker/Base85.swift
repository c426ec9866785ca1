import Foundation

/// Bytes as text in a page: four bytes as five characters, a quarter more where base64 takes a third.
///
/// The digits are the ASCII characters from `#` on, without `<`, which could end the element that the text
/// stands in, and the backslash, which a Swift string would take for an escape. What is missing to a
/// multiple of four bytes is filled with zeros; how many there are stands before the text.
enum Base85 {
  static func text(_ data: Data) -> String {
    let filled = (4 - data.count % 4) % 4
    let bytes = [UInt8](data) + Array(repeating: 0, count: filled)
    var text = Array("\(filled)".utf8)
    text.reserveCapacity(bytes.count / 4 * 5)
    for start in stride(from: 0, to: bytes.count, by: 4) {
      var group = bytes[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
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
    switch UInt8(ascii: "#") + value {
    case UInt8(ascii: "<"): UInt8(ascii: "y")
    case UInt8(ascii: "\\"): UInt8(ascii: "z")
    case let byte: byte
    }
  }
}
