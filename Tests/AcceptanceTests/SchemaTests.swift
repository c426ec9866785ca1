import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

/// The JSON Schema and the reader of model files know the same keys.
@Suite struct SchemaTests {
  /// An object of each kind with a key that none has, so that the reader names those it knows.
  static let odd = """
    { "formatVersion": 1, "qqqqqqqqqq": 1, "example": {"qqqqqqqqqq": 1},
      "inputs": [{"qqqqqqqqqq": 1}], "measures": [{"qqqqqqqqqq": 1}],
      "domains": [{"qqqqqqqqqq": 1}],
      "criteria": [
        {"qqqqqqqqqq": 1, "levels": [{"qqqqqqqqqq": 1}], "words": [{"qqqqqqqqqq": 1}]}],
      "scores": [{"qqqqqqqqqq": 1}],
      "rating": {"qqqqqqqqqq": 1, "score": "x", "bands": [{"qqqqqqqqqq": 1}]},
      "plot": {"qqqqqqqqqq": 1},
      "uncertainty": {"qqqqqqqqqq": 1, "levels": [{"qqqqqqqqqq": 1}]},
      "trends": {"qqqqqqqqqq": 1, "arrows": [{"qqqqqqqqqq": 1}]} }
    """

  /// What each kind of object is called in messages, and where the schema describes it.
  static let kinds = [
    "a model": [], "an example": ["properties", "example"], "an input": ["$defs", "input"],
    "a measure": ["$defs", "measure"], "a domain": ["$defs", "domain"],
    "a criterion": ["$defs", "criterion"], "a level": ["$defs", "level"],
    "a score": ["$defs", "score"], "a rating": ["properties", "rating"],
    "a band": ["$defs", "band"], "a plot": ["properties", "plot"],
    "an uncertainty": ["properties", "uncertainty"], "a spread": ["$defs", "spread"],
    "a word": ["$defs", "word"], "\"trends\"": ["properties", "trends"],
    "an arrow": ["$defs", "arrow"],
  ]

  @Test func readerAndSchemaKnowTheSameKeys() throws {
    let schema = try JSONReader.read(RepositoryFile.read("Models/model.schema.json").bytes)
    let faults = try #require(throws: Faults.self) {
      try ModelReader.read(Array(Self.odd.utf8))
    }
    for (kind, path) in Self.kinds {
      let start = "\(kind) has no \"qqqqqqqqqq\"; its keys are "
      let message = try #require(
        faults.all.map { $0.message }.first { $0.hasPrefix(start) }, "\(kind)")
      let keys = message.dropFirst(start.count).split(separator: ", ").map { String($0) }
      let described = try #require(
        path.reduce(schema as JSONValue?) { $0?[$1] }?["properties"]?.members, "\(kind)")
      #expect(keys == described.map { $0.key.text }, "\(kind)")
    }
  }
}
