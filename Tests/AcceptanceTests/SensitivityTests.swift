import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

/// How far weights and thresholds can move, against another program's answers and against models that
/// have the other numbers.
@Suite struct SensitivityTests {
  private struct Example {
    let definition: ModelDefinition
    let model: Model
    let issues: [MoRiLE.Issue]

    init(_ model: String, _ data: String, most: Int = .max) throws {
      let bytes = try RepositoryFile.read(model).bytes
      definition = try ModelReader.definition(bytes)
      self.model = try ModelReader.read(bytes)
      let sheet = try IssueSheet.read([RepositoryFile.read(data)], models: [self.model])
      issues = Array(sheet.issues.prefix(most))
    }
  }

  private static let shipped = [
    ("morile-csp", "plymouth-2017-18.csv"), ("stra-plymouth-2015", "2014-15.csv"),
  ]

  private static func example(_ name: String, _ data: String) throws -> Example {
    try Example("Models/\(name)/model.json", "Models/\(name)/\(data)")
  }

  // MARK: - Another program

  @Test(arguments: shipped) func agreesWithAnotherProgram(name: String, data: String) throws {
    let example = try Self.example(name, data)
    let found = try ModelSensitivity(example.definition, example.issues)
    var lines: [String] = []
    for finding in found.findings {
      let parameter =
        switch finding.parameter {
        case .weight(let place, _): "weight \(place + 1)"
        case .threshold(let band): "threshold \(band + 1)"
        }
      for (side, end) in [("below", finding.ratings.below), ("above", finding.ratings.above)] {
        let changes = end.changes.map {
          "\(found.issues[$0.issue]): \($0.from.text) to \($0.to.text)"
        }
        lines.append(
          "\(name)|\(parameter)|rating|\(side)|\(Self.text(end))|"
            + changes.joined(separator: "; "))
      }
      guard let order = finding.order else { continue }
      for (side, end) in [("below", order.below), ("above", order.above)] {
        lines.append("\(name)|\(parameter)|order|\(side)|\(Self.text(end))|")
      }
    }
    let file = try RepositoryFile.read("Tests/Fixtures/sensitivity/expected.csv")
    let expected = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
      .map { String($0) }.filter { $0.hasPrefix(name) }
    #expect(expected.count >= 20)
    #expect(lines == expected)
  }

  private static func text<Change>(_ end: ModelSensitivity.End<Change>) -> String {
    (end.value.map { "\($0)" } ?? "none") + (end.isInside ? "|inside" : "|outside")
  }

  // MARK: - Models that have the other numbers

  @Test(arguments: shipped) func agreesWithChangedModels(name: String, data: String) throws {
    let example = try Self.example(name, data)
    #expect(try Self.compare(example, first: 10) > 30)
  }

  /// Of the random models those that are checked quickly; the others agree too, and take half a minute.
  private static let quick = ["04", "18", "19", "22", "26", "27", "37", "40", "43", "45"]

  @Test func agreesWithChangedRandomModels() throws {
    var compared = 0
    for number in Self.quick {
      let folder = "Tests/Fixtures/oracle/\(number)"
      compared += try Self.compare(Example(folder + ".json", folder + ".csv", most: 30), first: 5)
    }
    #expect(compared > 200)
  }

  /// Compares each end with models that have a number just inside it, at it and just outside.
  ///
  /// Numbers that no model may have are left out.
  /// - Returns: How many models it was compared with.
  private static func compare(_ example: Example, first: Int) throws -> Int {
    let found = try ModelSensitivity(example.definition, example.issues, first: first)
    let before = example.issues.map { example.model.assess($0) }
    #expect(found.leaders == leaders(before, first))
    var compared = 0
    for finding in found.findings {
      func assessments(_ value: Fraction) -> [Assessment]? {
        let changed =
          switch finding.parameter {
          case .weight(let place, _):
            example.definition.changed(
              weights: [Fraction?](repeating: nil, count: place) + [value])
          case .threshold(let band):
            example.definition.changed(
              thresholds: [Fraction?](repeating: nil, count: band) + [value])
          }
        guard let model = try? Model(validating: changed) else { return nil }
        compared += 1
        return example.issues.map { model.assess($0) }
      }
      for (sign, end) in [(-1, finding.ratings.below), (1, finding.ratings.above)] {
        for value in inside(end, finding.value, sign) {
          guard let after = assessments(value) else { continue }
          #expect(changes(before, after).isEmpty, "\(finding.parameter) at \(value)")
        }
        guard !end.changes.isEmpty, let value = outside(end, sign) else { continue }
        guard let after = assessments(value) else { continue }
        #expect(
          changes(before, after) == end.changes.map { $0.issue },
          "\(finding.parameter) at \(value)")
      }
      if let order = finding.order {
        for (sign, end) in [(-1, order.below), (1, order.above)] {
          for value in inside(end, finding.value, sign) {
            guard let after = assessments(value) else { continue }
            #expect(leaders(after, first) == found.leaders, "\(finding.parameter) at \(value)")
          }
          guard !end.changes.isEmpty, let value = outside(end, sign) else { continue }
          guard let after = assessments(value) else { continue }
          #expect(leaders(after, first) != found.leaders, "\(finding.parameter) at \(value)")
        }
      }
    }
    return compared
  }

  /// Values between a number and the end of its range: halfway, and as near to it as may be.
  private static func inside<Change>(
    _ end: ModelSensitivity.End<Change>, _ value: Fraction, _ sign: Int
  ) -> [Fraction] {
    guard let last = end.value else { return [value + Fraction(sign * 1000)] }
    let near = end.isInside ? last : value + (last - value) * Fraction(999_999, over: 1_000_000)
    return [(value + last) / 2, near]
  }

  /// The first value past an end, or nearly.
  private static func outside<Change>(
    _ end: ModelSensitivity.End<Change>, _ sign: Int
  ) -> Fraction? {
    end.value.map { end.isInside ? $0 + Fraction(Int64(sign), over: 1_000_000) : $0 }
  }

  /// The issues whose possible ratings differ.
  private static func changes(_ before: [Assessment], _ after: [Assessment]) -> [Int] {
    before.indices.filter { before[$0].rating.possible != after[$0].rating.possible }
  }

  /// The first issues, ties together, by the ranking.
  private static func leaders(_ assessments: [Assessment], _ first: Int) -> [[Int]] {
    var leaders: [(rank: Int, issues: [Int])] = []
    for entry in Ranking(assessments, style: .competition).entries {
      guard let rank = entry.rank, rank <= first else { continue }
      if leaders.last?.rank == rank {
        leaders[leaders.count - 1].issues.append(entry.index)
      } else {
        leaders.append((rank, [entry.index]))
      }
    }
    return leaders.map { $0.issues.sorted() }
  }
}
