import MoRiLE

/// Reads model files: JSON, in the form that `Models/model.schema.json` describes.
public struct ModelReader {
  /// The version of the form that this program reads.
  public static let formatVersion = 1

  var faults: [Fault] = []

  /// Reads and checks a model file.
  /// - Throws: all the faults of the file, each with its place: those of the JSON alone where it
  ///   cannot be read, else those of its form and those that `Model.init(validating:)` finds.
  public static func read(_ bytes: [UInt8]) throws(Faults) -> Model {
    try definitionAndModel(bytes).model
  }

  /// Reads and checks a model file, and keeps what it says beside the model that it makes.
  /// - Throws: what ``read(_:)`` does.
  package static func definitionAndModel(
    _ bytes: [UInt8]
  ) throws(Faults) -> (definition: ModelDefinition, model: Model) {
    var reader = ModelReader()
    let definition = try reader.model(JSONReader.read(bytes))
    do throws(Faults) {
      let model = try Model(validating: definition)
      guard reader.faults.isEmpty else { throw Faults(reader.faults.inOrder) }
      return (definition, model)
    } catch {
      throw Faults((reader.faults + error.all.filter { !reader.faults.contains($0) }).inOrder)
    }
  }

  /// Reads a model file without checking what it says: what ``read(_:)`` makes its model of.
  ///
  /// For whoever changes the definition before making a model of it.
  /// - Throws: all the faults of the file's form, each with its place: those of the JSON alone where it
  ///   cannot be read. That names are known, bands in order and so on, `Model.init(validating:)` checks.
  public static func definition(_ bytes: [UInt8]) throws(Faults) -> ModelDefinition {
    var reader = ModelReader()
    let definition = try reader.model(JSONReader.read(bytes))
    guard reader.faults.isEmpty else { throw Faults(reader.faults.inOrder) }
    return definition
  }

  /// Whether a file looks like a model file rather than a table: it begins with a brace.
  public static func isLikely(_ bytes: [UInt8]) -> Bool {
    let spaces: [UInt8] = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
    return bytes.first { !spaces.contains($0) } == UInt8(ascii: "{")
  }

  private mutating func model(_ value: JSONValue) throws(Faults) -> ModelDefinition {
    var object = ObjectReader(
      value, what: "a model",
      keys: [
        "$schema", "formatVersion", "id", "version", "title", "source", "description", "earlier",
        "isDefault",
        "example", "inputs", "measures", "domains", "criteria", "scores", "rating",
        "harm", "plot", "uncertainty", "trends",
      ])
    guard value.members != nil else { throw Faults(object.faults) }
    let version = object.requiredNumber("formatVersion")
    if !version.isMissing, version.value != Fraction(Self.formatVersion) {
      throw Faults([
        Fault(
          .unreadable, at: version.position, length: version.length,
          "this file has format version \(version.value.decimalText(18)), and this program reads version "
            + "\(Self.formatVersion); use a newer program, or a model file of that version")
      ])
    }
    let definition = ModelDefinition(
      id: object.text("id"), version: object.text("version"), title: object.text("title"),
      source: object.text("source"), earlier: object.texts("earlier", "versions"),
      description: object.optionalText("description"),
      isDefault: object.flag("isDefault"), example: object.optional("example").map { example($0) },
      inputs: object.elements("inputs").map { input($0) },
      measures: object.elements("measures").map { measure($0) },
      domains: object.requiredElements("domains")?.map { domain($0) },
      criteria: object.requiredElements("criteria")?.map { criterion($0) } ?? [],
      scores: object.requiredElements("scores")?.map { score($0) } ?? [],
      rating: object.required("rating").map { rating($0) },
      harm: object.optionalText("harm"), plot: object.optional("plot").map { plot($0) },
      uncertainty: object.optional("uncertainty").map { uncertainty($0) },
      trends: object.optional("trends").map { trends($0) })
    faults += object.faults
    return definition
  }

  // MARK: - Parts

  private mutating func example(_ value: JSONValue) -> Model.Example {
    var object = ObjectReader(value, what: "an example", keys: ["file", "title"])
    defer { faults += object.faults }
    return Model.Example(file: object.text("file").text, title: object.text("title").text)
  }

  private mutating func input(_ value: JSONValue) -> ModelDefinition.Input {
    var object = ObjectReader(
      value, what: "an input",
      keys: ["id", "title", "means", "minimum", "maximum", "whole", "unit", "needs"])
    let needs = object.texts("needs", "ids of inputs")
    defer { faults += object.faults }
    return ModelDefinition.Input(
      id: object.text("id"), title: object.text("title"), means: object.optionalText("means"),
      minimum: object.optionalNumber("minimum"), maximum: object.optionalNumber("maximum"),
      isWhole: object.flag("whole"), unit: object.optionalText("unit"), needs: needs)
  }

  private mutating func measure(_ value: JSONValue) -> ModelDefinition.Measure {
    var object = ObjectReader(
      value, what: "a measure", keys: ["id", "title", "formula", "decimals", "unit", "undefined"])
    var decimals = 1
    if let number = object.optionalNumber("decimals"), !number.isMissing {
      if let places = number.value.int, 0...9 ~= places {
        decimals = places
      } else if let value = object.optional("decimals") {
        object.fault(
          .value, value, "\"decimals\" is \(number.value), not a whole number from 0 to 9")
      }
    }
    defer { faults += object.faults }
    return ModelDefinition.Measure(
      id: object.text("id"), title: object.text("title"), formula: object.text("formula"),
      decimals: decimals, unit: object.optionalText("unit"),
      undefined: object.optionalText("undefined"))
  }

  private mutating func criterion(_ value: JSONValue) -> ModelDefinition.Criterion {
    var object = ObjectReader(
      value, what: "a criterion",
      keys: [
        "id", "code", "title", "asks", "domain", "levels", "default", "lowers", "counted", "words",
        "headers",
      ])
    defer { faults += object.faults }
    return ModelDefinition.Criterion(
      id: object.text("id"), code: object.optionalText("code"), title: object.text("title"),
      asks: object.optionalText("asks"), domain: object.text("domain"),
      levels: object.requiredElements("levels")?.map { level($0) },
      defaultFormula: object.optionalText("default"), lowers: object.flag("lowers"),
      isCounted: object.flag("counted"), words: object.elements("words").map { word($0) },
      headers: object.texts("headers", "strings"))
  }

  private mutating func level(_ value: JSONValue) -> ModelDefinition.Level {
    var object = ObjectReader(value, what: "a level", keys: ["score", "means", "points"])
    defer { faults += object.faults }
    return ModelDefinition.Level(
      score: object.requiredNumber("score"), means: object.text("means"),
      points: object.optionalNumber("points"))
  }

  private mutating func word(_ value: JSONValue) -> ModelDefinition.Word {
    var object = ObjectReader(value, what: "a word", keys: ["word", "score"])
    defer { faults += object.faults }
    return ModelDefinition.Word(object.text("word"), score: object.optionalNumber("score"))
  }

  private mutating func score(_ value: JSONValue) -> ModelDefinition.Score {
    var object = ObjectReader(value, what: "a score", keys: ["id", "title", "formula"])
    defer { faults += object.faults }
    return ModelDefinition.Score(
      id: object.text("id"), title: object.text("title"), formula: object.text("formula"))
  }
}
