import Testing

@testable import MoRiLEPage

@Suite("What if")
struct WhatIfTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let asks: String
    /// What is different, in words.
    let says: String
    let counts: String
    let list: [String]
    var testDescription: String { asks }
  }

  private static let ranks = [
    "Arson 1", "Fraud 2", "Burglary 3=", "Robbery 3=", "Theft 4", "Stalking –",
  ]

  static let cases: [Case] = [
    Case(
      asks: #""thresholds":["30","20"],"weights":["10","5","1"]"#,
      says: "nothing is changed so far", counts: "1 High, 3 Moderate, 1 Low, 1 not certain",
      list: ranks),
    // Arson has 31.
    Case(
      asks: #""thresholds":["31"]"#, says: "High from 31 instead of 30",
      counts: "1 High, 3 Moderate, 1 Low, 1 not certain", list: ranks),
    Case(
      asks: #""thresholds":["311/10"]"#, says: "High from 31.1 instead of 30",
      counts: "0 High, 4 Moderate, 1 Low, 1 not certain", list: ranks),
    // Burglary and Robbery have 20, Fraud has 21.
    Case(
      asks: #""thresholds":[null,"20.5"]"#, says: "Moderate from 20.5 instead of 20",
      counts: "1 High, 1 Moderate, 3 Low, 1 not certain", list: ranks),
    Case(
      asks: #""thresholds":["20.0","19"]"#,
      says: "High from 20 instead of 30; Moderate from 19 instead of 20",
      counts: "4 High, 0 Moderate, 1 Low, 1 not certain", list: ranks),
    // Stalking has 5 to 35.
    Case(
      asks: #""thresholds":["36","35.5"]"#,
      says: "High from 36 instead of 30; Moderate from 35.5 instead of 20",
      counts: "0 High, 0 Moderate, 6 Low", list: ranks),
    Case(
      asks: #""weights":["20"]"#,
      says: "Harm to people weighs 20 instead of 10; Total goes from 5 to 76 instead of 5 to 46",
      counts: "4 High, 0 Moderate, 1 Low, 1 not certain", list: ranks),
    Case(
      asks: #""weights":[null,"5.5","0"],"thresholds":["31"]"#,
      says: "High from 31 instead of 30; How likely it is weighs 5.5 instead of 5; "
        + "Concern weighs 0 instead of 1; Total goes from 5.5 to 46.5 instead of 5 to 46",
      counts: "1 High, 3 Moderate, 1 Low, 1 not certain",
      list: ["Arson 1", "Burglary 2=", "Fraud 2=", "Robbery 2=", "Theft 3", "Stalking –"]),
    Case(
      asks: #""thresholds":[31,{}],"weights":["10","5","1","7"]"#,
      says: "nothing is changed so far", counts: "1 High, 3 Moderate, 1 Low, 1 not certain",
      list: ranks),
  ]

  @Test("shows ratings and ranks by other numbers, and saves none of it", arguments: cases)
  func shows(_ example: Case) throws {
    let talk = try Talk.town()
    talk.score(Town.theft, Town.concern, "1")
    talk.score(Town.theft, Town.concern, "0")
    let before = talk.work
    let files = ["session", "csv", "log", "minutes"].map { talk.saved($0) }
    let members = "," + example.asks
    let state = try #require(try talk.ask(#"{"do":"what-if"\#(members)}"#)["state"])
    #expect(state["whatIf"]?.string?.text == example.says)
    #expect(state["counts"]?.string?.text == example.counts)
    #expect(talk.list == example.list)
    #expect(["session", "csv", "log", "minutes"].map { talk.saved($0) } == files)
    let off = try talk.ask(#"{"do":"what-if","off":true}"#)
    #expect(off["state"]?["whatIf"]?.isNull == true)
    #expect(talk.work == before)
  }

  @Test("begins with the numbers of the model, and keeps those that are tried")
  func numbers() throws {
    let talk = try Talk.town()
    func part(_ key: String, _ members: String) throws -> String {
      try talk.part(key, of: #"{"do":"what-if"\#(members)}"#)
    }
    #expect(try part("thresholds", "") == #"["30","20"]"#)
    #expect(
      try part("weights", "")
        == #"[{"term":"Harm to people","value":"10"},{"term":"How likely it is","value":"5"},"#
        + #"{"term":"Concern","value":"1"}]"#)
    // So far nothing is tried.
    #expect(talk.page.state.text(indent: 0).contains(#""whatIf":null"#))
    #expect(try part("thresholds", #","thresholds":["64/3"]"#) == #"["64/3","20"]"#)
    #expect(try part("thresholds", "") == #"["64/3","20"]"#)
    talk.said(#"{"do":"what-if","thresholds":["32"]}"#)
    #expect(
      talk.said(#"{"do":"moved"}"#)
        == #"{"rated":1,"ranked":0,"text":"1 changed rating, 0 more changed rank.","by":"by what if","list":["#
        + #"{"issue":0,"rank":["1","1"],"up":null,"from":[0,0],"to":[1,1]}]}"#)
  }

  @Test("puts every score on the scale that it then has")
  func scale() throws {
    let talk = try Talk.town()
    func state(_ members: String) throws -> String {
      try talk.ask(#"{"do":"what-if"\#(members)}"#)["state"]?["scale"]?.string?.text ?? ""
    }
    let own = "Total, 5 to 46: High from 30, Moderate from 20, Low below that"
    #expect(
      try state(#","weights":["20"],"thresholds":["31"]"#)
        == "Total, 5 to 76: High from 31, Moderate from 20, Low below that")
    let issue = try talk.ask(#"{"do":"issue","issue":0}"#)
    #expect(issue["outOf"]?.string?.text == "5 to 76")
    #expect(
      issue["scores"]?.elements?.map { $0["outOf"]?.string?.text } == ["0 to 4", "5 to 76"])
    #expect(try state(#","off":true"#) == own)
    #expect(try talk.ask(#"{"do":"issue","issue":0}"#)["outOf"]?.string?.text == "5 to 46")
  }

  @Test("leaves what the last step moved to be told after it")
  func lastStep() throws {
    let talk = try Talk.town()
    talk.score(Town.theft, Town.harm, "3")
    let moved = talk.said(#"{"do":"moved"}"#)
    #expect(moved.contains(#""by":"by the last step""#))
    talk.said(#"{"do":"what-if","thresholds":["32"]}"#)
    #expect(talk.said(#"{"do":"moved"}"#) != moved)
    talk.said(#"{"do":"what-if","off":true}"#)
    #expect(talk.said(#"{"do":"moved"}"#) == moved)
  }

  @Test("goes over scores that change after it")
  func scored() throws {
    let talk = try Talk.town()
    talk.said(#"{"do":"what-if","thresholds":["32"]}"#)
    talk.said(#"{"do":"what-if","off":true}"#)
    #expect(talk.score(Town.robbery, Town.harm, "2").hasPrefix(#"{"done":true"#))
    let state = try talk.ask(#"{"do":"what-if","thresholds":["31"]}"#)["state"]
    #expect(state?["counts"]?.string?.text == "1 High, 3 Moderate, 1 Low, 1 not certain")
    // A reason can be given, and a session saved, meanwhile.
    #expect(talk.said(#"{"do":"reason","entry":0,"text":"so"}"#).hasPrefix(#"{"done":true"#))
    #expect(String(decoding: talk.saved("session"), as: UTF8.self).contains(#""reason": "so""#))
  }
}
