#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes results: to standard output, or to a file that is whole or absent.
enum OutputFile {
  /// Writes a text to `path`, or to standard output where that is nil.
  ///
  /// A file is written beside its final place, synced and then renamed, so that a file of that name
  /// is either what it was before or the whole result. What is no plain file, such as /dev/null or a
  /// pipe, is written to as it is.
  static func write(_ text: String, to path: String?) throws(Exit) {
    guard let path, path != "-" else {
      try write(text, to: 1, named: "standard output")
      return
    }
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      if status.st_mode & S_IFMT == S_IFDIR {
        throw Exit(.cannotCreate, "\(path): error: this is a folder; name a file")
      }
      try writeInPlace(text, path)
      return
    }
    try replace(path, with: text, mode: exists ? status.st_mode & 0o7777 : nil)
  }

  private static func replace(_ path: String, with text: String, mode: mode_t?) throws(Exit) {
    // Through a link to the file itself, so that the link stays one.
    let target = resolved(path)
    let temporary = target + ".morile-\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL, mode ?? 0o666)
    guard descriptor >= 0 else {
      throw Exit(.cannotCreate, "\(path): error: cannot be created: \(systemMessage())")
    }
    do throws(Exit) {
      try write(text, to: descriptor, named: path)
      if let mode { _ = fchmod(descriptor, mode) }
      guard fsync(descriptor) == 0 else {
        throw Exit(.inputOutput, "\(path): error: writing failed: \(systemMessage())")
      }
    } catch {
      close(descriptor)
      unlink(temporary)
      throw error
    }
    guard close(descriptor) == 0, rename(temporary, target) == 0 else {
      let reason = systemMessage()
      unlink(temporary)
      throw Exit(.cannotCreate, "\(path): error: cannot be created: \(reason)")
    }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func writeInPlace(_ text: String, _ path: String) throws(Exit) {
    let descriptor = open(path, O_WRONLY)
    guard descriptor >= 0 else {
      throw Exit(.cannotCreate, "\(path): error: cannot be written to: \(systemMessage())")
    }
    defer { close(descriptor) }
    try write(text, to: descriptor, named: path)
  }

  /// Writes a text to an open file.
  static func write(_ text: String, to descriptor: Int32, named name: String) throws(Exit) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { writeSome(descriptor, $0) }
      if count < 0 {
        if errno == EINTR { continue }
        throw Exit(.inputOutput, "\(name): error: writing failed: \(systemMessage())")
      }
      bytes = bytes.dropFirst(count)
    }
  }
}

/// `write` of the operating system, whose name the type's own `write` hides.
private func writeSome(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
  write(descriptor, buffer.baseAddress, buffer.count)
}
