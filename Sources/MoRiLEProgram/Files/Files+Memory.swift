import MoRiLEFormats

extension Files {
  /// Files that are held in memory, by their names; the folders in the names are there too.
  ///
  /// - Parameters:
  ///   - files: What each file holds.
  ///   - input: What standard input holds.
  package static func inMemory(_ files: [String: [UInt8]], input: [UInt8] = []) -> Files {
    var named: [String: [UInt8]] = [:]
    var folders: [String: Set<String>] = [".": [], "/": []]
    for (path, bytes) in files {
      var name = FileName.shortened(path)
      named[name] = bytes
      while name != ".", name != "/" {
        let folder = FileName.folder(of: name)
        folders[folder, default: []].insert(FileName.last(of: name))
        name = folder
      }
    }
    let (all, places) = (named, folders)
    let kind: @Sendable (String) -> Kind? = { path in
      let short = FileName.shortened(path)
      return all[short] != nil
        ? .plainFile : places[short.isEmpty ? "." : short] != nil ? .folder : nil
    }
    return Files(
      kind: kind, isTaken: { kind($0) != nil },
      identity: { path in
        path == standardInput ? path : kind(path).map { _ in "./" + FileName.shortened(path) }
      },
      real: { path in
        let short = FileName.shortened(path)
        return kind(path).map { _ in short.hasPrefix("/") ? short : "/\(short)" }
      },
      names: { path in
        let short = FileName.shortened(path)
        return (places[short.isEmpty ? "." : short] ?? []).filter { !$0.hasPrefix(".") }
          .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      },
      read: { path, kindOfInput throws(Exit) in
        if path == standardInput { return SourceFile(name: "standard input", bytes: input) }
        guard let bytes = all[FileName.shortened(path)] else {
          throw Exit(
            .noInput,
            kind(path) == .folder
              ? "\(path): error: this is a folder; name a file"
              : "\(path): error: there is no such file")
        }
        guard bytes.count <= kindOfInput.most else { throw kindOfInput.refusal(path, bytes.count) }
        return SourceFile(name: path, bytes: bytes)
      })
  }

  /// The name that stands for standard input on the command line.
  package static let standardInput = "-"
}
