import Foundation
import TestSupport
import Testing

/// Whole outputs, compared with the files in Tests/Fixtures/golden.
///
/// With MORILE_RECORD=1 in the environment the files are written anew, and the tests fail all the
/// same: what was recorded is to be read before it is committed.
@Suite struct GoldenTests {
  struct Case: CustomTestStringConvertible {
    let file: String
    let words: [String]

    init(_ file: String, _ words: String...) {
      self.init(file, words)
    }

    init(_ file: String, _ words: [String]) {
      self.file = file
      self.words = words
    }

    var testDescription: String { file }
  }

  private static let session =
    Morile.root.appending(path: "Tests/Fixtures/sessions/plymouth.json").path
  private static let plymouth =
    Morile.root.appending(path: "Models/morile-csp/plymouth-2017-18.csv").path

  private static let crimes =
    Morile.root.appending(path: "Models/examples/plymouth/2017/crimes.csv").path

  private static let codings = ["a", "b", "c"].map {
    Morile.root.appending(path: "Models/morile-csp/coding-\($0).csv").path
  }
  /// Two sheets with even splits, unknown cells and a default.
  private static let split = ["police", "health"].map {
    Morile.root.appending(path: "Tests/Fixtures/panel/\($0).csv").path
  }
  private static let measures =
    Morile.root.appending(path: "Models/examples/plymouth/2015/measures.csv").path
  private static func board(_ year: String, _ words: String...) -> [String] {
    let folder = Morile.root.appending(path: "Models/examples/plymouth/\(year)").path
    return ["board", folder, "--today", "2020-04-01"] + words
  }
  private static func csv(_ table: String) -> [String] {
    ["--table", table, "--format", "csv", "--samples", table == "agreement" ? "100" : "0"]
  }

  private static let years = ["2015", "2017", "2019"].map {
    Morile.root.appending(path: "Models/examples/plymouth/\($0)").path
  }
  private static let threeYears =
    years + years.dropFirst().flatMap { ["--match", "\($0)/names.csv"] }
  /// The second year is made up.
  private static let secondYear = [
    plymouth, comparison("second-year.csv"), "--match", comparison("names.csv"),
  ]
  private static func comparison(_ file: String) -> String {
    Morile.root.appending(path: "Tests/Fixtures/comparison/\(file)").path
  }

  /// The report of 2017/18, as of a day.
  private static let reported = [years[1], "--today", "2018-02-01", "--runs", "2000"]
  /// The scorers' sheets, whose agreement takes longest to work out.
  private static let panel = codings.flatMap { ["--panel", $0] }

  /// Every table of the report but those of themes, of which one stands for all.
  private static let reportTables = [
    "ranking", "theme-hate-crime-and-prevent", "movement", "trends", "sureness",
    "knowledge", "scores", "criteria", "inputs", "levels", "vectors",
  ]

  /// The report of 2015/16, with unknown scores, areas of focus and measures.
  private static let reported2015 = [
    years[0], "--today", "2016-02-01", "--runs", "2000",
  ]

