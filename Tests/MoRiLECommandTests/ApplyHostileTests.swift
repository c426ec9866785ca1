import Foundation
import Testing

/// Sessions that are none, and data that a session is not about.
@Suite struct ApplyHostileTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let session: String
    let errors: String
  }

  @Test(arguments: [
    Case(
      testDescription: "an empty file", session: "",
      errors: "s.json: error: the file is empty; it must hold one JSON value\n"),
    Case(
      testDescription: "a table", session: "issue,harm\nArson,1\n",
      errors: """
        s.json:1:1: error: this is not a session; give the file that the workshop page saved as "session"
          issue,harm
          ^

        """),
    Case(
      testDescription: "a model", session: "{\"formatVersion\": 1}",
      errors: """
        s.json:1:1: error: this is not a session: it has no "kind": "morile session"; give the file that the workshop page saved as "session"
          {"formatVersion": 1}
          ^

        """),
    Case(
      testDescription: "another version",
      session: #"{"kind": "morile session", "formatVersion": 3}"#,
      errors: """
        s.json:1:45: error: this session has format version 3, and this program reads version 1; use a newer program
          {"kind": "morile session", "formatVersion": 3}
                                                      ^

        """),
    Case(
      testDescription: "a name that moves the cursor",
      session:
        #"{"kind": "morile session", "formatVersion": 1, "model": {"id": "x\u001b[2J", "version": "1"}, "issues": 1, "record": [{"do": "\u001b[2J", "issue": ""}]}"#,
      errors: """
        s.json:1:126: error: "\u{FFFD}[2J" is no step; it is one of score, agree, reopen
          ...ion": "1"}, "issues": 1, "record": [{"do": "\\u001b[2J", "issue": ""}]}
                                                        ^~~~~~~~~~~

        """),
  ]) func noSessionIsTakenForOne(_ hostile: Case) throws {
    let morile = try ApplyTests.folder()
    defer { morile.remove() }
    try morile.write(Data(hostile.session.utf8), to: "s.json")
    let faulty = Morile.Result(output: "", errors: hostile.errors, code: 65)
    #expect(try morile.run(["apply", "s.json", "--log"]) == faulty)
    #expect(try morile.run(["apply", "s.json", "d.csv", "--output", "new.csv"]) == faulty)
    #expect(try morile.files == ["d.csv", "s.json"])
  }

  @Test func otherDataHaveNoneOfItsIssues() throws {
    let morile = try ApplyTests.folder()
    defer { morile.remove() }
    let header = FaultyInputTests.header
    try morile.write(
      Data("\(header)\nHate crimes,Fire,3,2,3,2,3,1,2,0,0,1,1,0,0,0\n".utf8), to: "d.csv")
    let result = try morile.run(["apply", "s.json", "d.csv"])
    let lines = result.errors.split(separator: "\n").filter { $0.contains(" error: ") }
    #expect(lines.count == 4)
    #expect(
      lines[2].hasSuffix(
        "there is no issue \"Hate crime\" in d.csv; did you mean \"Hate crimes\"? With --take file, what was done to it is left out"
      ))
    #expect(result.code == 65)
    let kept = try morile.run(["apply", "s.json", "d.csv", "--take", "file", "--output", "n.csv"])
    #expect(kept.output == "n.csv: no cell changed; 0 of 1 issue agreed\n")
  }

  @Test func operandsInTheWrongOrderAreTold() throws {
    let morile = try ApplyTests.folder()
    defer { morile.remove() }
    #expect(
      try morile.run(["apply", "d.csv", "s.json"])
        == Morile.Result(
          output: "",
          errors:
            "morile: the session comes first, and d.csv is none: morile apply s.json d.csv\nSee `morile apply --help`.\n",
          code: 64))
  }

  @Test func anOutputThatCannotBeMadeIsTold() throws {
    let morile = try ApplyTests.folder()
    defer { morile.remove() }
    for output in ["none/new.csv", "."] {
      let result = try morile.run(["apply", "s.json", "d.csv", "--output", output])
      #expect(result.code == 73)
      #expect(result.output == "")
      #expect(result.errors.hasPrefix("\(output): error: "))
    }
    let full = try morile.shell("morile apply s.json d.csv > /dev/full")
    #expect(full.code == 74)
    #expect(full.errors == "standard output: error: writing failed: No space left on device\n")
  }

  @Test func aSessionIsChecked() throws {
    let morile = try ApplyTests.folder()
    defer { morile.remove() }
    #expect(
      try morile.run(["check", "s.json", "d.csv"])
        == Morile.Result(
          output: """
            s.json: session of 6 changes for morile-csp 1.0, no faults
            d.csv: 24 issues for morile-csp 1.1, no faults

            """, errors: "", code: 0))
    let broken = try morile.read("s.json").replacing("\"agree\"", with: "\"agreed\"")
    try morile.write(Data(broken.utf8), to: "s.json")
    let result = try morile.run(["check", "s.json"])
    #expect(result.code == 65)
    #expect(
      result.errors.hasPrefix(
        "s.json:27:13: error: \"agreed\" is no step; it is one of score, agree, reopen\n"))
  }
}
