import Foundation
import MoRiLE
import MoRiLEFormats

/// A small model for tables: four inputs, a criterion with a default and two without.
enum TownModel {
  static func read() throws -> Model {
    try ModelReader.read(Array(json.utf8))
  }

  /// The model with parts of its file replaced.
  static func read(replacing edits: [(from: String, to: String)]) throws -> Model {
    let edited = edits.reduce(json) { $0.replacingOccurrences(of: $1.from, with: $1.to) }
    return try ModelReader.read(Array(edited.utf8))
  }

  static let json = """
    {
      "formatVersion": 1,
      "id": "town",
      "version": "1.0",
      "title": "Town",
      "source": "Made for tests.",
      "inputs": [
        {"id": "count", "title": "Recorded this year", "whole": true},
        {
          "id": "previous_count", "title": "Recorded the year before", "whole": true,
          "needs": ["count"]
        },
        {"id": "online", "title": "Share online", "maximum": 100, "unit": "percent"},
        {"id": "change", "title": "Change", "minimum": "-99.5"}
      ],
      "domains": [{"id": "all", "title": "All"}],
      "criteria": [
        {
          "id": "likelihood", "title": "How likely it is", "domain": "all",
          "levels": [
            {"score": 1, "means": "low"}, {"score": 2, "means": "middling"},
            {"score": 3, "means": "high"}
          ],
          "default": "1 + (count >= 10) + (count >= 100)"
        },
        {
          "id": "harm", "title": "Harm to people", "domain": "all",
          "levels": [
            {"score": 0, "means": "none"}, {"score": 1, "means": "some"},
            {"score": 2, "means": "much"}
          ]
        },
        {
          "id": "public_concern", "title": "Concern (public)", "domain": "all",
          "levels": [{"score": 0, "means": "none"}, {"score": 1, "means": "some"}]
        }
      ],
      "scores": [
        {"id": "total", "title": "Total", "formula": "likelihood * harm + public_concern"}
      ],
      "rating": {"score": "total", "bands": [{"label": "High", "from": 4}, {"label": "Low"}]}
    }
    """
}
