#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What stands under a path.
package enum PathKind: Hashable, Sendable {
  /// A file that holds bytes.
  case plainFile
  case folder
  /// A pipe, a device or the like.
  case other
}

/// Names of files, as the system knows them.
package enum Path {
  /// What a path leads to; nil where there is nothing.
  package static func kind(of path: String) -> PathKind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .plainFile
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Whether there is a folder of this name.
  package static func isFolder(_ path: String) -> Bool { kind(of: path) == .folder }

  /// Whether something has this name, though it may be a link that leads nowhere.
  package static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The path of the system for what `path` names, without links; nil where there is nothing.
  package static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
