import MoRiLE
import MoRiLEFormats
import TestSupport
import Testing

@testable import MoRiLEPage

/// A table that becomes the folder of a year.
@Suite("The year of a table")
struct BeginYearTests {
  private static let time = #""time":"2020-01-01T10:00:00""#

  private func begun() throws -> Talk {
    let talk = try ShelfTests.started()
    talk.said(#"{"do":"example","name":"plymouth",\#(Self.time)}"#)
    talk.put(
      Array(try RepositoryFile.read("Models/morile-csp/plymouth-2017-18.csv").bytes), at: "m.csv")
    talk.said(#"{"do":"remove","path":"2017"}"#)
    talk.said(#"{"do":"open","path":"m.csv",\#(Self.time)}"#)
    return talk
  }

  @Test("has its issues and what the room has done, and the year before it")
  func begins() throws {
    let talk = try begun()
    talk.score(0, 0, "4")
    talk.said(#"{"do":"agree","issue":0,"as":"High","who":"all","time":"2020-01-01T11:00:00"}"#)
    let session = talk.page.workshop?.session.steps
    let answer = try talk.ask(#"{"do":"begin-year","name":"2018","last":"2015",\#(Self.time)}"#)
    #expect(
      answer["file"]?.string?.text == "2018/issues.csv" && answer["path"]?.string?.text == "2018")
    #expect(talk.page.workshop?.session.steps == session)
    let settings = talk.page.shelf.files["2018/year.csv"].map {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(settings == "setting,value\nmodel,morile-csp\nlast_year,../2015\n")
    // What was agreed otherwise goes into the year, and commands see both years.
    #expect(try talk.page.applied().keys.sorted() == ["2018/agreed.csv", "2018/issues.csv"])
    let compared = try talk.ask(#"{"do":"run","words":["compare","2015","2018"],\#(Self.time)}"#)
    #expect(compared["code"]?.number == "0", "\(compared["errors"]?.string?.text ?? "")")
    #expect(
      talk.said(#"{"do":"begin-year","name":"2019b"}"#)
        == Talk.message("What is open is a year already."))
  }

  @Test(
    "needs a name that is free",
    arguments: [
      ("", "A year has a name such as 2026, which becomes that of its folder."),
      ("a/b", "A year has a name such as 2026, which becomes that of its folder."),
      ("..", "A year has a name such as 2026, which becomes that of its folder."),
      ("2015", "There is a 2015 on the page already."),
      ("m.csv", "There is a m.csv on the page already."),
    ])
  func names(_ name: String, _ says: String) throws {
    let talk = try begun()
    let before = talk.page.shelf.paths
    #expect(
      talk.said(#"{"do":"begin-year","name":"\#(name)",\#(Self.time)}"#) == Talk.message(says))
    #expect(talk.page.shelf.paths == before)
  }
}
