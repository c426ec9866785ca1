import Testing

@testable import MoRiLEPage

@Suite("What if with faulty numbers")
struct WhatIfFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let asks: String
    let says: String
    var testDescription: String { name }
  }

  private static func noNumber(_ text: String) -> Case {
    Case(
      name: "\"\(text)\"", asks: #""thresholds":["\#(text)"]"#,
      says: "\"\(text)\" is not a number; write one like 56, 2.5 or 64/3.")
  }

  static let cases: [Case] = [
    noNumber(""), noNumber("abc"), noNumber("1e3"), noNumber("1,5"), noNumber("+1"),
    noNumber("NaN"), noNumber("1/0"), noNumber("1/2/3"), noNumber(" 1"), noNumber("٣"),
    noNumber("1234567890123456789"),
    Case(
      name: "the first of two is told", asks: #""thresholds":["30","x"],"weights":["y"]"#,
      says: "\"x\" is not a number; write one like 56, 2.5 or 64/3."),
    Case(
      name: "a weight", asks: #""weights":["x"]"#,
      says: "\"x\" is not a number; write one like 56, 2.5 or 64/3."),
    Case(
      name: "out of reach from above", asks: #""thresholds":["46.5"]"#,
      says: #"no score can reach the threshold 93/2: "total" goes from 5 to 46"#),
    Case(
      name: "out of reach from below", asks: #""thresholds":[null,"5"]"#,
      says: #"every score reaches the threshold 5: "total" goes from 5 to 46"#),
    Case(
      name: "out of order", asks: #""thresholds":["20"]"#,
      says:
        "the threshold 20 is not below that of the band before, 20; order the bands from the highest down"
    ),
    Case(
      name: "both out of reach", asks: #""thresholds":["100","90"]"#,
      says:
        #"no score can reach the threshold 100: "total" goes from 5 to 46; no score can reach the threshold 90: "total" goes from 5 to 46"#
    ),
    Case(
      name: "a weight below zero", asks: #""weights":["10","-1"]"#,
      says:
        #""total" falls from -1 to -2 when "likelihood" rises from 1 to 2 (with harm 0, concern 0); if that is meant, give the criterion "lowers": true"#
    ),
    Case(
      name: "no weight at all", asks: #""weights":["0","0","0"]"#,
      says:
        #"no score can reach the threshold 30: "total" goes from 0 to 0; no score can reach the threshold 20: "total" goes from 0 to 0; "total" is always 0: a plot needs a score that can vary"#
    ),
  ]

  @Test("says what is wrong, and leaves all as it was", arguments: cases)
  func fault(_ example: Case) throws {
    let talk = try Talk.town()
    let request = #"{"do":"what-if",\#(example.asks)}"#
    let before = talk.all
    let answer = try talk.ask(request)
    #expect(answer["message"]?.string?.text == example.says)
    #expect(answer["done"]?.boolean == false)
    #expect(talk.all == before)
    // What is tried already goes on being shown.
    talk.said(#"{"do":"what-if","thresholds":["32"]}"#)
    let tried = talk.all
    talk.said(request)
    #expect(talk.all == tried)
  }

  @Test(
    "Both sides of what is in reach and in order",
    arguments: [
      (#"["46"]"#, true), (#"["46.01"]"#, false), (#"[null,"5.01"]"#, true),
      (#"[null,"5"]"#, false),
      (#"["20.01"]"#, true), (#"["20"]"#, false), (#"["20.01","20"]"#, true),
    ])
  func reach(_ thresholds: String, _ isDone: Bool) throws {
    let answer = try Talk.town().ask(#"{"do":"what-if","thresholds":\#(thresholds)}"#)
    #expect(answer["done"]?.boolean == isDone)
  }
}
