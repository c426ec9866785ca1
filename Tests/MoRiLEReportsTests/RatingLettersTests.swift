import MoRiLE
import MoRiLEFormats
import Testing

@testable import MoRiLEReports

/// One rule for the page and for tables: each rating as short as tells it from all others of the model.
@Suite("The letters of ratings")
struct RatingLettersTests {
  private static func model(_ rating: [String], domain: [String]) throws -> Model {
    func bands(_ labels: [String]) -> String {
      labels.enumerated().map { place, label in
        let from = place < labels.count - 1 ? ", \"from\": \(labels.count - 1 - place)" : ""
        return "{\"label\": \"\(label)\"\(from)}"
      }.joined(separator: ", ")
    }
    let levels = (0...9).map { "{\"score\": \($0), \"means\": \"m\($0)\"}" }.joined(separator: ",")
    return try ModelReader.read(
      Array(
        """
        {"formatVersion": 1, "id": "town", "version": "1.0", "title": "Town", "source": "ours",
         "domains": [{"id": "all", "title": "All", "score": "total", "bands": [\(bands(domain))]}],
         "criteria": [{"id": "harm", "title": "Harm", "domain": "all", "levels": [\(levels)]}],
         "scores": [{"id": "total", "title": "Total", "formula": "harm"}],
         "rating": {"score": "total", "bands": [\(bands(rating))]}}
        """.utf8))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let rating: [String]
    let domain: [String]
    let letters: [String]
    var testDescription: String { "\(rating) beside \(domain)" }
  }

  @Test(
    "tell each rating from all others of the model",
    arguments: [
      Case(
        rating: ["High", "Moderate", "Standard"], domain: ["High", "Moderate", "Standard"],
        letters: ["H", "M", "S"]),
      // A short one is no longer since others need more.
      Case(
        rating: ["High", "Medium", "Moderate", "Low"], domain: ["High", "Low"],
        letters: ["H", "Me", "Mo", "L"]),
      // A rating of a domain counts too, and one that begins another stands whole.
      Case(
        rating: ["High", "Moderate", "Low"], domain: ["Highest", "Lower"],
        letters: ["High", "M", "Low"]),
    ])
  func letters(_ example: Case) throws {
    let letters = RatingLetters(try Self.model(example.rating, domain: example.domain))
    #expect(example.rating.map { letters.letters($0) } == example.letters)
  }

  @Test("are explained where they stand, and no others")
  func legend() throws {
    let model = try Self.model(["High", "Medium", "Moderate", "Low"], domain: ["High", "Low"])
    let letters = RatingLetters(model)
    #expect(letters.legend(model.domains.compactMap { $0.rating }) == "H is High, L is Low")
    #expect(letters.text(Rating(scale: model.rating, possible: 1...2)) == "Me/Mo")
  }
}
