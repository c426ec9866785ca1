import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

/// Compares what is counted about matrices with counts that another program made by other means: see
/// Tests/Oracle/matrix.py.
@Suite struct MatrixOracleTests {
  private static let expected: [String: [String]] = {
    guard let file = try? RepositoryFile.read("Tests/Fixtures/matrix/expected.csv") else {
      return [:]
    }
    var lines: [String: [String]] = [:]
    for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",", maxSplits: 1)
      lines[String(cells[0]), default: []].append(String(cells[1]))
    }
    return lines
  }()

  @Test(arguments: ShippedModels.ids + OracleTests.models)
  func agreesOnEveryCount(name: String) throws {
    let path =
      ShippedModels.ids.contains(name)
      ? "Models/\(name)/model.json" : "Tests/Fixtures/oracle/\(name).json"
    let model = try ModelReader.read(RepositoryFile.read(path).bytes)
    let lines = try #require(Self.expected[name])
    #expect(lines.count > 10)
    let found = try Self.lines(MatrixCheck(model))
    #expect(found.count == lines.count)
    for (found, expected) in zip(found, lines) { #expect(found == expected) }
  }

  /// What was counted, in the lines that the other program writes.
  private static func lines(_ check: MatrixCheck) throws -> [String] {
    let model = check.model
    let totals = try #require(check.totals)
    #expect(totals.combinations == check.combinations)
    var lines = [
      "combinations,\(totals.combinations)", "totals,\(totals.totals.count)",
      "range,\(totals.lowest)..\(totals.highest)",
      "most crowded,"
        + totals.mostCrowded.map { "\($0.value):\($0.combinations)" }.joined(separator: " "),
      "tie,\(totals.tieProbability)", "step,\(totals.step)", "unreached,\(totals.unreached)",
      "widest gaps,"
        + (totals.widestGaps.first.map {
          "\($0.width) x\(totals.widestGaps.count) from \($0.low)"
        } ?? "none"), "shares," + text(totals.shares(of: model.rating)),
    ]
    for threshold in model.rating.thresholds {
      let beside = totals.neighbours(of: threshold)
      let texts = [beside.below, beside.from].map { $0.map { "\($0)" } ?? "none" }
      lines.append("beside \(threshold),\(texts.joined(separator: " "))")
    }
    for domain in check.domainShares {
      lines.append(
        "shares \(model.domains[domain.domain].id),"
          + text(try #require(domain.shares)))
    }
    for effect in check.effects {
      let effect = try #require(effect)
      let id = model.criteria[effect.criterion].id
      lines.append("changes \(id)," + text([effect.oneLevel, effect.endToEnd, effect.any]))
      lines.append("steps \(id)," + effect.steps.map { range($0) }.joined(separator: " "))
    }
    for (domain, reversal) in check.reversals {
      let reversal = try #require(reversal)
      let id = model.domains[domain].id
      lines.append("worst \(id),\(range(reversal.worst))")
      lines.append("least \(id),\(range(reversal.least))")
      lines.append(
        "outranked \(id),"
          + (reversal.pair.map { "\($0.levels) at \($0.worse.total)" } ?? "none"))
      if let pair = reversal.pair { expectPair(pair, reversal, model) }
    }
    return lines
  }

  /// The pair is of the model, and it is what it is said to be.
  private static func expectPair(
    _ pair: MatrixReversal.Pair, _ reversal: MatrixReversal, _ model: Model
  ) {
    for input in [pair.worse, pair.least] {
      let cells = input.scores.map { $0.map { Cell.score($0) } ?? .unknown }
      let issue = Issue(name: "", inputs: model.inputs.map { _ in nil }, cells: cells)
      #expect(model.assess(issue).score.value == input.total)
    }
    #expect(pair.worse.total < pair.least.total)
    var levels = 0
    for index in reversal.criteria {
      let criterion = model.criteria[index]
      guard let worse = pair.worse.scores[index], let least = pair.least.scores[index] else {
        Testing.Issue.record("a criterion of the domain has no score")
        continue
      }
      #expect(least == (criterion.lowers ? criterion.scale.upperBound : criterion.scale.lowerBound))
      levels += abs(worse - least)
    }
    #expect(levels == pair.levels)
  }

  private static func text(_ values: [Fraction]) -> String {
    values.map { "\($0)" }.joined(separator: " ")
  }

  private static func range(_ range: Interval) -> String { "\(range.low)..\(range.high)" }
}
