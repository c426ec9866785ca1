import Foundation
import Testing

/// `morile apply` as a user runs it: what is written, what is printed, and how it ends.
@Suite struct ApplyTests {
  static let session =
    try? Data(contentsOf: Morile.root.appending(path: "Tests/Fixtures/sessions/plymouth.json"))
  static let data =
    try? Data(contentsOf: Morile.root.appending(path: "Models/morile-csp/plymouth-2017-18.csv"))

  /// A folder with the session and the data, in which some text is replaced.
  static func folder(_ edits: (from: String, to: String)...) throws -> Morile {
    let morile = try Morile()
    for (name, bytes) in [("s.json", session), ("d.csv", data)] {
      let text = edits.reduce(String(decoding: try #require(bytes), as: UTF8.self)) {
        $0.replacing($1.from, with: $1.to)
      }
      try morile.write(Data(text.utf8), to: name)
    }
    return morile
  }

  @Test func theFileIsWrittenAndCounted() throws {
    let morile = try Self.folder()
    defer { morile.remove() }
    let printed = try morile.run(["apply", "s.json", "d.csv"])
    let written = try morile.run(["apply", "s.json", "d.csv", "--output", "new.csv"])
    #expect(
      written
        == Morile.Result(
          output: "new.csv: 5 cells of 4 issues changed; 2 of 24 issues agreed\n", errors: "",
          code: 0))
    #expect(try morile.read("new.csv") == printed.output)
    let again = try morile.run(["apply", "s.json", "new.csv", "--output", "again.csv"])
    #expect(
      again.output == "again.csv: no cell changed, 5 already so; 2 of 24 issues agreed\n")
    #expect(try morile.read("again.csv") == printed.output)
  }

  @Test func theDataMayBeWrittenOver() throws {
    let morile = try Self.folder()
    defer { morile.remove() }
    let printed = try morile.run(["apply", "s.json", "d.csv"]).output
    let result = try morile.run(["apply", "s.json", "d.csv", "--output", "d.csv"])
    #expect(result.code == 0)
    #expect(try morile.read("d.csv") == printed)
    #expect(try morile.files == ["d.csv", "s.json"])
  }

  @Test func standardInputIsEither() throws {
    let morile = try Self.folder()
    defer { morile.remove() }
    let printed = try morile.run(["apply", "s.json", "d.csv"])
    let (session, data) = (try morile.read("s.json"), try morile.read("d.csv"))
    #expect(try morile.run(["apply", "-", "d.csv"], input: session) == printed)
    #expect(try morile.run(["apply", "s.json", "-"], input: data) == printed)
    #expect(try morile.run(["apply", "s.json", "d.csv", "--output", "-"]) == printed)
  }

  @Test func theRecordMayFollowTheSummary() throws {
    let morile = try Self.folder()
    defer { morile.remove() }
    let log = try morile.run(["apply", "s.json", "--log"]).output
    let words = ["apply", "s.json", "d.csv", "--output", "new.csv", "--log"]
    let both = try morile.run(words)
    #expect(
      both.output == "new.csv: 5 cells of 4 issues changed; 2 of 24 issues agreed\n\n" + log)
    let json = try morile.run(words + ["--format", "json"]).output
    #expect(
      json.hasSuffix(try morile.run(["apply", "s.json", "--log", "--format", "json"]).output))
    let file = try morile.run(["apply", "s.json", "--log", "--output", "log.csv"])
    #expect(file == Morile.Result(output: "", errors: "", code: 0))
    #expect(try morile.read("log.csv").hasPrefix("time,issue,do,"))
  }

  @Test func allConflictsAreToldAndNothingIsWritten() throws {
    let morile = try Self.folder(
      ("Hate crime,2,3,2,3,3,2,2,3", "Hate crime,2,3,2,3,3,2,2,0"),
      ("Terrorist incident,4,4,2,4,1,1,1,1,0", "Terrorist incident,4,4,2,4,1,1,1,1,?"))
    defer { morile.remove() }
    let conflict = Morile.Result(
      output: "",
      errors: """
        d.csv:17:59: error: gaps of "Terrorist incident" is ? here, but the session found 0 and made it 1; settle this with --take session or --take file
          ...me and Prevent,Terrorist incident,4,4,2,4,1,1,1,1,?,3,1,1,0,0,Moderate
                                                               ^ K17
        d.csv:21:49: error: confidence of "Hate crime" is 0 here, but the session found 3 and made it 2; settle this with --take session or --take file
          Hate crime and Prevent,Hate crime,2,3,2,3,3,2,2,0,2,2,1,2,1,2,Moderate
                                                          ^ J21

        """, code: 65)
    #expect(try morile.run(["apply", "s.json", "d.csv"]) == conflict)
    #expect(try morile.run(["apply", "s.json", "d.csv", "--output", "new.csv"]) == conflict)
    #expect(try morile.files == ["d.csv", "s.json"])
    let words = ["apply", "s.json", "d.csv", "--output", "new.csv", "--take"]
    #expect(
      try morile.run(words + ["session"]).output
        == "new.csv: 5 cells of 4 issues changed; 2 of 24 issues agreed\n")
    #expect(
      try morile.run(words + ["file"]).output
        == "new.csv: 3 cells of 2 issues changed, 2 kept as in d.csv; 1 of 24 issues agreed\n")
  }

  @Test func faultsOfBothAreToldInOneGo() throws {
    let morile = try Self.folder(
      ("2018-02-14T14:05:10", "yesterday"), ("Arson,3,", "Arson,9,"))
    defer { morile.remove() }
    let result = try morile.run(["apply", "s.json", "d.csv", "--output", "new.csv"])
    #expect(
      result
        == Morile.Result(
          output: "",
          errors: """
            s.json:24:15: error: "yesterday" is not a time; it is written like 2026-11-21T14:02:10
                    "time": "yesterday"
                            ^~~~~~~~~~~
            d.csv:23:29: error: physical "9" is not on the scale 0 to 4
              Anti-social behaviour,Arson,9,2,3,2,3,1,2,0,0,1,1,0,0,0,Standard
                                          ^ C23

            """, code: 65))
    #expect(try morile.files == ["d.csv", "s.json"])
  }

  @Test func warningsOfTheDataArePrinted() throws {
    let morile = try Self.folder((",mitigation,", ",other,"))
    defer { morile.remove() }
    let result = try morile.run(["apply", "s.json", "d.csv", "--output", "new.csv"])
    #expect(
      result.errors.hasPrefix(
        "d.csv:1:1: warning: there is no column for mitigation: unknown for every issue of this file\n"
      ))
    #expect(result.output == "new.csv: 5 cells of 4 issues changed; 2 of 24 issues agreed\n")
    #expect(result.code == 0)
  }

  @Test func theSessionsModelIsTaken() throws {
    let other = try Self.folder(("\"morile-csp\"", "\"stra-plymouth-2015\""))
    defer { other.remove() }
    let errors = try other.run(["apply", "s.json", "d.csv"]).errors
    // The columns fit the other model, but the session is the one to say.
    #expect(
      errors.hasPrefix(
        "d.csv:1:1: warning: there is no column for physical_psychological, reputation"))
    let named = try other.run(["apply", "s.json", "d.csv", "--model", "morile-csp"])
    #expect(
      named.errors == """
        s.json:5:12: error: this session was scored with stra-plymouth-2015 1.0, and d.csv is read with morile-csp 1.1; read it with the model of the session, which --model names
              "id": "stra-plymouth-2015",
                     ^~~~~~~~~~~~~~~~~~

        """)
    let own = try Self.folder(("\"morile-csp\"", "\"ours\""))
    defer { own.remove() }
    #expect(
      try own.run(["apply", "s.json", "d.csv"]).errors.contains(
        "this session was scored with ours 1.0, and d.csv is read with morile-csp 1.1"))
  }
}
