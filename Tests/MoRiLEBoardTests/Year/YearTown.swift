import MoRiLE
import MoRiLEFormats

@testable import MoRiLEBoard

/// A small model and small years for tests.
enum YearTown {
  /// The model, with parts of its file replaced.
  static func model(_ edits: (String, String)...) throws -> Model {
    var text = json
    for (from, to) in edits {
      let parts = text.split(separator: from, omittingEmptySubsequences: false)
      precondition(parts.count > 1, "\(from) is not in the model")
      text = parts.joined(separator: to)
    }
    return try ModelReader.read(Array(text.utf8))
  }

  static func file(_ text: String, _ name: String = "issues.csv") -> SourceFile {
    SourceFile(name: name, bytes: Array(text.utf8))
  }

  /// The issues of a year.
  static func issues(_ text: String, _ model: Model? = nil) throws -> YearIssues {
    try YearIssues(file(text), models: [model ?? self.model()])
  }

  /// Faults as `line:column message`.
  static func said(_ work: () throws(Faults) -> Void) -> [String] {
    do throws(Faults) {
      try work()
      return []
    } catch {
      return error.all.filter { $0.severity == .error }.map { fault in
        (fault.position.map { "\($0.line):\($0.column) " } ?? "") + fault.message
      }
    }
  }

  static let json = """
    {
      "formatVersion": 1, "id": "town", "version": "1.0", "title": "Town", "source": "Made for tests.",
      "inputs": [{"id": "count", "title": "Recorded this year", "whole": true}],
      "domains": [{"id": "all", "title": "All"}],
      "criteria": [
        {
          "id": "likelihood", "title": "How likely it is", "domain": "all",
          "levels": [{"score": 1, "means": "low"}, {"score": 2, "means": "high"}],
          "default": "1 + (count >= 10)"
        },
        {
          "id": "concern", "title": "Public concern", "domain": "all",
          "levels": [{"score": 0, "means": "none"}, {"score": 1, "means": "some"}], "default": "0"
        },
        {
          "id": "harm", "title": "Harm to people", "domain": "all",
          "levels": [
            {"score": 0, "means": "none"}, {"score": 1, "means": "some"},
            {"score": 2, "means": "much"}
          ]
        }
      ],
      "scores": [{"id": "total", "title": "Total", "formula": "likelihood * harm + concern"}],
      "rating": {"score": "total", "bands": [{"label": "Red", "from": 3}, {"label": "Green"}]}
    }
    """
}
