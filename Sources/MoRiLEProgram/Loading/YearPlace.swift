import MoRiLE
import MoRiLEBoard
import MoRiLEFormats

/// The folder of a year and what it says of itself.
struct YearPlace {
  /// The folder, as it was named.
  let folder: String
  /// What it says; nil where it says nothing.
  var settings: YearSettings?
  /// Last year as seen from here, a folder or a file of issues; nil where the folder names none.
  var last: String?

  /// A place of which nothing more is known.
  init(_ folder: String) { self.folder = folder }

  /// A file of the folder.
  func path(_ file: YearFile) -> String { path(file.rawValue) }

  /// Something in the folder, or as seen from it.
  func path(_ name: String) -> String {
    name.hasPrefix("/") ? name : FileName.inside(folder, name)
  }
}

extension Run {
  /// Finds the folder of a year and reads what it says of itself; warnings are told.
  /// - Throws: that there is none, or that it has no issues; the faults of what it says.
  func yearPlace(_ folder: String) throws(Exit) -> YearPlace {
    let place = try findYear(folder)
    guard let settings = try settings(of: place) else { return place }
    return self.place(place, saying: settings)
  }

  /// A folder together with what it says of itself.
  func place(_ place: YearPlace, saying settings: YearSettings) -> YearPlace {
    var place = place
    place.settings = settings
    place.last = settings.last.map { files.shortened(place.path($0)) }
    return place
  }

  /// What a folder says of itself, or nil where it says nothing; warnings are told.
  func settings(of place: YearPlace) throws(Exit) -> YearSettings? {
    let path = place.path(.settings)
    guard files.exists(path) else { return nil }
    let source = try readPlain(path, .register)
    let settings = try FaultReport.orExit(source) { () throws(Faults) in
      try self.settings(source, of: place)
    }
    tell(settings.warnings, more: settings.moreWarnings, in: source)
    return settings
  }

  /// What a folder says of itself.
  /// - Throws: the faults of its file, among them that it is its own last year.
  func settings(_ source: SourceFile, of place: YearPlace) throws(Faults) -> YearSettings {
    let settings = try YearSettings(source)
    if let last = settings.placedLast, isSameYear(place.path(last.text), place.folder) {
      throw Faults([
        Fault(
          .contradiction, at: last.position, length: last.length,
          "last_year \"\(last.text)\" is this year itself; name the folder of the year before, or leave the "
            + "cell blank")
      ])
    }
    return settings
  }

  /// Reads a file of a folder.
  ///
  /// What is no plain file is refused: to read a pipe or a device could take for ever.
  func readPlain(
    _ path: String, _ kind: InputKind = .table, as table: YearFile = .issues
  ) throws(Exit) -> SourceFile {
    try expectPlainFile(path)
    try expectOnce(path)
    let file = YearFile.table(named: FileName.last(of: path))
    // Whoever reads a year reads what it says of itself, so that this is told once.
    if file == .settings { try expectOpened(in: FileName.folder(of: path)) }
    return try read(path, kind, as: file ?? table)
  }

  /// Refuses what is no plain file, where there is something.
  func expectPlainFile(_ path: String) throws(Exit) {
    guard files.exists(path), !files.isPlainFile(path) else { return }
    let found = files.isFolder(path) ? "a folder" : "a pipe or a device"
    throw Exit(.noInput, "\(path): error: this is \(found); put the file itself in its place")
  }

  /// Refuses a folder with a workbook that may have all its tables and cannot be opened, for the reason why not.
  private func expectOpened(in folder: String) throws(Exit) {
    for path in workbooks.unopenedYears(in: folder) {
      let source = try files.read(path, .table)
      _ = try FaultReport.orExit(source) { () throws(Faults) in try workbooks.workbook(source) }
    }
  }

  /// Refuses a table of a folder that is there twice: nobody can tell which of the two somebody has worked on.
  func expectOnce(_ path: String) throws(Exit) {
    guard let other = workbooks.second(ofTable: path) else { return }
    throw Exit(
      .faultyData,
      "\(workbooks.place(ofTable: path).path): error: \(FileName.last(of: other)) is there too, and nobody can tell "
        + "which of the two counts; keep one of them in the folder")
  }

  /// Finds the folder of a year.
  /// - Throws: that there is none, or that it has no issues.
  func findYear(_ folder: String) throws(Exit) -> YearPlace {
    guard files.exists(folder) else {
      throw Exit(.noInput, "\(folder): error: there is no such folder")
    }
    guard files.isFolder(folder) else {
      throw Exit(
        .noInput,
        "\(folder): error: this is a file; name the folder of a year, with its issues.csv")
    }
    let place = YearPlace(folder)
    guard files.exists(place.path(.issues)) else {
      throw Exit(
        .noInput,
        "\(folder): error: there is no issues.csv in this folder; `morile new` makes the folder of a year"
      )
    }
    return place
  }
}
