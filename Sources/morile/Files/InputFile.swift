import MoRiLEFormats

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension SourceFile {
  /// The name that stands for standard input on the command line.
  static let standardInput = "-"

  /// Reads a whole file, or standard input for `-`.
  static func read(_ path: String) throws(Exit) -> SourceFile {
    if path == standardInput {
      return SourceFile(name: "standard input", bytes: try bytes(of: 0, path))
    }
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else {
      let reason = errno == ENOENT ? "there is no such file" : systemMessage()
      throw Exit(.noInput, "\(path): error: \(reason)")
    }
    defer { close(descriptor) }
    return SourceFile(name: path, bytes: try bytes(of: descriptor, path))
  }

  private static func bytes(of descriptor: Int32, _ path: String) throws(Exit) -> [UInt8] {
    var status = stat()
    var room = 1 << 16
    if fstat(descriptor, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR {
        throw Exit(.noInput, "\(path): error: this is a folder; name a file")
      }
      room = max(room, Int(status.st_size) + 1)
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: min(room, 1 << 24))
    while true {
      let count = chunk.withUnsafeMutableBytes { readSome(descriptor, $0) }
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw Exit(.inputOutput, "\(path): error: reading failed: \(systemMessage())")
      }
      bytes += chunk[..<count]
    }
  }
}

/// `read` of the operating system, whose name a file's own `read` hides.
private func readSome(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}
