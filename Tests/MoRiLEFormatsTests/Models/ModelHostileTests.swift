import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@Suite("Hostile model files")
struct ModelHostileTests {
  @Test("cut after every 50th byte are refused", arguments: ShippedModelTests.ids)
  func cut(id: String) throws {
    let bytes = try ShippedFile.read(id + "/model.json")
    // Without the line break after its last brace a file is whole.
    let last = try #require(bytes.lastIndex(of: UInt8(ascii: "}")))
    for end in stride(from: 0, through: last, by: 50) {
      #expect(!isRead(Array(bytes[..<end])), "cut after \(end) bytes")
    }
  }

  @Test("of random bytes are refused")
  func random() {
    var random = SeededRandom(seed: 5)
    for _ in 0..<300 {
      let count = Int.random(in: 0...60, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(!isRead(bytes))
      #expect(!isRead(Array("{".utf8) + bytes + Array("}".utf8)))
    }
  }

  @Test("with characters changed are read or refused")
  func changed() {
    let bytes = Array(TownModel.json.utf8)
    let telling = Array("{}[]\",:.-/*+()<>=09eé \\n".utf8)
    var random = SeededRandom(seed: 6)
    var read = 0
    for _ in 0..<150 {
      var file = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let index = Int.random(in: file.indices, using: &random)
        file[index] = telling.randomElement(using: &random) ?? 0
      }
      if isRead(file) { read += 1 }
    }
    #expect(5..<145 ~= read)
  }

  @Test("with formulas of random words are read or refused")
  func formulas() {
    var random = SeededRandom(seed: 7)
    let words = [
      "harm", "likelihood", "public_concern", "total", "count", "min(", "max(", "share(", "points(",
      "(", ")", ")", ",", "+", "-", "*", "/", "<", ">=", "=", "<>", "1", "0", "2.5", " ", "é",
      "\\u003e",
    ]
    let operands = [
      "harm", "likelihood", "public_concern", "min(harm, likelihood)", "max(likelihood, 2)",
      "harm", "likelihood", "4", "share(harm)", "(harm - 7)", "count",
    ]
    let signs = [" + ", " * ", " - ", " + ", " * ", " / ", " >= "]
    var read = 0
    for _ in 0..<150 {
      // Words in any order hardly ever make a formula; an operand after each sign does.
      let terms = (0..<random.pick([1, 2])).map { _ in random.pick(operands) + random.pick(signs) }
      let formula =
        random.oneIn(2)
        ? random.text(of: words, upTo: 12) : terms.joined() + random.pick(operands)
      let json = TownModel.json.replacing("likelihood * harm + public_concern", with: formula)
      if isRead(Array(json.utf8)) { read += 1 }
    }
    #expect(5..<145 ~= read)
  }

  @Test("with parts of another kind are refused")
  func kinds() throws {
    let values = ["null", "true", "7", "\"text\"", "[]", "{}", "[[]]", "[{}]", "[null]", "1e9"]
    let keys = TownModel.json.matches(of: #/"[a-zA-Z_]+": /#).map { $0.range }
    for (index, key) in keys.enumerated() {
      var text = TownModel.json
      text.insert(contentsOf: values[index % values.count] + ", \"other\": ", at: key.upperBound)
      #expect(!isRead(Array(text.utf8)))
    }
  }

  /// Whether a file is read as a model, which then rates issues; if not, its faults lie inside the file and
  /// can be printed.
  private func isRead(_ bytes: [UInt8]) -> Bool {
    do throws(Faults) {
      expectSound(try ModelReader.read(bytes))
      return true
    } catch {
      #expect(error.all.contains { $0.severity == .error })
      let source = SourceLines(bytes)
      for fault in error.all.prefix(3) {
        let text = FaultText.lines(for: fault, file: "f.json", source: source)
        #expect(text.hasPrefix("f.json:"))
      }
      for place in error.all.compactMap({ $0.position }) {
        #expect(1...source.count ~= place.line)
        #expect(1...source.line(place.line).count + 1 ~= place.column)
      }
      return false
    }
  }

  /// Expects that issues of which nothing, the least and the most is known get a rating, and that their
  /// vectors give it again.
  private func expectSound(_ model: Model) {
    let unknown = model.criteria.map { _ in Cell.unknown }
    let least = model.criteria.map { Cell.score($0.scale.lowerBound) }
    let most = model.criteria.map { Cell.score($0.scale.upperBound) }
    for cells in [unknown, least, most] {
      let inputs = model.inputs.map { _ in Interval?.none }
      let assessment = model.assess(Issue(name: "x", inputs: inputs, cells: cells))
      #expect(model.rating.bands.indices.contains(assessment.rating.possible.upperBound))
      for (score, found) in zip(model.scores, assessment.scores) {
        #expect(score.range.contains(found.low) && score.range.contains(found.high))
      }
      let again = (try? model.issue(of: Vector(model.vector(of: assessment)))).map(model.assess)
      #expect(again?.scores == assessment.scores)
    }
  }
}
