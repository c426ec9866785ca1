import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

/// The arrows, changes and rates of the crime table that the Plymouth strategic assessment for 2017/18
/// prints come out of the shipped models.
@Suite struct PublishedTrendsTests {
  static let models = ["morile-csp", "stra-plymouth-2015"]

  private static func model(_ id: String) throws -> Model {
    try ModelReader.read(RepositoryFile.read("Models/\(id)/model.json").bytes)
  }

  @Test(arguments: models) func theCrimeTableComesOut(id: String) throws {
    let model = try Self.model(id)
    let trends = try #require(model.trends)
    let file = try RepositoryFile.read("Models/examples/plymouth/2017/crimes.csv")
    let sheet = try IssueSheet.read([file], models: [model])
    #expect(sheet.issues.count == 24)
    let (rate, change) = (try #require(trends.rate), try #require(trends.change))
    for (issue, cells) in zip(sheet.issues, sheet.cells) {
      func published(_ header: String) throws -> String {
        cells[try #require(sheet.columns.firstIndex(of: header))]
      }
      let assessment = model.assess(issue)
      #expect(
        model.arrow(of: assessment)?.label == (try published("published_trend")), "\(issue.name)")
      #expect(
        assessment.measures[change]?.value?.decimalText(0) == (try published("published_change")),
        "\(issue.name)")
      #expect(
        assessment.measures[rate]?.value?.decimalText(1, padded: true)
          == (try published("published_rate")),
        "\(issue.name)")
    }
  }

  /// Both sides of +5 % and of -5 %, and of counts of 10.
  @Test(
    arguments: [
      (105, 100, "rising"), (104, 100, "stable"), (10_499, 10_000, "stable"),
      (10_500, 10_000, "rising"), (21, 20, "rising"), (95, 100, "falling"), (96, 100, "stable"),
      (9_501, 10_000, "stable"), (9_500, 10_000, "falling"), (19, 20, "falling"),
      (100, 100, "stable"), (9, 1, "stable"), (9, 9, "stable"), (10, 9, "rising"),
      (9, 10, "falling"), (10, 10, "stable"), (1, 9, "stable"), (0, 10, "falling"),
      (0, 9, "stable"), (0, 0, "stable"), (9, 0, "stable"), (10, 0, "rising"),
      (5, 1, "stable"), (2812, 2947, "stable"), (141, 134, "rising"),
      (999_999_999_999_999, 999_999_999_999_999, "stable"),
      (999_999_999_999_999, 1, "rising"),
    ] as [(Int64, Int64, String)], models)
  func theRuleIsExact(row: (Int64, Int64, String), id: String) throws {
    let model = try Self.model(id)
    #expect(try Self.arrow(model, Fraction(row.0), Fraction(row.1)) == row.2)
  }

  @Test(arguments: models) func noArrowWhereACountIsMissing(id: String) throws {
    let model = try Self.model(id)
    #expect(try Self.arrow(model, nil, 5) == nil)
    #expect(try Self.arrow(model, 5, nil) == nil)
    #expect(try Self.arrow(model, nil, nil) == nil)
  }

  private static func arrow(_ model: Model, _ now: Fraction?, _ then: Fraction?) throws -> String? {
    let trends = try #require(model.trends)
    let inputs = model.inputs.indices.map { index in
      (index == trends.count ? now : index == trends.previous ? then : nil).map { Interval($0) }
    }
    let issue = Issue(name: "x", inputs: inputs, cells: model.criteria.map { _ in .blank })
    return model.arrow(of: model.assess(issue))?.label
  }

  /// What the words of the crime table score, and what of those rows that have none.
  @Test func comparisonsScoreBenchmarking() throws {
    let model = try Self.model("stra-plymouth-2015")
    let criterion = try #require(model.trends?.comparison)
    let file = try RepositoryFile.read("Models/examples/plymouth/2017/crimes.csv")
    let sheet = try IssueSheet.read([file], models: [model])
    let column = try #require(sheet.columns.firstIndex(of: "comparison"))
    var counts: [String: Int] = [:]
    for (issue, cells) in zip(sheet.issues, sheet.cells) {
      counts["\(cells[column]): \(issue.cells[criterion].text)", default: 0] += 1
    }
    #expect(
      counts == [
        "high: 2": 4, "above average: 1": 3, "below average: 1": 6, "low: 0": 7,
        "not available: ?": 4,
      ])
  }

  /// Giving the partnership model counts is no reason to take another table for one of its own.
  @Test func tablesAreTakenForTheSameModelAsBefore() throws {
    let models = try Self.models.map { try Self.model($0) }
    for (path, id) in [
      ("examples/plymouth/2017/issues.csv", "morile-csp"),
      ("morile-csp/coding-a.csv", "morile-csp"),
      ("examples/plymouth/2015/issues.csv", "stra-plymouth-2015"),
      ("stra-plymouth-2015/2014-15.csv", "stra-plymouth-2015"),
    ] {
      let sheet = try IssueSheet.read([RepositoryFile.read("Models/\(path)")], models: models)
      #expect(sheet.model.id == id)
      #expect(sheet.warnings.isEmpty)
    }
    let counts = SourceFile(
      name: "c.csv", bytes: Array("issue,count,previous_count\nA,1,2\n".utf8))
    #expect(throws: FileFaults.self) { try IssueSheet.read([counts], models: models) }
  }
}
