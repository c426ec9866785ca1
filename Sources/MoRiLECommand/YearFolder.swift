import MoRiLE
import MoRiLEBatch
import MoRiLEBoard
import MoRiLEFormats
import MoRiLESystem

/// Reads the folders of years.
enum YearFolder {
  /// A folder and what it says of itself.
  struct Place {
    /// The folder, as it was named.
    let folder: String
    /// What it says; nil where it says nothing.
    let settings: YearSettings?

    /// A file of the folder.
    func path(_ file: YearFile) -> String { path(file.rawValue) }

    /// Something in the folder, or as seen from it.
    func path(_ name: String) -> String {
      name.hasPrefix("/") ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// Last year as seen from here, a folder or a file of issues; nil where the folder names none.
    var last: String? { settings?.last.map { FileName.shortened(path($0)) } }
  }

  /// Finds the folder of a year and reads what it says of itself.
  /// - Throws: that there is none, or that it has no issues; the faults of what it says.
  static func place(_ folder: String) throws(Exit) -> Place {
    let place = try find(folder)
    return Place(folder: folder, settings: try settings(of: place))
  }

  /// What a folder says of itself; nil where it says nothing.
  ///
  /// Warnings are printed on standard error.
  private static func settings(of place: Place) throws(Exit) -> YearSettings? {
    let path = place.path(.settings)
    guard FileName.exists(path) else { return nil }
    let source = try read(path, .register)
    let settings = try FaultReport.orExit(source) { () throws(Faults) in
      try YearFolder.settings(source, of: place)
    }
    Terminal.report(
      FaultReport.text(
        settings.warnings.map { FileFault(file: 0, $0) }, in: [source],
        more: settings.moreWarnings))
    return settings
  }

  /// What a folder says of itself.
  /// - Throws: the faults of its file, among them that it is its own last year.
  static func settings(_ source: SourceFile, of place: Place) throws(Faults) -> YearSettings {
    let settings = try YearSettings(source)
    if let last = settings.placedLast, YearLoader.isSame(place.path(last.text), place.folder) {
      throw Faults([
        Fault(
          at: last.position, length: last.length,
          "last_year \"\(last.text)\" is this year itself; name the folder of the year before, or leave the "
            + "cell blank")
      ])
    }
    return settings
  }

  /// Reads a file of a folder.
  ///
  /// What is no plain file is refused: to read a pipe or a device could take for ever.
  static func read(_ path: String, _ kind: InputKind = .table) throws(Exit) -> SourceFile {
    try expectPlainFile(path)
    return try SourceFile.read(path, kind)
  }

  private static func expectPlainFile(_ path: String) throws(Exit) {
    guard FileName.exists(path), !FileName.isPlainFile(path) else { return }
    let found = FileName.isFolder(path) ? "a folder" : "a pipe or a device"
    throw Exit(.noInput, "\(path): error: this is \(found); put the file itself in its place")
  }

  /// Finds the folder of a year.
  /// - Throws: that there is none, or that it has no issues.
  static func find(_ folder: String) throws(Exit) -> Place {
    guard FileName.exists(folder) else {
      throw Exit(.noInput, "\(folder): error: there is no such folder")
    }
    guard FileName.isFolder(folder) else {
      throw Exit(
        .noInput,
        "\(folder): error: this is a file; name the folder of a year, with its issues.csv")
    }
    let place = Place(folder: folder, settings: nil)
    guard FileName.exists(place.path(.issues)) else {
      throw Exit(
        .noInput,
        "\(folder): error: there is no issues.csv in this folder; `morile new` makes the folder of a year"
      )
    }
    return place
  }

  /// The model that a folder names, or that is in it; nil where its columns have to tell.
  static func model(of place: Place) throws(Exit) -> ModelLibrary.Entry? {
    let own = place.path(.model)
    guard let name = place.settings?.model else {
      try expectPlainFile(own)
      return FileName.exists(own) ? try ModelLibrary.entry(named: own) : nil
    }
    let builtIn = try ModelLibrary.builtInEntries()
    if let entry = builtIn.first(where: { $0.model.id == name }) { return entry }
    guard FileName.exists(place.path(name)) else {
      let ids = builtIn.map { $0.model.id }
      throw Exit(
        .faultyData,
        "\(place.path(.settings)): error: the model \"\(name)\" is neither built in nor a file of this "
          + "folder"
          + suggestion(
            for: name, among: ids, advice: "the built-in ones are \(ids.joined(separator: " and "))"
          )
      )
    }
    try expectPlainFile(place.path(name))
    return try ModelLibrary.entry(named: place.path(name))
  }
}

extension YearFolder {
  /// The models that tables are tried with: the one that `--model` names; that of the year's folder in which
  /// all of them are, which is a folder with settings or issues; or all that are built in.
  static func entries(
    for files: [String], _ arguments: Arguments, purpose: ReadingPurpose = .scores
  ) throws(Exit) -> [ModelLibrary.Entry] {
    guard arguments["--model"] == nil, !files.contains(SourceFile.standardInput),
      let first = files.first, case let folder = FileName.folder(of: first),
      Set(files.map { Path.real(FileName.folder(of: $0)) }).count == 1
    else { return try ModelLibrary.entries(arguments) }
    let place = Place(folder: folder, settings: nil)
    let hasSettings = try isSettings(place.path(.settings), besides: files)
    guard hasSettings || FileName.exists(place.path(.issues)) else {
      return try ModelLibrary.entries(arguments)
    }
    let settings = hasSettings ? try settings(of: place) : nil
    if let own = try model(of: Place(folder: folder, settings: settings)) { return [own] }
    let entries = try ModelLibrary.entries(arguments)
    guard let chosen = modelOfIssues(place.path(.issues), besides: files, entries) else {
      return entries
    }
    // Counts have the columns of many models; where those of scores leave a choice, it is that of the issues.
    if purpose == .trends, chosen.model.trends != nil { return [chosen] }
    return [chosen] + entries.filter { $0.model.id != chosen.model.id }
  }

  /// Whether a file says what a year is, and is no table of another kind that is called so.
  private static func isSettings(_ path: String, besides files: [String]) throws(Exit) -> Bool {
    let file = FileIdentity(path)
    guard let file, !files.contains(where: { FileIdentity($0) == file }) else { return false }
    return YearSettings.isLikely(try read(path, .register))
  }

  /// The one model that the columns of a folder's issues fit, for its other tables; nil where there is none.
  private static func modelOfIssues(
    _ path: String, besides files: [String], _ entries: [ModelLibrary.Entry]
  ) -> ModelLibrary.Entry? {
    let file = FileIdentity(path)
    guard let file, file.isPlain, !files.contains(where: { FileIdentity($0) == file }),
      let source = try? read(path)
    else { return nil }
    let fitting = YearIssues.fitting(source, entries.map { $0.model })
    return fitting.count == 1 ? entries[fitting[0]] : nil
  }

  /// The models that a file of issues is tried with: the folder's own; else one that is named, if the columns
  /// fit it or no built-in one; else those that are built in.
  static func candidates(
    for file: SourceFile, _ own: ModelLibrary.Entry?, named: ModelLibrary.Entry?
  ) throws(Exit) -> [ModelLibrary.Entry] {
    if let own { return [own] }
    let builtIn = try ModelLibrary.builtInEntries()
    guard let named else { return builtIn }
    let fitting = YearIssues.fitting(file, [named.model] + builtIn.map { $0.model })
    return fitting.isEmpty || fitting.contains(0) ? [named] : builtIn
  }
}
