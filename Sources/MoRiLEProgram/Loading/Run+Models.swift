import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

// Finds the model of tables: the one that is named, the one of their folder, or those that the columns may fit.
extension Run {
  /// The models that tables are tried with, without their files.
  package func candidates(for tables: [String]) throws(Exit) -> [Model] {
    try entries(for: tables).map { $0.model }
  }

  /// The models that tables are tried with: the one that `--model` names; that of the year's folder in which
  /// all of them are, which is a folder with settings or issues; or all that are built in.
  func entries(
    for tables: [String], purpose: ReadingPurpose = .scores
  ) throws(Exit) -> [ModelLibrary.Entry] {
    guard arguments[.model] == nil, !tables.contains(Files.standardInput),
      let first = tables.first, case let folder = FileName.folder(of: first),
      Set(tables.map { files.real(FileName.folder(of: $0)) }).count == 1
    else { return try entries() }
    let place = YearPlace(folder)
    let hasSettings = try isSettings(place.path(.settings), besides: tables)
    guard hasSettings || files.exists(place.path(.issues)) else { return try entries() }
    let settings = hasSettings ? try settings(of: place) : nil
    if let own = try model(of: settings.map { self.place(place, saying: $0) } ?? place) {
      return [own]
    }
    let entries = try entries()
    guard let chosen = modelOfIssues(place.path(.issues), besides: tables, entries) else {
      return entries
    }
    // Counts have the columns of many models; where those of scores leave a choice, it is that of the issues.
    if purpose == .trends, chosen.model.trends != nil { return [chosen] }
    return [chosen] + entries.filter { $0.model.id != chosen.model.id }
  }

  /// The model that a folder names, or that is in it; nil where its columns have to tell.
  func model(of place: YearPlace) throws(Exit) -> ModelLibrary.Entry? {
    let own = place.path(.model)
    guard let name = place.settings?.model else {
      try expectPlainFile(own)
      return files.exists(own) ? try library.entry(named: own) : nil
    }
    let builtIn = try library.builtInEntries()
    if let entry = builtIn.first(where: { $0.model.id == name }) { return entry }
    guard files.exists(place.path(name)) else {
      let ids = builtIn.map { $0.model.id }
      throw Exit(
        .faultyData,
        "\(place.path(.settings)): error: the model \"\(name)\" is neither built in nor a file of this "
          + "folder"
          + suggestion(
            for: name, among: ids, advice: "the built-in ones are \(NameList.text(ids, most: .max))"
          )
      )
    }
    try expectPlainFile(place.path(name))
    return try library.entry(named: place.path(name))
  }

  /// Whether a file says what a year is, and is no table of another kind that is called so.
  private func isSettings(_ path: String, besides tables: [String]) throws(Exit) -> Bool {
    guard files.exists(path), !tables.contains(where: { files.isSame($0, path) }) else {
      return false
    }
    return YearSettings.isLikely(try readPlain(path, .register))
  }

  /// The one model that the columns of a folder's issues fit, for its other tables; nil where there is none.
  private func modelOfIssues(
    _ path: String, besides tables: [String], _ entries: [ModelLibrary.Entry]
  ) -> ModelLibrary.Entry? {
    guard files.isPlainFile(path), !tables.contains(where: { files.isSame($0, path) }),
      let source = try? readPlain(path)
    else { return nil }
    let fitting = YearIssues.fitting(source, entries.map { $0.model })
    return fitting.count == 1 ? entries[fitting[0]] : nil
  }

  /// The models that a file of issues is tried with: the folder's own; else one that is named, if the columns
  /// fit it or no built-in one; else those that are built in.
  func candidates(
    for file: SourceFile, _ own: ModelLibrary.Entry?, named: ModelLibrary.Entry?
  ) throws(Exit) -> [ModelLibrary.Entry] {
    if let own { return [own] }
    let builtIn = try library.builtInEntries()
    guard let named else { return builtIn }
    let fitting = YearIssues.fitting(file, [named.model] + builtIn.map { $0.model })
    return fitting.isEmpty || fitting.contains(0) ? [named] : builtIn
  }
}
