import MoRiLE
import MoRiLEFormats

/// A small session over issues of the small model, and what reading and merging it says.
enum TownSession {
  static let json = """
    {
      "kind": "morile session",
      "formatVersion": 1,
      "model": {"id": "town", "version": "1.0"},
      "file": "crimes.csv",
      "issues": 2,
      "started": "2026-11-21T14:00:00",
      "record": [
        {
          "do": "score", "issue": "Robbery", "criterion": "harm", "from": "1", "to": "2",
          "rating": {"from": "Low", "to": "High"}, "who": "AB", "reason": "new survey",
          "time": "2026-11-21T14:02:10"
        },
        {"do": "agree", "issue": "Robbery", "who": "all"}
      ],
      "discussed": [{"issue": "Robbery", "seconds": 95}]
    }
    """

  static let csv = """
    issue,likelihood,harm,public_concern
    Robbery,2,1,0
    Arson,,2,1

    """

  /// All that reading a text as a session says, as the command line prints it.
  static func said(of text: String) -> String {
    do throws(Faults) {
      _ = try SessionReader.read(Array(text.utf8))
      return ""
    } catch {
      let source = SourceLines(Array(text.utf8))
      return error.all.map { FaultText.lines(for: $0, file: "session.json", source: source) }
        .joined(separator: "\n")
    }
  }

  /// A session of some steps.
  static func session(_ steps: [SessionStep]) -> Session {
    Session(
      modelID: "town", modelVersion: "1.0", file: "crimes.csv", issueCount: 2, steps: steps)
  }

  /// A change of a cell, by texts as they stand in files.
  static func change(
    _ issue: String, _ criterion: String, _ from: String, _ to: String
  ) -> SessionStep {
    SessionStep(
      .score(
        ScoreChange(
          criterion: criterion, from: Cell(text: from) ?? .blank, to: Cell(text: to) ?? .blank,
          ratingBefore: "Low", ratingAfter: "Low")),
      issue: issue)
  }

  /// What putting a session into a table gives: the new table and the counts, or what is said.
  static func merged(
    _ json: String, into csv: String = csv, taking side: SessionMerge.Side? = nil
  ) throws -> Merged {
    let file = try SessionReader.read(Array(json.utf8))
    let data = SourceFile(name: "crimes.csv", bytes: Array(csv.utf8))
    let sheet = try IssueSheet.read([data], models: [try TownModel.read()])
    do throws(FileFaults) {
      let merge = try SessionMerge(file, into: sheet, from: data, taking: side)
      let bytes = sheet.revised(data, cells: merge.changes, agreements: merge.agreements)
      return Merged(
        csv: String(decoding: bytes, as: UTF8.self), changed: merge.changes.count,
        already: merge.alreadyMade, kept: merge.kept, agreed: merge.agreed.sorted())
    } catch {
      let names = ["session.json", "crimes.csv"]
      let sources = [SourceLines(Array(json.utf8)), SourceLines(Array(csv.utf8))]
      return Merged(
        says: error.all.map {
          FaultText.lines(for: $0.fault, file: names[$0.file], source: sources[$0.file])
        }.joined(separator: "\n"))
    }
  }

  struct Merged: Equatable {
    var csv = ""
    var changed = 0
    var already = 0
    var kept = 0
    var agreed: [Int] = []
    var says = ""
  }
}
