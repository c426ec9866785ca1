import MoRiLE
import MoRiLEBatch
import MoRiLEBoard
import MoRiLEFormats
import MoRiLESystem

/// Reads the years that a command names: tables with scores, lists of ratings, saved results, or the folders
/// that `morile new` makes.
enum YearLoader {
  /// Reads each year; warnings are printed on standard error.
  ///
  /// A folder stands for its `issues.csv`.
  static func load(_ paths: [String], _ arguments: Arguments) throws(Exit) -> [RatedYear] {
    let names = RatedYear.names(paths.map { named($0) })
    var years: [RatedYear] = []
    for (path, name) in zip(paths, names) {
      let models = try entries(for: path, arguments)
      years.append(try load(path, name: name, models, arguments))
    }
    return years
  }

  /// Reads one year.
  static func load(_ path: String, _ arguments: Arguments) throws(Exit) -> RatedYear {
    try load([path], arguments)[0]
  }

  /// Reads one year with models that have been found.
  static func load(
    _ path: String, name: String? = nil, _ models: [ModelLibrary.Entry], _ arguments: Arguments
  ) throws(Exit) -> RatedYear {
    let file = issues(of: path)
    let source = try FileName.isFolder(path) ? YearFolder.read(file) : SourceFile.read(file)
    do throws(FileFaults) {
      let year = try RatedYear.read(
        source, name: name ?? RatedYear.names([named(path)])[0], models: models.map { $0.model },
        style: SheetLoader.ranking(arguments))
      if !year.warnings.isEmpty {
        Terminal.report(
          FaultReport.text(
            year.warnings.map { FileFault(file: 0, $0) }, in: [source], more: year.moreWarnings))
      }
      return year
    } catch {
      throw Exit(.faultyData, FaultReport.text(error.all, in: [source], more: error.more))
    }
  }

  /// Whether two paths name one year.
  static func isSame(_ path: String, _ other: String) -> Bool {
    if path == other { return true }
    return FileIdentity(issues(of: path)).map { $0 == FileIdentity(issues(of: other)) } ?? false
  }

  /// The models that a year is tried with: the one that is named, the one of its folder, or all built-in ones.
  static func entries(
    for path: String, _ arguments: Arguments
  ) throws(Exit) -> [ModelLibrary.Entry] {
    if arguments["--model"] == nil, FileName.isFolder(path),
      let own = try YearFolder.model(of: YearFolder.place(path))
    {
      return [own]
    }
    return try YearFolder.entries(for: [issues(of: path)], arguments)
  }

  /// The file of a year by which it is called: a folder that is named by dots alone has a name all the same.
  private static func named(_ path: String) -> String {
    let isDots = path.allSatisfy { "./".contains($0) }
    return issues(of: isDots ? Path.real(path) ?? path : path)
  }

  /// The file of issues of a year, which is that file or a folder.
  static func issues(of path: String) -> String {
    FileName.isFolder(path) ? FileName.inside(path, YearFile.issues.rawValue) : path
  }

  /// A register of a year's folder; nil where it is not there.
  static func register(_ file: YearFile, of path: String) -> String? {
    let own = FileName.inside(path, file.rawValue)
    return FileName.isFolder(path) && FileName.exists(own) ? own : nil
  }

  /// The same, if anything has been put into it.
  static func begunRegister(_ file: YearFile, of path: String) throws(Exit) -> SourceFile? {
    guard let own = register(file, of: path) else { return nil }
    let source = try YearFolder.read(own, .register)
    return source.hasRows ? source : nil
  }
}
