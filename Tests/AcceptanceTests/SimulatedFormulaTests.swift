import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

/// A simulation without any doubt gives the scores that ``Model/assess(_:)`` gives, for formulas of
/// every kind.
@Suite struct SimulatedFormulaTests {
  @Test(arguments: 1...60)
  func scoresWithoutDoubtAreThoseOfTheEngine(number: Int) throws {
    let name = (number < 10 ? "0" : "") + "\(number)"
    let model = try ModelReader.read(
      RepositoryFile.read("Tests/Fixtures/oracle/\(name).json").bytes)
    // The first issues of each file are enough here, and quicker to read.
    let bytes = try RepositoryFile.read("Tests/Fixtures/oracle/\(name).csv").bytes
    let lines = bytes.split(separator: UInt8(ascii: "\n")).prefix(41)
    let file = SourceFile(
      name: "\(name).csv", bytes: Array(lines.joined(separator: [UInt8(ascii: "\n")])))
    let sheet = try IssueSheet.read([file], models: [model])
    let known = sheet.issues.map { model.assess($0) }.filter { assessment in
      assessment.levels.allSatisfy { $0.count == 1 }
    }.prefix(12)
    let chances = known.map { assessment in
      zip(model.criteria, assessment.levels).map { criterion, level in
        criterion.scale.map { $0 == level.lowerBound ? Fraction.one : .zero }
      }
    }
    let result: SimulationResult
    do throws(SimulationRefusal) {
      result = try Simulation(
        model, names: known.map { $0.issue.name }, chances: chances,
        settings: SimulationSettings(runs: 1)
      ).run()
    } catch {
      Issue.record("model \(name) cannot be simulated: \(error.message)")
      return
    }
    let places = Ranking(Array(known), style: .competition).entries
    for entry in places {
      let (assessment, standing) = (known[entry.index], result.issues[entry.index])
      #expect(standing.score.contains(assessment.score.low))
      let range = model.ratedScore.range
      #expect(
        (standing.score.high - standing.score.low) * 30_000 < max(1, range.high - range.low))
      #expect(standing.place.lowerBound == entry.rank && standing.place.count == 1)
      #expect(standing.ratings.firstIndex(of: 1) == assessment.rating.possible.lowerBound)
    }
  }
}
