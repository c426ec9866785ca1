import MoRiLESystem

/// Names of files.
enum FileName {
  /// Whether there is a file of this name.
  static func exists(_ path: String) -> Bool { Path.kind(of: path) != nil }

  /// Whether there is a folder of this name.
  static func isFolder(_ path: String) -> Bool { Path.kind(of: path) == .folder }

  /// Whether there is a file of this name that holds bytes, and is no folder, pipe or device.
  static func isPlainFile(_ path: String) -> Bool { Path.kind(of: path) == .plainFile }

  /// The folder that a file is in, as it is to be named from here.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A path without `/` at its end.
  static func trimmed(_ path: String) -> String {
    let kept = path.reversed().drop { $0 == "/" }
    return kept.isEmpty && !path.isEmpty ? "/" : String(kept.reversed())
  }

  /// How one folder is named from inside another; both are paths of the system, without links.
  static func relative(_ path: String, from folder: String) -> String {
    let (parts, from) = (path.split(separator: "/"), folder.split(separator: "/"))
    let shared = zip(parts, from).prefix { $0 == $1 }.count
    let steps =
      from.dropFirst(shared).map { _ in ".." } + parts.dropFirst(shared).map { String($0) }
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }

  /// The path of a file in a folder.
  static func inside(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// A path with each `..` taken together with the folder before it, where that names the same.
  static func shortened(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    let short = (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    guard let real = Path.real(path), !short.isEmpty else { return path }
    return Path.real(short) == real ? short : path
  }

  /// What stands after the last point of a file's name, in lower case; empty where nothing does.
  static func ending(of path: String) -> String {
    let parts = last(of: path).drop { $0 == "." }.split(
      separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 ? parts[parts.count - 1].lowercased() : ""
  }

  /// The name of a file without the folders that it is in.
  static func last(of path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }
}
