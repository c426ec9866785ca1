import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

/// The published drug cases of stochastic multicriteria acceptability analysis, against two reference
/// implementations: see Tests/Fixtures/smaa.
@Suite struct PublishedSimulationTests {
  private static let runs = 16_384

  @Test(arguments: ["antidepressants-2010", "antidepressants-2011"])
  func indicesAndCentralWeightsAreThoseOfTheReferences(name: String) throws {
    let levels = try table("\(name)/discrete.csv")
    let references = try table("\(name)/reference.csv")
    let alternatives = unique(levels.rows.map { $0[0] })
    let criteria = unique(levels.rows.map { $0[1] })
    let scale = levels.header.count - 2
    let model = try Self.model(criteria, levels: scale)
    let chances = alternatives.indices.map { alternative in
      criteria.indices.map { criterion in
        levels.rows[alternative * criteria.count + criterion].dropFirst(2).compactMap { Int64($0) }
          .map { Fraction($0, over: 65_536) }
      }
    }
    for chance in chances.joined() { #expect(chance.reduce(.zero, +) == 1) }
    let result = try Simulation(
      model, names: alternatives, chances: chances,
      settings: SimulationSettings(runs: Self.runs, seed: 2011, weights: .uniform)
    ).run()
    var compared = 0
    for row in references.rows {
      let standing = result.issues[try #require(alternatives.firstIndex(of: row[0]))]
      let value: Fraction
      switch row[1] {
      case "rank": value = result.share(standing.places[try #require(Int(row[2])) - 1])
      case "above":
        value = result.share(standing.above[try #require(alternatives.firstIndex(of: row[2]))])
      default:
        let index = try #require(criteria.firstIndex(of: row[2]))
        // The model's weights add up to the number of criteria, those of the references to 1.
        value = try #require(standing.centralWeights)[index] / Fraction(criteria.count)
      }
      let found = try #require(Double(value.decimalText(9)))
      let deviation = try #require(Double(row[7]))
      // Five standard errors of both together, and what the cutting into levels costs at most.
      let runs = row[1] == "weight" ? standing.places[0] : Self.runs
      let margin = 5 * deviation * (1 / Double(runs) + 1e-7).squareRoot() + 0.00012
      for reference in [row[3], row[4]] where !reference.isEmpty {
        let expected = try #require(Double(reference))
        #expect(abs(found - expected) <= margin, "\(row[0]) \(row[1]) \(row[2])")
        compared += 1
      }
    }
    #expect(compared == (name.hasSuffix("2010") ? 92 : 48))
  }

  /// A plain weighted sum of the criteria.
  private static func model(_ criteria: [String], levels: Int) throws -> Model {
    let levels = (0..<levels).map { score in
      ModelDefinition.Level(score: SourceNumber(Fraction(score)), means: "a share of the range")
    }
    let ids = criteria.indices.map { "criterion\($0)" }
    return try Model(
      validating: ModelDefinition(
        id: "smaa", version: "1", title: "Weighted sum", source: "Tests/Fixtures/smaa",
        domains: [.init(id: "all", title: "All")],
        criteria: zip(ids, criteria).map { id, title in
          .init(id: SourceText(id), title: SourceText(title), domain: "all", levels: levels)
        },
        scores: [
          .init(
            id: "total", title: "Total", formula: SourceText(ids.joined(separator: " + ")))
        ],
        rating: .init(
          score: "total",
          bands: [
            .init(label: "High", threshold: .share(SourceNumber(Fraction(1, over: 2)))),
            .init(label: "Low"),
          ])))
  }

  // MARK: - Tables

  private func table(_ path: String) throws -> (header: [String], rows: [[String]]) {
    let bytes = try RepositoryFile.read("Tests/Fixtures/smaa/\(path)").bytes
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    }
    return (lines[0], Array(lines.dropFirst()))
  }

  private func unique(_ names: [String]) -> [String] {
    names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
