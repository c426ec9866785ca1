import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

/// The chances of levels that follow from counts, beside those of a program that goes through every pair of counts.
@Suite struct CountedLevelsTests {
  @Test func chancesAreThoseOfGoingThroughAllPairs() throws {
    let file = try RepositoryFile.read("Tests/Fixtures/simulation/counted-levels.csv")
    var expected: [[String]: [String: Double]] = [:]
    for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
      expected[Array(cells[..<4]), default: [:]][cells[4]] = Double(cells[5]) ?? -1
    }
    #expect(expected.count > 40)
    for (key, chances) in expected {
      let model = try ShippedModels.model(key[0])
      let counted = try #require(
        model.countedLevels(of: Self.issue(model, key[1], key[2], key[3])), "\(key)")
      var found: [String: Double] = [:]
      for outcome in counted.outcomes {
        let text = zip(counted.criteria, outcome.levels)
          .map { "\(model.criteria[$0].id)=\($1)" }.joined(separator: " ")
        found[text] = Double(outcome.chance.decimalText(12)) ?? -2
      }
      #expect(counted.outcomes.reduce(Fraction.zero) { $0 + $1.chance } == 1)
      for (levels, chance) in chances {
        #expect(abs(chance - (found[levels] ?? 0)) < 1e-8, "\(key) \(levels)")
      }
      for (levels, chance) in found where chances[levels] == nil {
        #expect(chance < 1e-8, "\(key) \(levels)")
      }
    }
  }

  @Test func onlyWhatFollowsFromCountsIsDrawnWithThem() throws {
    let model = try ShippedModels.model("morile-csp")
    func criteria(_ cells: [String: Cell], _ count: String = "141", _ before: String = "134") throws
      -> [String]?
    {
      model.countedLevels(of: Self.issue(model, count, before, "264200", cells: cells))?
        .criteria.map { model.criteria[$0].id }
    }
    #expect(try criteria([:]) == ["frequency", "volume", "trend"])
    // What says the same follows from them, and what says otherwise does not.
    #expect(try criteria(["trend": .score(2)]) == ["frequency", "volume", "trend"])
    #expect(try criteria(["trend": .score(1)]) == ["frequency", "volume"])
    #expect(try criteria(["trend": .unknown]) == ["frequency", "volume"])
    #expect(try criteria(["trend": .range(1...2)]) == ["frequency", "volume"])
    #expect(try criteria([:], "141", "") == ["frequency", "volume"])
    #expect(try criteria([:], "", "134") == nil)
    // No number tells of 22,357 after 18,110 anything else.
    let all = try #require(
      model.countedLevels(of: Self.issue(model, "22357", "18110", "264200")))
    #expect(all.outcomes.map { $0.levels } == [[4, 4, 2]] && all.outcomes[0].chance == 1)
    let trend = try #require(model.criteria.firstIndex { $0.id == "trend" })
    #expect(all.chances(of: trend) == [2: 1] && all.chances(of: 0) == [:])
  }

  /// Numbers that are large, or whose formulas have an edge at every pair, end in good time.
  @Test(arguments: ["1000000000"]) func largeCountsEndSoon(count: String) throws {
    let model = try ShippedModels.model("morile-csp")
    let counted = try #require(
      model.countedLevels(of: Self.issue(model, count, count, "1000000000")))
    #expect(counted.outcomes.reduce(Fraction.zero) { $0 + $1.chance } == 1)
    var text = try String(
      decoding: RepositoryFile.read("Models/morile-csp/model.json").bytes, as: UTF8.self)
    let rule =
      "1 + (max(count, previous_count) >= 10) * ((100 * count >= 105 * previous_count) + (2 * count >= 3 * previous_count) - (100 * count <= 95 * previous_count))"
    #expect(text.contains(rule))
    let edges = (0..<60).map { "(count - previous_count = \($0 * 7))" }
    text.replace(rule, with: "min(3, \(edges.joined(separator: " + ")))")
    let jagged = try ModelReader.read(Array(text.utf8))
    let others = try #require(jagged.countedLevels(of: Self.issue(jagged, count, count, "1000000")))
    #expect(others.outcomes.reduce(Fraction.zero) { $0 + $1.chance } == 1)
  }

  private static func issue(
    _ model: Model, _ count: String, _ before: String, _ population: String,
    cells: [String: Cell] = [:]
  ) -> MoRiLE.Issue {
    let numbers = ["count": count, "previous_count": before, "population": population]
    return MoRiLE.Issue(
      name: "an issue",
      inputs: model.inputs.map { numbers[$0.id].flatMap { Fraction($0) }.map { Interval($0) } },
      cells: model.criteria.map { cells[$0.id] ?? .blank })
  }
}
