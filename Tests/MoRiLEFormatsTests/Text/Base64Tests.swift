import Foundation
import MoRiLEFormats
import TestSupport
import Testing

@Suite("Base64")
struct Base64Tests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let text: String
    var testDescription: String { name }

    init(_ bytes: [UInt8], _ text: String, name: String? = nil) {
      self.name = name ?? String(decoding: bytes, as: UTF8.self)
      (self.bytes, self.text) = (bytes, text)
    }
  }

  // The first seven are those of RFC 4648, section 10.
  static let cases: [Case] = [
    Case([], "", name: "nothing"),
    Case(Array("f".utf8), "Zg=="),
    Case(Array("fo".utf8), "Zm8="),
    Case(Array("foo".utf8), "Zm9v"),
    Case(Array("foob".utf8), "Zm9vYg=="),
    Case(Array("fooba".utf8), "Zm9vYmE="),
    Case(Array("foobar".utf8), "Zm9vYmFy"),
    Case([0], "AA==", name: "a zero"), Case([0, 0, 0], "AAAA", name: "three zeros"),
    Case([0xFF], "/w==", name: "eight ones"), Case([0xFB, 0xEF], "++8=", name: "plus"),
    Case([0xFF, 0xFF, 0xFF], "////", name: "slash"),
    Case(Array(0...255), everyByte, name: "every byte"),
  ]

  private static let everyByte =
    "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4"
    + "OTo7PD0+P0BBQkNERUZHSElKS0xNTk9QUVJTVFVWV1hZWltcXV5fYGFiY2RlZmdoaWprbG1ub3Bx"
    + "cnN0dXZ3eHl6e3x9fn+AgYKDhIWGh4iJiouMjY6PkJGSk5SVlpeYmZqbnJ2en6ChoqOkpaanqKmq"
    + "q6ytrq+wsbKztLW2t7i5uru8vb6/wMHCw8TFxsfIycrLzM3Oz9DR0tPU1dbX2Nna29zd3t/g4eLj"
    + "5OXm5+jp6uvs7e7v8PHy8/T19vf4+fr7/P3+/w=="

  @Test("is that of the standard", arguments: cases)
  func text(_ example: Case) {
    #expect(Base64.text(example.bytes) == example.text)
  }

  @Test("is read again by others as the bytes that it was")
  func again() {
    var random = SeededRandom(seed: 64)
    for count in 0..<300 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(Data(base64Encoded: Base64.text(bytes)) == Data(bytes))
    }
  }
}
