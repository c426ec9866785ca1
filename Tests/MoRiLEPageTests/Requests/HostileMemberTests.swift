import MoRiLEFormats
import Testing

@testable import MoRiLEPage

@Suite("A request with members of no use")
struct HostileMemberTests {
  /// Numbers that are no place of an issue, of a criterion, of a step, of a column.
  static let places = [
    "-1", "6", "2147483648", "-2147483649", "999999999999999999", "9223372036854775808",
    "1" + String(repeating: "0", count: 10_000), "0.5", "1e0", "1e400", #""0""#, "null", "true",
    "[0]", #"{"0":0}"#,
  ]

  @Test("is refused where a place is none", arguments: places)
  func isNoPlace(_ place: String) throws {
    let talk = try Talk.town()
    talk.score(Town.robbery, Town.harm, "2")
    let before = talk.all
    for request in [
      #"{"do":"issue","issue":\#(place)}"#, #"{"do":"explain","issue":\#(place)}"#,
      #"{"do":"agree","issue":\#(place)}"#, #"{"do":"spend","issue":\#(place),"seconds":1}"#,
      #"{"do":"score","issue":\#(place),"criterion":0,"cell":"1"}"#,
      #"{"do":"score","issue":0,"criterion":\#(place),"cell":"1"}"#,
      #"{"do":"reason","entry":\#(place),"text":"so"}"#,
      #"{"do":"show","sort":"domain","domain":\#(place)}"#,
      #"{"do":"room","issue":\#(place),"criterion":0}"#,
      #"{"do":"room","issue":0,"criterion":\#(place)}"#,
      #"{"do":"take-back","entry":\#(place)}"#, #"{"do":"unpark","note":\#(place)}"#,
    ] {
      let answer = try talk.ask(request)
      #expect(answer["done"]?.boolean == false, "\(request)")
      #expect(answer["message"]?.string?.text.hasPrefix("there is no such ") == true)
    }
    let known = place == "[0]" ? "" : place
    #expect(talk.said(#"{"do":"rows","issues":[\#(known)]}"#) == #"{"done":true,"rows":[]}"#)
    #expect(talk.all == before)
  }

  @Test(
    "is refused where a cell is none",
    arguments: [
      #""cell":1"#, #""cell":null"#, #""cell":["1"]"#, #""cell":"1 ""#, #""cell":"01e1""#,
      #""cell":"??""#, #""cell":"\u0000""#, #""step":"1""#, #""step":0.5"#, #""step":null"#,
      #""step":1e1"#,
    ])
  func isNoCell(_ member: String) throws {
    let talk = try Talk.town()
    let before = talk.all
    let answer = try talk.ask(#"{"do":"score","issue":1,"criterion":0,\#(member)}"#)
    #expect(answer["done"]?.boolean == false, "\(answer.output.text())")
    #expect(answer["message"]?.string?.text.isEmpty == false)
    #expect(talk.all == before)
  }

  @Test(
    "is met as far as it can be where a number is out of all measure",
    arguments: ["-1", "0", "999999999999999999", "-999999999999999999", "\"x\""])
  func measures(_ number: String) throws {
    let talk = try Talk.town()
    talk.score(Town.robbery, Town.harm, "2")
    for request in [
      #"{"do":"explain","issue":0,"width":\#(number)}"#, #"{"do":"record","most":\#(number)}"#,
    ] {
      #expect(talk.said(request).hasPrefix(#"{"done":true"#), "\(request)")
    }
    let isNone = number.hasPrefix("-") || number == "0"
    for since in ["true", "false"] {
      let moved = try talk.ask(#"{"do":"moved","since":\#(since),"most":\#(number)}"#)
      #expect(moved["rated"]?.number == "1" && moved["ranked"]?.number == "2")
      #expect(moved["list"]?.elements?.count == (isNone ? 0 : 3))
    }
    let record = try talk.ask(#"{"do":"record","most":\#(number)}"#)
    #expect(record["entries"]?.elements?.count == (isNone ? 0 : 1))
  }

  @Test(
    "carries names through as they are",
    arguments: ["\"", "\\", "\u{0}", "\n\r\t\u{1B}[2J", "</script>", "{{data}}", "😀\u{202E}"])
  func names(_ name: String) throws {
    let talk = try Talk(Array(Town.csv.utf8), Array(Town.json.utf8), name: name)
    let text = JSONOutput.string(name).text()
    let opened = try talk.ask(
      #"{"do":"open","path":\#(text),"model":"model.json","time":\#(text)}"#)
    #expect(opened["file"]?.string?.text == name)
    let session = try SessionReader.read(talk.saved("session")).session
    #expect(session.file == name && session.started == "")
    let minutes = String(
      decoding: talk.page.respond(
        to: Array(#"{"do":"save","what":"minutes","time":\#(text)}"#.utf8)), as: UTF8.self)
    #expect(minutes.hasPrefix("<!DOCTYPE html>") && !minutes.contains("</script"))
  }
}
