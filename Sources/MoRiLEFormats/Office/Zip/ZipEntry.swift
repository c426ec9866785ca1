/// A part of a zip file, as its directory has it.
package struct ZipEntry: Hashable, Sendable {
  /// Its name, with `/` between folders and none at the beginning.
  package let name: [UInt8]
  /// How it is packed: 0 not at all, 8 deflated; nothing else is read.
  package let method: UInt16
  /// Whether it cannot be read without a password.
  package let isEncrypted: Bool
  /// The check sum of its bytes.
  package let sum: UInt32
  /// How many bytes it has unpacked.
  package let size: Int
  /// Where its local header begins.
  package let header: Int
  /// Where its packed bytes lie in the file.
  package let packed: Range<Int>

  /// Its name as text.
  package var text: String { String(decoding: name, as: UTF8.self) }

  /// Whether this is the name, whatever the case of its letters; names of parts are told apart without case.
  func isNamed(_ other: [UInt8]) -> Bool {
    name.count == other.count && zip(name, other).allSatisfy { $0.lowercased == $1.lowercased }
  }
}

extension UInt8 {
  /// The byte, or its small letter where it is one of A to Z.
  var lowercased: UInt8 { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self ? self | 0x20 : self }
}
