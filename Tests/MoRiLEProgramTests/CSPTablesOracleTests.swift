import Foundation
import TestSupport
import Testing

/// Random tables of offences come to what `Tests/Oracle/csp.py` worked out from the same files.
@Suite struct CSPTablesOracleTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    /// An issue, its count and the one before; nil where they are not known.
    struct Issue: Decodable {
      let name: String
      let counts: [Int?]

      init(from decoder: any Decoder) throws {
        var values = try decoder.unkeyedContainer()
        name = try values.decode(String.self)
        counts = [try values.decode(Int?.self), try values.decode(Int?.self)]
      }
    }

    let table: String
    let map: String
    let csp: String
    let words: [String]
    let hasPrevious: Bool
    let issues: [Issue]
    let unmapped: [String]
    var testDescription: String { table }
  }

  private static let folder = "Tests/Fixtures/csp/oracle"
  static let cases: [Case] =
    (try? JSONDecoder().decode(
      [Case].self, from: Data(RepositoryFile.read("\(folder)/cases.json").bytes))) ?? []

  @Test func casesAreThere() {
    #expect(Self.cases.count == 30)
    #expect(Self.cases.flatMap { $0.issues }.count { $0.counts[0] == nil } > 10)
  }

  @Test(arguments: cases) func comesToTheSame(_ example: Case) throws {
    let call = Call(
      ["count", "--csp-tables", example.table, "--csp", example.csp, "--map", "map.csv"]
        + example.words,
      files: [
        example.table: try RepositoryFile.read("\(Self.folder)/\(example.table)").bytes,
        "map.csv": Array(example.map.utf8),
      ])
    let rows = example.issues.map { issue in
      ([issue.name]
        + issue.counts.prefix(example.hasPrevious ? 2 : 1).map { $0.map { "\($0)" } ?? "" })
        .joined(separator: ",") + "\n"
    }
    let header = example.hasPrevious ? "issue,count,previous_count\n" : "issue,count\n"
    #expect(call.output == header + rows.joined(), "\(call.errors)")
    // Offences in no issue are told by name, each on a line of its own.
    let told = call.errors.split(separator: "\n").filter {
      $0.hasPrefix("  ") && $0.contains(" Offence ")
    }
    .compactMap { $0.dropFirst(2).split(separator: ":").first.map { String($0) } }
    #expect(told.sorted() == example.unmapped)
  }

  /// Weights of the codes of a table, and what its issues weigh, in both periods.
  struct Harm: Decodable, Sendable {
    let weights: String
    let issues: [[String]]
  }

  static let harm: [Harm] =
    (try? JSONDecoder().decode(
      [Harm].self, from: Data(RepositoryFile.read("\(folder)/harm.json").bytes))) ?? []

  @Test func weighedCasesAreThere() {
    let cells = Self.harm.flatMap { $0.issues.flatMap { $0 } }
    #expect(Self.harm.count == Self.cases.count)
    #expect(cells.count { $0.contains(" to ") } > 30 && cells.count { $0.hasPrefix("-") } > 3)
  }

  /// Issues weigh what `Tests/Oracle/harm.py` worked out from the same files and weights.
  @Test(arguments: zip(cases, harm)) func weighsTheSame(_ example: Case, _ harm: Harm) throws {
    let call = Call(
      [
        "count", "--csp-tables", example.table, "--csp", example.csp, "--map", "map.csv",
        "--weights", "w.csv",
      ] + example.words,
      files: [
        example.table: try RepositoryFile.read("\(Self.folder)/\(example.table)").bytes,
        "map.csv": Array(example.map.utf8), "w.csv": Array(harm.weights.utf8),
      ])
    // The header, and the columns of the weights that are named, before those of the built-in ones.
    let rows = call.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    }
    let first = try #require(rows.first, "\(call.errors)")
    let places = ["weighed_harm", "previous_weighed_harm"].compactMap { first.firstIndex(of: $0) }
    #expect(places.count == (example.hasPrevious ? 2 : 1))
    #expect(
      rows.dropFirst().map { row in places.map { row[$0] } }
        == harm.issues.map { Array($0.prefix(places.count)) })
  }
}
