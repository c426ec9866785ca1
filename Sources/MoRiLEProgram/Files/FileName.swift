/// Names of files.
package enum FileName {
  /// The folder that a file is in, as it is to be named from here.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether a name says what folder it is in.
  package static func hasFolder(_ path: String) -> Bool { path.utf8.contains(UInt8(ascii: "/")) }

  /// A path without `/` at its end.
  package static func trimmed(_ path: String) -> String {
    let kept = path.reversed().drop { $0 == "/" }
    return kept.isEmpty && !path.isEmpty ? "/" : String(kept.reversed())
  }

  /// How one folder is named from inside another; both are paths of the system, without links.
  package static func relative(_ path: String, from folder: String) -> String {
    let (parts, from) = (path.split(separator: "/"), folder.split(separator: "/"))
    let shared = zip(parts, from).prefix { $0 == $1 }.count
    let steps =
      from.dropFirst(shared).map { _ in ".." } + parts.dropFirst(shared).map { String($0) }
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }

  /// The path of a file in a folder.
  package static func inside(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// A path without `.`, and with each `..` taken together with the folder before it; links are not asked for.
  package static func shortened(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// What stands after the last point of a file's name, in lower case; empty where nothing does.
  package static func ending(of path: String) -> String {
    let parts = last(of: path).drop { $0 == "." }.split(
      separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 ? parts[parts.count - 1].lowercased() : ""
  }

  /// The path itself as the first of its name, then `name-2.csv` and so on.
  package static func numbered(_ path: String, _ number: Int) -> String {
    if number < 2 { return path }
    let end = ending(of: path)
    return end.isEmpty
      ? "\(path)-\(number)"
      : "\(path.dropLast(end.count + 1))-\(number)\(path.suffix(end.count + 1))"
  }

  /// The name of a file without the folders that it is in.
  package static func last(of path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }
}
