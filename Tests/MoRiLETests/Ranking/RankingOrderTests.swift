import MoRiLE
import TestSupport
import Testing

@Suite("Ranking in any order of the input")
struct RankingOrderTests {
  private func assessments() throws -> [Assessment] {
    let model = try Model(
      validating: .of("share(a) + b / 3", criteria: [.init("a", 0...7), .init("b")]))
    var random = SeededRandom(seed: 9)
    return (0..<120).map { index in
      func cell(_ highest: Int) -> Cell {
        Int.random(in: 0..<10, using: &random) == 0
          ? .unknown : .score(Int.random(in: 0...highest, using: &random))
      }
      return model.assess(Issue(name: "Issue \(index)", cells: [cell(7), cell(3)]))
    }
  }

  private func told(_ assessments: [Assessment], _ style: RankingStyle) -> [String] {
    Ranking(assessments, style: style).entries.map {
      "\(assessments[$0.index].issue.name): \($0.text)"
    }
  }

  @Test("gives one list, however the issues are shuffled", arguments: RankingStyle.allCases)
  func shuffled(_ style: RankingStyle) throws {
    var random = SeededRandom(seed: 4)
    var assessments = try assessments()
    let expected = told(assessments, style)
    for _ in 0..<30 {
      assessments.shuffle(using: &random)
      #expect(told(assessments, style) == expected)
    }
  }

  @Test("numbers by the count of higher scores, or of different higher ones")
  func counts() throws {
    let assessments = try assessments()
    let known = assessments.compactMap { $0.score.value }
    #expect(Set(known).count < known.count && known.count < assessments.count)
    for (dense, competition) in zip(
      Ranking(assessments).entries, Ranking(assessments, style: .competition).entries)
    {
      #expect(dense.index == competition.index && dense.isTied == competition.isTied)
      guard let score = assessments[dense.index].score.value else {
        #expect(dense.rank == nil && competition.rank == nil && !dense.isTied)
        continue
      }
      let higher = known.filter { $0 > score }
      #expect(dense.rank == Set(higher).count + 1)
      #expect(competition.rank == higher.count + 1)
      #expect(dense.isTied == (known.count { $0 == score } > 1))
    }
  }

  @Test("has each issue once, the unranked ones last")
  func complete() throws {
    let assessments = try assessments()
    let entries = Ranking(assessments).entries
    #expect(entries.map(\.index).sorted() == Array(assessments.indices))
    let firstUnranked = entries.firstIndex { $0.rank == nil } ?? entries.count
    #expect(entries[firstUnranked...].allSatisfy { $0.rank == nil })
    let tops = entries[firstUnranked...].map { assessments[$0.index].score.high }
    #expect(tops == tops.sorted(by: >))
  }
}
