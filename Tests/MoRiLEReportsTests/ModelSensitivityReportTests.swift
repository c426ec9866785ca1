import Foundation
import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@testable import MoRiLEReports

/// Reports on weights and thresholds.
@Suite struct ModelSensitivityReportTests {
  private static func shipped(_ model: String, _ data: String, first: Int = 10) throws
    -> ModelSensitivityReport
  {
    func read(_ file: String) throws -> SourceFile {
      let url = PlymouthSession.root.appending(path: "Models/\(model)/\(file)")
      return SourceFile(name: file, bytes: Array(try Data(contentsOf: url)))
    }
    let bytes = try read("model.json").bytes
    let sheet = try IssueSheet.read([read(data)], models: [ModelReader.read(bytes)])
    let title = sheet.model.example?.title ?? ""
    return try ModelSensitivityReport(
      AssessmentReport(sheet, subject: "\(title) (built-in example)"),
      ModelReader.definition(bytes), first: first)
  }

  /// A report of the small model, whose score is a third of a + b, with a threshold of 2/3.
  private static func small() throws -> ModelSensitivityReport {
    let report = try AssessmentReportTests.report("issue,a,b\n=A|,1,1\nB,1,0\nC,?,1\n")
    return try ModelSensitivityReport(
      report, ModelReader.definition(Array(AssessmentReportTests.model.utf8)), first: 1)
  }

  @Test(arguments: [
    ("morile-csp", "plymouth-2017-18.csv", ""),
    ("stra-plymouth-2015", "2014-15.csv", " --model stra-plymouth-2015"),
  ])
  func theArticleShowsTheReports(model: String, data: String, options: String) throws {
    let text = try Self.shipped(model, data).text(Style(width: 80))
    for line in text.split(separator: "\n") {
      #expect(line.count <= 80, "\(line)")
      #expect(line.last != " ", "\(line)")
    }
    let article = PlymouthSession.root.appending(
      path: "Sources/MoRiLE/MoRiLE.docc/WeightsAndThresholds.md")
    let shown = "```console\n$ morile robustness --model-sensitivity\(options)\n\(text)```\n"
    #expect(try String(contentsOf: article, encoding: .utf8).contains(shown), "\(shown)")
  }

  @Test func csvHasARowForEachEnd() throws {
    #expect(
      try Self.small().csv == """
        parameter,value,keeps,side,end,end_is_inside,changes
        Weight of (a + b),0.333333,ratings,below,0.333333,yes,"'=A| becomes Slight instead of Severe; C becomes Slight instead of Severe or Slight"
        Weight of (a + b),0.333333,ratings,above,0.666667,no,"B becomes Severe instead of Slight; C becomes Severe instead of Severe or Slight"
        Weight of (a + b),0.333333,order,below,0,no,"B goes from place 2 to 1; C is fully scored, at place 1"
        Weight of (a + b),0.333333,order,above,,no,
        Severe from,0.666667,ratings,below,0.333333,no,"B becomes Severe instead of Slight; C becomes Severe instead of Severe or Slight"
        Severe from,0.666667,ratings,above,0.666667,yes,

        """)
  }

  @Test func jsonHasTheEndsExactly() throws {
    let json = try Self.shipped("morile-csp", "plymouth-2017-18.csv").json
    #expect(json.contains("\"value\": 60.034188,\n            \"exact\": \"7024/117\""))
    #expect(json.contains("\"threshold\": \"Moderate\",\n      \"value\": 42,"))
    #expect(throws: Never.self) { try JSONReader.read(Array(json.utf8)) }
  }

  @Test func markdownIsHarmless() throws {
    let markdown = try Self.small().markdown
    #expect(markdown.contains("=A\\|"))
    #expect(!markdown.contains("=A|"))
  }

  @Test func anEndIsRoundedIntoTheRange() throws {
    let report = try Self.shipped("morile-csp", "plymouth-2017-18.csv")
    let texts = report.sensitivity.findings.map { report.text($0.ratings, $0) }
    // 1013/24 is 42.2083..., 949/24 is 39.5416...
    #expect(texts.last == "over 39.55 to 42.2")
    #expect(texts.first == "60 to under 60.03")
  }

  @Test func theNumberOfTheFirstIsAsAsked() throws {
    let report = try Self.shipped("morile-csp", "plymouth-2017-18.csv", first: 1)
    #expect(report.sensitivity.leaders.count == 1)
    #expect(report.text(Style()).contains("First 1 keep order"))
  }
}
