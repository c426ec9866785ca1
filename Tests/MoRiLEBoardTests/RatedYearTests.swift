import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import Testing

@testable import MoRiLEBoard

@Suite("A year of ratings")
struct RatedYearTests {
  private static func model(_ version: String = "1.0", high: Int = 3) throws -> Model {
    try ModelReader.read(
      Array(
        """
        {"formatVersion": 1, "id": "town", "version": "\(version)", "title": "Town", "source": "ours",
         "domains": [{"id": "harm", "title": "Harm"}],
         "criteria": [{"id": "harm", "code": "h", "title": "Harm", "asks": "How bad?", "domain": "harm",
           "levels": [{"score": 0, "means": "none"}, {"score": 1, "means": "little"},
             {"score": 2, "means": "some"}, {"score": 3, "means": "much"}]}],
         "scores": [{"id": "total", "title": "Total", "formula": "harm"}],
         "rating": {"score": "total", "bands": [{"label": "High", "from": \(high), "means": "act"},
           {"label": "Standard", "means": "watch"}]}}
        """.utf8))
  }

  private static func read(_ text: String, version: String = "1.0", high: Int = 3) throws
    -> RatedYear
  {
    try RatedYear.read(
      SourceFile(name: "f", bytes: Array(text.utf8)), name: "2026",
      models: [model(version, high: high)])
  }

  private static func said(_ year: RatedYear) -> [String] {
    year.entries.map { "\($0.rank?.text ?? "-") \($0.name) \($0.rating.text)" }
  }

  private static func faults(_ text: String, version: String = "1.0", high: Int = 3) -> [String] {
    do {
      _ = try read(text, version: version, high: high)
      return []
    } catch let error as FileFaults {
      return error.all.map {
        "\($0.fault.position.map { "\($0.line):\($0.column) " } ?? "")\($0.fault.message)"
      }
    } catch {
      return ["\(error)"]
    }
  }

  @Test("is read from scores, in the order of the ranking")
  func fromScores() throws {
    let year = try Self.read("issue,harm,rating\nArson,1,High\nFraud,3,\nTheft,?,\n")
    #expect(Self.said(year) == ["1 Fraud High", "2 Arson Standard", " Theft High or Standard"])
    #expect(year.basis == "Town (town 1.0)")
    #expect(year.entry("fraud").map { year.isTop($0) } == true)
    #expect(year.entry("theft").map { year.isTop($0) } == false)
    #expect(year.topLabel == "High")
  }

  @Test("has no issue of a total or a source, scored or not")
  func notes() throws {
    let rest =
      ", and its name is that of a total, a source or a note; if it is an issue, give it a "
    for (header, lack) in [
      ("issue,rating", "no rating" + rest + "rating, or another name"),
      ("issue,harm,rating", "no score" + rest + "score or ?, or another name"),
    ] {
      let cells = header.contains("harm") ? [",3,High", ",,"] : [",High", ","]
      let year = try Self.read(
        "\(header)\nArson\(cells[0])\nTotal theft\(cells[0])\nTotal\(cells[1])\n")
      #expect(year.entries.map { $0.name } == ["Arson", "Total theft"])
      let taken =
        "\"Total theft\" is taken as an issue, since it has a score; if it adds up other rows, take it out, and if "
        + "it is an issue, give it another name"
      let isScored = header.contains("harm")
      #expect(
        year.warnings.map { $0.message }
          == (isScored ? [taken] : []) + ["\"Total\" is left out: it has \(lack)"])
    }
  }

  @Test("is read from ratings alone, in the order of the file")
  func fromRatings() throws {
    let year = try Self.read("Rating,Issue,Category\nstandard,Arson,Fire\nHigh,Fraud,\n")
    #expect(Self.said(year) == ["- Arson Standard", "- Fraud High"])
    #expect(year.entries.map { $0.theme } == ["Fire", ""])
    #expect(year.assessment == nil && year.basis.isEmpty)
  }

  @Test("is read from a saved result, with its scores where the model is the same")
  func fromResult() throws {
    let sheet = try Self.read("issue,harm\nArson,1\nFraud,3\nTheft,?\n")
    let json = try #require(sheet.assessment).json
    #expect(Self.said(try Self.read(json)) == Self.said(sheet))
    #expect(
      try Self.read(json).assessment?.assessments.map { $0.score }
        == [Interval(3), Interval(1), Interval(0, 3)])
    let other = try Self.read(json, version: "2.0")
    #expect(other.assessment == nil && other.basis == "Town (town 1.0)")
    #expect(Self.said(other) == ["- Fraud High", "- Arson Standard", "- Theft High or Standard"])
  }

  @Test("tells faults of a list of ratings")
  func faultsOfList() {
    #expect(
      Self.faults("issue,rating\nArson,Hgh\nFraud,\n,High\nARSON,High\n") == [
        "2:7 rating \"Hgh\" is not one of High, Standard; did you mean \"High\"?",
        "3:7 rating \"\" is not one of High, Standard",
        "4:1 this row has no issue; name it, or empty the row",
        "5:1 the issue \"ARSON\" is already on line 2; give each issue one row",
      ])
  }

  @Test("tells faults of a saved result")
  func faultsOfResult() throws {
    let json = try #require(Self.read("issue,harm\nArson,2\n").assessment).json
    #expect(
      Self.faults(json, high: 2).map { $0.drop { $0 != " " }.dropFirst() } == [
        "the saved rating is \"Standard\", and town 1.0 gives \"High\" for this vector: the model has "
          + "changed since; name the model file of then with --model"
      ])
    #expect(
      Self.faults("{\"kind\": \"morile session\"}") == [
        "1:1 this is not a result of `morile assess --format json`; give that, or a table"
      ])
    #expect(
      Self.faults(json.replacing("\"formatVersion\": 1", with: "\"formatVersion\": 2")) == [
        "2:20 this result has format version 2, and this program reads version 1; use a newer program"
      ])
    #expect(
      Self.faults(json.replacing("town@1.0/h:2", with: "town@1.0/h:9")).map {
        $0.drop { $0 != " " }.dropFirst()
      } == ["harm \"9\" is not on the scale 0 to 3"])
  }

  @Test(
    "is called by its file, or by its folder",
    arguments: [
      (["2015/issues.csv", "2017/issues.csv"], ["2015", "2017"]),
      (["a/last.csv", "b/this.csv"], ["last", "this"]),
      (["2015/issues.csv"], ["2015"]), (["issues.csv"], ["issues"]),
      (["plymouth.csv"], ["plymouth"]),
      (["a/x/i.csv", "b/x/i.csv"], ["a/x/i.csv", "b/x/i.csv"]),
      (["2015/issues.csv", "./issues.csv"], ["2015/issues.csv", "./issues.csv"]),
    ])
  func names(paths: [String], names: [String]) {
    #expect(RatedYear.names(paths) == names)
  }
}
