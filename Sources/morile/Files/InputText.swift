import MoRiLEBatch
import MoRiLEFormats

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension TextBytes {
  /// Maps a file, or reads what cannot be mapped, such as standard input for `-`.
  static func read(_ path: String) throws(Exit) -> (name: String, text: TextBytes) {
    guard path != SourceFile.standardInput else {
      let source = try SourceFile.read(path)
      return (source.name, TextBytes(source.bytes))
    }
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else {
      let reason = errno == ENOENT ? "there is no such file" : systemMessage()
      throw Exit(.noInput, "\(path): error: \(reason)")
    }
    defer { close(descriptor) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let text = TextBytes(mapping: descriptor, size: Int(status.st_size))
    {
      return (path, text)
    }
    return (path, TextBytes(try SourceFile.read(path).bytes))
  }
}
