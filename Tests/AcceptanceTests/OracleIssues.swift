import MoRiLE
import MoRiLEFormats
import Synchronization
import TestSupport

/// A model of Tests/Fixtures/oracle with its issues, which are read and assessed once for all tests.
final class OracleIssues: Sendable {
  struct Content {
    let model: Model
    let sheet: IssueSheet
    let assessments: [Assessment]
  }

  private let path: String
  private let content = Mutex<Content?>(nil)

  private init(_ number: String) { path = "Tests/Fixtures/oracle/\(number)" }

  private static let all = Dictionary(
    uniqueKeysWithValues: OracleTests.models.map { ($0, OracleIssues($0)) })

  /// Those of a number, which any thread may be the first to ask for.
  static func of(_ number: String) throws -> Content {
    guard let issues = all[number] else { preconditionFailure("no model \(number)") }
    return try issues.content.withLock { content in
      if let content { return content }
      let model = try ModelReader.read(RepositoryFile.read(issues.path + ".json").bytes)
      let sheet = try IssueSheet.read([RepositoryFile.read(issues.path + ".csv")], models: [model])
      let made = Content(
        model: model, sheet: sheet, assessments: sheet.issues.map { model.assess($0) })
      content = made
      return made
    }
  }
}
