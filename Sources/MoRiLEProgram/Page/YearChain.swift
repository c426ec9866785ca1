import MoRiLEBoard
import MoRiLEFormats

/// The files of a year and of those before it that lie beside it, for a page that has no disk.
struct YearChain {
  /// What the folder of the year is called among the files.
  let name: String
  /// The files, by their folders and names.
  private(set) var files: [SourceFile] = []

  /// Collects the files.
  /// - Throws: that there is no year; the faults of what it says of itself.
  init(_ folder: String, of run: Run) throws(Exit) {
    let first = FileName.shortened(folder)
    name = Self.name(first)
    var taken: Set<String> = []
    var next: String? = first
    while let folder = next, taken.insert(folder).inserted {
      let place = try run.yearPlace(folder)
      for file in run.yearFiles(of: place) {
        files.append(
          SourceFile(
            name: "\(Self.name(folder))/\(FileName.last(of: file))",
            bytes: try run.files.read(file, .table).bytes))
      }
      let isBeside = place.last.map {
        run.files.isFolder($0) && FileName.folder(of: $0) == FileName.folder(of: first)
      }
      next = isBeside == true ? place.last : nil
    }
  }

  /// The name of a folder, which may be the one that the program runs in.
  private static func name(_ folder: String) -> String {
    let last = FileName.last(of: folder)
    return last.isEmpty || last == "." || last == ".." ? "year" : last
  }
}

extension Run {
  /// The files of a year's folder that somebody fills in, each once, though a workbook may have all tables.
  func yearFiles(of place: YearPlace) -> [String] {
    let tables = YearFile.allCases.filter { $0 != .report && $0 != .workshop }
    var found: [String] = []
    for name in tables.map({ $0.rawValue }) + [place.settings?.model].compactMap({ $0 }) {
      let path = workbooks.place(ofTable: place.path(name)).path
      if workbooks.files.isPlainFile(path), !found.contains(path) { found.append(path) }
    }
    return found
  }
}
