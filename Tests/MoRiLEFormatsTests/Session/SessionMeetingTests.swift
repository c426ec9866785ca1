import MoRiLE
import MoRiLEFormats
import Testing

@Suite("The meeting and what it parked, in a session file")
struct SessionMeetingTests {
  private static func session(_ members: String) -> [UInt8] {
    let head =
      #"{"kind":"morile session","formatVersion":1,"model":{"id":"town","version":"1"},"issues":1,"record":[]"#
    return Array((head + members + "}").utf8)
  }

  private static let meeting = SessionMeeting(
    title: "Plymouth \"2017/18\"", date: "2018-02-14", place: "Council House\t",
    present: ["Police", "Fire & rescue", "é😀"], ends: "16:30")

  @Test("are written as they were read")
  func roundTrip() throws {
    let session = Session(
      modelID: "town", modelVersion: "1", file: "a.csv", issueCount: 1, meeting: Self.meeting,
      parked: [
        SessionNote(
          "Ask\nthe clinic", issue: "Robbery", who: "Police", time: "2018-02-14T14:20:00"),
        SessionNote("</script>"),
      ])
    #expect(try SessionReader.read(Array(session.json.utf8)).session == session)
  }

  @Test("are left out where nobody said anything, and a file without them is read")
  func without() throws {
    let session = Session(modelID: "town", modelVersion: "1", file: "", issueCount: 1)
    #expect(!session.json.contains("meeting") && !session.json.contains("parked"))
    #expect(try SessionReader.read(Self.session("")).session == session)
    #expect(try SessionReader.read(Self.session(#","meeting":{},"parked":[]"#)).session == session)
  }

  @Test("hold the days and times that a calendar of digits has")
  func forms() throws {
    for (day, isDay) in [
      ("", true), ("2018-02-14", true), ("14/02/2018", false), ("2018-2-14", false),
      ("2018-02-14T", false),
    ] {
      #expect(SessionMeeting.isDay(day) == isDay, "\(day)")
    }
    for (clock, isClock) in [
      ("", true), ("16:30", true), ("16:3", false), ("4:30 pm", false), ("16:30:00", false),
    ] {
      #expect(SessionMeeting.isClock(clock) == isClock, "\(clock)")
    }
  }

  @Test(
    "say what is wrong with them",
    arguments: [
      (#","meeting":{"date":"14 Feb"}"#, #""14 Feb" is not a day; it is written like 2026-11-21"#),
      (#","meeting":{"ends":"4 pm"}"#, #""4 pm" is not a time; it is written like 16:30"#),
      (#","meeting":{"present":[1]}"#, #""present" holds the names of who is there, not a number"#),
      (
        #","meeting":{"chair":"AB"}"#,
        #"a meeting has no "chair"; its keys are title, date, place, present, ends"#
      ),
      (#","meeting":[]"#, "a meeting is an object, not an array"),
      (#","parked":[{}]"#, #"a note needs "text""#),
      (
        #","parked":[{"text":"x","time":"noon"}]"#,
        #""noon" is not a time; it is written like 2026-11-21T14:02:10"#
      ),
    ])
  func faults(_ members: String, _ message: String) {
    let fault = #expect(throws: Faults.self) { try SessionReader.read(Self.session(members)) }
    #expect(fault?.all.map { $0.message } == [message])
  }
}
