import MoRiLE
import MoRiLEBoard
import MoRiLEFormats

// Reads the years that a command names: tables with scores, lists of ratings, saved results, or the folders
// that `morile new` makes.
extension Run {
  /// Reads each year, of a folder its `issues.csv`; warnings are told.
  func years(_ paths: [String]) throws(Exit) -> [RatedYear] {
    let names = RatedYear.names(paths.map { yearName($0) })
    var years: [RatedYear] = []
    for (path, name) in zip(paths, names) {
      years.append(try year(path, name: name, try yearEntries(for: path)))
    }
    return years
  }

  /// Reads one year.
  func year(_ path: String) throws(Exit) -> RatedYear { try years([path])[0] }

  /// Reads one year with models that have been found.
  func year(
    _ path: String, name: String? = nil, _ models: [ModelLibrary.Entry]
  ) throws(Exit) -> RatedYear {
    let file = issues(of: path)
    let source = try files.isFolder(path) ? readPlain(file) : read(file)
    let found: RatedYear
    do throws(FileFaults) {
      let year = try RatedYear.read(
        source, name: name ?? RatedYear.names([yearName(path)])[0],
        models: models.map { $0.model }, style: ranking)
      tell(year.warnings, more: year.moreWarnings, in: source)
      found = year
    } catch {
      throw Exit(.faultyData, FaultReport.text(error.all, in: [source], more: error.more))
    }
    let isNamed = path == arguments.operands.first
    var counted = found
    if let sheet = found.assessment?.sheet {
      counted = try found.with(
        isNamed ? counting(sheet, beside: [path]) : counting(sheet, of: path), style: ranking)
    }
    return try agreeing(counted, of: path, isNamed: isNamed)
  }

  /// Whether two paths name one year.
  func isSameYear(_ path: String, _ other: String) -> Bool {
    path == other || files.isSame(issues(of: path), issues(of: other))
  }

  /// The models that a year is tried with: the one that is named, the one of its folder, or all built-in ones.
  func yearEntries(for path: String) throws(Exit) -> [ModelLibrary.Entry] {
    if arguments[.model] == nil, files.isFolder(path), let own = try model(of: yearPlace(path)) {
      return [own]
    }
    return try entries(for: [issues(of: path)])
  }

  /// The file of a year by which it is called: a folder that is named by dots alone has a name all the same.
  private func yearName(_ path: String) -> String {
    let isDots = path.allSatisfy { "./".contains($0) }
    return issues(of: isDots ? files.real(path) ?? path : path)
  }

  /// The file of issues of a year, which is that file or a folder.
  func issues(of path: String) -> String {
    files.isFolder(path) ? FileName.inside(path, YearFile.issues.rawValue) : path
  }

  /// A register of a year's folder; nil where it is not there.
  func register(_ file: YearFile, of path: String) -> String? {
    let own = FileName.inside(path, file.rawValue)
    return files.isFolder(path) && files.exists(own) ? own : nil
  }

  /// The same, if anything has been put into it.
  func begunRegister(_ file: YearFile, of path: String) throws(Exit) -> SourceFile? {
    guard let own = register(file, of: path) else { return nil }
    let source = try readPlain(own, .register, as: file)
    return source.hasRows ? source : nil
  }
}

extension Run {
  /// What moved from one year to the next, by a file of names where there is one.
  func step(
    from last: RatedYear, to this: RatedYear, names: SourceFile?
  ) throws(Exit) -> YearStep {
    if let names {
      return try FaultReport.orExit(names) { () throws(Faults) in
        try YearStep(last, this, names: names)
      }
    }
    do throws(Faults) {
      return try YearStep(last, this)
    } catch {
      preconditionFailure("faults of no names file")
    }
  }
}
