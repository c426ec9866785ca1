import Foundation
import Testing

/// A score on its threshold, and one next to it, as every command and format shows them.
@Suite struct ThresholdDisplayTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let words: String
    let model: Model
    let says: [String]
    var testDescription: String { "\(model) \(words)" }
  }

  enum Model: String, Sendable {
    /// Points of 56.03, 56.04 and 56.049, High from 56.04.
    case points
    /// 100 times where a stands from 0 to 3, High from a third of that.
    case shares
    /// Points of 858.2608892, 858.2608892881 and 900, High from the second.
    case long
    /// As shares, but High from 60, and the third is the threshold of a domain rated by the same score.
    case domain
    /// As domain, but High from just below the third.
    case near

    var file: String {
      let points: [String]
      var score = "points(a)"
      let from: String
      switch self {
      case .points: (points, from) = (["0", "56.03", "56.04", "56.049"], "\"from\": 56.04")
      case .shares, .domain, .near:
        points = ["0", "1", "2", "3"]
        score = "100 * share(points(a))"
        from =
          switch self {
          case .shares: "\"fromShare\": \"1/3\""
          case .near: "\"from\": 33.3333333"
          default: "\"from\": 60"
          }
      case .long:
        (points, from) = (
          ["0", "858.2608892", "858.2608892881", "900"], "\"from\": 858.2608892881"
        )
      }
      let levels = points.enumerated().map {
        "{\"score\": \($0), \"points\": \($1), \"means\": \"level \($0)\"}"
      }.joined(separator: ", ")
      let rated =
        self == .domain || self == .near
        ? ", \"score\": \"total\", \"bands\": [{\"label\": \"H\", \"fromShare\": \"1/3\"}, {\"label\": \"L\"}]"
        : ""
      return """
        {"formatVersion": 1, "id": "\(rawValue)", "version": "1", "title": "Tested", "source": "made up",
         "domains": [{"id": "all", "title": "All"\(rated)}],
         "criteria": [{"id": "a", "title": "A", "domain": "all", "levels": [\(levels)]}],
         "scores": [{"id": "total", "title": "Total", "formula": "\(score)"}],
         "rating": {"score": "total", "bands": [{"label": "High", \(from)}, {"label": "Low"}]},
         "uncertainty": {"source": "made up", "levels": [{"judged": [0.8, 0.2]}]}}
        """
    }

    /// A row below the threshold, one on it and one above it.
    var sheet: String {
      self == .shares || self == .domain || self == .near
        ? "issue,a\nBelow,0\nOn,1\nAbove,2\nOpen,?\n" : "issue,a\nBelow,1\nOn,2\nAbove,3\nOpen,?\n"
    }
  }

  static let cases: [Case] = [
    Case(
      words: "assess", model: .points,
      says: [
        "   1  Above  High    56.05\n", "   2  On     High    56.04\n",
        "   3  Below  Low      56.0\n", "High from 56.04, Low below that",
      ]),
    Case(
      words: "assess --format csv", model: .points,
      says: ["On,,High,56.04,56.04,56.04,2\n", "Below,,Low,56.03,56.03,56.03,1\n"]),
    Case(
      words: "assess", model: .shares,
      says: [
        "On     High    33.33 (100/3)\n", "Below  Low               0.0\n",
        "High from 33.33 (100/3), Low below that",
      ]),
    Case(
      words: "assess", model: .domain,
      says: [
        "Above  High             66.7  H\n", "On     Low     33.33 (100/3)  H\n",
        "Below  Low               0.0  L\n",
      ]),
    Case(
      words: "assess --format markdown", model: .domain, says: ["| On | Low | 33.33 (100/3) | H |"]),
    Case(
      words: "assess --format csv", model: .near,
      says: ["On,,High,33.333334,33.333334,33.333334,H,33.33333333 (100/3),1\n"]),
    Case(
      words: "robustness --format csv", model: .near, says: ["2,On,,High,33.333334,,0.00000003,"]),
    Case(
      words: "explain --issue Below", model: .near,
      says: ["\nAbout 33.33 points more would make it High (from 33.3333333).\n"]),
    Case(
      words: "assess --format markdown", model: .shares, says: ["| On | High | 33.33 (100/3) |"]),
    Case(
      words: "assess --format csv", model: .shares,
      says: [
        "rank,issue,theme,rating,total,total_low,total_high,total_exact,a\n",
        "2,On,,High,33.333334,33.333334,33.333334,33.33 (100/3),1\n", "3,Below,,Low,0,0,0,,0\n",
        "Open,,High or Low,0 to 100,0,100,,?\n",
      ]),
    Case(
      words: "assess --format json", model: .shares,
      says: [
        "\"value\": 33.333334,\n          \"exact\": \"100/3\"",
        "\"value\": 33.333333,\n          \"exact\": \"100/3\"",
      ]),
    Case(
      words: "explain --issue On", model: .shares,
      says: [
        "Score   33.33 (100/3) on a scale of 0 to 100\n",
        "It is exactly on the threshold: High begins at 33.33 (100/3), and any loss",
      ]),
    Case(
      words: "explain --issue On --format csv", model: .shares,
      says: [
        "means,exact\n", "0,score,total,Total,33.333334,33.333334,100 * share(points(a)),",
        ",33.33 (100/3)\n",
      ]),
    Case(
      words: "robustness", model: .shares,
      says: ["On the\n    threshold of 33.33 (100/3); 1 level would make it Low"]),
    Case(
      words: "robustness --format csv", model: .shares,
      says: [",sentence,total_exact\n", "2,On,,High,33.333334,", ",33.33 (100/3)\n"]),
    Case(
      words: "robustness --table changes --format csv", model: .shares,
      says: ["makes_it,total_exact\n", "Below,Low,a,0,1,33.333334,High,33.33 (100/3)\n"]),
    Case(
      words: "robustness --model-sensitivity", model: .shares, says: ["High from 33.33 (100/3)"]),
    Case(
      words: "assess", model: .long,
      says: [
        "On     High    858.2608892881\n", "Below  Low             858.26\n",
        "High from 858.2608892881, Low below that",
      ]),
    Case(
      words: "assess --format csv", model: .long,
      says: ["On,,High,858.2608892881,", "Below,,Low,858.260889,"]),
    Case(
      words: "assess --format json", model: .long,
      says: [
        "\"from\": {\n          \"value\": 858.2608892881,",
        "\"value\": 858.2608892881,\n          \"exact\"",
      ]),
    Case(
      words: "explain --issue On", model: .long,
      says: ["Score   858.2608892881 on a scale", "High begins at 858.2608892881, and"]),
    Case(
      words: "robustness", model: .long,
      says: ["On the threshold\n    of 858.2608892881; 1 level would make it Low"]),
  ]

  @Test("show it on its own side", arguments: cases)
  func shown(_ example: Case) throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(Data(example.model.file.utf8), to: "m.json")
    try morile.write(Data(example.model.sheet.utf8), to: "x.csv")
    let words = example.words.split(separator: " ").map { String($0) }
    let run = try morile.run(
      [words[0], "x.csv", "--model", "m.json"] + words.dropFirst())
    #expect(run.code == 0, "\(run.errors)")
    for text in example.says { #expect(run.output.contains(text), "\(text) in:\n\(run.output)") }
  }

  @Test("show it alike in the model, in a stream and in the Board's paper")
  func others() throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(Data(Model.shares.file.utf8), to: "m.json")
    let stream = try morile.run(["score", "--model", "m.json"], input: Model.shares.sheet)
    #expect(stream.output.contains("On,,High,33.333334,33.333334,33.333334,33.33 (100/3),1\n"))
    let shown = try morile.run(["models", "show", "m.json"])
    #expect(shown.output.contains("High: from 33.33 (100/3)\n"), "\(shown.output)\(shown.errors)")
    let checked = try morile.run(["models", "check", "m.json"])
    #expect(
      checked.output.contains("High begins at 33.33 (100/3):"), "\(checked.output)\(checked.errors)"
    )
    try FileManager.default.createDirectory(
      at: morile.folder.appending(path: "2027"), withIntermediateDirectories: true)
    try morile.write(Data(Model.shares.file.utf8), to: "2027/model.json")
    try morile.write(Data(Model.shares.sheet.utf8), to: "2027/issues.csv")
    let paper = try morile.run(["report", "2027", "--table", "ranking", "--format", "csv"])
    #expect(
      paper.output.contains("On,,High,33.333334,") && paper.output.contains(",33.33 (100/3)\n"),
      "\(paper.output)\(paper.errors)")
    let page = try morile.run(["report", "2027", "--format", "markdown"])
    #expect(page.output.contains("| High | 33.33 (100/3) |"), "\(page.output)\(page.errors)")
  }
}
