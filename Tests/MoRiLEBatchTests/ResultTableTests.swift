import MoRiLE
import Testing

@testable import MoRiLEBatch

@Suite struct ResultTableTests {
  /// More sets of scores than the table has room for at first keep their numbers.
  @Test func eachSetOfScoresHasItsNumber() throws {
    let model = try #require(DifferentialTests.models.last)
    let (program, buckets) = (LaneProgram(model), ScoreBuckets(model))
    let table = ResultTable(program, model)
    for _ in 0..<2 {
      for code in 0..<5_000 as Range<Int64> {
        let id = table.id(ofCode: code)
        let scores = program.scores(ofCode: code)
        #expect(id == Int(code))
        #expect(table.sets[id] == scores)
        #expect(table.bucket(of: id) == buckets.bucket(of: scores))
      }
    }
    #expect(table.sets.count == 5_000)
  }

  /// One set of scores more than rows have room to number is refused, in one table or in two together.
  @Test(
    arguments: [
      (limit: 100, codes: [0..<100], isRefused: false), (100, [0..<101], true),
      (100, [0..<60, 40..<100], false), (100, [0..<60, 41..<101], true),
    ] as [(limit: Int, codes: [Range<Int64>], isRefused: Bool)])
  func tooManySetsAreRefused(limit: Int, codes: [Range<Int64>], isRefused: Bool) throws {
    let model = try #require(DifferentialTests.models.last)
    let tables = codes.map { codes in
      let table = ResultTable(LaneProgram(model), model, limit: limit)
      for code in codes { _ = table.id(ofCode: code) }
      #expect(table.sets.count <= limit)
      return table
    }
    do throws(Faults) {
      let order = try ScoreOrder(tables, model: model) { _ in [] }
      #expect(order.results.count == limit)
      #expect(!isRefused)
    } catch {
      #expect(isRefused)
      #expect(
        error.all.map { $0.message } == [
          "these issues have more than 100 different sets of scores, the most that can be ranked; "
            + "rank them in parts, or score them with `morile score`"
        ])
    }
  }
}
