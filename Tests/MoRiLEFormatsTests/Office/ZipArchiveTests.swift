import MoRiLE
import Testing

@testable import MoRiLEFormats

@Suite("zip files")
struct ZipArchiveTests {
  typealias Part = ZipBytes.Part

  @Test("reads parts by name, whatever the case and the slashes")
  func readsParts() throws {
    let zip = ZipBytes([("xl\\a.xml", "one"), ("/b.xml", "two"), ("folder/", ""), ("é", "three")])
    let archive = try ZipArchive(zip.bytes)
    #expect(archive.entries.map(\.text) == ["xl/a.xml", "b.xml", "é"])
    for (name, content) in [("XL/A.xml", "one"), ("b.xml", "two"), ("é", "three")] {
      let entry = try #require(archive.entry(named: name))
      #expect(String(decoding: try archive.content(of: entry), as: UTF8.self) == content)
    }
  }

  @Test("unpacks parts of all sizes", arguments: InflateVectors.all)
  func unpacks(_ vector: InflateVectors.Vector) throws {
    let part = Part(
      name: "a", content: hex(vector.stream), method: 8, sum: vector.sum, size: UInt64(vector.size))
    let archive = try ZipArchive(ZipBytes([part]).bytes)
    #expect(try archive.content(of: archive.entries[0]).count == vector.size)
  }

  @Test("finds the end before a comment of up to 65,535 bytes", arguments: [0, 1, 65_535])
  func findsEnd(_ length: Int) throws {
    var zip = ZipBytes([("a", "b")])
    zip.comment = [UInt8](repeating: 0x61, count: length)
    #expect(try ZipArchive(zip.bytes).entries.count == 1)
  }

  @Test("reads sizes of 64 bits")
  func readsLargeSizes() throws {
    let extra = hex("0100100003000000000000000300000000000000")
    let part = Part(
      name: "a", content: Array("one".utf8), size: 0xFFFF_FFFF, packed: 0xFFFF_FFFF, extra: extra)
    let archive = try ZipArchive(ZipBytes([part]).bytes)
    #expect(try archive.content(of: archive.entries[0]) == Array("one".utf8))
  }

  // MARK: - Limits

