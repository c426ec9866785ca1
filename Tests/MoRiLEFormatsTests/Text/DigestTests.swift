import MoRiLEFormats
import Testing

@Suite("The SHA-256 digest")
struct DigestTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let digest: String
    var testDescription: String { name }
  }

  private static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// The bytes 0, 1, 2 and on, from 0 again after 250, so that no two blocks are alike.
  private static func counted(_ count: Int) -> [UInt8] { (0..<count).map { UInt8($0 % 251) } }

  // The first five are those of FIPS 180-4 and its examples at NIST; the others come from Python's
  // hashlib, around the lengths at which the padding takes another block.
  static let cases: [Case] = [
    Case(
      name: "nothing", bytes: [],
      digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    Case(
      name: "24 bits", bytes: text("abc"),
      digest: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    Case(
      name: "448 bits",
      bytes:
        text("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
      digest: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    Case(
      name: "896 bits",
      bytes:
        text(
          "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
            + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu"),
      digest: "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"),
    Case(
      name: "one million times a", bytes: Array(repeating: 0x61, count: 1_000_000),
      digest: "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    Case(
      name: "one byte", bytes: [0xBD],
      digest: "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b"),
    Case(
      name: "55 bytes", bytes: counted(55),
      digest: "463eb28e72f82e0a96c0a4cc53690c571281131f672aa229e0d45ae59b598b59"),
    Case(
      name: "56 bytes", bytes: counted(56),
      digest: "da2ae4d6b36748f2a318f23e7ab1dfdf45acdc9d049bd80e59de82a60895f562"),
    Case(
      name: "57 bytes", bytes: counted(57),
      digest: "2fe741af801cc238602ac0ec6a7b0c3a8a87c7fc7d7f02a3fe03d1c12eac4d8f"),
    Case(
      name: "63 bytes", bytes: counted(63),
      digest: "29af2686fd53374a36b0846694cc342177e428d1647515f078784d69cdb9e488"),
    Case(
      name: "64 bytes", bytes: counted(64),
      digest: "fdeab9acf3710362bd2658cdc9a29e8f9c757fcf9811603a8c447cd1d9151108"),
    Case(
      name: "65 bytes", bytes: counted(65),
      digest: "4bfd2c8b6f1eec7a2afeb48b934ee4b2694182027e6d0fc075074f2fabb31781"),
    Case(
      name: "119 bytes", bytes: counted(119),
      digest: "da18797ed7c3a777f0847f429724a2d8cd5138e6ed2895c3fa1a6d39d18f7ec6"),
    Case(
      name: "120 bytes", bytes: counted(120),
      digest: "f52b23db1fbb6ded89ef42a23ce0c8922c45f25c50b568a93bf1c075420bbb7c"),
    Case(
      name: "127 bytes", bytes: counted(127),
      digest: "92ca0fa6651ee2f97b884b7246a562fa71250fedefe5ebf270d31c546bfea976"),
    Case(
      name: "128 bytes", bytes: counted(128),
      digest: "471fb943aa23c511f6f72f8d1652d9c880cfa392ad80503120547703e56a2be5"),
    Case(
      name: "129 bytes", bytes: counted(129),
      digest: "5099c6a56203f9687f7d33f4bfdf576d31dc91f6b695ecea38b2770c87631135"),
    Case(
      name: "1000 bytes", bytes: counted(1000),
      digest: "4e4c294b331f7a2099a379bec34b9f9fc03dc46ab465d998f4d683da53487e6d"),
    Case(
      name: "64 bytes 0xFF", bytes: Array(repeating: 0xFF, count: 64),
      digest: "8667e718294e9e0df1d30600ba3eeb201f764aad2dad72748643e4a285e1d1f7"),
  ]

  @Test("is that of the standard", arguments: cases)
  func digest(_ example: Case) {
    let digest = Digest(of: example.bytes)
    #expect(digest.hexadecimal == example.digest)
    #expect(digest.bytes.count == 32)
    let pairs = stride(from: 0, to: 64, by: 2).map { place in
      UInt8(example.digest.dropFirst(place).prefix(2), radix: 16)
    }
    #expect(digest.bytes == pairs)
  }

  @Test("is another one where a single bit is")
  func bits() {
    let bytes = Self.counted(65)
    var digests: Set<Digest> = [Digest(of: bytes)]
    for bit in 0..<8 * bytes.count {
      var other = bytes
      other[bit / 8] ^= 1 << UInt8(bit % 8)
      digests.insert(Digest(of: other))
    }
    #expect(digests.count == 8 * bytes.count + 1)
  }
}
