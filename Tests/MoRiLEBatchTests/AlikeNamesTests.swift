import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@testable import MoRiLEBatch

/// Many issues of one score, whose names tell their order only late, are ranked as any others are.
@Suite struct AlikeNamesTests {
  struct Names: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let name: @Sendable (Int, inout SeededRandom) -> String

    init(_ title: String, _ name: @escaping @Sendable (Int, inout SeededRandom) -> String) {
      testDescription = title
      self.name = name
    }
  }

  static let beginning = "Violence and sexual offences by persons known to the victim in "

  static let all: [Names] = [
    Names("one long beginning") { index, _ in "\(beginning)\(index * 7_919 % 1_000_003)" },
    Names("one beginning, with some that are shorter, before it or after it") { index, random in
      let strange = [String(beginning.prefix(index % 60 + 1)), "\u{1F6A8}", "Arson", "Z", "Viol"]
      return random.oneIn(40)
        ? random.pick(strange) + "\(index)" : "\(beginning)\(index * 7_919 % 1_000_003)"
    },
    Names("one beginning, and a few that end within it") { index, _ in
      index % 800 == 799
        ? String(beginning.prefix(index / 100 + 1)) : "\(beginning)\(index * 7_919 % 1_000_003)"
    },
    Names("few beginnings") { index, random in
      let types = ["Bicycle theft", "Other crime", "Other theft", beginning, "Burglary"]
      return "\(random.pick(types)) in E0\(1_000_000 + index)"
    },
    Names("in quotes") { index, random in
      "\(beginning)\(random.pick(["\"", ", ", "\n", " ", "'"]))\(index * 7_919 % 1_000_003)"
    },
    Names("each the beginning of the next") { index, _ in
      String(repeating: "a", count: index * 2_003 % 6_007 / 10) + "\(index)"
    },
  ]

  @Test(arguments: all) func areRankedByName(names: Names) throws {
    var random = SeededRandom(seed: 3)
    let file = Self.file((0..<2_600).map { names.name($0, &random) })
    #expect(try Self.rankedLines([file]).count >= 2_602)
  }

  /// What ends a name in one file may stand within a name of another.
  @Test func filesMayHaveDifferentDelimiters() throws {
    var random = SeededRandom(seed: 4)
    let names = (0..<200).map { _ in
      String((0..<9).map { _ in random.pick(Array("abcdefghijklmnopqrstuvwxyz")) })
    }
    let files = [
      Self.file(names.map { "\($0)1" }), Self.file(names, delimiter: ";"),
      Self.file(names.map { "\($0), again" }, delimiter: "\t"),
    ]
    #expect(try Self.rankedLines(files).count == 602)
    #expect(try Self.rankedLines([files[1], files[0]]).count == 402)
  }

  /// Rows are found again however far apart they stand.
  @Test(arguments: [65_400, 66_000, 100_000])
  func rowsMayBeLong(bytes: Int) throws {
    let notes = (0..<3).map { String(repeating: "n", count: bytes + $0 * 7) }
    let file = Self.file((0..<3).map { "issue \($0 * 2 % 3)" }, notes: notes)
    #expect(try Self.rankedLines([file]).count == 5)
  }

  /// A file of issues that have the same scores.
  static func file(
    _ names: [String], delimiter: String = ",", notes: [String] = []
  ) -> SourceFile {
    let criteria = DifferentialTests.models[0].criteria.map { $0.id }
    var lines = [(["issue"] + criteria + ["notes"]).joined(separator: delimiter)]
    for (index, name) in names.enumerated() {
      let isPlain = !name.contains { "\"\n\(delimiter)".contains($0) }
      let cell = isPlain ? name : "\"\(name.replacing("\"", with: "\"\""))\""
      let note = notes.isEmpty ? "" : notes[index]
      lines.append(([cell] + criteria.map { _ in "1" } + [note]).joined(separator: delimiter))
    }
    return SourceFile(name: "f.csv", bytes: Array(lines.joined(separator: "\n").utf8))
  }

  /// The result, which must be the same in both ways.
  static func rankedLines(_ files: [SourceFile]) throws -> [String] {
    let models = [DifferentialTests.models[0]]
    let expected = DifferentialTests.inOrdinaryWay(files, models, .competition)
    let result = try DifferentialTests.byBatch(files, models, .competition, 2, 50_000)
    #expect(result.lines == expected.lines)
    return result.lines
  }
}
