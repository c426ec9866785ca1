#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Names of files.
enum FileName {
  /// Whether there is a file of this name.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether something has this name, though it may be a link that leads nowhere.
  static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

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

  /// The path of the system for what `path` names, without links; nil where there is nothing.
  static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// How one folder is named from inside another; both are paths of the system, without links.
  static func relative(_ path: String, from folder: String) -> String {
    let (parts, from) = (path.split(separator: "/"), folder.split(separator: "/"))
    let shared = zip(parts, from).prefix { $0 == $1 }.count
    let steps =
      from.dropFirst(shared).map { _ in ".." } + parts.dropFirst(shared).map { String($0) }
    return steps.isEmpty ? "." : steps.joined(separator: "/")
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
    guard let real = real(path), !short.isEmpty else { return path }
    return Self.real(short) == real ? short : path
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
