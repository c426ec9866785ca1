import MoRiLE
import MoRiLEFormats
import TestSupport

@testable import MoRiLEBoard

/// Years and registers for the tests of decisions, areas of focus and spending.
enum BoardFixtures {
  static func file(_ text: String, _ name: String = "r.csv") -> SourceFile {
    SourceFile(name: name, bytes: Array(text.utf8))
  }

  /// A file of the repository.
  static func shipped(_ path: String) throws -> SourceFile {
    try RepositoryFile.read(path)
  }

  /// Two criteria of 0 to 3, added up: High from 5, Moderate from 3.
  static func model() throws -> Model {
    let levels = (0...3).map { "{\"score\": \($0), \"means\": \"m\($0)\"}" }.joined(separator: ",")
    let criteria = [("harm", "h"), ("likelihood", "l")].map { id, code in
      "{\"id\": \"\(id)\", \"code\": \"\(code)\", \"title\": \"\(id)\", \"asks\": \"?\", "
        + "\"domain\": \"all\", \"levels\": [\(levels)]}"
    }.joined(separator: ",")
    return try ModelReader.read(
      Array(
        """
        {"formatVersion": 1, "id": "town", "version": "1.0", "title": "Town", "source": "ours",
         "domains": [{"id": "all", "title": "All"}], "criteria": [\(criteria)],
         "scores": [{"id": "total", "title": "Total", "formula": "harm + likelihood"}],
         "rating": {"score": "total", "bands": [{"label": "High", "from": 5, "means": "act"},
           {"label": "Moderate", "from": 3, "means": "watch"}, {"label": "Standard", "means": "keep"}]}}
        """.utf8))
  }

  /// A year of that model, or a list of its ratings.
  static func year(_ text: String) throws -> RatedYear {
    try RatedYear.read(file(text, "issues.csv"), name: "2026", models: [model()])
  }

  /// A year of a shipped model.
  static func year(_ path: String, model: String) throws -> RatedYear {
    let model = try ModelReader.read(shipped("Models/\(model)/model.json").bytes)
    return try RatedYear.read(shipped(path), name: "year", models: [model])
  }

  /// Arson High (6), Fraud Moderate (4), Theft Standard (0), Drugs High or Moderate (3 to 6).
  static let scored = "issue,harm,likelihood\nArson,3,3\nFraud,2,2\nTheft,0,0\nDrugs,3,?\n"

  /// Faults as `line:column+length message`.
  static func told(_ faults: [Fault]) -> [String] {
    faults.map { fault in
      (fault.position.map { "\($0.line):\($0.column)+\(fault.length) " } ?? "") + fault.message
    }
  }

  /// The faults of a reading; none where it succeeds.
  static func faults(_ work: () throws -> Void) -> [String] {
    do {
      try work()
      return []
    } catch let error as Faults {
      return told(error.all)
    } catch {
      return ["\(error)"]
    }
  }
}
