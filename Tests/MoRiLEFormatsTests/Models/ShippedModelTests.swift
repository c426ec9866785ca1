import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@Suite("Shipped models")
struct ShippedModelTests {
  static let ids = ShippedModels.ids

  private static func text(_ id: String) throws -> String {
    String(decoding: try ShippedFile.read(id + "/model.json"), as: UTF8.self)
  }

  /// A shipped model with one part of its file replaced.
  private static func model(
    _ id: String, replacing old: String, with new: String
  ) throws -> Model {
    let text = try text(id)
    try #require(text.contains(old))
    return try ModelReader.read(Array(text.replacing(old, with: new).utf8))
  }

  @Test("are read without a fault", arguments: ids)
  func read(id: String) throws {
    #expect(try Self.text(id).saidAsModel.isEmpty)
    let model = try ModelReader.read(try ShippedFile.read(id + "/model.json"))
    #expect(model.id == id)
    #expect(ModelReader.isLikely(try ShippedFile.read(id + "/model.json")))
    let example = try #require(model.example)
    let file = SourceFile(
      name: example.file, bytes: try ShippedFile.read(id + "/" + example.file))
    let sheet = try IssueSheet.read([file], models: [model])
    #expect(sheet.warnings.isEmpty)
    #expect(!sheet.issues.isEmpty)
  }

  @Test("just one of them is the default")
  func isDefault() throws {
    let models = try Self.ids.map { try ModelReader.read(try ShippedFile.read($0 + "/model.json")) }
    #expect(models.filter { $0.isDefault }.map { $0.id } == ["morile-csp"])
  }

  @Test(
    "say what their plots show",
    arguments: [
      ("morile-csp", ["likelihood", "harm", "response", "intelligence"]),
      ("stra-plymouth-2015", ["likelihood_adjusted", "impact"]),
    ])
  func plot(id: String, axes: [String]) throws {
    let model = try ModelReader.read(try ShippedFile.read(id + "/model.json"))
    let plot = try #require(model.plot)
    let shown = [plot.across, plot.up, plot.size, plot.texture].compactMap { $0 }
    #expect(shown.map { model.id(of: $0) } == axes)
  }

  @Test("work with another threshold")
  func threshold() throws {
    let model = try Self.model("morile-csp", replacing: "\"from\": 56", with: "\"from\": \"169/3\"")
    #expect(model.rating.bands.map { $0.threshold } == [Fraction(169, over: 3), 42, nil])
  }

  @Test("work with another criterion")
  func criterion() throws {
    let added = """
          {
            "id": "repeats", "title": "Repeat victims", "domain": "weighting",
            "levels": [{"score": 0, "means": "few"}, {"score": 1, "means": "many"}]
          },
          {
            "id": "benchmarking",
      """
    let edited = try Self.text("stra-plymouth-2015")
      .replacing("    {\n      \"id\": \"benchmarking\",", with: added)
      .replacing("vulnerability + benchmarking", with: "vulnerability + repeats + benchmarking")
    let model = try ModelReader.read(Array(edited.utf8))
    #expect(model.criteria.suffix(2).map { $0.id } == ["repeats", "benchmarking"])
    #expect(model.scores.last?.range.high == 45)
    let example = try ShippedFile.read("stra-plymouth-2015/2014-15.csv")
    let file = SourceFile(name: "2014-15.csv", bytes: example)
    let sheet = try IssueSheet.read([file], models: [model])
    #expect(
      sheet.warnings.map { $0.fault.message } == [
        "there is no column for repeats: unknown for every issue of this file"
      ])
    let shipped = try ModelReader.read(try ShippedFile.read("stra-plymouth-2015/model.json"))
    let issues = try IssueSheet.read([file], models: [shipped]).issues
    #expect(
      sheet.issues.map { $0.cells }
        == issues.map { $0.cells.dropLast() + [.blank] + $0.cells.suffix(1) })
  }

  @Test("are told with the line and column of a fault that is put in")
  func fault() throws {
    let edited = try Self.text("stra-plymouth-2015")
      .replacing("impact * likelihood_adjusted", with: "impact * likelyhood_adjusted")
    #expect(
      edited.saidAsModel == """
        model.json:209:28: error: there is no "likelyhood_adjusted" in the model; did you mean "likelihood_adjusted"?
                "formula": "impact * likelyhood_adjusted"
                                     ^~~~~~~~~~~~~~~~~~~
        """)
  }
}
