import MoRiLE

// What becomes a rating, what a plot shows of it, and how far scores may be off.
extension ModelReader {
  mutating func domain(_ value: JSONValue) -> ModelDefinition.Domain {
    var object = ObjectReader(
      value, what: "a domain", keys: ["id", "title", "short", "score", "bands"])
    var rating: ModelDefinition.Rating?
    if object.optional("score") != nil || object.optional("bands") != nil {
      rating = ModelDefinition.Rating(
        score: object.text("score"), bands: object.requiredElements("bands")?.map { band($0) })
    }
    defer { faults += object.faults }
    return ModelDefinition.Domain(
      id: object.text("id"), title: object.text("title"), short: object.optionalText("short"),
      rating: rating)
  }

  mutating func rating(_ value: JSONValue) -> ModelDefinition.Rating {
    var object = ObjectReader(value, what: "a rating", keys: ["score", "bands"])
    defer { faults += object.faults }
    return ModelDefinition.Rating(
      score: object.text("score"), bands: object.requiredElements("bands")?.map { band($0) })
  }

  private mutating func band(_ value: JSONValue) -> ModelDefinition.Band {
    var object = ObjectReader(
      value, what: "a band", keys: ["label", "from", "fromShare", "means"])
    var threshold: ModelDefinition.Band.Threshold?
    if let share = object.optionalNumber("fromShare") { threshold = .share(share) }
    if let score = object.optionalNumber("from") {
      if threshold != nil, let value = object.optional("from") {
        object.fault(
          .contradiction, value, "a band has \"from\" or \"fromShare\", not both; remove one")
      }
      threshold = .score(score)
    }
    defer { faults += object.faults }
    return ModelDefinition.Band(
      label: object.text("label"), threshold: threshold, means: object.optionalText("means"))
  }

  mutating func plot(_ value: JSONValue) -> ModelDefinition.Plot {
    var object = ObjectReader(value, what: "a plot", keys: ["across", "up", "size", "texture"])
    defer { faults += object.faults }
    return ModelDefinition.Plot(
      across: object.text("across"), up: object.text("up"), size: object.optionalText("size"),
      texture: object.optionalText("texture"))
  }

  mutating func uncertainty(_ value: JSONValue) -> ModelDefinition.Uncertainty {
    var object = ObjectReader(
      value, what: "an uncertainty", keys: ["source", "confidence", "levels"])
    let levels = object.requiredElements("levels")?.map { spread($0) }
    defer { faults += object.faults }
    return ModelDefinition.Uncertainty(
      source: object.text("source"), confidence: object.optionalText("confidence"),
      levels: levels)
  }

  private mutating func spread(_ value: JSONValue) -> ModelDefinition.Uncertainty.Level {
    var object = ObjectReader(value, what: "a spread", keys: ["score", "judged", "counted"])
    defer { faults += object.faults }
    return ModelDefinition.Uncertainty.Level(
      score: object.optionalNumber("score"),
      judged: object.numbers("judged") ?? [.missing(at: value.position)],
      counted: object.optional("counted") == nil ? nil : object.numbers("counted"),
      at: value.position)
  }
}
