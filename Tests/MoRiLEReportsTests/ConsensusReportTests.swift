import Foundation
import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@testable import MoRiLEReports

/// What the reports of a consensus say that the shipped codings do not show, and that all of it can be read
/// again.
@Suite struct ConsensusReportTests {
  static let root = RepositoryFile.root

  static func shipped(_ path: String) throws -> SourceFile {
    SourceFile(
      name: path, bytes: Array(try Data(contentsOf: root.appending(path: "Models/\(path)"))))
  }

  static func codings() throws -> ConsensusReport {
    let model = try ModelReader.read(shipped("morile-csp/model.json").bytes)
    let files = try ["a", "b", "c"].map { try shipped("morile-csp/coding-\($0).csv") }
    return ConsensusReport(
      try PanelSheets.read(files, models: [model]), sampling: .init(samples: 20))
  }

  static func report(
    _ texts: [String], rule: AgreementRule = .median, names: [String] = ["a", "b", "c"]
  ) throws -> ConsensusReport {
    let files = zip(names, texts).map { SourceFile(name: "\($0).csv", bytes: Array($1.utf8)) }
    let model = try ModelReader.read(Array(AssessmentReportTests.model.utf8))
    return ConsensusReport(
      try PanelSheets.read(files, models: [model]), rule: rule, sampling: .init(samples: 20))
  }

  /// A split, a cell that nobody scored, a default left to itself, and columns that differ or do not.
  static let split = [
    "issue,category,a,b,note,area\n=1+1,x,1,,mine,\"@home\"\nOpen,y,?,1,,north\n",
    "issue,category,a,b,note,discuss\n=1+1,x,0,,yours,old\nopen,z,,1,,\n",
  ]

