import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import TestSupport
import Testing

/// The record of small sessions, for what the golden files do not show.
@Suite struct ChangeLogTests {
  static func session(_ steps: [SessionStep], issues: Int = 3) -> Session {
    Session(
      modelID: "small", modelVersion: "2", file: "x.csv", issueCount: issues,
      started: "2026-11-21T14:00:00", steps: steps)
  }

  static func change(
    _ issue: String, _ from: Cell, _ to: Cell, _ before: String = "Low", _ after: String = "Low",
    who: String = "", reason: String = "", time: String = "2026-11-21T14:02:10"
  ) -> SessionStep {
    SessionStep(
      .score(
        ScoreChange(criterion: "a", from: from, to: to, ratingBefore: before, ratingAfter: after)),
      issue: issue, who: who, reason: reason, time: time)
  }

  @Test func anEmptySessionIsASentence() {
    let log = ChangeLog(Self.session([]))
    let sentence =
      "Nothing was decided in this session: no score was changed and no issue agreed."
    #expect(log.text(Style(width: 80)).hasSuffix("\n\n" + sentence + "\n"))
    #expect(log.markdown.hasSuffix("\n\n" + sentence + "\n"))
    #expect(
      log.csv == "time,issue,do,criterion,from,to,rating_before,rating_after,who,reason\n")
    #expect(log.json.contains("\"steps\": [],"))
  }

  struct Count: CustomTestStringConvertible {
    let testDescription: String
    let steps: [SessionStep]
    let sentence: String
  }

  static let counts = [
    Count(
      testDescription: "one of each",
      steps: [change("A", .score(1), .score(2), "Low", "High")],
      sentence: "1 change of 1 issue; 1 rating change without a reason; 0 of 3 issues agreed."),
    Count(
      testDescription: "two changes of an issue, under two spellings",
      steps: [
        change("A b", .score(1), .score(2), "Low", "High", reason: "so"),
        change("a  B", .score(2), .score(1), "High", "Low"),
      ],
      sentence: "2 changes of 1 issue; 1 rating change without a reason; 0 of 3 issues agreed."),
    Count(
      testDescription: "a change withdraws an agreement",
      steps: [
        SessionStep(.agree, issue: "A"), SessionStep(.agree, issue: "B"),
        change("A", .blank, .unknown),
      ],
      sentence: "1 change of 1 issue; no rating change without a reason; 1 of 3 issues agreed."),
    Count(
      testDescription: "so does a reopening, until it is agreed again",
      steps: [
        SessionStep(.agree, issue: "A"), SessionStep(.reopen, issue: "A"),
        SessionStep(.agree, issue: "B"), SessionStep(.reopen, issue: "B"),
        SessionStep(.agree, issue: "b"),
      ], sentence: "No score was changed; 1 of 3 issues agreed."),
  ]

  @Test(arguments: counts) func theFooterCounts(_ count: Count) {
    let log = ChangeLog(Self.session(count.steps))
    #expect(log.text(Style(width: 80)).hasSuffix("\n\n" + count.sentence + "\n"))
    #expect(log.markdown.hasSuffix("\n\n" + count.sentence + "\n"))
  }

  @Test func cellsAreWrittenForEachReader() {
    let log = ChangeLog(
      Self.session([Self.change("A", .blank, .unknown), Self.change("A", .unknown, .score(-3))]))
    #expect(
      log.csv.hasSuffix(
        "\n2026-11-21 14:02,A,score,a,,?,Low,Low,,\n2026-11-21 14:02,A,score,a,?,-3,Low,Low,,\n"))
    #expect(log.text(Style(width: 80)).contains("  a blank to ?  "))
    #expect(log.text(Style(width: 80)).contains("  a ? to -3  "))
    #expect(log.markdown.contains("| a | blank | ? | Low | Low |"))
    #expect(log.json.contains("\"from\": \"\",\n      \"to\": \"?\","))
  }

  @Test func textsAreHarmless() throws {
    let name = "=1+1|<b>\u{1B}[2J"
    let log = ChangeLog(
      Self.session([
        Self.change(name, .score(0), .score(1), who: "@x", reason: "a\r\nb\u{202E}\"c\""),
        SessionStep(.agree, issue: "+A", who: "-", reason: "\u{7}"),
      ]))
    #expect(
      log.csv.contains(
        "\n2026-11-21 14:02,'=1+1|<b>\u{1B}[2J,score,a,0,1,Low,Low,'@x,\"a\r\nb\u{202E}\"\"c\"\"\"\n"
      )
    )
    #expect(log.csv.hasSuffix("\n,'+A,agree,,,,,,'-,\u{7}\n"))
    for text in [log.text(Style(width: 80)), log.markdown] {
      #expect(!text.unicodeScalars.contains { "\u{1B}\u{7}\u{202E}\r".unicodeScalars.contains($0) })
    }
    #expect(log.markdown.contains("| =1+1\\|&lt;b&gt;\u{FFFD}\\[2J | score |"))
    #expect(throws: Never.self) { try JSONReader.read(Array(log.json.utf8)) }
  }

  @Test func longTextsFitTheTerminal() {
    let long = Array(repeating: "coercive control", count: 20).joined(separator: " ")
    let ratings = ("High, Moderate or Standard", "High or Moderate")
    let log = ChangeLog(
      Self.session([
        Self.change(long, .blank, .unknown, ratings.0, ratings.1, who: long, reason: long)
      ]))
    for line in log.text(Style(width: 80)).split(separator: "\n") { #expect(line.count <= 80) }
  }
}
