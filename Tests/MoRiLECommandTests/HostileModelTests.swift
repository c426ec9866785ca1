import Foundation
import Testing

/// Model files that are made to break the program, and headers that no model can be found for.
@Suite(.serialized, .timeLimit(.minutes(1))) struct HostileModelTests {
  /// The built-in model with the formula of its rated score replaced.
  private static func model(formula: String) throws -> Data {
    let file = Morile.root.appending(path: "Models/morile-csp/model.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    let rated = try #require(text.firstRange(of: #/"60 \* share[^"]*"/#))
    return Data(text.replacingCharacters(in: rated, with: "\"\(formula)\"").utf8)
  }

  private func check(_ file: Data, _ errors: String) throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(file, to: "models.json")
    for words in [["check", "models.json"], ["assess", "--model", "models.json"]] {
      let run = try MeasuredRun.run(words, in: morile, atMost: 20)
      #expect(run.result == Morile.Result(output: "", errors: errors, code: 65))
      #expect(run.megabytes <= 40)
    }
  }

  @Test func aFormulaNested100000Deep() throws {
    try check(
      try Self.model(formula: Self.nested("(", "1", ")", 100_000)),
      """
      models.json:282:19: error: this formula has more than 10,000 bytes; divide it into scores or measures of its parts
              "formula": "\(String(repeating: "(", count: 52))...
                          ^

      """)
    try check(
      try Self.model(formula: Self.nested("-(", "harm", ")", 2_500)),
      """
      models.json:282:119: error: the formula nests more than 100 deep; divide it into scores of its parts
        ...\(String(repeating: "(-", count: 35))...
                                              ^

      """)
  }

  private static func nested(
    _ open: String, _ inner: String, _ close: String, _ count: Int
  ) -> String {
    String(repeating: open, count: count) + inner + String(repeating: close, count: count)
  }

  @Test func arraysNested100000Deep() throws {
    let deep = "{\"a\":" + String(repeating: "[", count: 100_000)
    try check(
      Data(deep.utf8),
      """
      models.json:1:69: error: arrays and objects may be nested 64 deep; this is one deeper
        ...\(String(repeating: "[", count: 70))...
                                              ^

      """)
  }

  @Test func aFileOf100MB() throws {
    let morile = try Morile()
    defer { morile.remove() }
    try morile.write(Data("{".utf8), to: "models.json")
    let file = try FileHandle(forWritingTo: morile.folder.appending(path: "models.json"))
    try file.truncate(atOffset: 104_857_600)
    try file.close()
    let runs = [
      (kind: "model or session", words: ["check", "models.json"]),
      (kind: "model", words: ["assess", "--model", "models.json"]),
      (kind: "session", words: ["apply", "models.json", "--log"]),
    ]
    for (kind, words) in runs {
      let errors =
        "models.json: error: a \(kind) file has at most 10,000,000 bytes, and this one has "
        + "104,857,600; check that the right file was named\n"
      let run = try MeasuredRun.run(words, in: morile, atMost: 20)
      #expect(run.result == Morile.Result(output: "", errors: errors, code: 65))
      #expect(run.megabytes <= 40)
    }
  }

  @Test func aHeaderOf2000EqualNames() throws {
    let morile = try Morile()
    defer { morile.remove() }
    let names = Array(repeating: "financial", count: 2_000).joined(separator: ",")
    let cells = String(repeating: ",1", count: 2_000)
    try morile.write(Data("issue,\(names)\nArson\(cells)\n".utf8), to: "data.csv")
    let words = ["assess", "data.csv", "--format", "csv", "--model", "stra-plymouth-2015"]
    let run = try MeasuredRun.run(words, in: morile, atMost: 20)
    let lines = run.result.errors.split(separator: "\n")
    #expect(
      lines.filter { $0.contains("error: ") }.allSatisfy {
        $0.hasSuffix("\"financial\" and column 2, \"financial\", are the same; keep one of the two")
      })
    #expect(lines.last == "and 1,900 more")
    #expect(run.result.code == 65)
    #expect(run.megabytes <= 60)
  }
}
