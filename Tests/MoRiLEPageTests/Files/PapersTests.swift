import MoRiLE
import MoRiLEFormats
import MoRiLEProgram
import Testing

@testable import MoRiLEPage

@Suite("The papers of what is open")
struct PapersTests {
  private func words(_ talk: Talk, _ path: String? = nil) throws -> [String: [String]] {
    let asked = path.map { #"{"do":"papers","path":"\#($0)"}"# } ?? #"{"do":"papers"}"#
    var found: [String: [String]] = [:]
    for paper in try talk.ask(asked)["papers"]?.elements ?? [] {
      found[paper["command"]?.string?.text ?? ""] = paper["words"]?.texts ?? []
    }
    return found
  }

  private func first(_ talk: Talk, _ asked: String) throws -> String? {
    try talk.ask(asked)["papers"]?.elements?.first?["command"]?.string?.text
  }

  @Test("are those of its year, the Board's first")
  func ofAYear() throws {
    let talk = try Talk.years()
    #expect(try first(talk, #"{"do":"papers"}"#) == "board")
    let words = try words(talk)
    #expect(
      Set(words.keys) == [
        "assess", "explain", "trends", "robustness", "consensus", "compare", "board", "monitor",
        "report", "status", "models",
      ])
    #expect(words["board"] == ["2017"])
    #expect(words["compare"] == ["2015", "2017", "2019"])
    #expect(words["trends"] == ["2017/crimes.csv"])
    #expect(words["explain"]?.prefix(2) == ["2017", "--issue"])
    let other = try self.words(talk, "2019")
    #expect(other["explain"] == ["2019"])
    #expect(other["trends"] == ["2019"])
    #expect(try talk.ask(#"{"do":"papers"}"#)["years"]?.texts == ["2015", "2017", "2019"])
  }

  @Test("are those of a table with how it is read")
  func ofATable() throws {
    let talk = try Talk.town()
    #expect(try first(talk, #"{"do":"papers"}"#) == "report")
    let words = try words(talk)
    #expect(words["assess"] == ["town.csv", "--model", "model.json"])
    #expect(words["status"] == ["town.csv"])
    #expect(words["explain"] == ["town.csv", "--model", "model.json", "--issue", "Arson"])
    #expect(try talk.ask(#"{"do":"papers"}"#)["years"]?.texts == [])
  }

  @Test(
    "can be had in every format", arguments: ["board", "status", "compare", "assess"])
  func formats(_ command: String) throws {
    let talk = try Talk.years()
    let words = try words(talk)[command] ?? []
    for format in try talk.ask(#"{"do":"papers"}"#)["formats"]?.elements ?? [] {
      let name = "paper.\(format.texts[1])"
      let all = [command] + words + ["--format", format.texts[0], "--output", name]
      let asked = JSONOutput.array(all.map { .string($0) }).text(indent: 0)
      let answer = try talk.ask(#"{"do":"run","words":\#(asked),"time":"2018-02-01T10:00:00"}"#)
      #expect(answer["code"]?.number == "0")
      #expect(answer["files"]?.texts == [name])
    }
  }

  @Test("have forms of all that their commands take")
  func outlines() throws {
    var nothing = ZipWriter()
    let talk = Talk(started: nothing.finish())
    talk.page.take(nothing.finish())
    let told = try talk.ask(#"{"do":"start"}"#)["commands"]?.elements ?? []
    #expect(told.map { $0["name"]?.string?.text } == Commands.inMemory.map { $0.name })
    for (told, command) in zip(told, Commands.inMemory) {
      #expect(told["about"]?.string?.text == command.about)
      let options = told["options"]?.elements ?? []
      #expect(options.map { $0["name"]?.string?.text } == command.options.map { $0.name })
      #expect(options.map { $0["help"]?.string?.text } == command.options.map { $0.text })
    }
    let compare = told.first { $0["name"]?.string?.text == "compare" }
    let match = compare?["options"]?.elements?.first
    #expect(match?["takes"]?.string?.text == "file")
    #expect(match?["isRepeatable"]?.boolean == true)
    let table = compare?["options"]?.elements?[1]
    #expect(table?["takes"]?.string?.text == "choice")
    #expect(table?["words"]?.elements?[1].texts == ["agreed", "ratings that are not the matrix's"])
    let runs = told.first { $0["name"]?.string?.text == "robustness" }?["options"]?.elements?.first
    #expect(runs?["takes"]?.string?.text == "number")
    #expect(runs?["preset"]?.string?.text == "100000")
  }
}
