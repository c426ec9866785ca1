import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEProgram
import MoRiLEReports

/// What a file, or a folder, that was dropped on the page can be opened as.
enum Found: String {
  /// The folder of a year.
  case year
  /// A table of issues.
  case table
  /// What a room did.
  case session
}

extension Page {
  /// `found`: which of the files at some `paths`, or which folder of them, is opened: the last year, or else the first
  /// table, or else the first session; and what is told of the rest.
  func found(_ asked: PageRequest) -> JSONOutput {
    var paths = asked.texts("paths").compactMap { $0.map(FileName.shortened) }
    // An archive stands for the files in it.
    if paths.contains(where: { FileName.ending(of: $0) == "zip" }) { paths = shelf.paths }
    // The sheets of partners lie beside the table that they are of.
    paths.removeAll { $0.hasPrefix(PartnerRound.folder + "/") }
    let years = Self.years(paths)
    if let year = latest(of: years, at: asked.time) {
      let rest = years.count > 1 ? "\(years.count) years are on the page." : ""
      return found(.year, year, rest)
    }
    if let table = paths.first(where: { kind($0) == .table }) {
      return found(.table, table, paths.count > 1 ? "\(paths.count) files are on the page." : "")
    }
    if let session = paths.first(where: { kind($0) == .session }) {
      return found(.session, session, "")
    }
    return found(
      nil, "",
      "\(NameList.text(paths, most: 5)) cannot be opened: a table is a workbook or a CSV, and a session a file that this page saved."
    )
  }

  private func found(_ kind: Found?, _ path: String, _ told: String) -> JSONOutput {
    let found = kind.map {
      JSONOutput.object([("kind", .string($0.rawValue)), ("path", .string(path))])
    }
    return .object([
      ("done", .boolean(true)), ("found", found ?? .null), ("told", .string(told)),
    ])
  }

  /// The last of some years whose issues have scores, or else the last; nil where there are none.
  func latest(of years: [String], at time: String) -> String? {
    let scored = years.last { year in
      let host = host(at: time)
      let arguments = try? Arguments([year], command: "open", options: [])
      return arguments.map { (try? Run($0, on: host).sheet([year])) != nil } ?? false
    }
    return scored ?? years.last
  }

  /// The folders of years among some paths, in order.
  static func years(_ paths: [String]) -> [String] {
    Set(paths.filter { isOfYear($0) && FileName.hasFolder($0) }.map { FileName.folder(of: $0) })
      .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  private static func isOfYear(_ path: String) -> Bool {
    let name = FileName.last(of: path)
    if name == YearFile.issues.rawValue { return true }
    let tables = Files.workbookEndings.flatMap { ending in
      ["\(YearFile.issues.sheetName).\(ending)", "\(YearFile.settings.sheetName).\(ending)"]
    }
    return tables.contains(name)
  }

  private func kind(_ path: String) -> Found? {
    guard let bytes = shelf.files[path] else { return nil }
    if SessionReader.isSession(bytes) { return .session }
    return ModelReader.isLikely(Array(bytes.prefix(1 << 12))) ? nil : .table
  }
}
