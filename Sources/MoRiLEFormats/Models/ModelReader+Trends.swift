import MoRiLE

// Which way numbers go.
extension ModelReader {
  mutating func trends(_ value: JSONValue) -> ModelDefinition.Trends {
    var object = ObjectReader(
      value, what: "\"trends\"",
      keys: [
        "source", "count", "previous", "population", "previousPopulation", "rate", "change",
        "comparison", "higher", "few", "arrows",
      ])
    defer { faults += object.faults }
    return ModelDefinition.Trends(
      source: object.text("source"), count: object.text("count"),
      previous: object.text("previous"), population: object.optionalText("population"),
      previousPopulation: object.optionalText("previousPopulation"),
      rate: object.optionalText("rate"),
      change: object.optionalText("change"), comparison: object.optionalText("comparison"),
      higher: object.texts("higher", "strings"),
      few: object.optional("few").map { _ in object.text("few") },
      arrows: object.requiredElements("arrows")?.map { arrow($0) })
  }

  private mutating func arrow(_ value: JSONValue) -> ModelDefinition.Trends.Arrow {
    var object = ObjectReader(
      value, what: "an arrow", keys: ["label", "mark", "inDoubt", "moreThanChance", "when"])
    defer { faults += object.faults }
    return ModelDefinition.Trends.Arrow(
      label: object.text("label"), mark: object.optionalText("mark"),
      inDoubt: object.optionalText("inDoubt"),
      isMoreThanChance: object.flag("moreThanChance"),
      rule: object.optional("when").map { _ in object.text("when") })
  }
}