  static let cases =
    [
      Case("help.txt", "--help"),
      Case("help-assess.txt", "assess", "--help"),
      Case("help-check.txt", "check", "-h"),
      Case("help-score.txt", "score", "--help"),
      Case("help-count.txt", "count", "--help"),
      Case("version.txt", "--version"),
      Case("assess.txt", "assess"),
      Case("assess.csv", "assess", "--format", "csv"),
      Case("assess.json", "assess", "--format=json"),
      Case("assess.md", "assess", "--format", "markdown"),
      Case("assess-stra.txt", "assess", "--model", "stra-plymouth-2015"),
      Case("assess-stra.csv", "assess", "--model", "stra-plymouth-2015", "--format", "csv"),
      Case(
        "assess-stra-competition.txt", "assess", "--model", "stra-plymouth-2015", "--ranking",
        "competition"),
      Case("assess-stra.md", "assess", "--model", "stra-plymouth-2015", "--format", "markdown"),
      Case("explain.txt", "explain", "--issue", "rape & sexual ASSAULT"),
      Case("explain.md", "explain", "--issue", "Terrorist incident", "--format", "markdown"),
      Case("explain.json", "explain", "--issue", "Terrorist incident", "--format", "json"),
      Case("explain.csv", "explain", "--issue", "Terrorist incident", "--format", "csv"),
      Case(
        "explain-range.txt", "explain", "--model", "stra-plymouth-2015", "--issue",
        "Class A Drug Supply"),
      Case(
        "explain-open.txt", "explain", "--model", "stra-plymouth-2015", "--issue", "Robbery"),
      Case(
        "explain-vector.txt", "explain",
        "stra-plymouth-2015@1.0/lik:3/adj:3/phys:3/fin:2/rep:2/res:3/tren:0/con:1/vul:1/ben:1"),
      Case("robustness.txt", "robustness", "--runs", "2000"),
      Case("robustness.csv", "robustness", "--runs", "2000", "--format", "csv"),
      Case(
        "robustness.json", "robustness", "--runs", "500", "--weights", "20%", "--format", "json"),
      Case("robustness.md", "robustness", "--runs", "2000", "--format", "markdown"),
      Case("robustness-changes.txt", "robustness", "--runs", "1", "--table", "changes"),
      Case(
        "robustness-changes.csv", "robustness", "--runs", "1", "--table", "changes", "--format",
        "csv"
      ),
      Case("robustness-first.txt", "robustness", "--runs", "1", "--first", "3", "--table", "first"),
      Case(
        "robustness-first.csv", "robustness", "--runs", "1", "--table", "first", "--format", "csv"),
      Case(
        "robustness-pairs.md", "robustness", "--runs", "2000", "--table", "pairs", "--format",
        "markdown"),
      Case("robustness-places.txt", "robustness", "--runs", "2000", "--table", "places"),
      Case(
        "robustness-places.csv", "robustness", "--runs", "2000", "--table", "places", "--format",
        "csv"),
      Case(
        "robustness-weights.txt", "robustness", "--runs", "1000", "--weights", "uniform", "--table",
        "weights"),
      Case(
        "robustness-stra.txt", "robustness", "--model", "stra-plymouth-2015", "--runs", "1000",
        "--seed", "2015"),
      Case(
        "robustness-stra.csv", "robustness", "--model", "stra-plymouth-2015", "--runs", "1000",
        "--format", "csv"),
      Case(
        "sensitivity.csv", "robustness", "--model-sensitivity", "--format", "csv"),
      Case(
        "sensitivity.json", "robustness", "--model-sensitivity", "--first", "3", "--format", "json"),
      Case("sensitivity.md", "robustness", "--model-sensitivity", "--format", "markdown"),
      Case("models.txt", "models"),
      Case("models.json", "models", "--json"),
      Case("models-show.txt", "models", "show", "morile-csp"),
      Case("models-show-stra.txt", "models", "show", "stra-plymouth-2015"),
      Case("models-show.json", "models", "show", "morile-csp", "--json"),
      Case("models-show.md", "models", "show", "stra-plymouth-2015", "--format", "markdown"),
      Case("models-show.csv", "models", "show", "morile-csp", "--format", "csv"),
      Case("models-check.txt", "models", "check", "morile-csp"),
      Case("models-check-stra.txt", "models", "check", "stra-plymouth-2015"),
      Case("models-check.json", "models", "check", "morile-csp", "--json"),
      Case("models-check.md", "models", "check", "stra-plymouth-2015", "--format", "markdown"),
      Case("models-check.csv", "models", "check", "stra-plymouth-2015", "--format", "csv"),
      Case("apply-log.txt", "apply", session, "--log"),
      Case("apply-log.csv", "apply", session, "--log", "--format", "csv"),
      Case("apply-log.json", "apply", session, "--log", "--format", "json"),
      Case("apply-log.md", "apply", session, "--log", "--format", "markdown"),
      Case("apply.csv", "apply", session, plymouth),
      Case("consensus.txt", ["consensus"] + codings),
      Case("consensus.csv", ["consensus"] + codings + csv("agreed")),
      Case("consensus.md", ["consensus"] + codings + ["--format", "markdown"]),
      Case("consensus-agreement.csv", ["consensus"] + codings + csv("agreement")),
      Case("consensus-disputes.csv", ["consensus"] + codings + csv("disputes")),
      Case("consensus-issues.csv", ["consensus"] + codings + csv("issues")),
      Case("consensus-leans.csv", ["consensus"] + codings + csv("leans")),
      Case(
        "consensus-leans.txt", ["consensus"] + codings + ["--table", "leans", "--samples", "0"]),
      Case("consensus-ranks.csv", ["consensus"] + codings + csv("ranks")),
      Case(
        "consensus-summary.txt", ["consensus"] + codings + ["--table", "summary", "--samples", "0"]),
      Case("consensus-split.txt", ["consensus"] + split),
      Case("consensus-split.csv", ["consensus"] + split + ["--format", "csv"]),
      Case("consensus-split.json", ["consensus"] + split + ["--format", "json"]),
      Case("consensus-split-cells.csv", ["consensus"] + split + csv("cells")),
      Case("consensus-mean.csv", ["consensus"] + split + ["--rule", "mean", "--format", "csv"]),
      Case("template.csv", "template"),
      Case("template-stra.csv", "template", "--model", "stra-plymouth-2015"),
      Case("monitor.txt", "monitor", measures),
      Case("monitor-september.txt", "monitor", measures, "--month", "sep"),
      Case("monitor.csv", "monitor", measures, "--format", "csv"),
      Case("monitor.json", "monitor", measures, "--month", "Dec", "--format", "json"),
      Case("monitor.md", "monitor", measures, "--month", "december", "--format", "markdown"),
      Case("monitor.html", "monitor", measures, "--month", "sep", "--format", "html"),
      Case(
        "monitor-months.csv", "monitor", measures, "--month", "feb", "--table", "months",
        "--format",
        "csv"),
      Case("monitor-months.txt", "monitor", measures, "--table", "months"),
      Case("compare.txt", ["compare"] + threeYears),
      Case("compare.csv", ["compare"] + threeYears + ["--format", "csv"]),
      Case("compare.json", ["compare"] + threeYears + ["--format", "json"]),
      Case("compare.md", ["compare"] + threeYears + ["--format", "markdown"]),
      Case("compare.html", ["compare"] + threeYears + ["--format", "html"]),
      Case(
        "compare-proposals.csv",
        ["compare", years[0], years[1], "--table", "proposals", "--format", "csv"]),
      Case("compare-second.txt", ["compare"] + secondYear),
      Case("compare-second.json", ["compare"] + secondYear + ["--format", "json"]),
      Case("compare-second.html", ["compare"] + secondYear + ["--format", "html"]),
      Case(
        "compare-second-scores.csv",
        ["compare"] + secondYear + ["--table", "scores", "--format", "csv"]),
      Case("compare-second-changes.txt", ["compare"] + secondYear + ["--table", "changes"]),
      Case(
        "compare-second-changes.csv",
        ["compare"] + secondYear + ["--table", "changes", "--format", "csv"]),
      Case(
        "compare-second-names.md",
        ["compare"] + secondYear + ["--table", "names", "--format", "markdown"]),
      Case("trends.txt", "trends", crimes),
      Case("trends.csv", "trends", crimes, "--format", "csv"),
      Case("trends.json", "trends", crimes, "--format", "json"),
      Case("trends.md", "trends", crimes, "--format", "markdown"),
      Case("trends.html", "trends", crimes, "--format", "html"),
      Case(
        "trends-scored.txt", "trends", "--table", "trends", "--model", "stra-plymouth-2015", crimes),
      Case("trends-harm.txt", "trends", years[1], "--harm"),
      Case("trends-harm.csv", "trends", years[1], "--harm", "--table", "harm", "--format", "csv"),
      Case(
        "trends-harm-places.csv", "trends", years[1], "--harm", "--table", "harm-places",
        "--format", "csv"),
      Case("trends-stra.txt", "trends", "--model", "stra-plymouth-2015"),
      Case("models-show-stra.csv", "models", "show", "stra-plymouth-2015", "--format", "csv"),
      Case("models-show-stra.json", "models", "show", "stra-plymouth-2015", "--json"),
      Case("help-board.txt", "board", "--help"),
      Case("board-2015.txt", board("2015")),
      Case("board-2015-areas.csv", board("2015", "--format", "csv")),
      Case("board-2019.txt", board("2019")),
      Case("board-2019.md", board("2019", "--format", "markdown")),
      Case("board-2019.html", board("2019", "--format", "html")),
      Case("board-2019.json", board("2019", "--format", "json")),
      Case("board-2019.csv", board("2019", "--format", "csv")),
      Case(
        "board-2019-rating.csv", board("2019", "--table", "spending_by_rating", "--format", "csv")),
      Case("board-2019-lines.csv", board("2019", "--table", "lines", "--format", "csv")),
      Case("board-2019-uncovered.txt", board("2019", "--table", "uncovered")),
      Case("report.txt", ["report"] + reported + panel),
      Case("report.html", ["report"] + reported + panel + ["--format", "html"]),
      Case(
        "report-disputes.csv",
        ["report"] + reported + panel + ["--table", "disputes", "--format", "csv"]),
      Case("report.md", ["report"] + reported + ["--format", "markdown"]),
      Case("report.json", ["report"] + reported + ["--format", "json"]),
      Case("report-2015.html", ["report"] + reported2015 + ["--format", "html"]),
      Case("report-2015.md", ["report"] + reported2015 + ["--format", "markdown"]),
    ]
    + reportTables.map { table in
      Case("report-\(table).csv", ["report"] + reported + ["--table", table, "--format", "csv"])
    }

