#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is being written and takes the place of another when it is whole.
///
/// Where the system can, it has no name until then, so that nothing is left of it even if the program
/// is killed.
final class NewFile {
  /// The file, open for writing.
  let descriptor: Int32
  private let name: String
  private var hasName: Bool
  private var isOpen = true

  /// Makes an empty file in the folder of `target`; nil, with `errno` set, where that fails.
  init?(beside target: String, mode: mode_t?) {
    name = target + ".morile-\(getpid()).tmp"
    let unnamed = Self.unnamed(in: target, mode ?? 0o666)
    hasName = unnamed < 0
    descriptor =
      unnamed >= 0 ? unnamed : open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode ?? 0o666)
    guard descriptor >= 0 else { return nil }
    // The mode that was asked for, whatever the user's mask takes away.
    if let mode { _ = fchmod(descriptor, mode) }
  }

  private static func unnamed(in target: String, _ mode: mode_t) -> Int32 {
    #if os(Linux)
      // Such a file gets its name through this folder.
      guard access("/proc/self/fd", F_OK) == 0 else { return -1 }
      let folder = folder(of: target)
      // O_TMPFILE, which Swift does not import.
      let flags = 0o20_000_000 | O_DIRECTORY | O_WRONLY | O_CLOEXEC
      return open(folder, flags, mode)
    #else
      return -1
    #endif
  }

  /// The folder that a file is in, as it is to be named from here.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Puts the file in the place of `target`; false, with `errno` set, where that fails.
  func replace(_ target: String) -> Bool {
    if !hasName {
      // Where there is no file yet, this one comes to be there in one step.
      if link(to: target) { return closeIt() }
      guard errno == EEXIST, link(to: name) else { return false }
      hasName = true
    }
    guard closeIt(), rename(name, target) == 0 else { return false }
    hasName = false
    return true
  }

  private func link(to name: String) -> Bool {
    linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
  }

  private func closeIt() -> Bool {
    isOpen = false
    return close(descriptor) == 0
  }

  /// Removes the file, unless it has taken its place; `errno` stays.
  func discard() {
    let code = errno
    if isOpen { close(descriptor) }
    if hasName { unlink(name) }
    isOpen = false
    hasName = false
    errno = code
  }
}
