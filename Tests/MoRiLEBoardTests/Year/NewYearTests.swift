import MoRiLE
import MoRiLEFormats
import Testing

@testable import MoRiLEBoard

@Suite("A new year")
struct NewYearTests {
  private static func files(
    _ last: String?, model: Model? = nil, lastModel: Model? = nil, name: String = "2025"
  ) throws -> [String: String] {
    let before = try last.map { text in
      NewYear.Last(
        name: name, issues: try YearTown.issues(text, lastModel), folder: "../\(name)")
    }
    let year = try NewYear(
      name: "2026", model: try model ?? YearTown.model(), modelFile: nil, last: before)
    return Dictionary(
      uniqueKeysWithValues: try year.files().map {
        ($0.name, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  /// The rows of issues that come out, without the header and the guide.
  private static func rows(
    _ last: String, model: Model? = nil, lastModel: Model? = nil, name: String = "2025"
  ) throws -> [String] {
    let text = try files(last, model: model, lastModel: lastModel, name: name)["issues.csv"]
    let document = try CSVDocument.read(Array((text ?? "").utf8))
    return (1..<document.rowCount).map { row in
      document.header.indices.map { document.rawCell(row: row, column: $0) }.joined(separator: "|")
    }
  }

  @Test("has its files, and a names file only after another year")
  func names() throws {
    #expect(
      try Self.files(nil).keys.sorted() == [
        "README.md", "actions.csv", "agreed.csv", "areas.csv", "decisions.csv", "grant.csv",
        "issues.csv", "measures.csv", "narrative.csv", "spending.csv", "year.csv",
      ])
    #expect(try Self.files("issue,harm\na,1\n")["names.csv"] != nil)
    #expect(try Self.files(nil)["year.csv"] == "\u{FEFF}setting,value\nmodel,town\n")
    #expect(
      try Self.files("issue,harm\na,1\n")["year.csv"]
        == "\u{FEFF}setting,value\nmodel,town\nlast_year,../2025\n")
  }

  @Test("has registers with the agreed columns and no row of data")
  func registers() throws {
    let headers = [
      "names.csv": "last,this", "decisions.csv": "issue,decision,reason,owner,review_date",
      "agreed.csv": "issue,rating,reason,by,date",
      "actions.csv": "action,issue,lead,milestone,deadline,rag,measure,progress",
      "narrative.csv": "theme,issue,part,text,source",
      "areas.csv": "group,area_of_focus,scored_issues",
      "spending.csv":
        "project,part_of,funder,allocated,claimed,spent,carried_forward,contract_total,contract_share,rag,"
        + "issues,shares,plan_priorities,status",
      "grant.csv": "figure,amount,funder,source",
      "measures.csv":
        "measure,kind,unit,aim,series,apr,may,jun,jul,aug,sep,oct,nov,dec,jan,feb,mar",
    ]
    let files = try Self.files("issue,harm\na,1\n")
    for (name, header) in headers {
      let text = try #require(files[name])
      #expect(text.hasPrefix("\u{FEFF}\(header)\n# guide,"), "\(name)")
      let columns = header.split(separator: ",").map {
        RegisterColumn(String($0), isRequired: true)
      }
      #expect(try RegisterReader(YearTown.file(text, name), columns).rows == [], "\(name)")
    }
  }

  struct Carried: CustomTestStringConvertible {
    let testDescription: String
    let last: String
    let rows: [String]
    var edit: (String, String)?
    var formula = ("+ concern", "+ concern")
    var name = "2025"
  }

  @Test(
    "carries over names, themes, scores and own columns, and no numbers",
    arguments: [
      Carried(
        testDescription: "all columns",
        last: "issue,theme,count,likelihood,concern,harm,note\na,T,9,1,1,2,n\nb,,,?,?,,\n",
        rows: ["a|T|2025|||1|2|n", "b||2025||?|?||"]),
      Carried(
        testDescription: "titles and categories, in another order",
        last: "Harm to people,Category,Issue\n2.0,C,a\n", rows: ["a|C|2025||||2"]),
      Carried(
        testDescription: "a theme beside a category", last: "issue,theme,category,harm\na,T,C,1\n",
        rows: ["a|T|2025||||1|C"]),
      Carried(
        testDescription: "the mark of the year before is replaced",
        last: "issue,carried_over,harm\na,2024,1\n", rows: ["a||2025||||1"]),
      Carried(
        testDescription: "a level that is described otherwise", last: "issue,concern,harm\na,1,1\n",
        rows: ["a||2025|||1|"], edit: ("much", "very much")),
      Carried(
        testDescription: "the same levels under another title", last: "issue,concern,harm\na,1,1\n",
        rows: ["a||2025|||1|1"], edit: ("Harm to people", "Harm")),
      Carried(
        testDescription: "a default that no longer reads a number",
        last: "issue,likelihood,harm\na,2,1\n", rows: ["a||2025||2||1"],
        edit: ("1 + (count >= 10)", "1")),
      Carried(
        testDescription: "a default that reads one that reads a number",
        last: "issue,count,concern,harm\na,5,1,1\n", rows: ["a||2025||||1"],
        edit: ("\"default\": \"0\"", "\"default\": \"likelihood - 1\"")),
      Carried(
        testDescription: "a default that reads one below it that reads a number",
        last: "issue,count,likelihood,concern,harm\na,5,2,1,1\n", rows: ["a||2025||||1"],
        edit: ("\"default\": \"0\"", "\"default\": \"(count >= 10)\""),
        formula: ("1 + (count >= 10)", "1 + concern")),
      Carried(
        testDescription: "an own column that the model of this year knows",
        last: "issue,concern,harm,worry,note\na,1,1,5,n\n", rows: ["a||2025||||1|n"],
        edit: ("\"concern\"", "\"worry\""), formula: ("+ concern", "+ worry")),
      Carried(
        testDescription: "a list of ratings", last: "issue,rating,theme\na,Red,T\nb,Green,\n",
        rows: ["a|T|2025||||", "b||2025||||"]),
      Carried(
        testDescription: "formulas stay what they are", last: "issue,harm,note\n=1+1,1,@x\n",
        rows: ["=1+1||=2025||||1|@x"], name: "=2025"),
    ])
  func carries(_ carried: Carried) throws {
    let model = try carried.edit.map { try YearTown.model($0, carried.formula) }
    #expect(
      try Self.rows(
        carried.last, model: model, lastModel: try YearTown.model(), name: carried.name)
        == carried.rows)
  }

  @Test("says what it did not carry over")
  func notes() throws {
    func notes(_ last: String, _ edit: (String, String)? = nil) throws -> [String] {
      try NewYear(
        name: "2026", model: try edit.map { try YearTown.model($0) } ?? YearTown.model(),
        modelFile: nil,
        last: .init(
          name: "2025", issues: try YearTown.issues(last, YearTown.model()), folder: "../2025")
      ).notes
    }
    let blank =
      "Blank are count and likelihood: the numbers of 2025 are not those of this year, and neither is what "
      + "the model works out from them."
    let marked =
      "1 issue came from 2025 with its scores, as a starting point. Each is marked in the column "
      + "carried_over: empty the cell once the issue has been gone through."
    #expect(try notes("issue,count,harm\na,3,1\n") == [marked, blank])
    // What nobody had numbers for someone scored without.
    #expect(
      try notes("issue,harm\na,1\n") == [
        marked, "Blank is count: the numbers of 2025 are not those of this year.",
      ])
    #expect(
      try notes("issue,count,harm\na,3,1\n", ("much", "a lot"))
        == [
          marked,
          "Not carried over are the scores of harm: its levels are not those of 2025.", blank,
        ])
    #expect(
      try notes("issue,rating\na,Red\n")
        == [
          "1 issue came from 2025, by name alone: 2025 has ratings and no scores. Each is marked in the "
            + "column carried_over: empty the cell once the issue has been scored."
        ])
    #expect(
      try notes("issue,harm,carried_over\na,1,2024\nb,1,\n").last
        == "1 of them had its scores from an earlier year in 2025 already, and nobody had gone through it."
    )
    #expect(
      try notes("issue,harm,carried_over\na,1,2024\nb,1,2024\n").last
        == "All of them had their scores from an earlier year in 2025 already, and nobody had gone through them."
    )
  }

  @Test("writes the steps down with commands that a shell takes as they are meant")
  func readme() throws {
    let plain = try #require(try Self.files(nil)["README.md"])
    #expect(!plain.contains("compare"))
    #expect(plain.contains("```\nmorile check issues.csv\n```\n"))
    let after = try #require(
      try Self.files("issue,harm\na,1\n", name: "it's `last`")["README.md"])
    #expect(
      after.contains(
        "```\nmorile compare '../it'\\''s `last`' .\n```\n"))
    #expect(after.contains("## 6. Compare with it's \\`last\\`\n"))
    for line in plain.split(separator: "\n") where line.hasPrefix("morile") {
      #expect(line.count <= 80)
    }
  }
}
