import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The most issues that a page may hold: beyond them it no longer answers at once.
private let mostIssues = 10_000

private let pageOutput = Option.output.meaning("the page to write, such as morile.html")

extension Command {
  /// Writes the program as a page, with nothing opened.
  static let page = Command(
    "page", "write the program as a page for a browser", operands: ["--output PAGE.html"],
    about: "Writes the whole program as a page, for those who can install nothing.",
    details: """
      The page is one HTML file with the commands, the models and the examples. It opens in any browser of 2023 or
      later, without a server, an installation or a network, and connects to nothing. Workbooks, tables and the folder
      of a year are dropped on it; what is done is saved from it.
      """,
    options: [pageOutput], examples: ["page --output morile.html"],
    outputs: { _ in OutputNames(endings: DocumentFormat.html.endings, hasFormats: false) }
  ) { run throws(Exit) in
    try run.arguments.expectOperands(atMost: 0)
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
    let loaded = try run.sheet(arguments.operands)
    let count = loaded.sheet.issues.count
    guard count <= mostIssues else {
      throw Exit(
        .faultyData,
        "\(loaded.subject): error: a page holds at most \(grouped(mostIssues)) issues, and this "
          + "table has \(grouped(count)); give it those that the room is to discuss\n")
    }
    run.put(try run.page(parts, of: loaded).html)
  }
}

extension Run {
  /// The pieces of the page.
  fileprivate func pageParts(example: String) throws(Exit) -> PageParts {
    guard arguments.has(.output) else {
      throw .usage(
        "name the page to write with --output, such as --output \(example)", arguments.command)
    }
    guard let parts = host.page else {
      throw Exit(
        .usage,
        "morile: this program was built without the page, by --disable-default-traits; build it "
          + "with the page: swift build -c release")
    }
    return parts
  }

  /// The page with a table in it, or with the year that the table is of.
  fileprivate func page(_ parts: PageParts, of loaded: LoadedSheet) throws(Exit) -> PageFile {
    let source = loaded.sources[0]
    var opened = FileName.last(of: source.name)
    var files = [SourceFile(name: opened, bytes: source.fileBytes)]
    if let operand = arguments.operands.first, operand != Files.standardInput,
      self.files.isFolder(operand)
    {
      let years = try YearChain(operand, of: self)
      (opened, files) = (years.name, years.files)
    }
    var model = arguments.operands.isEmpty ? loaded.sheet.model.id : arguments[.model]
    if let name = model, !loaded.isBuiltIn {
      // A model of one's own comes with the page; whose folders it came through is nobody's business there.
      let own = FileName.last(of: name) + (FileName.ending(of: name) == "json" ? "" : ".json")
      files.append(SourceFile(name: own, bytes: loaded.model.bytes))
      model = own
    }
    return PageFile(
      parts: parts, title: opened, models: host.models, files: files, opened: opened, model: model,
      sheet: arguments[.sheet])
  }
}
