import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@Suite("Hostile JSON", .timeLimit(.minutes(1)))
struct JSONHostileTests {
  @Test("stops at the limit of depth, however deep")
  func deep() {
    for opening in ["[", "{\"a\":", "[{\"a\":"] {
      let json = Array(String(repeating: opening, count: 100_000).utf8)
      let faults = toldFaults { () throws(Faults) in try JSONReader.read(json) }
      #expect(faults.count == 1)
      #expect(
        faults.first?.hasSuffix("arrays and objects may be nested 64 deep; this is one deeper")
          == true)
    }
  }

  @Test("reads a long line in linear time")
  func longLine() throws {
    let element = #"{"é": ["– \u00e9", 1.5, true]}"#
    let json = "[" + Array(repeating: element, count: 30_000).joined(separator: ",") + "]"
    let value = try JSONReader.read(Array(json.utf8))
    #expect(value.elements?.count == 30_000)
    #expect(value.elements?.last?.position == Position(line: 1, column: 2 + 29_999 * 31))
  }

  @Test("reads an object of many members in linear time")
  func manyMembers() throws {
    let members = (0..<50_000).map { "\"key\($0)\": \($0)" }.joined(separator: ",\n")
    let value = try JSONReader.read(Array("{\(members)}".utf8))
    #expect(value.members?.count == 50_000)
    #expect(value.members?.last?.key.position == Position(line: 50_000, column: 2))
  }

  @Test("tells 100 of many faults")
  func manyFaults() {
    let json = Array("[\"\(String(repeating: "é\\q", count: 20_000))\"]".utf8)
    let faults = toldFaults { () throws(Faults) in try JSONReader.read(json) }
    #expect(faults.count == 101)
    #expect(
      faults[99]
        == "1:301+2 error: \\q is not an escape of JSON; write \\\\ for a backslash")
    #expect(faults[100] == "error: 19900 more faults were found; mend these first")
  }

  static let alphabet = [
    "{", "}", "[", "]", "\"", "\"", ",", ":", "\\", "\\u", "d83d", "de00", "0", "1", "e", "+", "-",
    ".", "true", "null", " ", "\n", "\r", "\t", "é", "😀", "\u{301}", "\0", "'", "/", "“",
  ]

  @Test("survives any text and any bytes", arguments: 1...20)
  func noise(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      check(Array(random.text(of: Self.alphabet, upTo: 40).utf8))
      check((0..<30).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
  }

  @Test("survives a good file with one byte changed, lost or added")
  func damage() {
    let json = Array(#"{"id": "caf\u00e9", "é": [1.5e3, -2, {"a": [true, null]}], "z": ""}"#.utf8)
    var random = SeededRandom(seed: 11)
    for index in json.indices {
      for _ in 0..<8 {
        var file = json
        switch Int.random(in: 0..<4, using: &random) {
        case 0: file.remove(at: index)
        case 1: file.insert(UInt8.random(in: 0...255, using: &random), at: index)
        case 2: file.removeSubrange(index...)
        default: file[index] = UInt8.random(in: 0...255, using: &random)
        }
        check(file)
      }
    }
  }

  /// Reads a file; if there are faults, each has a place inside the file and can be printed.
  private func check(_ file: [UInt8]) {
    do {
      let value = try JSONReader.read(file)
      #expect(value.length > 0)
    } catch {
      #expect(error.all.contains { $0.severity == .error })
      let source = SourceLines(file)
      for fault in error.all {
        let text = FaultText.lines(for: fault, file: "f.json", source: source)
        #expect(text.hasPrefix("f.json:"))
        guard let place = fault.position else { continue }
        #expect(1...source.count ~= place.line)
        #expect(1...source.line(place.line).count + 1 ~= place.column, "\(told(fault)) \(file)")
      }
    }
  }
}
