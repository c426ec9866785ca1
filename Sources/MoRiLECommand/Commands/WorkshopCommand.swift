import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import MoRiLESystem

enum WorkshopCommand: Command {
  static let help = """
    Writes a page on which a workshop adjusts scores and sees ratings and ranks
    move at once.

    usage: morile workshop [FILE] --output PAGE.html [OPTION...]

    The page is one HTML file that holds the issues, the model and the engine. It
    opens in any browser of 2023 or later, without a server, an installation or a
    network, and connects to nothing. What the room decides is saved from the page
    as a session, which `morile apply` merges into FILE. Without a FILE the built-in
    example of the model is taken. FILE may be - for standard input.

    options:
      --model ID|FILE      the model; else the one that the columns fit
      --output FILE        write to FILE, whole or not at all
      --help               this text

    example:
      morile workshop --output workshop.html

    """

  /// The most issues that a page may hold: beyond them it no longer answers at once.
  static let mostIssues = 10_000

  static let name = "workshop"
  static let summary = "write a page to adjust scores on, with the engine in it"
  static let options: [Option] = [.file("--model"), .value("--output")]

  static func endings(_ arguments: Arguments) -> [String] { DocumentFormat.html.endings }

  static func run(_ arguments: Arguments) throws(Exit) {
    try arguments.expectOperands(atMost: 1)
    guard arguments.has("--output") else {
      throw .usage("name the page to write with --output, such as --output workshop.html", name)
    }
    let loaded = try SheetLoader.load(arguments.operands, arguments)
    let count = loaded.sheet.issues.count
    guard count <= mostIssues else {
      throw Exit(
        .faultyData,
        "\(loaded.subject): error: a workshop page holds at most \(grouped(mostIssues)) issues, and this "
          + "table has \(grouped(count)); give it those that the room is to discuss\n")
    }
    // The room sees the name; whose folders it came through is nobody's business there.
    let data = SourceFile(
      name: FileName.last(of: loaded.sources[0].name), bytes: loaded.sources[0].bytes)
    let page = WorkshopPage(model: loaded.model.bytes, data: data)
    try OutputFile.write(page.html, to: arguments.output)
  }
}
