#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// By what a file that is being read can be seen to have changed: its size and when it was written to.
package struct FileStamp: Equatable {
  private let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  /// The stamp of a file as it is now; the same for all that is no plain file.
  package init(_ path: String) {
    var status = stat()
    let isFile =
      path != InputFile.standardInput && stat(path, &status) == 0
      && status.st_mode & S_IFMT == S_IFREG
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    size = isFile ? Int(status.st_size) : 0
    seconds = isFile ? Int(time.tv_sec) : 0
    nanoseconds = isFile ? Int(time.tv_nsec) : 0
  }
}
