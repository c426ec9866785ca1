import Foundation
import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@testable import MoRiLEBoard

/// What counts weigh, against an independent program: Tests/Oracle/harm.py.
@Suite("What counts weigh, against an independent program")
struct HarmOracleTests {
  struct Case: Decodable {
    let crimes, map, weights: String
    let expected: Expected
  }

  struct Expected: Decodable {
    let total, change: [String]?
    let issues: [Line]
  }

  struct Line: Decodable {
    let name: String
    let harm, before, share: [String]?
    let places: [Int]?
  }

  private static let cases = Result {
    try JSONDecoder().decode(
      [Case].self,
      from: Data(contentsOf: RepositoryFile.root.appending(path: "Tests/Fixtures/harm/cases.json")))
  }

  private static func range(_ texts: [String]?) -> Interval? {
    texts.map { texts in
      let ends = texts.map { text in
        let parts = text.split(separator: "/").compactMap { Int64($0) }
        return Fraction(parts[0], over: parts[1])
      }
      return Interval(ends[0], ends[1])
    }
  }

  @Test("harm, sums, changes, shares and places are the same, exactly")
  func same() throws {
    let model = try ShippedModels.model("morile-csp")
    var (ranges, exact, open) = (0, 0, 0)
    for item in try Self.cases.get() {
      let report = try HarmFixtures.report(item.crimes, item.map, [item.weights], model)
      let sums = report.sums[0]
      #expect(sums.total == Self.range(item.expected.total))
      #expect(sums.change == Self.range(item.expected.change))
      let added = item.expected.issues.indices.filter { item.expected.issues[$0].harm != nil }
      let places = HarmPlaces([added.compactMap { sums.lines[$0].harm }])
      for (index, line) in item.expected.issues.enumerated() {
        #expect(report.rows[index].name == line.name)
        #expect(sums.lines[index].harm == Self.range(line.harm))
        #expect(sums.lines[index].before == Self.range(line.before))
        #expect(sums.shares[index] == Self.range(line.share))
        if let ends = line.places, let place = added.firstIndex(of: index) {
          #expect(places.place(place, 0) == ends[0]...ends[1])
        }
        guard let harm = sums.lines[index].harm else {
          open += 1
          continue
        }
        if harm.value == nil { ranges += 1 } else { exact += 1 }
      }
    }
    #expect(ranges > 30 && exact > 30 && open > 30, "\(ranges) \(exact) \(open)")
  }
}

/// Tables for tests of what counts weigh.
enum HarmFixtures {
  static func file(_ text: String, _ name: String = "f.csv") -> SourceFile {
    SourceFile(name: name, bytes: Array(text.utf8))
  }

  static func report(
    _ crimes: String, _ map: String, _ weights: [String], _ model: Model
  ) throws -> HarmReport {
    let sheet = try IssueSheet.read(
      [file(crimes, "crimes.csv")], models: [model], for: .trends)
    return try HarmReport(
      HarmMap(file(map, "harm.csv")),
      weights: weights.enumerated().map { try HarmWeights(file($1, "weights-\($0 + 1).csv")) },
      of: TrendReport(sheet), scoredIn: nil)
  }
}
