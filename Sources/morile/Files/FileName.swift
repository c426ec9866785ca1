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

  /// The name of a file without the folders that it is in.
  static func last(of path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }
}
