import MoRiLEFormats

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// By what a file that is being read can be seen to have changed: its size and when it was written to.
struct FileStamp: Equatable {
  private let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  /// The stamp of a file as it is now; the same for all that is no plain file.
  init(_ path: String) {
    var status = stat()
    let isFile =
      path != SourceFile.standardInput && stat(path, &status) == 0
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

  /// Has the program end with a message where a mapped file becomes shorter while it is read; the
  /// system would end it without a word.
  static func watchForShorterFiles() {
    signal(SIGBUS) { _ in
      let message: StaticString =
        "morile: error: an input became shorter while it was read; run it again\n"
      _ = write(2, message.utf8Start, message.utf8CodeUnitCount)
      _exit(ExitCode.inputOutput.rawValue)
    }
  }
}
