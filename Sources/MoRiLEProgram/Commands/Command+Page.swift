import MoRiLE
import MoRiLEFormats
import MoRiLEReports

private let pageOutput = Option.output.meaning("the page to write, such as morile.html")

private let partner = Option.text(
  "--for", "PARTNER", "a page on which a partner scores FILE alone")

extension Command {
  /// Writes the program as a page, with nothing opened, or for one partner.
  static let page = Command(
    "page", "write the program as a page for a browser",
    operands: ["--output PAGE.html", "--for PARTNER [FILE] --output PAGE.html"],
    about: "Writes the whole program as a page, for those who can install nothing.",
    details: """
      The page is one HTML file with the commands, the models and the examples. It opens in any browser of 2023 or
      later, without a server, an installation or a network, and connects to nothing. Workbooks, tables and the folder
      of a year are dropped on it; what is done is saved from it.

      With --for it is the page of one partner: the issues of FILE, or of the built-in example, without a score. What
      the partner scores is saved from it as a small file, which is dropped on the page of whoever leads the workshop,
      or compared by `morile consensus`.
      """,
    options: [partner, .model, .sheet, pageOutput],
    examples: ["page --output morile.html", "page --for Probation --output probation.html"],
    outputs: { _ in OutputNames(endings: DocumentFormat.html.endings, hasFormats: false) }
  ) { run throws(Exit) in
    let arguments = run.arguments
    if arguments.has(partner) {
      run.put(try run.partnerPage(arguments[partner] ?? "").html)
      return
    }
    if let operand = arguments.operands.first {
      throw .usage(
        "a page with \(operand) opened on it is what morile workshop writes; for a partner who scores it "
          + "alone, name the partner with --for", arguments.command)
    }
    for option in [Option.model, .sheet] where arguments.has(option) {
      throw .usage("\(option.name) says how FILE is read, and none is named", arguments.command)
    }
    let parts = try run.pageParts(example: "morile.html")
    run.put(PageFile(parts: parts, title: "morile", models: run.host.models, files: []).html)
  }

  /// Writes the page with a table or a year opened on it.
  static let workshop = Command(
    "workshop", "write the page with a table opened on it, to adjust its scores",
    operands: ["[FILE] --output PAGE.html"],
    about: """
      Writes a page on which a workshop adjusts scores and sees ratings and ranks move at once.
      """,
    details: """
      It is the page that `morile page` writes, with FILE in it. What the room decides is saved from the page as a
      session, which `morile apply` merges into FILE, or as FILE itself. FILE may be the folder of a year, or - for
      standard input. Without a FILE the built-in example of the model is taken.
      """,
    options: [.model, .sheet, pageOutput], examples: ["workshop --output workshop.html"],
    outputs: { _ in OutputNames(endings: DocumentFormat.html.endings, hasFormats: false) }
  ) { run throws(Exit) in
    let arguments = run.arguments
    try arguments.expectOperands(atMost: 1)
    let parts = try run.pageParts(example: "workshop.html")
    run.put(try run.page(parts, of: run.pageSheet()).html)
  }
}
