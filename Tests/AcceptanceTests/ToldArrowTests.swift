import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

/// A model of which arrows ask for more than chance, and which has the populations of two years.
@Suite struct ToldArrowTests {
  private static func model() throws -> Model {
    let text = String(
      decoding: try RepositoryFile.read("Models/morile-csp/model.json").bytes, as: UTF8.self)
    let population = "{\n      \"id\": \"population\","
    return try ModelReader.read(
      Array(
        text.replacing("\"inDoubt\":", with: "\"moreThanChance\": true,\n        \"inDoubt\":")
          .replacing(
            population,
            with:
              "{\"id\": \"population_before\", \"title\": \"Before\", \"means\": \"x\", \"minimum\": 1},\n    "
              + population
          )
          .replacing(
            "\"previous\": \"previous_count\",",
            with: "\"previous\": \"previous_count\",\n    \"population\": \"population\","
              + " \"previousPopulation\": \"population_before\","
          ).utf8))
  }

  private static func arrow(_ numbers: [String: Interval]) throws -> String? {
    let model = try model()
    let issue = MoRiLE.Issue(
      name: "x", inputs: model.inputs.map { numbers[$0.id] },
      cells: model.criteria.map { _ in .blank })
    return model.arrow(of: model.assess(issue))?.label
  }

  /// p of 141 after 134 is 0.72, of 121 after 91 0.046 and of 120 after 91 0.054.
  @Test(arguments: [
    (141, 134, "stable"), (120, 91, "stable"), (121, 91, "rising"), (91, 121, "falling"),
    (91, 120, "stable"), (9, 0, "stable"), (12, 0, "rising"),
  ])
  func arrowsAskForMoreThanChance(count: Int, previous: Int, label: String) throws {
    #expect(
      try Self.arrow([
        "count": Interval(Fraction(count)), "previous_count": Interval(Fraction(previous)),
      ]) == label)
  }

  @Test func aRangeHasNone() throws {
    #expect(try Self.arrow(["count": Interval(400, 410), "previous_count": 100]) == nil)
  }

  /// Of half as many people again, a tenth more crimes are fewer than were to be expected, and no rise.
  @Test func populationsAreTakenInto() throws {
    let counts: [String: Interval] = ["count": 330, "previous_count": 300]
    func with(_ population: Interval, _ before: Interval) throws -> String? {
      try Self.arrow(
        counts.merging(["population": population, "population_before": before]) { $1 })
    }
    #expect(try with(45_000, 30_000) == "stable")
    #expect(try with(30_000, 45_000) == "rising")
    #expect(try with(30_000, 30_000) == "stable")
  }
}
