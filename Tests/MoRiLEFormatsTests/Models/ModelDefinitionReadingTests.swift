import MoRiLE
import MoRiLEFormats
import Testing

@Suite("Definitions in model files")
struct ModelDefinitionReadingTests {
  /// All that reading the definition says: `line:column message`.
  private func said(_ text: String) -> [String] {
    do throws(Faults) {
      _ = try ModelReader.definition(Array(text.utf8))
      return []
    } catch {
      return error.all.map { fault in
        "\(fault.position.map { "\($0.line):\($0.column) " } ?? "")\(fault.message)"
      }
    }
  }

  @Test("make the model that the file makes", arguments: ShippedModelTests.ids)
  func model(id: String) throws {
    let bytes = try ShippedFile.read(id + "/model.json")
    let model = try Model(validating: ModelReader.definition(bytes))
    #expect(try model == ModelReader.read(bytes))
  }

  @Test("are read whatever they say, as long as the form is right")
  func unchecked() throws {
    let text = TownModel.json.replacing("likelihood * harm", with: "likelyhood * harm")
      .replacing("\"from\": 4", with: "\"from\": 400")
    #expect(said(text) == [])
    #expect(!text.saidAsModel.isEmpty)
    let definition = try ModelReader.definition(Array(text.utf8))
    #expect(definition.scores.map { $0.formula.text } == ["likelyhood * harm + public_concern"])
  }

  @Test("tell all faults of form, in the order of the file, and no other")
  func form() {
    let text = TownModel.json.replacing("\"version\"", with: "\"versoin\"")
      .replacing("likelihood * harm", with: "likelyhood * harm")
      .replacing("\"whole\": true}", with: "\"whole\": 7}")
    #expect(
      said(text) == [
        "1:1 a model needs \"version\"",
        "4:4 a model has no \"versoin\"; did you mean \"version\"?",
        "8:61 \"whole\" is true or false, not a number",
      ])
  }

  @Test("are not read from what is no model file")
  func noModel() {
    #expect(said("7") == ["1:1 a model is an object, not a number"])
    #expect(said("{") != [])
    let next = TownModel.json.replacing("\"formatVersion\": 1", with: "\"formatVersion\": 2")
    let advice = "use a newer program, or a model file of that version"
    #expect(
      said(next) == [
        "2:20 this file has format version 2, and this program reads version 1; " + advice
      ])
  }
}
