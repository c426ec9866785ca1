import Foundation
import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@testable import MoRiLEBoard

/// The accounts of grants against an independent program: Tests/Oracle/money.py.
@Suite("Money, against an independent program")
struct GrantOracleTests {
  struct Case: Decodable {
    let spending, grant: String
    let checks: [Check]
    /// The money of each issue: of the grant, and of others.
    let money: [[String: String]]
  }

  /// What a total is of, the line or status that it is about, the sum, how many lines are open, what it should
  /// equal, how it stands to that, and what equals the difference.
  struct Check: Decodable, Equatable, CustomStringConvertible {
    let texts: [String]
    let open: Int
    let equals: [String]

    var description: String { "\(texts) \(open) \(equals)" }

    init(from decoder: any Decoder) throws {
      var row = try decoder.unkeyedContainer()
      var texts = [
        try row.decode(String.self), try row.decode(String.self), try row.decode(String.self),
      ]
      open = try row.decode(Int.self)
      texts += [try row.decode(String.self), try row.decode(String.self)]
      self.texts = texts
      equals = try row.decode([String].self)
    }

    init(_ check: MoneyCheck, _ list: SpendingList) {
      func name(_ place: Int) -> String { list.lines[place].project }
      let about =
        switch check.total {
        case .status(let name): name.lowercased()
        case .line(_, let line), .parts(_, let line): name(line)
        case .lines, .stated, .given: ""
        }
      texts = [
        SpendingReport.id(of: check.total), about, "\(check.amount)", "\(check.expected)",
        check.state.rawValue,
      ]
      open = check.open.count
      equals = check.equals.map { equal in
        switch equal {
        case .statuses(let names): "status \(names.map { $0.lowercased() }.joined(separator: "+"))"
        case .funder(let name): "funder \(name.lowercased())"
        case .overspend(let line): "over \(name(line))"
        case .underspend(let line): "under \(name(line))"
        case .carriedForward(nil): "carried"
        case .carriedForward(let line?): "carried \(name(line))"
        case .line(let line): "line \(name(line))"
        case .half: "half"
        }
      }.sorted()
    }
  }

  private static func cases() throws -> [Case] {
    let data = try Data(
      contentsOf: RepositoryFile.root.appending(path: "Tests/Fixtures/board/grants.json"))
    return try JSONDecoder().decode([Case].self, from: data)
  }

  @Test("accounts have the same totals, differences and what equals them, to the penny")
  func accounts() throws {
    let cases = try Self.cases()
    #expect(cases.count == 200)
    for item in cases {
      let list = try SpendingList(BoardFixtures.file(item.spending))
      let account = GrantAccount(list, grant: try Grant(BoardFixtures.file(item.grant)))
      #expect(
        account.checks.map { Check($0, list) } == item.checks, "\(item.spending)\n\(item.grant)")
    }
  }

  @Test("money is for the same issues, sub-lines counted once and that of others apart")
  func issues() throws {
    let year = try BoardFixtures.year(BoardFixtures.scored)
    for item in try Self.cases() {
      let report = SpendingReport(
        try SpendingList(BoardFixtures.file(item.spending)),
        grant: try Grant(BoardFixtures.file(item.grant)), year: year)
      let none = report.byAnswer[.none]?.amount ?? .zero
      let ours =
        zip(year.entries, report.byIssue).map { ($0.name, $1.amount) } + [("none", none)]
      let theirs = zip(year.entries, report.othersByIssue).map { ($0.name, $1) }
      for (sums, expected) in zip([ours, theirs], item.money) {
        let told = sums.filter { $0.1 != .zero }.map { ($0.0, $0.1.description) }
        let known = expected.filter { $0.key != "none" || sums.count > year.entries.count }
        #expect(Dictionary(uniqueKeysWithValues: told) == known, "\(item.spending)")
      }
      #expect(ours.reduce(.zero) { $0 + $1.1 } == report.whole.amount)
    }
  }
}
