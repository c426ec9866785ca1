import MoRiLE
import MoRiLEFormats
import Testing

@Suite("Model files")
struct ModelReaderTests {
  @Test("are read with all their parts")
  func parts() throws {
    let model = try TownModel.read(replacing: [
      (
        from: #"  "domains": ["#,
        to: #"""
          "description": "Small.", "isDefault": true,
          "example": {"file": "town.csv", "title": "A town"},
          "measures": [
            {
              "id": "rate", "title": "Rate", "formula": "count / previous_count",
              "decimals": 0, "unit": "each", "undefined": "None before."
            },
            {"id": "twice", "title": "Twice", "formula": "2 * count"}
          ],
          "domains": [
        """#
      ),
      (from: #""id": "harm", "#, to: #""id": "harm", "code": "hm", "asks": "How bad?", "#),
      (from: #""means": "none"}, {"score": 1"#, to: #""means": "none"},{"score": 1"#),
    ])
    #expect(model.id == "town")
    #expect(model.version == "1.0")
    #expect(model.title == "Town")
    #expect(model.source == "Made for tests.")
    #expect(model.about == "Small.")
    #expect(model.isDefault)
    #expect(model.example == Model.Example(file: "town.csv", title: "A town"))
    #expect(model.inputs.map { $0.id } == ["count", "previous_count", "online", "change"])
    #expect(model.inputs.map { $0.isWhole } == [true, true, false, false])
    #expect(model.inputs.map { $0.needs } == [[], [0], [], []])
    #expect(model.inputs.map { $0.isPercentage } == [false, false, true, false])
    #expect(model.inputs.map { $0.minimum } == [0, 0, 0, Fraction(-199, over: 2)])
    #expect(model.inputs.map { $0.maximum } == [Input.highest, Input.highest, 100, Input.highest])
    #expect(model.measures.map { $0.decimals } == [0, 1])
    #expect(model.measures.map { $0.unit } == ["each", ""])
    #expect(model.measures.map { $0.undefined } == ["None before.", ""])
    #expect(model.domains.map { $0.title } == ["All"])
    #expect(model.criteria.map { $0.code } == ["likelihood", "hm", "public_concern"])
    #expect(model.criteria.map { $0.asks } == ["", "How bad?", ""])
    #expect(model.criteria.map { $0.scale } == [1...3, 0...2, 0...1])
    #expect(model.criteria.map { $0.defaultFormula == nil } == [false, true, true])
    #expect(model.scores.map { $0.formula.text } == ["likelihood * harm + public_concern"])
    #expect(model.rating.bands.map { $0.threshold } == [4, nil])
  }

  struct Threshold: Sendable, CustomTestStringConvertible {
    let text: String
    let value: Fraction
    var testDescription: String { text }
  }

  /// The score goes from 0 to 7.
  static let thresholds: [Threshold] = [
    Threshold(text: "\"from\": 3.5", value: Fraction(7, over: 2)),
    Threshold(text: "\"from\": \"3.5\"", value: Fraction(7, over: 2)),
    Threshold(text: "\"from\": \"10/3\"", value: Fraction(10, over: 3)),
    Threshold(text: "\"from\": 7", value: 7),
    Threshold(text: "\"fromShare\": \"2/3\"", value: Fraction(14, over: 3)),
    Threshold(text: "\"fromShare\": 0.25", value: Fraction(7, over: 4)),
    Threshold(text: "\"fromShare\": 1", value: 7),
  ]

  @Test("have thresholds that are exact", arguments: thresholds)
  func threshold(_ example: Threshold) throws {
    let model = try TownModel.read(replacing: [(from: "\"from\": 4", to: example.text)])
    #expect(model.rating.bands.first?.threshold == example.value)
  }

  @Test("may have their version of the form as text, a byte order mark and CRLF")
  func spelling() throws {
    let crlf = TownModel.json.replacing("\n", with: "\r\n")
      .replacing("\"formatVersion\": 1", with: "\"formatVersion\": \"1\"")
    #expect(("\u{FEFF}" + crlf).saidAsModel.isEmpty)
  }

  struct Start: Sendable, CustomTestStringConvertible {
    let text: String
    let isModel: Bool
    var testDescription: String { text.debugDescription }
  }

  static let starts: [Start] = [
    Start(text: "{", isModel: true),
    Start(text: "{\"id\"", isModel: true),
    Start(text: " \t\r\n{}", isModel: true),
    Start(text: "\u{FEFF}{}", isModel: true),
    Start(text: "\u{FEFF}\n {}", isModel: true),
    Start(text: "", isModel: false),
    Start(text: "  \n", isModel: false),
    Start(text: "[{}]", isModel: false),
    Start(text: "issue,harm", isModel: false),
    Start(text: "\"{\"", isModel: false),
  ]

  @Test("are told from tables by their first character", arguments: starts)
  func likely(_ example: Start) {
    #expect(ModelReader.isLikely(Array(example.text.utf8)) == example.isModel)
  }
}
