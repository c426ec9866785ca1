import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

/// What counts make of scores in the shipped models.
@Suite struct CountedScoreTests {
  private static func issue(
    _ model: Model, _ count: Interval?, _ previous: Interval?, _ population: Interval? = nil,
    cells: [String: Cell] = [:]
  ) throws -> MoRiLE.Issue {
    let numbers = ["count": count, "previous_count": previous, "population": population]
    return MoRiLE.Issue(
      name: "x", inputs: model.inputs.map { numbers[$0.id] ?? nil },
      cells: model.criteria.map { cells[$0.id] ?? .blank })
  }

  private static func levels(_ model: Model, _ issue: MoRiLE.Issue) -> [String: ClosedRange<Int>] {
    let scores = model.countedScores(of: issue).map {
      (model.criteria[$0.criterion].id, $0.counted)
    }
    return [String: ClosedRange<Int>](uniqueKeysWithValues: scores)
  }

  /// Both sides of every cut.
  @Test(
    arguments: [
      (0, 0, "frequency", 1), (1, 0, "frequency", 1), (2, 0, "frequency", 2),
      (11, 0, "frequency", 2), (12, 0, "frequency", 3), (729, 0, "frequency", 3),
      (730, 0, "frequency", 4), (59, 0, "volume", 1), (60, 0, "volume", 2), (499, 0, "volume", 2),
      (500, 0, "volume", 3), (1099, 0, "volume", 3), (1100, 0, "volume", 4),
      (9, 1, "trend", 1), (9, 0, "trend", 1), (10, 9, "trend", 2), (10, 0, "trend", 3),
      (104, 100, "trend", 1), (105, 100, "trend", 2), (149, 100, "trend", 2),
      (150, 100, "trend", 3), (96, 100, "trend", 1), (95, 100, "trend", 0), (0, 10, "trend", 0),
      (0, 9, "trend", 1), (0, 0, "trend", 1),
    ])
  func theCutsOfTheMatrix(count: Int, previous: Int, id: String, level: Int) throws {
    let model = try ShippedModels.model("morile-csp")
    let issue = try Self.issue(
      model, Interval(Fraction(count)), Interval(Fraction(previous)), 100_000)
    #expect(Self.levels(model, issue)[id] == level...level)
    let index = try #require(model.criteria.firstIndex { $0.id == id })
    #expect(model.assess(issue).levels[index] == level...level)
  }

  /// The median of three codings, made from the text that the crime table stands in, has the scores that its counts make.
  @Test func theCodingsFollowTheCounts() throws {
    let model = try ShippedModels.model("morile-csp")
    func sheet(_ path: String, _ purpose: ReadingPurpose) throws -> IssueSheet {
      try IssueSheet.read([RepositoryFile.read(path)], models: [model], for: purpose)
    }
    let scores = try sheet("Models/morile-csp/plymouth-2017-18.csv", .scores)
    let crimes = try sheet("Models/examples/plymouth/2017/crimes.csv", .trends)
    let column = try #require(crimes.columns.firstIndex(of: "scored_as"))
    var compared = 0
    for (place, crime) in crimes.issues.enumerated() {
      let name = crimes.cells[place][column].isEmpty ? crime.name : crimes.cells[place][column]
      guard let scored = scores.index(of: name) else { continue }
      let issue = MoRiLE.Issue(name: name, inputs: crime.inputs, cells: scores.issues[scored].cells)
      for score in model.countedScores(of: issue) {
        #expect(score.followsCounts && !score.contradicts, "\(name)")
        compared += 1
      }
    }
    #expect(compared == 36)
  }

  @Test func unknownNumbersLeaveLevelsOpen() throws {
    let model = try ShippedModels.model("morile-csp")
    #expect(try model.countedScores(of: Self.issue(model, nil, nil)).isEmpty)
    // A count alone has a frequency, and neither volume nor trend.
    #expect(try Self.levels(model, Self.issue(model, 20, nil)) == ["frequency": 3...3])
    let range = try Self.levels(model, Self.issue(model, Interval(10, 20), 12, 100_000))
    #expect(range == ["frequency": 2...3, "volume": 1...1])
    #expect(
      try Self.levels(model, Self.issue(model, Interval(10, 13), 12)) == [
        "frequency": 2...3, "trend": 0...2,
      ])
  }

  @Test func whatIsScoredOtherwiseIsTold() throws {
    let model = try ShippedModels.model("morile-csp")
    func score(_ cell: Cell) throws -> CountedScore? {
      let issue = try Self.issue(model, 141, 134, cells: ["trend": cell])
      return model.countedScores(of: issue).first { model.criteria[$0.criterion].id == "trend" }
    }
    #expect(try score(.score(2))?.contradicts == false)
    #expect(try score(.score(2))?.followsCounts == true)
    #expect(try score(.score(3))?.contradicts == true)
    #expect(try score(.score(3))?.followsCounts == false)
    #expect(try score(.range(0...1))?.contradicts == true)
    #expect(try score(.range(1...2))?.contradicts == false)
    #expect(try score(.range(1...2))?.followsCounts == false)
    #expect(try score(.blank)?.followsCounts == true)
    #expect(try score(.unknown)?.contradicts == false)
    #expect(try score(.unknown)?.followsCounts == false)
  }

  /// Rape in 2015, 299 after 279: High on 30 of 44, with 2 for a rise that is no more than chance.
  @Test func aRatingCanRestOnAChange() throws {
    let model = try ShippedModels.model("stra-plymouth-2015")
    let file = try RepositoryFile.read("Models/stra-plymouth-2015/2014-15.csv")
    let sheet = try IssueSheet.read([file], models: [model])
    func change(_ name: String) throws -> ChangeByChance? {
      model.changeByChance(of: sheet.issues[try #require(sheet.index(of: name))])
    }
    let rape = try #require(
      try change("Rape and Serious Sexual Offences (current within 2 years)"))
    #expect(rape.rating.text == "High" && rape.without.text == "Moderate" && rape.decides)
    #expect(rape.counts.previous == 279 && rape.counts.count == 299)
    // 1,543 after 1,413 is more than chance.
    #expect(try change("Crimes against Under 18s") == nil)
    // Its trend is 0 as it is: no score follows from the change.
    #expect(try change("Domestic Abuse") == nil)
  }

  /// Vectors of the version before, in which nothing follows from counts, give what they gave.
  @Test func vectorsOfTheVersionBeforeHold() throws {
    let model = try ShippedModels.model("morile-csp")
    #expect(model.version == "1.1" && model.earlier == ["1.0"])
    let scores =
      "/phys:3/psyc:4/fin:2/com:2/freq:3/vol:2/tren:3/conf:2/gap:2/pri:2/cost:3/cap:2/able:1/mit:1"
    let before = model.assess(try model.issue(of: Vector("morile-csp@1.0" + scores)))
    #expect(before.rating.text == "High")
    #expect(model.vector(of: before) == "morile-csp@1.1" + scores)
    let open = model.assess(
      try model.issue(of: Vector("morile-csp@1.0" + scores.replacing("tren:3", with: "tren:?"))))
    let trend = try #require(model.criteria.firstIndex { $0.id == "trend" })
    #expect(open.levels[trend] == 0...3)
    #expect(throws: Faults.self) { try model.issue(of: Vector("morile-csp@0.9" + scores)) }
    #expect(throws: Faults.self) { try model.issue(of: Vector("morile-csp@1.2" + scores)) }
  }
}
