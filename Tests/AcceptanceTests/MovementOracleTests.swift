import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

/// Shares of movements, against another program that makes the changes in every order: see Tests/Oracle.
@Suite struct MovementOracleTests {
  @Test func agreesOnEveryMovement() throws {
    let lines = try Self.lines("Tests/Fixtures/comparison/shares.csv").dropFirst()
    let pairs = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(pairs.count > 400)
    for (number, own) in Dictionary(grouping: pairs, by: { $0[0] }) {
      let path = "Tests/Fixtures/oracle/\(number)"
      let model = try ModelReader.read(RepositoryFile.read(path + ".json").bytes)
      let rows = try Self.lines(path + ".csv")
      let search = MovementSearch(model)
      for pair in own {
        let places = [try #require(Int(pair[1])), try #require(Int(pair[2]))]
        let table = ([rows[0]] + places.map { rows[$0 + 1] }).joined(separator: "\n")
        let sheet = try IssueSheet.read(
          [SourceFile(name: path, bytes: Array(table.utf8))], models: [model])
        let (last, this) = (model.assess(sheet.issues[0]), model.assess(sheet.issues[1]))
        let found = search.movement(from: last, to: this)
        #expect(found.gap == nil)
        #expect("\(found.from.low),\(found.to.low)" == "\(pair[3]),\(pair[4])")
        #expect(Self.text(found, model) == String(pair[5]), "\(pair)")
        #expect(found.changes.compactMap { $0.share }.reduce(.zero, +) == found.total)
        let back = search.movement(from: this, to: last)
        #expect(
          back.changes.map { $0.share } == found.changes.map { $0.share.map { -$0 } }, "\(pair)")
      }
    }
  }

  private static func lines(_ path: String) throws -> [Substring] {
    String(decoding: try RepositoryFile.read(path).bytes, as: UTF8.self).split(separator: "\n")
  }

  private static func text(_ movement: ScoreMovement, _ model: Model) -> String {
    movement.changes.map {
      "\(model.criteria[$0.criterion].id):\($0.share.map { "\($0)" } ?? "")"
    }
    .joined(separator: ";")
  }
}
