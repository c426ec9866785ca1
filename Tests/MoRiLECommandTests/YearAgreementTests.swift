import Foundation
import Testing

/// What a room agreed goes into the year's table, and the status and the report say so.
@Suite struct YearAgreementTests {
  @Test func whatARoomAgreedIsSaidEverywhere() throws {
    let morile = try YearTests.plymouth()
    defer { morile.remove() }
    #expect(try morile.run(["new", "plymouth/2018", "--from", "plymouth/2017"]).code == 0)
    try morile.write(
      Data(contentsOf: Morile.root.appending(path: "Tests/Fixtures/sessions/plymouth.json")),
      to: "s.json")
    let issues = "plymouth/2018/issues.csv"
    let applied = try morile.run(["apply", "s.json", issues, "--output", issues])
    #expect(applied.errors == "")
    #expect(applied.output == "\(issues): 5 cells of 4 issues changed; 2 of 24 issues agreed\n")
    let table = try morile.read(issues).split(separator: "\n").map { String($0) }
    #expect(table[0].hasSuffix(",published_rating,agreed_by,agreed_on"))
    let agreed = table.filter { $0.hasSuffix(",2018-02-14") }
    #expect(agreed.count == 2)
    #expect(agreed.allSatisfy { !$0.contains(",2017,") && $0.contains(",All,2018-02-14") })
    #expect(table.count { $0.contains(",2017,") } == 22)

    let status = try morile.run(["status", "plymouth/2018"])
    #expect(status.output.contains("all issues fully scored; 2 agreed"))
    // Two were agreed, and two others changed.
    #expect(status.output.contains("20 of 24 issues still as carried over"))
    let report = try morile.run(
      ["report", "plymouth/2018", "--runs", "10", "--today", "2018-03-01", "--format", "markdown"])
    #expect(report.errors == "")
    #expect(
      report.output.contains(
        "The scores of 2 of 24 issues were agreed: 2 by All on 14\u{A0}February\u{A0}2018."))
    #expect(
      report.output.contains("20 issues have the scores of an earlier year, and nobody has gone"))

    // Nothing of it is of the year after.
    #expect(try morile.run(["new", "plymouth/2019b", "--from", "plymouth/2018"]).code == 0)
    let next = try morile.read("plymouth/2019b/issues.csv")
    #expect(!next.contains("agreed_by") && !next.contains("All,2018"))
  }

  @Test func whenAllIsAgreedNothingIsLeftToGoThrough() throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.shell("mkdir 2026 && printf 'setting,value\nmodel,morile-csp\n' > 2026/year.csv")
      .expectDone()
    try morile.write(
      Data("issue,carried_over,physical\nA,2025,1\nB,2025,2\n".utf8), to: "2026/issues.csv")
    let steps = ["A", "B"].map { name in
      #"{"do": "agree", "issue": "\#(name)", "who": "", "time": "2026-02-14T10:00:00"}"#
    }
    try morile.write(
      Data(
        #"""
        {"kind": "morile session", "formatVersion": 1, "model": {"id": "morile-csp", "version": "1.0"},
        "file": "issues.csv", "issues": 2, "record": [\#(steps.joined(separator: ",\n"))]}
        """#.utf8), to: "s.json")
    let words = ["apply", "s.json", "2026/issues.csv", "--output", "2026/issues.csv"]
    #expect(try morile.run(words).code == 0)
    #expect(
      try morile.read("2026/issues.csv")
        == "issue,carried_over,physical,agreed_by,agreed_on\nA,,1,workshop,2026-02-14\n"
        + "B,,2,workshop,2026-02-14\n")
    let status = try morile.run(["status", "2026"]).output
    #expect(status.contains("Gone through  done"))
    #expect(status.contains(" all agreed\n"))
  }
}

extension Morile.Result {
  /// Expects a run that went well.
  func expectDone() { #expect(self.code == 0, "\(errors)") }
}
