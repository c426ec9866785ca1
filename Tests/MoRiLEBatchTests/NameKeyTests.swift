import MoRiLEFormats
import TestSupport
import Testing

@testable import MoRiLEBatch

@Suite struct NameKeyTests {
  static let names: [String] = {
    var random = SeededRandom(seed: 5)
    let words = [
      "Burglary", "Robbery", "E01", "W01", "drugs", "Ünder", "", "a", "~", "\u{1}", "Zz",
    ]
    return (0..<600).map { _ in
      (0..<Int.random(in: 1...3, using: &random)).map { _ in random.pick(words) }
        .joined(separator: random.pick([" ", "", "1"]))
    }
  }()

  /// Keys learnt from few names, or from none, still sort as the names do.
  @Test(arguments: [0, 1, 3, 20, 600]) func keysNeverContradictTheNames(sample: Int) {
    let key = NameKey(sample: Self.names.prefix(sample).map { Array($0.utf8) })
    let keyed = Self.names.map { name in
      (
        Array(name.utf8),
        (Array(name.utf8) + [0]).withUnsafeBufferPointer { bytes in
          key.key(bytes.baseAddress.unsafelyUnwrapped, name.utf8.count)
        }
      )
    }
    for (left, a) in keyed {
      #expect(a < 1 << NameKey.bits)
      for (right, b) in keyed where left.lexicographicallyPrecedes(right) {
        #expect(
          a <= b,
          "\(String(decoding: left, as: UTF8.self)) \(String(decoding: right, as: UTF8.self))")
      }
    }
  }

  @Test func keysTellMostNamesApart() {
    let names = (0..<1_000).map { "E01\(10_000 + $0 * 7) Burglary" }
    let key = NameKey(sample: names.map { Array($0.utf8) })
    let keys = names.map { name in
      (Array(name.utf8)).withUnsafeBufferPointer {
        key.key($0.baseAddress.unsafelyUnwrapped, name.utf8.count)
      }
    }
    #expect(Set(keys).count == names.count)
  }
}

@Suite struct NameHashTests {
  static func hash(_ name: String) -> UInt64 {
    (Array(name.utf8) + [UInt8](repeating: 0x41, count: 8)).withUnsafeBufferPointer {
      NameHash.hash($0.baseAddress.unsafelyUnwrapped, name.utf8.count)
    }
  }

  @Test(arguments: [
    ["Burglary", "BURGLARY", "bUrGlArY"], ["Drug  supply", "drug supply", "Drug\tSupply"],
    ["Kelvin", "\u{212A}elvin"], ["a;b", "a\u{37E}b"],
    ["caf\u{E9}", "cafe\u{301}", "CAF\u{C9}"],
    ["twelve chars and more", "Twelve  Chars And  More"],
  ])
  func namesThatAreOneHaveOneHash(names: [String]) {
    for name in names {
      #expect(issueKey(name) == issueKey(names[0]))
      #expect(Self.hash(name) == Self.hash(names[0]), "\(name)")
      #expect(NameHash.hash(ofKey: issueKey(name)) == Self.hash(name), "\(name)")
    }
  }

  @Test func differentNamesMostlyHaveDifferentHashes() {
    let names = (0..<20_000).map { "E0100\($0) Burglary" }
    #expect(Set(names.map { Self.hash($0) }).count == names.count)
    #expect(Self.hash("ab") != Self.hash("a"))
    #expect(Self.hash("") != Self.hash("a"))
  }
}
