#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file or folder as the system knows it, whichever of its names and links it is called by.
package struct FileIdentity: Hashable {
  private let device: UInt64
  private let number: UInt64
  /// Whether it is a plain file, and not a folder, a pipe or a device.
  package let isPlain: Bool

  /// What `path` leads to, or standard input for `-`; nil where there is nothing.
  package init?(_ path: String) {
    var status = stat()
    let found = path == InputFile.standardInput ? fstat(0, &status) : stat(path, &status)
    guard found == 0 else { return nil }
    self.init(status)
  }

  /// A text that is the same for all names of one file.
  package var text: String { "\(device):\(number)" }

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
    isPlain = status.st_mode & S_IFMT == S_IFREG
  }
}
