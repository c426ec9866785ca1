import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The most issues that a page may hold: beyond them it no longer answers at once.
private let mostIssues = 10_000

extension Command {
  /// Writes a page to adjust scores on.
  static let workshop = Command(
    "workshop", "write a page to adjust scores on, with the engine in it",
    operands: ["[FILE] --output PAGE.html"],
    about: """
      Writes a page on which a workshop adjusts scores and sees ratings and ranks move at once.
      """,
    details: """
      The page is one HTML file that holds the issues, the model and the engine. It opens in any browser of 2023
      or later, without a server, an installation or a network, and connects to nothing. What the room decides is
      saved from the page as a session, which `morile apply` merges into FILE. FILE may be the folder of a year,
      or - for standard input. Without a FILE the built-in example of the model is taken.
      """,
    options: [.model, .sheet, .output], examples: ["workshop --output workshop.html"],
    outputs: { _ in OutputNames(endings: DocumentFormat.html.endings, hasFormats: false) }
  ) { run throws(Exit) in
    let arguments = run.arguments
    try arguments.expectOperands(atMost: 1)
    guard arguments.has(.output) else {
      throw .usage(
        "name the page to write with --output, such as --output workshop.html", arguments.command)
    }
    guard let page = run.host.page else {
      throw Exit(
        .usage,
        "morile: this program was built without the workshop page, by --disable-default-traits; build it "
          + "with the page: swift build -c release")
    }
    let loaded = try run.sheet(arguments.operands)
    let count = loaded.sheet.issues.count
    guard count <= mostIssues else {
      throw Exit(
        .faultyData,
        "\(loaded.subject): error: a workshop page holds at most \(grouped(mostIssues)) issues, and this "
          + "table has \(grouped(count)); give it those that the room is to discuss\n")
    }
    // The room sees the name; whose folders it came through is nobody's business there.
    let data = loaded.sources[0]
    run.put(page(loaded.model, SourceFile(name: FileName.last(of: data.name), bytes: data.bytes)))
  }
}