  @Test(arguments: cases) func outputIsAsRecorded(_ golden: Case) throws {
    let morile = try Morile()
    defer { morile.remove() }
    let result = try morile.run(golden.words)
    #expect(result.errors == "")
    #expect(result.code == 0)
    let output =
      golden.file.hasSuffix(".html") ? try GoldenPage.brief(result.output) : result.output
    let file = Morile.root.appending(path: "Tests/Fixtures/golden/\(golden.file)")
    if ProcessInfo.processInfo.environment["MORILE_RECORD"] == "1" {
      try Data(output.utf8).write(to: file)
      Issue.record("\(golden.file) was recorded; read it, then run the tests without MORILE_RECORD")
      return
    }
    // As bytes: to a string, a byte order mark would be nothing.
    let expected = try Data(contentsOf: file)
    #expect(Data(output.utf8) == expected, "it printed:\n\(output)")
  }

  /// The style that all pages share, which the golden files of pages leave out.
  @Test func theRulesOfPagesAreAsRecorded() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let page = try morile.run(["trends", Self.crimes, "--format", "html"]).output
    let rules = Data(GoldenPage.rules(of: page).utf8)
    if ProcessInfo.processInfo.environment["MORILE_RECORD"] == "1" {
      try rules.write(to: GoldenPage.sheet)
      Issue.record("page.css was recorded; read it, and record the pages once more")
      return
    }
    #expect(try rules == Data(contentsOf: GoldenPage.sheet))
  }

  @Test(arguments: cases.filter { $0.file.hasSuffix(".txt") })
  func linesFitATerminal(_ golden: Case) throws {
    let file = Morile.root.appending(path: "Tests/Fixtures/golden/\(golden.file)")
    let text = try String(contentsOf: file, encoding: .utf8)
    // A vector is one line, however long, so that it can be copied.
    for line in text.split(separator: "\n") where !line.contains("@1.") {
      #expect(line.count <= 80, "\(line)")
      #expect(line.last != " ", "\(line)")
    }
  }
}
