import MoRiLEFormats

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Folders of tables.
enum Folder {
  /// The tables in a folder and the folders in it, by name; a file itself.
  static func tables(_ path: String) throws(Exit) -> [String] {
    guard path != SourceFile.standardInput, isFolder(path) else { return [path] }
    var found: [String] = []
    try add(path, to: &found)
    guard !found.isEmpty else {
      throw Exit(.noInput, "\(path): error: there is no .csv file in this folder")
    }
    return found
  }

  /// Whether there is a folder of this name.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The path of a file in a folder.
  static func inside(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private static func add(_ path: String, to found: inout [String]) throws(Exit) {
    guard let folder = opendir(path) else {
      throw Exit(.noInput, "\(path): error: \(systemMessage())")
    }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    closedir(folder)
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let inside = Self.inside(path, name)
      if isFolder(inside) {
        try add(inside, to: &found)
      } else if name.lowercased().hasSuffix(".csv") {
        found.append(inside)
      }
    }
  }
}