  @Test func theAgreedSheetKeepsWhatIsAgreedAndOpensWhatIsNot() throws {
    #expect(
      try Self.report(Self.split).csv == """
        category,issue,a,b,area,discuss
        x,'=1+1,?,,'@home,a: 0 or 1
        ,Open,?,1,north,

        """)
    #expect(
      try Self.report(Self.split, rule: .highest).csv == """
        category,issue,a,b,area,discuss
        x,'=1+1,1,,'@home,
        ,Open,?,1,north,

        """)
  }

  /// Of a criterion that nobody scored nothing is disputed, and nothing of nothing is said.
  @Test func nothingIsSaidOfACriterionThatNobodyScored() throws {
    let report = try Self.report(["issue,a,b\nX,?,1\n", "issue,a,b\nX,?,0\n"])
    #expect(report.document.markdown.contains("\n| a | 0 | too few | too few |"))
    #expect(report.document.markdown.contains("\n| b | 1 of 1 |"))
    #expect(!report.document.markdown.contains("0 of 0"))
  }

  /// What would take too long is told, and blank in tables, never 0.
  @Test func whatWasNotTriedIsTold() throws {
    let ids = (0..<14).map { "c\($0)" }
    let list = ids.joined(separator: ", ")
    let levels = (0...3).map { #"{"score": \#($0), "means": "\#($0)"}"# }.joined(separator: ",")
    let criteria = ids.map {
      #"{"id": "\#($0)", "title": "\#($0)", "domain": "all", "lowers": true, "levels": [\#(levels)]}"#
    }
    let model = try ModelReader.read(
      Array(
        """
        {"formatVersion": 1, "id": "both", "version": "1", "title": "Both ways", "source": "a test",
         "domains": [{"id": "all", "title": "All"}], "criteria": [\(criteria.joined(separator: ","))],
         "scores": [{"id": "total", "title": "Total",
           "formula": "max(\(list)) - min(\(list)) + \(ids.joined(separator: " + "))"}],
         "rating": {"score": "total", "bands": [{"label": "High", "from": 12}, {"label": "Low"}]}}
        """.utf8))
    let files = ["0", "3"].map { level in
      let rows = (0..<10).map { "i\($0),\(level),?,?,?,?,1,1,1,1,1,1,1,1,1\n" }
      let text = "issue," + ids.joined(separator: ",") + "\n" + rows.joined()
      return SourceFile(name: "\(level).csv", bytes: Array(text.utf8))
    }
    let report = ConsensusReport(
      try PanelSheets.read(files, models: [model]), sampling: .init(samples: 0), mostEffort: 400_000
    )
    let told = report.sentences.joined(separator: "\n")
    #expect(told.contains("Not worked out is what each level would come to on i"))
    #expect(
      told.contains(
        " more: the formulas are too long, or the levels have too many combinations. What they could be "
          + "together may be told wider than it is; pivotal cells and points leave them out."))
    #expect(told.contains("Left out of the rankings are i"))
    let last = try #require(
      report.disputeTable.csv.split(separator: "\n").first { $0.contains("i9,") })
    #expect(last == "i9,c0,\"1 at 3, 1 at 0\",?,,,")
    #expect(!told.contains("No single disagreement on i9"))
    let issue = try #require(
      report.issueTable.csv.split(separator: "\n").first { $0.hasPrefix("i9,") })
    #expect(issue.contains("High or Low,High or Low,,,"))
    let shown = report.document.text()
    #expect(shown.contains("\nNot worked out: the rating may change\n"))
    #expect(!shown.contains("rating stands"))
    let json =
      try JSONSerialization.jsonObject(with: Data(report.written().json.utf8)) as? [String: Any]
    let nothing = ConsensusReport(report.sheets, sampling: .init(samples: 0), mostEffort: 0)
    #expect(nothing.agreementTable.csv.contains("\nc0,10,20,10,,,"))
    #expect(nothing.document.text().contains("\nc0         10 of 10\n"))
    #expect(nothing.document.markdown.contains("| c0 | 10 of 10 |\n"))
    let disputes = try #require(json?["disputes"] as? [[String: Any]])
    let untried = try #require(disputes.first { $0["issue"] as? String == "i9" })
    #expect(untried["isTried"] as? Bool == false)
    let cell = try #require((untried["cells"] as? [[String: Any]])?.first)
    #expect(cell["points"] is NSNull && cell["bands"] is NSNull)
  }

  /// One sheet has themes and categories, the other categories only: the column stands once.
  @Test func aSecondGroupingDoesNotStandTwice() throws {
    let report = try Self.report([
      "issue,a,b\nX,1,1\n", "issue,category,a,b\nX,one,1,1\n",
      "issue,theme,category,a,b\nX,one,two,1,1\n",
    ])
    #expect(report.csv == "category,issue,a,b,discuss\none,X,1,1,\n")
  }

  /// What is agreed comes back as it was, with names that were made harmless.
  @Test func theAgreedSheetCanBeReadAgain() throws {
    let report = try Self.codings()
    let again = try IssueSheet.read(
      [SourceFile(name: "agreed.csv", bytes: Array(report.csv.utf8))],
      models: [report.model])
    #expect(again.issues == report.consensus.agreed)
    #expect(again.warnings.isEmpty)
    let split = try Self.report(Self.split)
    let open = try IssueSheet.read(
      [SourceFile(name: "agreed.csv", bytes: Array(split.csv.utf8))], models: [split.model]
    )
    #expect(open.issues.map { $0.cells } == split.consensus.agreed.map { $0.cells })
    #expect(open.issues.map { $0.name } == ["=1+1", "Open"])
    #expect(split.model.assess(open.issues[0]).rating.labels == ["Severe", "Slight"])
  }

  @Test func everyTableHasItsRowsInEveryFormat() throws {
    let report = try Self.codings()
    let rows: [ConsensusReport.Table: Int] = [
      .agreed: 24, .issues: 21, .disputes: 57, .cells: 336, .agreement: 16, .ranks: 24, .leans: 3,
      .differences: 24, .summary: 12,
    ]
    for table in ConsensusReport.Table.allCases {
      let made = report.table(table)
      #expect(made.rows.count == rows[table], "\(table)")
      #expect(made.rows.allSatisfy { $0.count == made.columns.count })
      let read = try CSVDocument.read(Array(made.csv.utf8))
      #expect(read.rowCount == rows[table], "\(table)")
      let keys = made.keys.columns
      #expect(read.header == keys, "\(table)")
      #expect(Set(keys).count == keys.count, "\(table)")
      let alone = report.written(table.rawValue)
      #expect(alone.markdown.split(separator: "\n").count == made.rows.count + 2, "\(table)")
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(alone.json.utf8)) as? [String: Any])
      #expect(json["formatVersion"] as? Int == 1)
      #expect(json["table"] as? String == table.rawValue)
      #expect((json["rows"] as? [Any])?.count == made.rows.count)
      for width in made.rows.count > 60 ? [80] : [40, 60, 80, 95] {
        for line in alone.text(Style(width: width)).split(separator: "\n") {
          #expect(line.count <= width && line.last != " ", "\(line)")
        }
      }
    }
  }

  @Test func jsonHasEverythingExactly() throws {
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(try Self.codings().written().json.utf8))
        as? [String: Any])
    #expect(json["scorers"] as? [String] == ["coding-a", "coding-b", "coding-c"])
    #expect((json["issues"] as? [Any])?.count == 24)
    #expect((json["compared"] as? [String: Int])?["disputed"] == 57)
    #expect((json["criteria"] as? [Any])?.count == 14)
    let disputes = try #require(json["disputes"] as? [[String: Any]])
    #expect(disputes.count == 21)
    #expect(disputes[0]["issue"] as? String == "Modern slavery")
    #expect((disputes[0]["points"] as? [String: Any])?["exact"] as? String == "59/6")
    let overall = try #require(json["overall"] as? [String: Any])
    let ordinal = try #require(overall["ordinal"] as? [String: Any])
    #expect(ordinal["undefined"] is NSNull)
    #expect((ordinal["alpha"] as? [String: Any])?["value"] as? Double == 0.914869)
    #expect((json["leans"] as? [[String: Any]])?.count == 3)
  }

  @Test func whatIsNotDefinedIsSaidSo() throws {
    let report = try Self.report(["issue,a,b\nX,1,\nY,1,\n", "issue,a,b\nX,1,\nY,1,0\n"])
    let text = report.document.text()
    #expect(text.contains("\na              2  no variation   no variation\n"))
    #expect(text.contains("\nb              0  too few        too few\n"))
    #expect(text.contains("Every level given for first is the same: agreement on it cannot"))
    #expect(text.contains("On each criterion every level given is the same: agreement cannot be"))
    #expect(report.written().json.contains("\"undefined\": \"no variation\""))
    #expect(report.table(.agreement).csv.contains("\nb,0,0,0,0,0,,,,,,,too_few\n"))
    #expect(report.document.markdown.contains("| no variation | no variation |"))
  }

  @Test func namesCannotReachTheTerminal() throws {
    let report = try Self.report(
      ["issue,a,b\nX\u{1B}[2J,1,1\n", "issue,a,b\nX\u{1B}[2J,0,1\n"],
      names: ["a\u{1B}[2J", "b<b>"])
    #expect(!report.document.text().contains("\u{1B}"))
    #expect(
      !report.document.markdown.contains("\u{1B}") && !report.document.markdown.contains("<b>"))
    for table in ConsensusReport.Table.allCases {
      #expect(!report.written(table.rawValue).text().contains("\u{1B}"))
    }
  }

  @Test func aScorerMayHaveTheNameOfAColumn() throws {
    let report = try Self.report(
      ["issue,a,b\nX,1,1\n", "issue,a,b\nX,0,1\n"], names: ["issue", "agreed"])
    #expect(
      report.table(.cells).keys.columns.suffix(2) == ["scorer issue", "scorer agreed"])
    #expect(
      report.table(.ranks).keys.columns == [
        "issue", "scorer issue rank", "agreed rank", "scorer issue score", "agreed score",
      ])
  }

  /// Two analysts over the published matrix: one doubts an adjustment and the cost of another issue, and
  /// left one issue out.
  ///
  /// The changes are made up for this test.
  @Test func theWeightedMatrixIsComparedToo() throws {
    let model = try ModelReader.read(Self.shipped("stra-plymouth-2015/model.json").bytes)
    let original = try Self.shipped("stra-plymouth-2015/2014-15.csv").bytes
    let lines = String(decoding: original, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("Robbery,") }
      .map { line in
        line.hasPrefix("Rape and Serious")
          ? String(line.replacing(",1,2,3,3,3,3,12,", with: ",1,3,3,3,3,3,12,")) : String(line)
      }
    let sheets = try PanelSheets.read(
      [
        SourceFile(name: "a.csv", bytes: original),
        SourceFile(name: "b.csv", bytes: Array(lines.joined(separator: "\n").utf8)),
      ], models: [model])
    // The issue left out; the risk and the total that the changed sheet does not come to; and in each sheet that what
    // is given of scores does not count here.
    #expect(sheets.warnings.map { $0.fault.kind }.count { $0 == .missing } == 1)
    #expect(sheets.warnings.map { $0.fault.kind }.count { $0 == .contradiction } == 2)
    #expect(sheets.warnings.map { $0.fault.kind }.count { $0 == .doubtful } == 2)
    #expect(sheets.warnings.count == 5)
    let report = ConsensusReport(sheets, sampling: .init(samples: 20))
    let dispute = try #require(report.consensus.disputes.first)
    #expect(report.consensus.disputes.count == 1)
    #expect(report.name(of: dispute.issue).hasPrefix("Rape and Serious"))
    // 12 * 2 + 6 is 30 and just High, 12 * 3 + 6 is 42.
    #expect(dispute.score == Interval(30, 42))
    #expect(dispute.points == 12 && !dispute.changesRating)
    #expect(dispute.agreed.rating.text == "High or Moderate")
    #expect(report.csv.contains("likelihood_adjusted: 2 or 3"))
    let again = try IssueSheet.read(
      [SourceFile(name: "agreed.csv", bytes: Array(report.csv.utf8))], models: [model])
    #expect(again.issues == report.consensus.agreed)
  }
}
