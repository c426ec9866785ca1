import MoRiLEBatch
import MoRiLEFormats

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An input that is open for reading: a file, a pipe, a device or standard input.
final class InputFile {
  /// What it is called in messages.
  let name: String
  /// The open file.
  let descriptor: Int32
  /// Whether it is a plain file, whose size is known.
  let isPlain: Bool
  /// The size of a plain file; 0 for all others.
  let size: Int

  /// The plain files that have been opened, with their names: none of them may be written over.
  private static let opened = Monitor<[FileIdentity: String]>([:])

  /// Opens a file, or standard input for `-`.
  /// - Throws: that there is none, that it may not be read, or that it is a folder.
  init(_ path: String) throws(Exit) {
    let isStandardInput = path == SourceFile.standardInput
    name = isStandardInput ? "standard input" : path
    descriptor = isStandardInput ? 0 : open(path, O_RDONLY)
    guard descriptor >= 0 else {
      let reason = errno == ENOENT ? "there is no such file" : systemMessage()
      throw Exit(.noInput, "\(path): error: \(reason)")
    }
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    isPlain = isKnown && status.st_mode & S_IFMT == S_IFREG
    size = isPlain ? Int(status.st_size) : 0
    guard !isKnown || status.st_mode & S_IFMT != S_IFDIR else {
      throw Exit(.noInput, "\(name): error: this is a folder; name a file")
    }
    if isPlain {
      let (identity, name) = (FileIdentity(status), name)
      Self.opened.change { $0[identity] = name }
    }
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// The name by which a file has been opened as an input; nil where it has not been.
  static func name(of file: FileIdentity) -> String? { opened.change { $0[file] } }

  /// Reads it whole, unless it has more than a file of its kind may have.
  ///
  /// What is no plain file may have no end: it is read to the limit and no further, nor beyond a byte that no
  /// table has.
  func bytes(_ kind: InputKind) throws(Exit) -> [UInt8] {
    let most = isPlain ? kind.most : kind.mostStreamed
    if size > most { throw kind.refusal(name, size) }
    guard Self.hasMemory(for: size) else { throw kind.refusal(name, withoutMemoryFor: size) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var chunk = [UInt8](repeating: 0, count: min(max(1 << 16, size + 1), 1 << 24))
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw Exit(.inputOutput, "\(name): error: reading failed: \(systemMessage())")
      }
      bytes += chunk[..<count]
      if !isPlain, kind.isTable, Self.isNoTable(bytes, newest: count) { return bytes }
      // A plain file may have grown since its size was asked for.
      if bytes.count > max(most, size) { throw kind.refusal(name, nil) }
    }
  }

  /// Whether the system has memory for so many bytes; to ask for them in vain ends the program.
  private static func hasMemory(for bytes: Int) -> Bool {
    guard let memory = malloc(max(1, bytes)) else { return false }
    free(memory)
    return true
  }

  /// Whether bytes are refused as a table whatever follows them, so that no more need be read.
  private static func isNoTable(_ bytes: [UInt8], newest: Int) -> Bool {
    if DecodedText.refusal(of: Array(bytes.prefix(8))) != nil { return true }
    // In UTF-16 a byte 0 is a part of most characters, and JSON has faults of its own to tell.
    let isOther = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let first = bytes.first { !" \t\r\n".utf8.contains($0) }
    if isOther || first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return false }
    return bytes.suffix(newest).contains(0)
  }
}

extension SourceFile {
  /// The name that stands for standard input on the command line.
  static let standardInput = "-"

  /// Reads a whole file, or standard input for `-`.
  static func read(_ path: String, _ kind: InputKind = .table) throws(Exit) -> SourceFile {
    let file = try InputFile(path)
    return SourceFile(name: file.name, bytes: try file.bytes(kind))
  }
}

extension TextBytes {
  /// Maps a file, or reads what cannot be mapped, such as standard input for `-`.
  static func read(_ path: String) throws(Exit) -> (name: String, text: TextBytes) {
    let file = try InputFile(path)
    if path != SourceFile.standardInput, file.isPlain,
      let text = TextBytes(mapping: file.descriptor, size: file.size)
    {
      return (file.name, text)
    }
    return (file.name, TextBytes(try file.bytes(.largeTable)))
  }
}
