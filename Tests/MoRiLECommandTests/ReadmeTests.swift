import Foundation
import Testing

/// Runs the commands that the README, the articles and the example show and compares what they print.
@Suite struct ReadmeTests {
  /// README.md, the articles of all catalogues, and the README of the example, by their paths.
  static let documents = ["README.md"] + articles + ["Models/examples/plymouth/README.md"]

  private static let articles: [String] = {
    let all = FileManager.default.subpaths(atPath: Morile.root.appending(path: "Sources").path)
    return (all ?? []).filter { $0.hasSuffix(".md") && $0.contains(".docc/") }
      .map { "Sources/\($0)" }.sorted()
  }()

  /// The documents that show commands.
  static let shown = documents.filter { document in
    (try? !ShownCommand.all(in: text(document)).isEmpty) ?? true
  }

  private static func text(_ document: String) throws -> String {
    try String(contentsOf: Morile.root.appending(path: document), encoding: .utf8)
  }

  private static func lines(_ document: String) throws -> [Substring] {
    try text(document).split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test(arguments: shown)
  func everyCommandPrintsWhatIsShown(document: String) throws {
    let morile = try Morile()
    defer { morile.remove() }
    for name in ["Models", "Tests"] {
      try FileManager.default.createSymbolicLink(
        at: morile.folder.appending(path: name),
        withDestinationURL: Morile.root.appending(path: name))
    }
    // The example's commands take and change the years beside it.
    if document.hasPrefix("Models/") {
      let example = Morile.root.appending(path: document).deletingLastPathComponent()
      for year in ["2015", "2017", "2019"] {
        try FileManager.default.copyItem(
          at: example.appending(path: year), to: morile.folder.appending(path: year))
      }
    }
    for step in try ShownCommand.all(in: Self.text(document)) where step.command != "swift test" {
      // Without the page only its own commands do something else.
      if !Morile.hasPage,
        step.command.contains("morile workshop") || step.command.contains("morile page")
      {
        continue
      }
      let command = step.command.replacing("swift run -c release morile", with: "morile")
      let result = try morile.shell(command + " 2>&1")
      #expect(step.shows(result.output), "\(step.command) printed:\n\(result.output)")
      #expect(
        (result.code == 0) != step.showsAnError, "\(step.command) ended with \(result.code)")
    }
  }

  /// A command in a block of another kind would never be run.
  @Test(arguments: documents)
  func everyCommandStandsInABlockThatIsRun(document: String) throws {
    let lines = try Self.lines(document)
    let commands = lines.filter { $0.drop { $0 == " " }.hasPrefix("$ ") }
    #expect(try commands.count == ShownCommand.all(in: Self.text(document)).count)
    #expect(!lines.contains { $0.hasPrefix("    morile ") })
    let kinds = Set(lines.filter { $0.hasPrefix("```") }.map { $0.dropFirst(3) })
    #expect(kinds.subtracting(["", "console", "json", "python", "swift"]) == [])
  }

  @Test func theDocumentsAreFound() {
    for article in [
      "MoRiLE/MoRiLE.docc/HowSure.md", "MoRiLEFormats/MoRiLEFormats.docc/MoRiLEFormats.md",
    ] {
      #expect(Self.documents.contains("Sources/\(article)"))
    }
    #expect(Self.shown.contains("README.md"))
    #expect(Self.shown.contains("Models/examples/plymouth/README.md"))
    #expect(Self.shown.count >= 13)
  }

  @Test func theFirstLinesShowTheMainCommands() throws {
    let top = try Self.lines("README.md").prefix(40)
    #expect(top.contains("$ swift run -c release morile assess"))
    #expect(top.contains("$ swift test"))
  }

  @Test func theReadmeIsShort() throws {
    #expect(try Self.lines("README.md").count <= 201)
  }

  /// The table has the lines of `morile --help`, in its order.
  @Test func theTableHasEveryCommand() throws {
    let morile = try Morile()
    defer { morile.remove() }
    var told: [String] = []
    let help = try morile.run(["--help"]).output
    let list = help.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { $0 != "commands:" }.dropFirst().prefix { !$0.isEmpty }
    for line in list {
      let words = line.split(separator: " ")
      if line.hasPrefix("   ") {
        told[told.count - 1] += " " + words.joined(separator: " ")
      } else {
        told.append("\(words[0]): " + words.dropFirst().joined(separator: " "))
      }
    }
    let rows = try Self.table(below: "## Commands").map { row in
      "\(row[0].replacing("`", with: "")): \(row[1])"
    }
    #expect(told.count >= 18)
    #expect(rows == told)
  }

  @Test func everyFolderOfSourcesHasItsRow() throws {
    let rows = try Self.table(below: "## Where things are").map { $0[0] }.joined(separator: " ")
    let sources = Morile.root.appending(path: "Sources").path
    for folder in try FileManager.default.contentsOfDirectory(atPath: sources) {
      #expect(rows.contains("`Sources/\(folder)`"))
    }
    let named = rows.split { $0 == "`" || $0 == "," || $0 == " " }
    #expect(named.count >= 12)
    for folder in named {
      let path = Morile.root.appending(path: String(folder)).path
      #expect(FileManager.default.fileExists(atPath: path), "there is no \(folder)")
    }
  }

  @Test(arguments: documents)
  func everyLinkLeadsToAFile(document: String) throws {
    let text = try Self.text(document)
    let links = text.matches(of: /\]\(([^)]*)\)|src="([^"]*)"/).map { $0.1 ?? $0.2 ?? "" }
    let folder = Morile.root.appending(path: document).deletingLastPathComponent()
    for link in links where !link.hasPrefix("https://") {
      // Pictures of an article are named alone: DocC finds them.
      let places = ["\(link)", "Resources/\(link).png"].map { folder.appending(path: $0).path }
      #expect(
        places.contains { FileManager.default.fileExists(atPath: $0) }, "\(link) leads nowhere")
    }
    #expect(document != "README.md" || links.count >= 20)
  }

  /// The cells of the rows of the first table below a heading of the README.
  private static func table(below heading: Substring) throws -> [[String]] {
    try lines("README.md").drop { $0 != heading }.drop { !$0.hasPrefix("|") }
      .prefix { $0.hasPrefix("|") }.dropFirst(2)
      .map { row in
        row.dropFirst().dropLast().split(separator: "|").map {
          String($0).trimmingCharacters(in: .whitespaces)
        }
      }
  }
}
