import MoRiLE
import MoRiLEFormats
import MoRiLEProgram

// Tables of incidents, which are counted on the page: they lie beside its other files, and neither what is saved nor what
// is recovered has them.
extension Page {
  /// `bring`: takes what was taken before as the table of incidents at `path`; of an archive, the files in it.
  func bring(_ asked: PageRequest) -> JSONOutput {
    let path = asked.text("path")
    guard !path.isEmpty, let bytes = taken else { return .message("a file needs a name and bytes") }
    taken = nil
    do throws(Faults) {
      try incidents.lay(bytes, at: path)
    } catch {
      return .message(error.all.map { "\(path): \($0.message)" }.joined(separator: "\n"))
    }
    return .object([("done", .boolean(true))])
  }

  /// `incidents`: the `paths` of the tables of incidents, how many `bytes` they have, and the `headers` of the first that
  /// can be read.
  func listIncidents() -> JSONOutput {
    let paths = incidents.paths.filter { path in
      FileName.ending(of: path) == "csv"
        || Files.workbookEndings.contains(FileName.ending(of: path))
    }
    let headers = paths.lazy.compactMap { self.headers(of: $0) }.first ?? []
    return .object([
      ("done", .boolean(true)), ("paths", .array(paths.map { .string($0) })),
      ("bytes", .number(paths.reduce(0) { $0 + (incidents.files[$1]?.count ?? 0) })),
      ("headers", .array(headers.map { .string($0) })),
    ])
  }

  /// The headers of a table, of a workbook those of its first sheet; nil where there are none.
  private func headers(of path: String) -> [String]? {
    var file = SourceFile(name: path, bytes: incidents.files[path] ?? [])
    if FileName.ending(of: path) != "csv" {
      guard var workbook = try? Workbook(file), let head = try? workbook.head(of: 0) else {
        return nil
      }
      file = head
    }
    let document = try? CSVDocument.readPastFaults(file)
    return document.map { $0.header.filter { !$0.isEmpty } }
  }

  /// `counted`: the `columns` and the `rows` of the counts that the last command made.
  func counted() -> JSONOutput {
    guard let file = made.first, let document = try? CSVDocument.readPastFaults(file) else {
      return .message("there are no counts")
    }
    let rows = (0..<document.rowCount).map { row in
      (0..<document.columnCount).map { JSONOutput.string(document.cell(row: row, column: $0)) }
    }
    return .object([
      ("done", .boolean(true)), ("columns", .array(document.header.map { .string($0) })),
      ("rows", .array(rows.map { .array($0) })),
    ])
  }

  /// `forget`: takes all tables of incidents away.
  func forgetIncidents() -> JSONOutput {
    incidents = Shelf()
    return .object([("done", .boolean(true))])
  }
}
