import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEProgram
import MoRiLEReports

// Tables of incidents, which are counted on the page: they lie beside its other files, and neither what is saved nor what
// is recovered has them.
extension Page {
  /// The most bytes of incidents that the page holds, those of a force in some years.
  static var mostIncidentBytes: Int { Shelf.mostBytes }

  /// `bring`: takes what was taken before as the table of incidents at `path`; of an archive, the files in it.
  ///
  /// A table that is there already, under whatever name, is left out, and so is what is no table; both are `told`.
  func bring(_ asked: PageRequest) -> JSONOutput {
    let path = FileName.shortened(asked.text("path"))
    guard !path.isEmpty, let bytes = taken else { return .message("a file needs a name and bytes") }
    taken = nil
    let room = Self.mostIncidentBytes - incidents.files.values.reduce(0) { $0 + $1.count }
    guard bytes.count <= room else { return .message("\(path): \(Self.tooManyIncidents)") }
    let new: [String: [UInt8]]
    do throws(Faults) {
      new = try Shelf.files(of: bytes, at: path, most: room)
    } catch {
      return .message(
        error.all.map { "\(path): \($0.kind == .tooMuch ? Self.tooManyIncidents : $0.message)" }
          .joined(separator: "\n"))
    }
    var told: [String] = []
    for (name, bytes) in new.sorted(by: { $0.key < $1.key }) {
      if let reason = leaveOut(name, bytes) { told.append("\(name) \(reason)") }
    }
    return .object([
      ("done", .boolean(true)), ("told", .string(told.joined(separator: "\n"))),
    ])
  }

  private static var tooManyIncidents: String {
    "the page counts at most \(grouped(mostIncidentBytes / 1_000_000)) MB at once; `morile count` counts any number"
  }

  /// Takes a table of incidents in, or says why it is left out.
  private func leaveOut(_ name: String, _ bytes: [UInt8]) -> String? {
    // What systems put beside files, such as those that a Mac puts into archives, nobody means.
    if FileName.last(of: name).hasPrefix(".") { return nil }
    let ending = FileName.ending(of: name)
    guard ending == "csv" || Files.workbookEndings.contains(ending) else {
      return "is no table, and is left out"
    }
    if let same = incidents.paths.first(where: { incidents.files[$0] == bytes }) {
      return "is the same as \(same), and is counted once"
    }
    incidents.put(bytes, at: incidents.free(name))
    return nil
  }

  /// `incidents`: the `paths` of the tables of incidents, how many `bytes` they have of how many at `most`, and the `headers`
  /// of the first that can be read; and the path of the `register` that their counts can become, null where there is none.
  func listIncidents() -> JSONOutput {
    let paths = incidents.paths
    let headers = paths.lazy.compactMap { self.headers(of: $0) }.first ?? []
    return .object([
      ("done", .boolean(true)), ("paths", .array(paths.map { .string($0) })),
      ("bytes", .number(paths.reduce(0) { $0 + (incidents.files[$1]?.count ?? 0) })),
      ("most", .number(Self.mostIncidentBytes)),
      ("headers", .array(headers.map { .string($0) })),
      ("register", countRegister.map { .string($0) } ?? .null),
    ])
  }

  /// Where counts go in the year that is open; nil where no year is, or it has counts already, as a file or in a workbook.
  private var countRegister: String? {
    guard let opened, Self.years(shelf.paths).contains(opened.path),
      let arguments = try? Arguments([opened.path], command: "count", options: [])
    else { return nil }
    let path = FileName.inside(opened.path, YearFile.crimes.rawValue)
    let place = Run(arguments, on: host(at: "")).place(ofTable: path)
    return shelf.files[place.path] == nil ? path : nil
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
    let head = SourceFile(name: path, bytes: Array(file.bytes.prefix(Self.headBytes)))
    // A title above them has fewer cells.
    let search = HeaderSearch { cells in .columns(cells.count { !$0.isEmpty }) }
    let document = try? CSVDocument.readPastFaults(head, header: search, needsNames: false)
    return document.map { $0.header.filter { !$0.isEmpty } }
  }

  /// How many bytes of a table are looked at for its headers.
  private static var headBytes: Int { 1 << 16 }

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

  /// `begin-matrix`: lays out a table of the issues that the last command counted, whose scores are yet to be given, under
  /// the first `path` that is free.
  func beginMatrix(_ asked: PageRequest) -> JSONOutput {
    guard let file = made.first, let counts = try? CSVDocument.readPastFaults(file) else {
      return .message("there are no counts")
    }
    let template = Commands().run(["template"], on: host(at: asked.time))
    guard template.failure == nil,
      let empty = try? CSVDocument.readPastFaults(template.output)
    else { return .message(template.errors) }
    var rows = CSVWriter()
    for row in 0..<counts.rowCount {
      rows.append(
        empty.header.map { header in
          guard let column = counts.header.firstIndex(of: header) else { return .number("") }
          let text = counts.cell(row: row, column: column)
          return column == 0 ? .text(text) : .number(text)
        })
    }
    let path = shelf.free("counted.csv")
    let text = String(decoding: template.output, as: UTF8.self) + rows.text
    shelf.put(Array(CSVFormat.file(text).utf8), at: path)
    return .object([("done", .boolean(true)), ("path", .string(path))])
  }

  /// `forget`: takes all tables of incidents away.
  func forgetIncidents() -> JSONOutput {
    incidents = Shelf()
    return .object([("done", .boolean(true))])
  }
}
