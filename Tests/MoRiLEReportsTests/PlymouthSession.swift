import Foundation
import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import TestSupport

/// The session of the fixtures, and the assessments before and after it.
enum PlymouthSession {
  static let root = RepositoryFile.root

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  static func session() throws -> Session {
    try SessionReader.read(bytes("Tests/Fixtures/sessions/plymouth.json")).session
  }

  static func minutes(_ written: String = "2018-02-14T16:45:00") throws -> Minutes {
    let session = try SessionReader.read(bytes("Tests/Fixtures/sessions/plymouth.json"))
    let model = try ModelReader.read(bytes("Models/morile-csp/model.json"))
    let file = SourceFile(
      name: session.session.file, bytes: try bytes("Models/morile-csp/plymouth-2017-18.csv"))
    let before = try IssueSheet.read([file], models: [model])
    let merge = try SessionMerge(session, into: before, from: file)
    let revised = SourceFile(name: file.name, bytes: before.revised(file, cells: merge.changes))
    let after = try IssueSheet.read([revised], models: [model])
    return Minutes(
      session.session, before: AssessmentReport(before, subject: file.name),
      after: AssessmentReport(after, subject: file.name), written: written)
  }
}
