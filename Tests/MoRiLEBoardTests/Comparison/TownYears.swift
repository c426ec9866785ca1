import MoRiLE
import MoRiLEFormats
import TestSupport

@testable import MoRiLEBoard

/// Small years of a town, to compare.
enum TownYears {
  /// A model with a harm from 0 to 3 and a likelihood from 1 to 3 that multiply; High from 6, Moderate
  /// from 3, or other thresholds and labels.
  static func model(
    id: String = "town", version: String = "1.0", high: Int = 6, labels: [String] = standard
  ) throws -> Model {
    func levels(_ range: ClosedRange<Int>) -> String {
      range.map { "{\"score\": \($0), \"means\": \"level \($0)\"}" }.joined(separator: ", ")
    }
    return try ModelReader.read(
      Array(
        """
        {"formatVersion": 1, "id": "\(id)", "version": "\(version)", "title": "Town", "source": "ours",
         "domains": [{"id": "harm", "title": "Harm"}],
         "criteria": [
           {"id": "harm", "title": "Harm", "asks": "How bad?", "domain": "harm", "levels": [\(levels(0...3))]},
           {"id": "likelihood", "title": "Likelihood", "asks": "How often?", "domain": "harm",
            "levels": [\(levels(1...3))]}],
         "scores": [{"id": "risk", "title": "Risk", "formula": "harm * likelihood"}],
         "rating": {"score": "risk", "bands": [
           {"label": "\(labels[0])", "from": \(high), "means": "act"},
           {"label": "\(labels[1])", "from": 3, "means": "plan"},
           {"label": "\(labels[2])", "means": "watch"}]}}
        """.utf8))
  }

  static let standard = ["High", "Moderate", "Standard"]

  static func file(_ text: String, _ name: String = "f") -> SourceFile {
    SourceFile(name: name, bytes: Array(text.utf8))
  }

  /// A year of issues with two scores each, such as `Arson 3 2`, or with a rating, such as `Arson High`.
  static func year(
    _ name: String, _ issues: [String], model: Model? = nil, ranking: RankingStyle = .dense
  ) throws -> RatedYear {
    let rows = issues.map { issue -> [String] in
      let words = issue.split(separator: " ").map { String($0) }
      let count = isScore(words[words.count - 1]) ? 2 : 1
      return ["\"\(words.dropLast(count).joined(separator: " "))\""] + words.suffix(count)
    }
    let header = (rows.first?.count ?? 3) == 3 ? "issue,harm,likelihood" : "issue,rating"
    let text = ([header] + rows.map { $0.joined(separator: ",") }).joined(separator: "\n")
    return try RatedYear.read(
      file(text, name), name: name, models: [model ?? self.model()], style: ranking)
  }

  private static func isScore(_ word: String) -> Bool { word == "?" || Int(word) != nil }

  /// The faults of a names file, with their places.
  static func faults(_ names: String, _ last: RatedYear, _ this: RatedYear) -> [String] {
    do throws(Faults) {
      _ = try YearStep(last, this, names: file(names))
      return []
    } catch {
      return error.all.map { fault in
        (fault.position.map { "\($0.line):\($0.column) " } ?? "") + fault.message
      }
    }
  }

  static func step(_ last: RatedYear, _ this: RatedYear, _ names: String? = nil) throws -> YearStep
  {
    try YearStep(last, this, names: names.map { file($0) })
  }

  /// The rows of a table of a report, cells joined.
  static func rows(_ report: ComparisonReport, _ table: ComparisonReport.Table) -> [String] {
    report.table(table).csv.split(separator: "\n").map { String($0) }
  }
}
