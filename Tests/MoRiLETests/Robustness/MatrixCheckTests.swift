import MoRiLE
import Testing

/// What a matrix can hide, for small models of which every combination can be scored one by one.
@Suite struct MatrixCheckTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let definition: ModelDefinition

    init(_ name: String, _ definition: ModelDefinition) {
      testDescription = name
      self.definition = definition
    }
  }

  private static let three: [ModelDefinition.Criterion] = [
    .init("a", 0...3, points: ["0", "1", "2.5", "8"]), .init("b", 1...3), .init("c", 0...2),
  ]

  static let cases: [Case] = [
    Case("one criterion", .of("a", criteria: [.init("a")])),
    Case("one criterion in a product with itself", .of("a * a", criteria: [.init("a")])),
    Case("a criterion twice in a sum", .of("a + b + a", criteria: three)),
    Case("a criterion that cancels itself", .of("a + b - a", criteria: three)),
    Case("a criterion that counts for nothing", .of("0 * a + b", criteria: three)),
    Case("points beside the level", .of("points(a) * b + a", criteria: three)),
    Case("lowest and highest", .of("max(a, b) + min(b, c) * 2", criteria: three)),
    Case("comparisons", .of("a + b + 10 * (a >= 2) + 5 * (c = 2) + (b <> 1)", criteria: three)),
    Case("a quotient", .of("a / (4 - b) + c", criteria: three)),
    Case("a quotient by what it is made of", .of("(a + b) / (5 - b)", criteria: three)),
    Case("shares", .of("60 * share(points(a)) + 40 * share(b * c)", criteria: three)),
    Case("a sum cut off", .of("min(6, a + b + c)", criteria: three)),
    Case(
      "a score used three times",
      .of(
        criteria: three,
        scores: [.init("s", "a + b"), .init("total", "s * s + max(s, c) + s")])),
    Case(
      "scores that share a part of theirs",
      .of(
        criteria: three,
        scores: [.init("s", "a + b"), .init("t", "b + c"), .init("total", "s * t + b")])),
    Case(
      "two domains",
      .of(
        domains: [.init("harm"), .init("other")],
        criteria: three + [.init("d", 0...4, domain: "other")],
        scores: [.init("total", "a + 3 * b + 2 * d")])),
    Case(
      "a level that lowers",
      .of("a - 2 * d + 20", criteria: three + [.init("d", 0...2, lowers: true)])),
    Case("unlike steps of points", .of("points(a) + b / 3", criteria: three)),
  ]

  @Test("agrees with every combination, scored one by one", arguments: cases)
  func everyCombination(_ example: Case) throws {
    let model = try Model(validating: example.definition)
    let check = MatrixCheck(model)
    let all = Scored(model, check.read)
    let totals = try #require(check.totals)
    #expect(check.combinations == Fraction(all.rows.count))
    #expect(totals.totals.map { $0.value } == all.counts.keys.sorted())
    #expect(totals.totals.allSatisfy { all.counts[$0.value] == $0.combinations })
    for effect in check.effects { try all.expect(try #require(effect)) }
    for (domain, reversal) in check.reversals {
      try all.expect(try #require(reversal), domain)
    }
  }

  /// Every combination of levels of some criteria, scored.
  private struct Scored {
    let model: Model
    let read: [Int]
    var rows: [[Int]: Fraction] = [:]
    var counts: [Fraction: Fraction] = [:]

    init(_ model: Model, _ read: [Int]) {
      self.model = model
      self.read = read
      var combinations: [[Int]] = [[]]
      for criterion in read {
        combinations = combinations.flatMap { row in
          model.criteria[criterion].levels.map { row + [$0.score] }
        }
      }
      for row in combinations {
        let total = self.total(row)
        rows[row] = total
        counts[total, default: .zero] = (counts[total] ?? .zero) + 1
      }
    }

    func total(_ row: [Int]) -> Fraction {
      var cells = model.criteria.map { _ in Cell.unknown }
      for (criterion, score) in zip(read, row) { cells[criterion] = .score(score) }
      return model.assess(Issue(name: "", cells: cells)).score.value ?? .zero
    }

    func band(_ row: [Int]) -> Int { model.rating.band(of: rows[row] ?? .zero) }

    func expect(_ effect: MatrixEffect) throws {
      let place = try #require(read.firstIndex(of: effect.criterion))
      let scale = model.criteria[effect.criterion].scale
      var (one, ends, any, others) = (0, 0, 0, 0)
      var rises = [[Fraction]](repeating: [], count: scale.count - 1)
      for row in rows.keys where row[place] == scale.lowerBound {
        let line = scale.map { score in row.enumerated().map { $0 == place ? score : $1 } }
        let bands = line.map { band($0) }
        others += 1
        one += zip(bands, bands.dropFirst()).count { $0 != $1 }
        ends += bands.first == bands.last ? 0 : 1
        any += Set(bands).count > 1 ? 1 : 0
        for step in rises.indices {
          rises[step].append((rows[line[step + 1]] ?? .zero) - (rows[line[step]] ?? .zero))
        }
      }
      let all = Fraction(others)
      #expect(effect.oneLevel == Fraction(one) / (all * Fraction(scale.count - 1)))
      #expect(effect.endToEnd == Fraction(ends) / all)
      #expect(effect.any == Fraction(any) / all)
      for (step, rises) in zip(effect.steps, rises) {
        #expect(step.low == rises.min())
        #expect(step.high == rises.max())
      }
    }

    func expect(_ reversal: MatrixReversal, _ domain: Int) throws {
      let places = read.indices.filter { model.criteria[read[$0]].domain == domain }
      func distance(_ row: [Int]) -> Int {
        places.reduce(0) { sum, place in
          let criterion = model.criteria[read[place]]
          return sum
            + (criterion.lowers
              ? criterion.scale.upperBound - row[place] : row[place] - criterion.scale.lowerBound)
        }
      }
      let worst = rows.filter { distance($0.key) == reversal.levels }.values
      let least = rows.filter { distance($0.key) == 0 }.values
      #expect(reversal.worst == Interval(try #require(worst.min()), try #require(worst.max())))
      let most = try #require(least.max())
      #expect(reversal.least == Interval(try #require(least.min()), most))
      let outranked = rows.filter { $0.value < most }
      let furthest = outranked.keys.map { distance($0) }.max() ?? 0
      #expect((reversal.pair?.levels ?? 0) == furthest)
      guard let pair = reversal.pair else { return }
      #expect(
        pair.worse.total == outranked.filter { distance($0.key) == furthest }.values.min())
      #expect(total(read.compactMap { pair.worse.scores[$0] }) == pair.worse.total)
      #expect(total(read.compactMap { pair.least.scores[$0] }) == most)
      #expect(distance(read.compactMap { pair.least.scores[$0] }) == 0)
    }
  }

  // MARK: - By hand

  @Test("gaps, ties, neighbours of thresholds and crowded totals of points 0, 1, 2.5 and 8")
  func byHand() throws {
    let model = try Model(
      validating: .of(
        "points(a)", criteria: [.init("a", 0...3, points: ["0", "1", "2.5", "8"])],
        bands: [
          .init(label: "High", threshold: .score(SourceNumber(Fraction("8") ?? 0))),
          .init(label: "Middle", threshold: .score(SourceNumber(Fraction("1.5") ?? 0))),
          .init(label: "Low"),
        ]))
    let check = MatrixCheck(model)
    let totals = try #require(check.totals)
    #expect(totals.step == Fraction("0.5"))
    #expect(totals.unreached == 13)
    #expect(totals.widestGaps.map { $0.width } == [Fraction("5.5")])
    #expect(totals.mostCrowded.count == 4)
    #expect(totals.tieProbability == Fraction("0.25"))
    #expect(totals.shares(of: model.rating) == ["1/4", "1/4", "1/2"].map { Fraction($0) })
    let high = totals.neighbours(of: 8)
    #expect((high.below, high.from) == (Fraction("2.5"), 8))
    let effect = try #require(check.effects[0])
    #expect(effect.oneLevel == Fraction("2/3"))
    #expect(effect.endToEnd == 1)
    #expect(!effect.isEven)
    #expect(try #require(check.reversals[0].reversal).pair == nil)
  }

  @Test("a criterion that no threshold is near can never change the rating")
  func never() throws {
    func effect(from threshold: String) throws -> MatrixEffect {
      let model = try Model(
        validating: .of(
          "10 * a + b", criteria: [.init("a", 0...1), .init("b", 0...3)],
          bands: [
            .init(label: "High", threshold: .score(SourceNumber(Fraction(threshold) ?? 0))),
            .init(label: "Low"),
          ]))
      return try #require(MatrixCheck(model).effects[1])
    }
    #expect(try effect(from: "4").isNever)
    #expect(try effect(from: "10").isNever)
    #expect(try !effect(from: "3").isNever)
    #expect(try !effect(from: "10.1").isNever)
  }

  @Test("criteria that act through a default only, and those that do not act, are told apart")
  func indirect() throws {
    let model = try Model(
      validating: .of(
        "b + d",
        criteria: [
          .init("a"), .init("b", default: "max(a, c)"), .init("c", default: "e"),
          .init("d"), .init("e"), .init("f"),
        ]))
    let check = MatrixCheck(model)
    #expect(check.read == [1, 3])
    #expect(check.combinations == 16)
    #expect(check.indirect.map { $0.criterion } == [0, 2, 4, 5])
    #expect(check.indirect.map { $0.through } == [[1], [1], [1], []])
  }

  @Test("the shares of a domain do not hang on what was held for the domain before it")
  func domains() throws {
    func rating(_ score: SourceText) -> ModelDefinition.Rating {
      let high = ModelDefinition.Band(label: "High", threshold: .score(SourceNumber(2)))
      return .init(score: score, bands: [high, .init(label: "Low")])
    }
    let model = try Model(
      validating: .of(
        domains: [.init("harm", rating: rating("u")), .init("other", rating: rating("s"))],
        criteria: [.init("a", 0...1), .init("b", 0...1)],
        scores: [
          .init("s", "max(a, 0) + 2 * min(b, 1)"), .init("u", "max(s, b)"), .init("total", "u"),
        ]))
    let check = MatrixCheck(model)
    #expect(
      check.domainShares.map { $0.shares }
        == [["1/2", "1/2"], ["1/2", "1/2"]].map {
          $0.compactMap { Fraction($0) }
        })
  }
}
