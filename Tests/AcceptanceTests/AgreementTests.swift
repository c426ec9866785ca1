import Foundation
import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

/// Agreement between scorers, against what the packages krippendorff and SciPy say: see Tests/Oracle.
@Suite struct AgreementTests {
  /// What the packages say of one panel.
  struct Answers: Decodable {
    let criteria: [[Double?]]
    let overall: [Double?]
    let pooled: [Double?]
    let leans: [[Double?]]
    let agreed: [String: String]
    let w: Double?
    let ranked: Int
    let seed: UInt64?
    let samples: Int?
    let intervals: [[[Double]?]]?
    let overallIntervals: [[Double]?]?
    let pooledIntervals: [[Double]?]?
  }

  /// A random panel.
  struct Scored: Decodable {
    let scales: [[Int]]
    let levels: [String]
  }

  static let tolerance = 1e-9

  static func decoded<Value: Decodable>(_ name: String) throws -> Value {
    let file = try RepositoryFile.read("Tests/Fixtures/agreement/\(name).json")
    return try JSONDecoder().decode(Value.self, from: Data(file.bytes))
  }

  /// A panel of a model that adds up its criteria.
  static func panel(_ scored: Scored) throws -> Panel {
    let criteria = scored.scales.enumerated().map { index, scale in
      let levels = (scale[0]...scale[1]).map { "{\"score\": \($0), \"means\": \"level\"}" }
      return "{\"id\": \"c\(index)\", \"title\": \"C \(index)\", \"domain\": \"d\", "
        + "\"levels\": [\(levels.joined(separator: ","))]}"
    }
    let sum = scored.scales.indices.map { "c\($0)" }.joined(separator: " + ")
    let model = try ModelReader.read(
      Array(
        """
        {"formatVersion": 1, "id": "m", "version": "1", "title": "M", "source": "made up",
         "domains": [{"id": "d", "title": "D"}], "criteria": [\(criteria.joined(separator: ","))],
         "scores": [{"id": "total", "title": "Total", "formula": "\(sum)"}],
         "rating": {"score": "total",
           "bands": [{"label": "High", "fromShare": "1/2"}, {"label": "Low"}]}}
        """.utf8))
    let rows = scored.levels.map { $0.split(separator: " ").map { Array($0) } }
    return Panel(
      model: model, scorers: rows.indices.map { "scorer \($0)" },
      entries: rows[0].indices.map { issue in
        let name = "issue \(issue)"
        let sheets = rows.map { row -> MoRiLE.Issue? in
          let cells = row[issue].map { $0.wholeNumberValue.map { Cell.score($0) } ?? .blank }
          // A sheet may lack an issue as well as its cells.
          return cells.allSatisfy { $0 == .blank } ? nil : MoRiLE.Issue(name: name, cells: cells)
        }
        let blank = MoRiLE.Issue(name: name, cells: scored.scales.map { _ in .blank })
        return Panel.Entry(issue: blank, sheets: sheets)
      })
  }

  func expect(_ value: Fraction?, _ expected: Double?, _ tolerance: Double, _ what: String) {
    guard let value, let expected else {
      #expect(value == nil && expected == nil, "\(what): \(value as Any), \(expected as Any)")
      return
    }
    let found = Double(value.decimalText(15)) ?? .nan
    #expect(abs(found - expected) <= tolerance, "\(what): \(found), \(expected)")
  }

  func expect(_ pair: AlphaPair, _ values: [Double?], _ intervals: [[Double]?]?, _ what: String) {
    for (place, metric) in AgreementMetric.allCases.enumerated() {
      expect(pair[metric].value, values[place], Self.tolerance, "\(metric) alpha of \(what)")
      guard let interval = intervals?[place] else {
        #expect(intervals == nil || pair[metric].interval == nil, "\(what) has an interval")
        continue
      }
      // Ends of intervals are rounded to six decimals.
      expect(pair[metric].interval?.low, interval[0], 5.1e-7, "low \(metric) end of \(what)")
      expect(pair[metric].interval?.high, interval[1], 5.1e-7, "high \(metric) end of \(what)")
    }
  }

  func expect(_ panel: Panel, _ answers: Answers, _ what: String) {
    let sampling = Consensus.Sampling(
      samples: answers.samples ?? 0, seed: answers.seed ?? 0)
    let consensus = Consensus(panel, sampling: sampling)
    for (criterion, values) in answers.criteria.enumerated() {
      expect(
        consensus.criteria[criterion], values, answers.intervals?[criterion],
        "criterion \(criterion) of \(what)")
    }
    expect(consensus.overall, answers.overall, answers.overallIntervals, "all of \(what)")
    expect(consensus.pooled, answers.pooled, answers.pooledIntervals, "the pool of \(what)")
    #expect(consensus.ranking.issues.count == answers.ranked, "\(what)")
    expect(consensus.ranking.w, answers.w, Self.tolerance, "W of \(what)")
    for (lean, expected) in zip(consensus.leans, answers.leans) {
      for (value, expected) in zip(lean.criteria + [lean.overall], expected) {
        expect(value, expected, Self.tolerance, "a lean in \(what)")
      }
    }
    for rule in AgreementRule.allCases {
      let text = consensus.cells.map { issue in
        issue.map { Self.mark(rule.level(of: $0.given)) }.joined()
      }.joined(separator: " ")
      #expect(text == answers.agreed[rule.rawValue], "the \(rule.rawValue) of \(what)")
    }
  }

  static func mark(_ level: AgreedLevel) -> String {
    switch level {
    case .level(let score): "\(score)"
    case .split: "/"
    case .unscored: "."
    }
  }

  @Test func agreesOnRandomPanels() throws {
    let panels: [Scored] = try Self.decoded("panels")
    let answers: [Answers] = try Self.decoded("panels")
    #expect(panels.count == 200)
    for (number, (scored, answers)) in zip(panels, answers).enumerated() {
      expect(try Self.panel(scored), answers, "panel \(number)")
    }
    // The panels hold what they are there for.
    #expect(answers.contains { $0.w == nil } && answers.contains { $0.overall[0] == nil })
    let overall = answers.compactMap { $0.overall[0] }
    #expect(overall.contains { $0 == 1 } && overall.contains { $0 < 0 })
  }

  @Test func agreesOnTheCodings() throws {
    expect(try Codings.panel(), try Self.decoded("codings"), "the codings")
  }
}

/// The three codings that come with the default model.
enum Codings {
  static let folder = "Models/morile-csp/"

  static func sheets() throws -> [IssueSheet] {
    let model = try ModelReader.read(RepositoryFile.read(folder + "model.json").bytes)
    return try ["a", "b", "c"].map { name in
      try IssueSheet.read([RepositoryFile.read(folder + "coding-\(name).csv")], models: [model])
    }
  }

  static func panel() throws -> Panel {
    let sheets = try sheets()
    return Panel(
      model: sheets[0].model, scorers: ["a", "b", "c"],
      entries: sheets[0].issues.map { issue in
        Panel.Entry(
          issue: issue,
          sheets: sheets.map { sheet in sheet.index(of: issue.name).map { sheet.issues[$0] } })
      })
  }
}
