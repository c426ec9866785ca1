import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@Suite("Hostile tables")
struct SheetHostileTests {
  static let files = [
    "morile-csp/plymouth-2017-18.csv", "morile-csp/ratings-2017-18.csv",
    "stra-plymouth-2015/2014-15.csv", "stra-plymouth-2015/populations.csv",
  ]

  private static func models() throws -> [Model] {
    try ShippedModels.all()
  }

  @Test("cut after every 50th byte are read or refused", arguments: files)
  func cut(path: String) throws {
    let bytes = try ShippedFile.read(path)
    let models = try Self.models()
    for end in stride(from: 0, to: bytes.count, by: 50) {
      check(Array(bytes[..<end]), models)
    }
  }

  @Test("with bytes changed are read or refused", arguments: files)
  func changed(path: String) throws {
    let bytes = try ShippedFile.read(path)
    let models = try Self.models()
    var random = SeededRandom(seed: 7)
    let telling = Array(",;\t\"\r\n?%.E-=0#\0".utf8) + [0x80, 0xC2, 0xFF]
    for _ in 0..<8 {
      var file = bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let index = Int.random(in: file.indices, using: &random)
        file[index] = telling.randomElement(using: &random) ?? 0
      }
      check(file, models)
    }
  }

  @Test("of random bytes are read or refused")
  func random() throws {
    let models = try Self.models()
    var random = SeededRandom(seed: 8)
    for _ in 0..<100 {
      let count = Int.random(in: 0...80, using: &random)
      check((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }, models)
    }
  }

  @Test("of random cells are read or refused")
  func cells() throws {
    let town = try TownModel.read()
    var random = SeededRandom(seed: 9)
    let pieces = [
      "issue", "harm", "count", "online", "theme", "Category", "likelyhood", "public_concern",
      ",", ",", ",", "\n", "\n", "\"", " ", "?", "1", "2.0", "1,2", "-", "+", "%", "E", "/", "é",
      "# guide", "99999999999999999999", "sep=;", ";", "\u{A0}", "\r",
    ]
    for _ in 0..<200 {
      check(Array(random.text(of: pieces, upTo: 40).utf8), [town])
    }
  }

  /// Reads a file; faults lie inside it and can be printed.
  private func check(_ bytes: [UInt8], _ models: [Model]) {
    let source = SourceLines(bytes)
    var faults: [FileFault] = []
    do throws(FileFaults) {
      let sheet = try IssueSheet.read([SourceFile(name: "f.csv", bytes: bytes)], models: models)
      #expect(sheet.issues.count == sheet.cells.count)
      #expect(sheet.cells.allSatisfy { $0.count == sheet.columns.count })
      faults = sheet.warnings
      #expect(faults.allSatisfy { $0.fault.severity == .warning })
    } catch {
      faults = error.all
      #expect(faults.contains { $0.fault.severity == .error })
    }
    for fault in faults {
      #expect(fault.file == 0)
      let place = fault.fault.position ?? Position(line: 1, column: 1)
      #expect(1...source.count ~= place.line)
      #expect(1...source.line(place.line).count + 1 ~= place.column)
    }
    for fault in faults.prefix(2) {
      let text = FaultText.lines(for: fault.fault, file: "f.csv", source: source)
      #expect(text.hasPrefix("f.csv:"))
    }
  }
}
