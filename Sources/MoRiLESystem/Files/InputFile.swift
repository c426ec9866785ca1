#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An input that is open for reading: a file, a pipe, a device or standard input.
package final class InputFile {
  /// What it is called in messages.
  package let name: String
  /// The open file.
  package let descriptor: Descriptor
  /// Whether it is a plain file, whose size is known.
  package let isPlain: Bool
  /// The size of a plain file; 0 for all others.
  package let size: Int

  /// The path that stands for standard input.
  package static let standardInput = "-"

  /// The plain files that have been opened, with their names: none of them may be written over.
  private static let opened = Monitor<[FileIdentity: String]>([:])

  /// Opens a file, or standard input for `-`.
  /// - Throws: that there is none, that it may not be read, or that it is a folder.
  package init(_ path: String) throws(SystemFault) {
    let isStandardInput = path == Self.standardInput
    name = isStandardInput ? "standard input" : path
    descriptor = Descriptor(number: isStandardInput ? 0 : open(path, O_RDONLY))
    guard descriptor.number >= 0 else {
      let reason = errno == ENOENT ? "there is no such file" : systemMessage()
      throw SystemFault(.noInput, path, reason)
    }
    var status = stat()
    let isKnown = fstat(descriptor.number, &status) == 0
    isPlain = isKnown && status.st_mode & S_IFMT == S_IFREG
    size = isPlain ? Int(status.st_size) : 0
    guard !isKnown || status.st_mode & S_IFMT != S_IFDIR else {
      throw SystemFault(.noInput, name, "this is a folder; name a file")
    }
    if isPlain {
      let (identity, name) = (FileIdentity(status), name)
      Self.opened.change { $0[identity] = name }
    }
  }

  deinit { if descriptor.number > 0 { close(descriptor.number) } }

  /// The name by which a file has been opened as an input; nil where it has not been.
  package static func name(of file: FileIdentity) -> String? { opened.change { $0[file] } }

  /// Maps a plain file into memory; nil where that cannot be done.
  package func mapped() -> MappedFile? {
    isPlain && descriptor != .standardInput ? MappedFile(descriptor.number, size: size) : nil
  }

  /// Reads it whole, as far as `most` bytes.
  ///
  /// - Parameters:
  ///   - most: How many bytes there may be. A plain file may have grown since its size was asked for: it may
  ///     have that many all the same.
  ///   - isEnough: Whether the bytes so far, of which the newest are so many, are all that is wanted.
  /// - Returns: the bytes; nil where there are more.
  package func bytes(
    atMost most: Int, isEnough: ([UInt8], _ newest: Int) -> Bool = { _, _ in false }
  ) throws(SystemFault) -> [UInt8]? {
    if size > most { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var chunk = [UInt8](repeating: 0, count: min(max(1 << 16, size + 1), 1 << 24))
    while true {
      guard let count = chunk.withUnsafeMutableBytes({ descriptor.read(into: $0) }) else {
        throw SystemFault(.inputOutput, name, "reading failed: \(systemMessage())")
      }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      if isEnough(bytes, count) { return bytes }
      if bytes.count > max(most, size) { return nil }
    }
  }
}
