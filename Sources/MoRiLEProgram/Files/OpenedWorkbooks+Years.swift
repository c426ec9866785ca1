import MoRiLEBoard
import MoRiLEFormats

extension Files {
  /// The endings of the workbooks that are read.
  package static let workbookEndings = ["xlsx", "xlsm", "ods"]

  /// The name, without its ending, of a workbook with all tables of a year.
  static let yearWorkbook = "year"

  /// Where a table of a year lies: a file, and the sheet of it where the file has other tables too.
  struct TablePlace {
    let path: String
    var sheet: String?
  }
}

// The tables of a year's folder may be workbooks, each by itself or all as the sheets of one.
extension OpenedWorkbooks {
  /// The same files, where the name of a year's table, such as `2026/issues.csv`, leads to the workbook that is there
  /// in its place: `2026/issues.xlsx`, or `2026/year.xlsx` with a sheet `issues`.
  ///
  /// A file that is there under the very name comes first.
  var withTables: Files {
    let plain = files
    return Files(
      kind: { plain.kind(of: self.place(ofTable: $0).path) },
      isTaken: { plain.isTaken(self.place(ofTable: $0).path) },
      identity: { path in
        let place = self.place(ofTable: path)
        return plain.identity(of: place.path).map { $0 + (place.sheet.map { "\n" + $0 } ?? "") }
      },
      real: { plain.real(self.place(ofTable: $0).path) },
      names: { folder throws(Exit) in try plain.names(in: folder) },
      read: { path, kind throws(Exit) in try plain.read(self.place(ofTable: path).path, kind) })
  }

  /// Where the table of a year that has a name lies; under the name itself where nothing else is there.
  func place(ofTable path: String) -> Files.TablePlace {
    guard files.kind(of: path) == nil, let table = YearFile.table(named: FileName.last(of: path))
    else { return Files.TablePlace(path: path) }
    return places(of: table, in: FileName.folder(of: path)).first ?? Files.TablePlace(path: path)
  }

  /// What a table of a year is also in; nil where it is there once, or not at all.
  ///
  /// Of a workbook that may have all tables and cannot be opened nobody knows whether it has this one.
  func second(ofTable path: String) -> String? {
    guard let table = YearFile.table(named: FileName.last(of: path)) else { return nil }
    let folder = FileName.folder(of: path)
    let unopened = unopenedYears(in: folder)
    let others = places(of: table, in: folder).filter { !unopened.contains($0.path) }
    return others.dropFirst(files.kind(of: path) == nil ? 1 : 0).first?.path
  }

  /// The workbooks of a folder that may have all tables of its year and cannot be opened.
  func unopenedYears(in folder: String) -> [String] {
    yearWorkbooks(in: folder).filter { workbook(at: $0) == nil }
  }

  /// The workbooks of a folder that may have all tables of its year.
  private func yearWorkbooks(in folder: String) -> [String] {
    Files.workbookEndings.map { FileName.inside(folder, "\(Files.yearWorkbook).\($0)") }
      .filter { files.kind(of: $0) == .plainFile }
  }

  /// All workbooks that are, or have, a table of a year.
  ///
  /// One with all tables that cannot be read counts as having each, so that whoever wants one is told what is wrong.
  private func places(of table: YearFile, in folder: String) -> [Files.TablePlace] {
    var places: [Files.TablePlace] = []
    if table.sheetName != Files.yearWorkbook {
      for ending in Files.workbookEndings {
        let path = FileName.inside(folder, "\(table.sheetName).\(ending)")
        if files.kind(of: path) != nil { places.append(.init(path: path)) }
      }
    }
    for path in yearWorkbooks(in: folder) {
      guard let workbook = workbook(at: path) else {
        places.append(.init(path: path))
        continue
      }
      if let sheet = workbook.sheets.first(where: { $0.name.lowercased() == table.sheetName }) {
        places.append(.init(path: path, sheet: sheet.name))
      }
    }
    return places
  }
}

extension YearFile {
  /// The table of a year that a name of a file is; nil where it is none.
  static func table(named name: String) -> YearFile? {
    guard name.hasSuffix(".csv") else { return nil }
    return YearFile(rawValue: name)
  }
}
