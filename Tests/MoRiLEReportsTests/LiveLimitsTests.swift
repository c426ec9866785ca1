import MoRiLE
import TestSupport
import Testing

@testable import MoRiLEFormats
@testable import MoRiLEReports

/// What a spreadsheet takes of a formula: 8,192 characters, 64 functions in one another, 255 arguments.
@Suite struct LiveLimitsTests {
  private static func model(
    criteria: [String], formula: String, inputs: [String] = []
  ) throws -> Model {
    try ModelReader.read(
      Array(
        """
        { "formatVersion": 1, "id": "own", "version": "1", "title": "Own", "source": "Made up.",
          "inputs": [\(inputs.joined(separator: ", "))],
          "domains": [{ "id": "d", "title": "D" }], "criteria": [\(criteria.joined(separator: ", "))],
          "scores": [{ "id": "total", "title": "Total", "formula": "\(formula)" }],
          "rating": { "score": "total", "bands": [{ "label": "High", "from": 1 }, { "label": "Low" }] } }
        """.utf8))
  }

  private static func criterion(_ id: String, levels: Int = 3) -> String {
    let all = (0..<levels).map { "{ \"score\": \($0), \"means\": \"level \($0)\" }" }
    return """
      { "id": "\(id)", "title": "T \(id)", "domain": "d", "levels": [\(all.joined(separator: ", "))] }
      """
  }

  /// A model with so many inputs: one formula has a part for each, that which counts what cannot be taken.
  private static func counted(_ inputs: Int) throws -> Model {
    try model(
      criteria: [criterion("a")], formula: "a",
      inputs: (1...inputs).map { "{ \"id\": \"i\($0)\", \"title\": \"I \($0)\", \"whole\": true }" }
    )
  }

  /// All formulas of a workbook, as its file has them.
  private static func formulas(_ workbook: LiveWorkbook) throws -> [String] {
    let archive = try ZipArchive(try workbook.bytes())
    var formulas: [String] = []
    for entry in archive.entries where entry.text.hasPrefix("xl/worksheets/sheet") {
      var xml = try XMLReader(archive, entry)
      while case let event = try xml.next(), event != .finish {
        guard event == .start, xml.isNamed("f", in: .spreadsheet) else { continue }
        var text: [UInt8] = []
        try xml.readPlain(into: &text)
        formulas.append(String(decoding: text, as: UTF8.self))
      }
    }
    return formulas
  }

  /// The deepest nesting of functions in a formula, and the most arguments that one has.
  private static func shape(_ formula: String) -> (depth: Int, arguments: Int) {
    // Parentheses of no function count too: a formula within the limit with them is so without.
    var (open, depth, most, isText) = ([Int](), 0, 0, false)
    for byte in formula.utf8 {
      if byte == UInt8(ascii: "\"") { isText.toggle() }
      if isText { continue }
      switch byte {
      case UInt8(ascii: "("):
        open.append(1)
        depth = max(depth, open.count)
      case UInt8(ascii: ")"): most = max(most, open.popLast() ?? 0)
      case UInt8(ascii: ",") where !open.isEmpty: open[open.count - 1] += 1
      default: break
      }
    }
    return (depth, most)
  }

  @Test func aFormulaHasALimit() throws {
    var (within, beyond) = (1, 200)
    while beyond - within > 1 {
      let middle = (within + beyond) / 2
      if (try? LiveWorkbook(Self.counted(middle))) != nil {
        within = middle
      } else {
        beyond = middle
      }
    }
    let formulas = try Self.formulas(try LiveWorkbook(Self.counted(within)))
    let longest = formulas.reduce(0) { max($0, $1.utf16.count) }
    #expect(longest <= 8_192)
    // It is one that is nearly as long as it may be, though sheets before its columns are counted in.
    #expect(longest > 4_000)
    let refusal = #expect(throws: LiveRefusal.self) { try LiveWorkbook(Self.counted(beyond)) }
    let message = try #require(refusal?.message)
    let start =
      "the model own cannot be a live workbook: the formula of Check would have 8,"
    #expect(message.hasPrefix(start), "\(message)")
    #expect(message.hasSuffix(" characters, and a spreadsheet takes 8,192"), "\(message)")
  }

  @Test func functionsHaveFewArguments() throws {
    let ids = (1...300).map { "c\($0)" }
    let model = try Self.model(
      criteria: ids.map { Self.criterion($0) }, formula: "max(\(ids.joined(separator: ", ")))")
    let shapes = try Self.formulas(try LiveWorkbook(model)).map { Self.shape($0) }
    let most = shapes.reduce(0) { max($0, $1.arguments) }
    #expect(most <= 255)
    #expect(most >= 20)
  }

  @Test func functionsAreNotDeepInOneAnother() throws {
    let ids = (1...60).map { "c\($0)" }
    let nested = ids.dropLast().enumerated().reversed().reduce(ids[59]) { inner, id in
      "\(id.offset.isMultiple(of: 2) ? "max" : "min")(\(id.element), \(inner))"
    }
    let model = try Self.model(criteria: ids.map { Self.criterion($0) }, formula: nested)
    let deepest = try Self.formulas(try LiveWorkbook(model)).reduce(0) {
      max($0, Self.shape($1).depth)
    }
    #expect(deepest <= 64)
    #expect(deepest >= 5)
  }

  @Test(arguments: ShippedModels.ids) func shippedModelsAreWellWithin(_ id: String) throws {
    for formula in try Self.formulas(try LiveWorkbook(ShippedModels.model(id))) {
      let (depth, arguments) = Self.shape(formula)
      #expect(depth <= 32 && arguments <= 128 && formula.utf16.count <= 2_048, "\(formula)")
    }
  }

  @Test func formulasHaveALimit() throws {
    let model = try Self.model(criteria: [Self.criterion("a")], formula: "a")
    // 2,000 columns for 950 issues and 50 spare rows are 2,000,000.
    #expect(LiveWorkbook.refusal(columns: 2_000, issues: 950, of: model) == nil)
    #expect(
      LiveWorkbook.refusal(columns: 2_000, issues: 951, of: model)?.message
        == "these issues would take 2,002,000 formulas, and a live workbook has at most 2,000,000: the scores of own "
        + "are worked out in 2,000 columns")
  }
}
