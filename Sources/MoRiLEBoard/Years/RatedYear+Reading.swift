import MoRiLE
import MoRiLEFormats
import MoRiLEReports

extension RatedYear {
  /// Reads a year from a table of issues with their scores, from a table that has nothing but `issue` and
  /// `rating`, or from a result that was saved as JSON.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - name: What the year is called.
  ///   - models: The models to choose from. The ratings of a list are those of the first.
  ///   - style: How ranks go on after a tie.
  /// - Throws: all the faults of the file.
  public static func read(
    _ source: SourceFile, name: String, models: [Model], style: RankingStyle = .dense
  ) throws(FileFaults) -> RatedYear {
    let first = source.bytes.first { !" \t\r\n".utf8.contains($0) }
    do throws(Faults) {
      // A title in a sheet may begin so.
      if source.sheet == nil, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
        return try SavedResult(source, models: models).year(name: name, style: style)
      }
      let document = try CSVDocument.readPastFaults(source, header: HeaderSearch(models))
      if IssueList.isList(document, models),
        document.header.contains(where: { columnKey($0) == "rating" })
      {
        return RatedYear(
          name: name, source: source, try IssueList(source, on: models[0].rating),
          scale: models[0].rating)
      }
    } catch {
      throw FileFaults(error.all.map { FileFault(file: 0, $0) }, more: error.more)
    }
    let sheet = try IssueSheet.read([source], models: models)
    return RatedYear(
      name: name, source: source, AssessmentReport(sheet, subject: name, style: style),
      warnings: sheet.warnings.map { $0.fault }, moreWarnings: sheet.moreWarnings)
  }

  /// The year of a list that was read on a scale.
  private init(name: String, source: SourceFile, _ list: IssueList, scale: RatingScale) {
    let entries = list.lines.compactMap { line in
      line.band.map {
        Entry(
          name: line.name, theme: line.theme, matrix: Rating(scale: scale, possible: $0...$0))
      }
    }
    self.init(
      name: name, source: source, scale: scale, entries, warnings: list.warnings,
      moreWarnings: list.moreWarnings)
  }

  /// What years are called by their files: the name of the file, or of the folder that it is in where that
  /// is what tells them apart, or else the whole path.
  public static func names(_ paths: [String]) -> [String] {
    let parts = paths.map { $0.split(separator: "/").map { String($0) } }
    let files = parts.map { parts -> String in
      let file = parts.last ?? ""
      guard let point = file.lastIndex(of: "."), point != file.startIndex else { return file }
      return String(file[..<point])
    }
    if Set(files).count == paths.count, paths.count > 1 || !isUsual(files[0]) { return files }
    let folders = parts.map { $0.dropLast().last ?? "" }
    let areFolders = folders.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    if areFolders, Set(folders).count == paths.count { return folders }
    return Set(files).count == paths.count ? files : paths
  }

  /// Whether a file's name says nothing of its year.
  private static func isUsual(_ name: String) -> Bool { name.lowercased() == "issues" }
}
