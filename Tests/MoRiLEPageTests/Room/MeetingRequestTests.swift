import MoRiLE
import MoRiLEFormats
import Testing

@testable import MoRiLEPage

@Suite("The meeting and what it parks, on the page")
struct MeetingRequestTests {
  private static let meet =
    #"{"do":"meet","title":" Plymouth 2017/18 ","date":"2018-02-14","place":"Council\nHouse","present":["Police"," Fire ","","Police"],"ends":"16:30","time":"2018-02-14T14:02:00"}"#

  @Test(
    "is kept, stands in the Room, the session, the minutes and the names of files, and is resumed")
  func kept() throws {
    let talk = try Talk(town: Town.csv)
    #expect(talk.said(Self.meet).hasPrefix(#"{"done":true"#))
    let known = SessionMeeting(
      title: "Plymouth 2017/18", date: "2018-02-14", place: "Council House",
      present: ["Police", "Fire"], ends: "16:30")
    let session = try SessionReader.read(talk.saved("session")).session
    #expect(session.meeting == known && session.started == "2018-02-14T14:02:00")
    let room = try talk.ask(#"{"do":"room","issue":0,"criterion":0}"#)
    #expect(room["title"]?.string?.text == "Plymouth 2017/18")
    #expect(room["when"]?.string?.text == "Workshop, 14 February 2018, Council House")
    #expect(
      room["begun"]?.string?.text == "2018-02-14 14:02" && room["ends"]?.string?.text == "16:30")
    #expect(String(decoding: talk.saved("minutes"), as: UTF8.self).contains("Police, Fire"))
    let names = try talk.ask(#"{"do":"savings"}"#)["savings"]?.elements?.map {
      $0["name"]?.string?.text ?? ""
    }
    let own = "plymouth-2017-18-2018-02-14"
    #expect(
      names?.prefix(4)
        == [
          "\(own)-session.json", "town-adjusted.csv", "\(own)-changes.csv", "\(own)-minutes.html",
        ])
    let other = try Talk(town: Town.csv)
    other.page.take(talk.saved("session"))
    #expect(other.said(#"{"do":"resume","name":"s.json"}"#).hasPrefix(#"{"done":true"#))
    #expect(other.work == talk.work)
  }

  @Test("begins at its time only before the first step")
  func begins() throws {
    let talk = try Talk(town: Town.csv)
    talk.score(Town.robbery, Town.concern, "1")
    talk.said(Self.meet)
    #expect(try SessionReader.read(talk.saved("session")).session.started == "2026-11-21T14:00:00")
  }

  @Test(
    "says what is wrong, and keeps what it had",
    arguments: [
      (#""date":"14 Feb""#, #""14 Feb" is not a day; it is written like 2026-11-21"#),
      (#""date":"2018-02-30""#, #""2018-02-30" is not a day; it is written like 2026-11-21"#),
      (#""ends":"4 pm""#, #""4 pm" is not a time; it is written like 16:30"#),
    ])
  func refused(_ member: String, _ message: String) throws {
    let talk = try Talk(town: Town.csv)
    talk.said(Self.meet)
    let before = talk.all
    #expect(talk.said(#"{"do":"meet",\#(member)}"#) == Talk.message(message))
    #expect(talk.all == before)
  }

  @Test(
    "names files by the title and the day, and by the table where there is no title",
    arguments: [
      ("", "", "town"), ("", "2018-02-14", "town-2018-02-14"), ("A / B!", "", "a-b"),
      ("§$%", "", "§"), ("!?", "", "town"), ("Torbay", "2018-02-14", "torbay-2018-02-14"),
    ])
  func fileNames(_ title: String, _ date: String, _ name: String) throws {
    let talk = try Talk(town: Town.csv)
    talk.said(#"{"do":"meet","title":"\#(title)","date":"\#(date)"}"#)
    #expect(talk.page.workshop?.fileName(of: "town") == name)
  }

  @Test("parks notes, on an issue or on none, and takes them away")
  func parks() throws {
    let talk = try Talk(town: Town.csv)
    #expect(talk.said(#"{"do":"park","text":"  "}"#) == Talk.message("There is nothing to park."))
    talk.said(#"{"do":"park","text":"Ask","issue":1,"who":"Police","time":"2018-02-14T14:20:00"}"#)
    talk.said(#"{"do":"park","text":"B","issue":99}"#)
    let notes = [
      SessionNote("Ask", issue: "Robbery", who: "Police", time: "2018-02-14T14:20:00"),
      SessionNote("B"),
    ]
    #expect(try SessionReader.read(talk.saved("session")).session.parked == notes)
    #expect(String(decoding: talk.saved("minutes"), as: UTF8.self).contains("Parked</bdi></h2>"))
    #expect(talk.said(#"{"do":"unpark","note":2}"#) == Talk.message("there is no such note"))
    #expect(talk.said(#"{"do":"unpark","note":0}"#).hasPrefix(#"{"done":true"#))
    #expect(try SessionReader.read(talk.saved("session")).session.parked == [notes[1]])
    #expect(talk.page.state.text(indent: 0).contains(#""parked":1"#))
  }
}
