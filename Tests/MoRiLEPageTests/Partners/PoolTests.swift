import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import TestSupport
import Testing

@testable import MoRiLEPage

/// Sheets that partners scored on their own, pooled on the page.
@Suite("Sheets of partners") struct PoolTests {
  static let police = (
    name: "Police.csv", text: "issue,harm,likelihood,concern\nArson,2,2,1\nTheft,0,1,0\n"
  )
  static let fire = (
    name: "Fire.csv", text: "issue,harm,likelihood,concern\nArson,1,2,1\nTheft,0,1,0\n"
  )
  static let health = (
    name: "Health.csv", text: "issue,harm,likelihood,concern\nArson,3,2,\nTheft,1,1,0\n"
  )

  @Test("have the counts and the order that morile consensus gives")
  func isTheConsensus() throws {
    let talk = try Talk.coded()
    let answer = try talk.ask(#"{"do":"partners"}"#)
    #expect(
      answer["lead"]?.string?.text
        == "3 sheets in, names hidden. 279 of 336 scores alike, 57 differ; 8 ratings hang on them.")
    let hanging = answer["hanging"]?.elements ?? []
    #expect(
      hanging.map { "\($0["name"]?.string?.text ?? ""): \($0["deciding"]?.string?.text ?? "")" }
        == [
          "Modern slavery: 3 together", "County Lines/Dangerous Drug Networks: 5 together",
          "Alcohol-related crime: 4 together", "Terrorist incident: either of 2",
          "Rape & sexual assault: 1 of 2, alone", "Other sexual offences: either of 2",
          "Drug related deaths: one, alone", "Domestic homicide: 1 of 2, alone",
        ])
    #expect(hanging.first?["range"]?.string?.text == "55.0 to 64.8")
    #expect(hanging.first?["could"]?.numbers == [0, 1])
    #expect(
      answer["standingTitle"]?.string?.text == "Scores differ, the rating stands: 13 issues")
    let standing = answer["standing"]?.elements ?? []
    #expect(standing.count == 13)
    #expect(standing.first?["range"]?.string?.text == "25.5 to 35.6")
    #expect(standing.first?["differ"]?.string?.text == "5 of 14 differ")
    #expect(answer["notes"]?.texts == ["3 issues are scored alike by all."])
  }

  @Test("say whose they are only when names are asked for")
  func names() throws {
    let talk = try Talk.coded()
    for request in [#"{"do":"partners"#, #"{"do":"partner-issue","issue":0"#] {
      #expect(!talk.said(request + "}").contains("coding"))
    }
    #expect(
      try talk.ask(#"{"do":"partners","names":true}"#)["lead"]?.string?.text.hasPrefix(
        "3 sheets in: coding-a, coding-b and coding-c. 279 of") == true)
    let issues = (0..<24).map { talk.said(#"{"do":"partner-issue","issue":\#($0),"names":true}"#) }
    #expect(issues.contains { $0.contains(#""who":"coding-a and coding-c""#) })
  }

  @Test("have each question of an issue, with what the other score gives where they differ")
  func issue() throws {
    let talk = try Talk.coded()
    let hanging = try talk.ask(#"{"do":"partners"}"#)["hanging"]?.elements ?? []
    let place = try #require(hanging[3]["issue"]?.number)
    let answer = try talk.ask(#"{"do":"partner-issue","issue":\#(place)}"#)
    #expect(answer["name"]?.string?.text == "Terrorist incident")
    #expect(answer["label"]?.string?.text == "Moderate")
    #expect(
      answer["sentence"]?.string?.text
        == " 55.97 on the middle scores; two questions could each make it High.")
    #expect(answer["levels"]?.numbers == [0, 1, 2, 3, 4])
    let rows = (answer["domains"]?.elements ?? []).flatMap { $0["rows"]?.elements ?? [] }
    #expect(rows.count == 14)
    let differing = rows.filter { $0["differs"]?.boolean == true }
    #expect(
      differing.map { $0["title"]?.string?.text ?? "" } == ["Financial harm", "Knowledge gaps"])
    #expect(differing[0]["counts"]?.output.text(indent: 0) == "[0,0,2,1,0]")
    #expect(differing[0]["agreed"]?.numbers == [2])
    #expect(
      differing[0]["others"]?.output.text(indent: 0)
        == #"[{"text":"at 3: 59.7","rating":[0,0],"label":"High"}]"#)
    // Levels that are on no scale of the question have no count.
    #expect(rows.contains { $0["counts"]?.output.text(indent: 0) == "[0,3,0,0,null]" })
  }

  @Test("are told alike where they are")
  func alike() throws {
    let talk = try Talk.town()
    talk.pool([Self.police, (name: "Fire.csv", text: Self.police.text)])
    let answer = try talk.ask(#"{"do":"partners"}"#)
    #expect(answer["lead"]?.string?.text == "2 sheets in, names hidden. All 6 scores are alike.")
    #expect(answer["hanging"]?.elements?.count == 0)
    #expect(
      answer["notes"]?.texts == [
        "2 issues are scored alike by all.",
        "Scored by no partner: Robbery, Burglary, Fraud and Stalking.",
      ])
    let issue = try talk.ask(#"{"do":"partner-issue","issue":0}"#)
    #expect(issue["sentence"]?.string?.text == " 31 on the middle scores; no question differs.")
  }

  @Test("wait for a second one, and then tell an even split and who did not score")
  func oneAfterTheOther() throws {
    let talk = try Talk.town()
    #expect(try talk.ask(#"{"do":"partners"}"#)["lead"]?.string?.text == "No sheet is in so far.")
    #expect(
      try talk.ask(#"{"do":"partners","round":2}"#)["lead"]?.string?.text
        == "No sheet of the second round is in so far.")
    talk.pool([Self.police])
    #expect(
      try talk.ask(#"{"do":"partners"}"#)["lead"]?.string?.text
        == "1 sheet in, names hidden. What they differ in takes two.")
    talk.pool([Self.health])
    let answer = try talk.ask(#"{"do":"partner-issue","issue":0}"#)
    let rows = (answer["domains"]?.elements ?? []).flatMap { $0["rows"]?.elements ?? [] }
    #expect(
      rows.map { $0["note"]?.string?.text ?? "" } == [
        "split evenly: for the room", "1 did not score it", "",
      ])
  }

  @Test("take the place of one of the same name")
  func again() throws {
    let talk = try Talk.town()
    talk.pool([Self.police, Self.fire])
    talk.pool([(name: "Fire.csv", text: Self.police.text)])
    #expect(
      try talk.ask(#"{"do":"partners"}"#)["lead"]?.string?.text
        == "2 sheets in, names hidden. All 6 scores are alike.")
  }

  @Test("change nothing where one of them has faults, which are told as everywhere")
  func faulty() throws {
    let talk = try Talk.town()
    talk.pool([Self.police, Self.fire])
    let before = (
      talk.said(#"{"do":"partners","names":true}"#), talk.said(#"{"do":"files"}"#), talk.all
    )
    let answer = talk.pool([
      Self.health, (name: "Council.csv", text: "issue,harm,likelihood,concern\nArson,7,1,0\n"),
    ])
    #expect(
      answer.hasPrefix(
        #"{"done":false,"faults":"Council.csv:2:7: error: harm \"7\" is not on the scale 0 to 3"#),
      "\(answer)")
    #expect(talk.said(#"{"do":"partners","names":true}"#) == before.0)
    #expect(talk.said(#"{"do":"files"}"#) == before.1)
    #expect(talk.all == before.2)
    #expect(talk.pool([]) == Talk.message("there is no sheet to take in"))
    #expect(
      talk.said(#"{"do":"sheet","name":"a.csv"}"#)
        == Talk.message("a sheet needs a name and bytes"))
  }

  @Test("are kept apart by round, and the second one tells of the first")
  func rounds() throws {
    let talk = try Talk.town()
    talk.pool([Self.police, Self.fire])
    let first = talk.said(#"{"do":"partners","round":1}"#)
    talk.pool([Self.police, (name: "Fire.csv", text: Self.police.text)], round: 2)
    let one = try talk.ask(#"{"do":"partners","round":1}"#)
    let two = try talk.ask(#"{"do":"partners"}"#)
    #expect(
      two["lead"]?.string?.text
        == "Second round: 2 sheets in, names hidden. All 6 scores are alike. In the first round: 5 of 6 "
        + "scores alike, 1 differs; 1 rating hangs on it.")
    #expect(two["rounds"]?.number == "2" && two["round"]?.number == "2")
    #expect(one["hanging"]?.elements?.count == 1)
    #expect(first.contains(#""rounds":1"#))
    let third = try talk.ask(#"{"do":"partners","round":3}"#)
    #expect(third["rounds"]?.number == "2" && third["sheets"] == nil)
  }

  @Test("are told by round in the minutes")
  func minutes() throws {
    let talk = try Talk.town()
    talk.pool([Self.police, Self.fire])
    talk.pool([Self.police, (name: "Fire.csv", text: Self.police.text)], round: 2)
    let text = String(decoding: talk.saved("minutes"), as: UTF8.self)
    for sentence in [
      "Partners scored alone, first round, 2 sheets: 5 of 6 scores alike, 1 differs; 1 rating hangs on it. "
        + "These are Arson.",
      "Partners scored alone, second round, 2 sheets: all 6 scores are alike.",
    ] {
      #expect(text.contains(sentence))
    }
    #expect(
      !String(decoding: try Talk.town().saved("minutes"), as: UTF8.self).contains("scored alone"))
  }

  @Test("lie beside the table in an archive, and are there again with it")
  func archived() throws {
    let talk = try Talk.town()
    talk.pool([Self.police, Self.fire])
    let lead = try talk.part("lead", of: #"{"do":"partners"}"#)
    let archive = talk.page.respond(to: Array(#"{"do":"zip","plain":true}"#.utf8))
    let other = try Talk.town()
    other.page.take(archive)
    other.said(#"{"do":"put","path":"kept.zip"}"#)
    #expect(
      try other.part("found", of: #"{"do":"found","paths":["kept.zip"]}"#)
        == #"{"kind":"table","path":"town.csv"}"#)
    other.said(#"{"do":"open","path":"town.csv","model":"model.json"}"#)
    #expect(try other.part("lead", of: #"{"do":"partners"}"#) == lead)
  }

  @Test("make a table of what they agree on where none is open")
  func withoutATable() throws {
    let talk = try Talk.town()
    let model = try RepositoryFile.read("Models/morile-csp/model.json").bytes
    talk.page.workshop = nil
    talk.page.shelf = Shelf()
    var zip = ZipWriter()
    zip.add("models/morile-csp/model.json", model)
    talk.page.take(zip.finish())
    talk.said(#"{"do":"start"}"#)
    let sheets = try ["a", "b"].map { letter in
      let file = try RepositoryFile.read("Models/morile-csp/coding-\(letter).csv")
      return (name: "\(letter).csv", text: String(decoding: file.bytes, as: UTF8.self))
    }
    #expect(talk.pool(sheets).contains(#""agreed":"partners.csv""#))
    #expect(talk.said(#"{"do":"open","path":"partners.csv"}"#).hasPrefix(#"{"done":true"#))
    #expect(talk.page.workshop?.issues.count == 24)
    #expect(try talk.ask(#"{"do":"partners"}"#)["sheets"]?.number == "2")
  }
}
