import MoRiLE
import MoRiLEBatch
import MoRiLEBoard
import MoRiLEFormats

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

    /// Last year's file of issues, as seen from here; nil where the folder names none.
    var last: String? {
      settings?.last.map { FileName.shortened(path("\($0)/\(YearFile.issues.rawValue)")) }
    }
  }

  /// Finds the folder of a year.
  /// - Throws: that there is none, or that it has no issues.
  static func place(_ folder: String) throws(Exit) -> Place {
    guard FileName.exists(folder) else {
      throw Exit(.noInput, "\(folder): error: there is no such folder")
    }
    guard Folder.isFolder(folder) else {
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
    let settings = place.path(.settings)
    guard FileName.exists(settings) else { return place }
    return Place(
      folder: folder, settings: try RegisterLoader.load(settings, as: YearSettings.self))
  }

  /// The model that a folder names, or that is in it; nil where its columns have to tell.
  static func model(of place: Place) throws(Exit) -> ModelLibrary.Entry? {
    let own = place.path(.model)
    guard let name = place.settings?.model else {
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
    return try ModelLibrary.entry(named: place.path(name))
  }
}

extension YearFolder {
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
