import Foundation
import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@testable import MoRiLEReports

@Suite struct MinutesTests {
  /// The whole page, as the golden files of the command line are compared.
  @Test func aWorkshopOverPlymouthIsAsRecorded() throws {
    let html = try GoldenPage.brief(PlymouthSession.minutes().document.html)
    let file = PlymouthSession.root.appending(path: "Tests/Fixtures/golden/minutes.html")
    if ProcessInfo.processInfo.environment["MORILE_RECORD"] == "1" {
      try Data(html.utf8).write(to: file)
      Issue.record("minutes.html was recorded; read it, then run the tests without MORILE_RECORD")
      return
    }
    #expect(try Data(contentsOf: file) == Data(html.utf8), "it is:\n\(html)")
  }

  /// Minutes of the small model, from two tables and some steps.
  static func minutes(
    _ before: String, _ after: String, _ steps: [SessionStep] = [],
    discussed: [Session.Discussion] = [], written: String = ""
  ) throws -> String {
    let old = try AssessmentReportTests.report(before)
    let session = Session(
      modelID: "small", modelVersion: "2", file: "x.csv", issueCount: old.assessments.count,
      steps: steps, discussed: discussed)
    return Minutes(
      session, before: old, after: try AssessmentReportTests.report(after), written: written
    ).document.html
  }

  @Test func withoutAnyStepThePageSaysSo() throws {
    let html = try Self.minutes("issue,a,b\nX,1,0\n", "issue,a,b\nX,1,0\n")
    for sentence in [
      "<li>1 issue: 0 Severe, 1 Slight.</li>", "<li>0 of 1 issue is agreed.</li>",
      "<li>No score is another than before.</li>", "<li>No rating changed.</li>",
      "<p>Nothing was decided in this session: no score was changed and no issue agreed.</p>",
    ] {
      #expect(html.contains(sentence), "\(sentence)")
    }
    #expect(!html.contains("Begun"))
    #expect(!html.contains("Minutes written"))
    #expect(!html.contains("Unknown is not zero"))
  }

  @Test func unknownScoresAreSaidNotToBeZero() throws {
    let change = ChangeLogTests.change("X", .score(0), .unknown, "Slight", "Severe or Slight")
    let html = try Self.minutes("issue,a,b\nX,0,1\nY,1,1\n", "issue,a,b\nX,?,1\nY,1,1\n", [change])
    for text in [
      "Unknown is not zero: 1 issue is not fully scored.",
      "<tr><td class=\"number\"></td><th scope=\"row\"><bdi>X</bdi></th>",
      "<span aria-hidden=\"true\">◇</span> Severe or Slight</span>",
      "<td>0.3 to 0.67 (2/3)</td>", "<td class=\"short\"><bdi>2, Slight</bdi></td>",
      "<td><bdi>not ranked</bdi></td></tr>\n<tr><th scope=\"row\"><bdi>Before</bdi></th>",
      "<td><bdi>?: not known</bdi></td>", "<bdi>no reason given</bdi>",
      "<td class=\"short\"><bdi>0: none</bdi></td>",
      "The rating of 1 issue changed: X from Slight to ",
      "<li>1 change of a rating has no reason.</li>",
    ] {
      #expect(html.contains(text), "\(text)")
    }
  }

  @Test func aBlankCellWithADefaultIsWorkedOut() throws {
    let change = SessionStep(
      .score(
        ScoreChange(
          criterion: "b", from: .score(0), to: .blank, ratingBefore: "Slight",
          ratingAfter: "Severe")),
      issue: "x", reason: "as the model has it")
    let html = try Self.minutes(
      "issue,a,b\nX,1,0\n", "issue,a,b\nX,1,\n", [change, SessionStep(.agree, issue: "X")])
    #expect(html.contains("<bdi>blank: worked out: a</bdi>"))
    #expect(html.contains("<p>Agreed.</p>"))
    #expect(html.contains("<bdi>agreed</bdi>"))
    #expect(html.contains("<p>Every issue is agreed.</p>"))
    #expect(html.contains("<h3><bdi>X</bdi></h3>"))
  }

  @Test func anAgreementThatWasWithdrawnIsNotOne() throws {
    let steps = [
      SessionStep(.agree, issue: "X", who: "AB"),
      ChangeLogTests.change("X", .score(0), .score(1), "Slight", "Severe", reason: "seen again"),
    ]
    let html = try Self.minutes("issue,a,b\nX,1,0\n", "issue,a,b\nX,1,1\n", steps)
    #expect(
      html.contains(
        "<p>Agreed by AB. A later step withdrew the agreement: not agreed.</p>"))
    #expect(html.contains("<bdi>not yet</bdi>"))
  }

  @Test func hostileTextsStayText() throws {
    let name = "</td><script>alert(1)</script>\u{202E}"
    let data = "issue,theme,a,b\n\(name),<img src=x onerror=y>,1,1\n"
    let step = ChangeLogTests.change(
      name, .score(0), .score(1), "<b>", "\"'", who: "<i>", reason: "<style>*{}</style>\u{2069}")
    let missing = SessionStep(.agree, issue: "<u>", who: "&")
    let html = try Self.minutes(
      data, data, [step, missing], discussed: [.init(issue: "<s>", seconds: 5)])
    #expect(!html.contains("<script"))
    for text in ["<img", "<b>", "<i>", "<u>", "<s>", "<style>*", "\u{202E}", "\u{2069}"] {
      #expect(!html.contains(text), "\(text)")
    }
    #expect(html.contains("<p>This issue is not in the file.</p>"))
    #expect(
      html.contains("<h3><bdi>&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;\u{FFFD}</bdi></h3>"))
  }

  @Test func timesBeyondAllNumbersEndNothing() throws {
    let endless = Session.Discussion(issue: "X", seconds: .max)
    let data = "issue,a,b\nX,1,0\n"
    let html = try Self.minutes(data, data, discussed: [endless, endless])
    let text = SessionTime.duration(.max)
    #expect(html.contains("<dd><bdi>\(text)</bdi></dd>"))
    #expect(html.contains("Time: \(text).</p>"))
  }

  @Test func thePageAsksForNothingFromElsewhere() throws {
    let html = try PlymouthSession.minutes().document.html
    #expect(
      html.contains(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">"
      ))
    for text in ["http:", "https:", "url(", "@import", "<script", "<link", "src=\"", "href="] {
      #expect(!html.contains(text), "\(text)")
    }
  }
}