  @Test("reads 10,000 entries and no more", arguments: [10_000, 10_001])
  func limitsEntries(_ count: Int) {
    let zip = ZipBytes((0..<count).map { ("\($0)", "") })
    let faults = toldFaults { () throws(Faults) in try ZipArchive(zip.bytes) }
    #expect(
      faults
        == (count == 10_000
          ? []
          : [
            "error: this zip file has 10001 entries, and at most 10,000 are read: check that it is the right file"
          ]))
  }

  /// Sizes that parts say, and how many bytes they have packed.
  static let sizes: [(size: UInt64, packed: Int, fault: String?)] = [
    (1 << 24, 1, nil),
    (
      (1 << 24) + 1, 1,
      "error: \"a\" has more than 1,000 times its packed size, as no sheet of scores has: check where the file comes "
        + "from, or save the sheet as CSV"
    ),
    (20_000_999, 20_000, nil),
    (
      20_001_000, 20_000,
      "error: \"a\" has more than 1,000 times its packed size, as no sheet of scores has: check where the file comes "
        + "from, or save the sheet as CSV"
    ),
    (1 << 30, 1_100_000, nil),
    (
      (1 << 30) + 1, 1_100_000,
      "error: \"a\" has 1073741825 bytes unpacked, and a part of a workbook may have at most 1 GB: check that it is the "
        + "right file, or save the sheet as CSV"
    ),
  ]

  @Test("bounds what a part may have unpacked", arguments: sizes)
  func limitsSizes(_ size: UInt64, _ packed: Int, _ fault: String?) {
    let part = Part(
      name: "a", content: [UInt8](repeating: 0, count: packed), method: 8, size: size)
    #expect(
      toldFaults { () throws(Faults) in try ZipArchive(ZipBytes([part]).bytes) }
        == (fault.map { [$0] } ?? []))
  }

  // MARK: - Damage

  struct Damage: Sendable, CustomTestStringConvertible {
    let name: String
    let told: String
    let make: @Sendable () -> [UInt8]
    var testDescription: String { name }
  }

  static let damages: [Damage] = [
    Damage(name: "cut off", told: "its end is missing, so that it was cut off or copied in part") {
      Array(ZipBytes([("a", "b")]).bytes.dropLast())
    },
    Damage(
      name: "a comment too long",
      told: "its end is missing, so that it was cut off or copied in part"
    ) {
      ZipBytes([("a", "b")]).bytes + [UInt8](repeating: 0, count: 65_536)
    },
    Damage(name: "too many entries", told: "its directory has fewer entries than it says") {
      var zip = ZipBytes([("a", "b")])
      zip.count = 2
      return zip.bytes
    },
    Damage(name: "a name twice", told: "it has \"A\" twice") {
      ZipBytes([("a", "b"), ("A", "c")]).bytes
    },
    Damage(name: "a name that leads out", told: "the name \"x/../../a\" leads out of it") {
      ZipBytes([("x/../../a", "b")]).bytes
    },
    Damage(name: "no name", told: "the name \"\" leads out of it") { ZipBytes([("", "b")]).bytes },
    Damage(name: "another name in place", told: "\"a\" has another name where it begins") {
      ZipBytes([Part(name: "a", content: [], localName: "b")]).bytes
    },
    Damage(name: "no header in place", told: "\"a\" is not where the directory has it") {
      ZipBytes([Part(name: "a", content: [], header: 1)]).bytes
    },
    Damage(name: "too long", told: "\"a\" is longer than the file") {
      ZipBytes([Part(name: "a", content: [1], packed: 2)]).bytes
    },
    Damage(name: "overlapping", told: "\"a\" and \"b\" overlap") {
      ZipBytes([Part(name: "a", content: [1], packed: 2), Part(name: "b", content: [])]).bytes
    },
  ]

  @Test("tells what is damaged", arguments: damages)
  func tellsDamage(_ damage: Damage) {
    #expect(
      toldFaults { () throws(Faults) in try ZipArchive(damage.make()) } == [
        "error: this workbook is damaged: \(damage.told); open it in the program that it comes from, save it again, "
          + "and send or copy it anew"
      ])
  }

  static let parts: [(String, Part, String)] = [
    (
      "a wrong sum", Part(name: "a", content: [1, 2], sum: 3),
      "this workbook is damaged: \"a\" is not what was packed, by its check sum; open it in the program that it comes "
        + "from, save it again, and send or copy it anew"
    ),
    (
      "no stream", Part(name: "a", content: [7], method: 8, size: 1),
      "this workbook is damaged: \"a\" cannot be unpacked; open it in the program that it comes from, save it again, "
        + "and send or copy it anew"
    ),
    (
      "more than it says",
      Part(name: "a", content: hex("4b04000000"), method: 8, sum: 0xE8B7_BE43, size: 0),
      "this workbook is damaged: \"a\" cannot be unpacked; open it in the program that it comes from, save it again, "
        + "and send or copy it anew"
    ),
    (
      "less than it says",
      Part(name: "a", content: hex("4b0400"), method: 8, sum: 0xE8B7_BE43, size: 2),
      "this workbook is damaged: \"a\" does not have the size that it says; open it in the program that it comes from, "
        + "save it again, and send or copy it anew"
    ),
    (
      "stored with two sizes", Part(name: "a", content: [1], size: 2),
      "this workbook is damaged: \"a\" does not have the size that it says; open it in the program that it comes from, "
        + "save it again, and send or copy it anew"
    ),
    (
      "encrypted", Part(name: "a", content: [1], flags: 1),
      "\"a\" in this file needs a password: save the workbook without one"
    ),
    (
      "packed otherwise", Part(name: "a", content: [1], method: 12),
      "\"a\" in this file is packed in a way that no workbook is (method 12): open it in the program that it comes from "
        + "and save it again"
    ),
  ]

  @Test("tells a part that cannot be read", arguments: parts)
  func tellsPart(_ name: String, _ part: Part, _ told: String) throws {
    let archive = try ZipArchive(ZipBytes([part]).bytes)
    #expect(
      toldFaults { () throws(Faults) in try archive.content(of: archive.entries[0]) } == [
        "error: " + told
      ])
  }

  @Test("refuses every beginning of a file, and never reads past its end")
  func refusesBeginnings() {
    let whole = ZipBytes([("a", "bcd"), ("e", "f")]).bytes
    for length in 0..<whole.count {
      #expect(!toldFaults { () throws(Faults) in try ZipArchive(Array(whole[..<length])) }.isEmpty)
    }
  }
}
