import Foundation
import Testing

/// Runs the commands that the README and the articles show and compares what they print.
@Suite struct ReadmeTests {
  struct Step: Equatable {
    let command: String
    var output: [String]
  }

  /// The steps in the `console` blocks of a document.
  ///
  /// Lines that begin with `$ ` are commands, the lines after each its output. A line of `...` stands for any lines.
  static func steps(in text: String) -> [Step] {
    var steps: [Step] = []
    var isInBlock = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInBlock = line == "```console"
      } else if isInBlock, line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), output: []))
      } else if isInBlock, !steps.isEmpty {
        steps[steps.count - 1].output.append(String(line))
      }
    }
    return steps
  }

  /// Whether lines are those expected, where a line of `...` stands for any.
  static func matches(_ lines: ArraySlice<String>, _ expected: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return lines.isEmpty }
    if first == "..." {
      let rest = expected.dropFirst()
      return (lines.startIndex...lines.endIndex).contains { matches(lines[$0...], rest) }
    }
    guard let line = lines.first, line == first else { return false }
    return matches(lines.dropFirst(), expected.dropFirst())
  }

  private static let articles = "Sources/MoRiLE/MoRiLE.docc"

  /// Each document with the least number of commands that it shows.
  @Test(arguments: [
    ("README.md", 32), ("\(articles)/HowSure.md", 3), ("\(articles)/Agreement.md", 2),
    ("\(articles)/RiskMatrices.md", 2), ("\(articles)/WeightsAndThresholds.md", 2),
    ("\(articles)/Movement.md", 2),
  ])
  func everyCommandPrintsWhatIsShown(document: String, least: Int) throws {
    let readme = try String(
      contentsOf: Morile.root.appending(path: document), encoding: .utf8)
    let morile = try Morile()
    defer { morile.remove() }
    for folder in ["Models", "Tests"] {
      try FileManager.default.createSymbolicLink(
        at: morile.folder.appending(path: folder),
        withDestinationURL: Morile.root.appending(path: folder))
    }
    let steps = Self.steps(in: readme)
    #expect(steps.count >= least)
    for step in steps where step.command != "swift test" {
      // Without the page only its own command does something else.
      if !Morile.hasPage, step.command.contains("morile workshop") { continue }
      let command = step.command.replacing("swift run -c release morile", with: "morile")
      let result = try morile.shell(command + " 2>&1")
      let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
        .map { String($0) }
      let shown = Array((step.output + [""]).reversed().drop { $0.isEmpty }.reversed())
      let printed = Array(lines.reversed().drop { $0.isEmpty }.reversed())
      #expect(
        Self.matches(printed[...], shown[...]),
        "\(step.command) printed:\n\(printed.joined(separator: "\n"))")
    }
  }

  /// The three years of the example run end to end, by the commands of its own README.
  @Test func everyCommandOfTheExampleRuns() throws {
    let example = Morile.root.appending(path: "Models/examples/plymouth")
    let readme = try String(contentsOf: example.appending(path: "README.md"), encoding: .utf8)
    let commands = readme.split(separator: "\n").filter { $0.hasPrefix("    morile ") }
      .map { String($0.dropFirst(4)) }
    let morile = try Morile()
    defer { morile.remove() }
    for year in ["2015", "2017", "2019"] {
      try FileManager.default.copyItem(
        at: example.appending(path: year), to: morile.folder.appending(path: year))
    }
    for command in commands {
      let result = try morile.shell(command)
      #expect(result.code == 0, "\(command): \(result.errors)")
    }
    #expect(commands.count >= 11)
    let status = try morile.run(["status", "2017"])
    #expect(status.code == 0)
    for year in ["2015", "2017"] {
      #expect(try morile.read("report-\(year).html").contains("Strategic assessment \(year)"))
    }
  }

  @Test func theFirstLinesShowTheMainCommands() throws {
    let readme = try String(
      contentsOf: Morile.root.appending(path: "README.md"), encoding: .utf8)
    let top = readme.split(separator: "\n", omittingEmptySubsequences: false).prefix(40)
    #expect(top.contains("$ swift run -c release morile assess"))
    #expect(top.contains("$ swift test"))
  }

  @Test func aWrongOutputIsNoticed() {
    #expect(Self.matches(["a", "b", "c"], ["a", "...", "c"]))
    #expect(Self.matches(["a", "c"], ["a", "...", "c"]))
    #expect(!Self.matches(["a", "b"], ["a", "...", "c"]))
    #expect(!Self.matches(["a", "b"], ["a"]))
    #expect(Self.steps(in: "```console\n$ x\n1\n```\n$ y") == [Step(command: "x", output: ["1"])])
  }
}
