import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@testable import MoRiLEReports

/// The meeting and what it parked, in the minutes and in the record.
@Suite struct MeetingTests {
  private static let meeting = SessionMeeting(
    title: "Plymouth 2017/18", date: "2018-02-14", place: "Council House",
    present: ["Police", "Council"], ends: "16:30")

  private static func session(_ meeting: SessionMeeting, _ parked: [SessionNote]) -> Session {
    Session(
      modelID: "small", modelVersion: "2", file: "x.csv", issueCount: 1,
      started: "2018-02-14T14:00:00", meeting: meeting, parked: parked)
  }

  private static func minutes(_ meeting: SessionMeeting, _ parked: [SessionNote]) throws -> String {
    let report = try AssessmentReportTests.report("issue,a,b\nX,1,0\n")
    return Minutes(session(meeting, parked), before: report, after: report, written: "")
      .document.html
  }

  @Test(arguments: [
    (SessionMeeting.unknown, ""), (SessionMeeting(title: "A"), "A"),
    (SessionMeeting(date: "2018-02-14"), "14 February 2018"),
    (SessionMeeting(date: "2018-02-31"), "2018-02-31"),
    (SessionMeeting(present: ["Police"]), "present: Police"),
    (meeting, "Plymouth 2017/18, 14 February 2018, Council House; present: Police, Council"),
  ])
  func aMeetingIsASentence(_ meeting: SessionMeeting, _ text: String) {
    #expect(meeting.text == text)
  }

  @Test func theMinutesHoldIt() throws {
    let html = try Self.minutes(
      Self.meeting,
      [SessionNote("Ask the clinic", issue: "x", who: "Police", time: "2018-02-14T14:20:00")])
    for text in [
      "Minutes of the workshop on Plymouth 2017/18", "14 February 2018", "Council House",
      "Police, Council", "Parked</bdi></h2>", "Ask the clinic", "<bdi>X</bdi>", "Police, 14:20",
    ] {
      #expect(html.contains(text), "\(text)")
    }
  }

  @Test func minutesOfOldSessionsSayNothingOfIt() throws {
    let html = try Self.minutes(.unknown, [])
    #expect(html.contains("Minutes of the workshop on x.csv"))
    for text in ["Present", "Place", "Parked"] { #expect(!html.contains(text), "\(text)") }
  }

  @Test func theRecordHoldsIt() {
    let log = ChangeLog(
      Self.session(Self.meeting, [SessionNote("Ask", issue: "X", who: "Police"), SessionNote("B")]))
    let text = log.text(Style(width: 100))
    #expect(
      text.contains(
        "Plymouth 2017/18, 14 February 2018, Council House; present: Police, Council.\n"))
    #expect(text.contains("Parked:"))
    #expect(text.contains("Ask (X; Police)\n"))
    #expect(log.json.contains(#""title": "Plymouth 2017/18""#))
    #expect(log.json.contains(#""text": "Ask""#))
    #expect(!ChangeLog(Self.session(.unknown, [])).text(Style(width: 100)).contains("Parked"))
  }
}
