import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The most issues that a page may hold: beyond them it no longer answers at once.
private let mostIssues = 10_000

/// The most letters of a partner's name, which is part of the name of a file.
private let mostLetters = 60

extension Run {
  /// The table that the page is to hold.
  func pageSheet() throws(Exit) -> LoadedSheet {
    let loaded = try sheet(arguments.operands)
    let count = loaded.sheet.issues.count
    guard count <= mostIssues else {
      throw Exit(
        .faultyData,
        "\(loaded.subject): error: a page holds at most \(grouped(mostIssues)) issues, and this "
          + "table has \(grouped(count)); give it those that the room is to discuss\n")
    }
    return loaded
  }

  /// The page on which a partner scores a table alone.
  func partnerPage(_ name: String) throws(Exit) -> PageFile {
    try arguments.expectOperands(atMost: 1)
    guard NameText.isVisible(name), name.utf8.count <= mostLetters else {
      throw .usage(
        "--for \"\(name)\" is no name of a partner; give one of 1 to \(mostLetters) letters, such as "
          + "--for Probation", arguments.command)
    }
    let parts = try pageParts(example: "probation.html")
    let loaded = try pageSheet()
    let blank = CSVFormat.text(PartnerSheet(loaded.sheet).blank)
    let file = SourceFile(
      name: PartnerSheet.fileName(of: name), bytes: Array(CSVFormat.file(blank).utf8))
    var page = PageFile(
      parts: parts, title: PanelSheets.scoresOf + name, models: host.models, files: [file],
      opened: file.name,
      model: loaded.sheet.model.id, partner: name)
    if !loaded.isBuiltIn {
      let own = modelFile(of: loaded)
      page.files.append(own)
      page.model = own.name
    }
    return page
  }

  /// A model of one's own as it comes with a page; whose folders it came through is nobody's business there.
  private func modelFile(of loaded: LoadedSheet) -> SourceFile {
    let name = FileName.last(of: loaded.model.name)
    return SourceFile(
      name: name + (FileName.ending(of: name) == "json" ? "" : ".json"), bytes: loaded.model.bytes)
  }

  /// The pieces of the page.
  func pageParts(example: String) throws(Exit) -> PageParts {
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
  func page(_ parts: PageParts, of loaded: LoadedSheet) throws(Exit) -> PageFile {
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
    if model != nil, !loaded.isBuiltIn {
      let own = modelFile(of: loaded)
      files.append(own)
      model = own.name
    }
    return PageFile(
      parts: parts, title: opened, models: host.models, files: files, opened: opened, model: model,
      sheet: arguments[.sheet])
  }
}
