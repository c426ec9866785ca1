import MoRiLE
import MoRiLEFormats
import Testing

@testable import MoRiLEPage

@Suite("The Room")
struct RoomTests {
  private func room(_ talk: Talk, _ issue: Int, _ criterion: Int) throws -> JSONValue {
    try talk.ask(#"{"do":"room","issue":\#(issue),"criterion":\#(criterion)}"#)
  }

  private func text(_ value: JSONValue?) -> String { value?.output.text(indent: 0) ?? "" }

  @Test("shows rating, score and rank at the opening and now")
  func change() throws {
    let talk = try Talk(town: Town.csv)
    talk.score(Town.robbery, Town.harm, "2", more: #","who":"Police""#)
    let room = try room(talk, Town.robbery, Town.harm)
    #expect(text(room["score"]) == #"["20","30"]"#)
    #expect(text(room["change"]?["from"]) == "[1,1]" && text(room["change"]?["to"]) == "[0,0]")
    #expect(text(room["change"]?["rank"]) == #"["3=","2"]"#)
    // One of the six has no rank.
    #expect(text(room["of"]) == #""of 5""#)
    #expect(text(room["agreed"]) == #""0 of 6 agreed""#)
    #expect(text(room["title"]) == #""town.csv""# && text(room["when"]) == #""Workshop""#)
  }

  @Test("shows the criterion with its place, all its levels, and what it had and has")
  func criterion() throws {
    let talk = try Talk(town: Town.csv)
    talk.score(Town.robbery, Town.harm, "2")
    let criterion = try room(talk, Town.robbery, Town.harm)["criterion"]
    #expect(text(criterion?["title"]) == #""Harm to people""#)
    #expect(text(criterion?["place"]) == #""1 of 2 in Harm""#)
    let levels = criterion?["levels"]?.elements ?? []
    #expect(levels.map { text($0["key"]) } == [#""0""#, #""1""#, #""2""#, #""3""#, #""?""#])
    #expect(levels.map { text($0["isBefore"]) } == ["false", "true", "false", "false", "false"])
    #expect(levels.map { text($0["isNow"]) } == ["false", "false", "true", "false", "false"])
    #expect(text(levels[2]["means"]) == #""much""#)
    let chance = try room(talk, Town.robbery, Town.likelihood)["criterion"]
    #expect(text(chance?["place"]) == #""1 of 1 in Chance""#)
    let last = chance?["levels"]?.elements?.last
    #expect(text(last?["cell"]) == #""""#)
    let means = text(last?["means"])
    #expect(means.hasPrefix("\"by the model: 1 + "))
  }

  /// A blank cell is that of the model where it has a default, and else not known; a range is all its levels.
  @Test(
    "marks blank cells, unknown ones and ranges",
    arguments: [
      ("", Town.harm, "0000"), ("?", Town.harm, "0000"), ("2", Town.harm, "0010"),
      ("1 to 2", Town.harm, "0110"), ("", Town.likelihood, "000"), ("1", Town.likelihood, "100"),
    ])
  func marks(_ cell: String, _ criterion: Int, _ scored: String) throws {
    let cells = [Town.harm: "\(cell),2", Town.likelihood: "1,\(cell)"][criterion] ?? ""
    let talk = try Talk(
      town: "issue,theme,count,harm,likelihood,concern\nX,,12,\(cells),1\n")
    let levels = try room(talk, 0, criterion)["criterion"]?["levels"]?.elements ?? []
    let now = levels.map { text($0["isNow"]) == "true" ? "1" : "0" }.joined()
    let open = criterion == Town.likelihood ? (cell.isEmpty ? "01" : "00") : "1"
    #expect(now == scored + (scored.contains("1") && criterion == Town.harm ? "0" : open))
  }

  @Test("shows the domains by a word, and what each was")
  func domains() throws {
    let talk = try Talk(town: Town.csv)
    talk.score(Town.robbery, Town.harm, "3")
    let domains = try room(talk, Town.robbery, Town.harm)["domains"]?.elements ?? []
    #expect(domains.map { text($0["title"]) } == [#""Harm""#, #""Chance""#])
    #expect(domains.map { text($0["was"]) } == ["[1,1]", "null"])
    #expect(domains.map { text($0["now"]) } == ["[0,0]", "null"])
    #expect(domains.map { text($0["isChosen"]) } == ["true", "false"])
  }

  @Test("names long domains by the word that their short form begins")
  func words() throws {
    let talk = try Shipped.all[0].talk()
    let domains = try room(talk, 0, 8)["domains"]?.elements ?? []
    #expect(
      domains.map { text($0["title"]) }
        == [#""Harm""#, #""Likelihood""#, #""Intelligence""#, #""Response""#])
  }

  @Test("says what was kept")
  func kept() throws {
    let talk = try Talk(town: Town.csv)
    func kept(_ criterion: Int = Town.harm) throws -> [String] {
      try room(talk, Town.robbery, criterion)["kept"]?.texts ?? []
    }
    #expect(try kept() == [])
    talk.score(Town.robbery, Town.harm, "2", more: #","who":"Police, Health""#)
    #expect(try kept() == ["Kept: 1 to 2, Police, Health", "No reason given"])
    talk.said(#"{"do":"reason","entry":0,"text":"seen","who":"Police"}"#)
    #expect(try kept() == ["Kept: 1 to 2, Police", "Reason given"])
    #expect(try kept(Town.concern) == ["Kept: Harm to people 1 to 2, Police", "Reason given"])
    talk.score(Town.robbery, Town.concern, "1")
    #expect(try kept(Town.concern) == ["Kept: 0 to 1"])
    talk.said(#"{"do":"agree","issue":1,"as":"Low","who":"All"}"#)
    #expect(try kept() == ["Agreed as Low, All", "No reason given"])
    talk.said(#"{"do":"agree","issue":1}"#)
    #expect(try kept() == ["Opened again"])
  }

  @Test(
    "asks why of a change of rating, of a rating agreed otherwise, and of any other change when it is asked to"
  )
  func questions() throws {
    let talk = try Talk(town: Town.csv)
    func question(_ answer: String) throws -> String {
      try JSONReader.read(Array(answer.utf8))["question"]?.string?.text ?? "none"
    }
    #expect(try text(room(talk, Town.robbery, 0)["last"]) == "null")
    #expect(try question(talk.score(Town.robbery, Town.concern, "1")) == "none")
    let last = try room(talk, Town.robbery, 0)["last"]
    #expect(text(last?["question"]) == #""Why Concern 0 to 1?""#)
    #expect(
      try question(talk.score(Town.robbery, Town.harm, "2")) == "Moderate becomes High. Why?")
    #expect(
      try question(talk.said(#"{"do":"agree","issue":1,"as":"Low"}"#))
        == "Agreed as Low, and scored as High. Why?")
    #expect(text(try room(talk, Town.robbery, 0)["last"]?["entry"]) == "2")
  }

  @Test("writes scores as the ranking does, unless a change would be hidden")
  func scores() throws {
    let talk = try Shipped.all[0].talk()
    let place = talk.page.workshop?.issues.firstIndex { $0.name == "Terrorist incident" }
    let issue = try #require(place)
    #expect(text(try room(talk, issue, 8)["score"]) == #"["55.97","55.97"]"#)
    talk.score(issue, 8, "1")
    #expect(text(try room(talk, issue, 8)["score"]) == #"["55.97","57.6"]"#)
  }

  @Test("goes along the ranking, and on to what is not agreed")
  func ways() throws {
    let talk = try Talk(town: Town.csv)
    let arson = try room(talk, Town.arson, 0)
    #expect([text(arson["above"]), text(arson["below"])] == ["null", "3"])
    #expect(text(arson["next"]) == "3")
    talk.said(#"{"do":"agree","issue":3}"#)
    #expect(text(try room(talk, Town.arson, 0)["next"]) != "3")
    for issue in [1, 2, 4, 5] { talk.said(#"{"do":"agree","issue":\#(issue)}"#) }
    #expect(text(try room(talk, Town.arson, 0)["next"]) == "null")
    #expect(text(try room(talk, Town.theft, 0)["next"]) == "0")
  }
}
