import MoRiLEBatch

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
  static func write(_ text: String, to path: String?) throws(Exit) {
    try write(Array(text.utf8), to: path)
  }

  /// Writes bytes to `path`, or to standard output where that is nil.
  static func write(
    _ bytes: [UInt8], to path: String?, replacesInput: Bool = false
  ) throws(Exit) {
    try write(to: path, replacesInput: replacesInput) { output in
      bytes.withUnsafeBytes { output.write($0, of: 0, isLast: true) }
    }
  }

  /// Has a result written to `path`, or to standard output where that is nil.
  ///
  /// A file is written beside its final place, synced and then renamed, so that a file of that name
  /// is either what it was before or the whole result. What is no plain file, such as /dev/null or a
  /// pipe, is written to as it is.
  /// - Parameters:
  ///   - replacesInput: Whether it may be a file that has been read.
  ///   - body: Writes the result; returns false if a write has failed.
  static func write(
    to path: String?, replacesInput: Bool = false, _ body: (OrderedOutput) -> Bool
  ) throws(Exit) {
    guard let path, path != "-" else {
      try write(body, to: OrderedOutput(1, isFile: false), named: "standard output")
      return
    }
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, !replacesInput, let input = InputFile.name(of: FileIdentity(status)) {
      throw OutputCheck.refusal(of: path, input)
    }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      if status.st_mode & S_IFMT == S_IFDIR {
        throw Exit(.cannotCreate, "\(path): error: this is a folder; name a file")
      }
      try writeInPlace(path, body)
    } else {
      try replace(path, mode: exists ? status.st_mode & 0o7777 : nil, body)
    }
  }

  private static func replace(
    _ path: String, mode: mode_t?, _ body: (OrderedOutput) -> Bool
  ) throws(Exit) {
    // Through a link to the file itself, so that the link stays one.
    let target = resolved(path)
    guard let file = NewFile(beside: target, mode: mode) else {
      throw Exit(.cannotCreate, "\(path): error: cannot be created: \(systemMessage())")
    }
    defer { file.discard() }
    try write(body, to: OrderedOutput(file.descriptor, isFile: true), named: path)
    guard fsync(file.descriptor) == 0 else {
      throw Exit(.inputOutput, "\(path): error: writing failed: \(systemMessage())")
    }
    guard file.replace(target) else {
      throw Exit(.cannotCreate, "\(path): error: cannot be created: \(systemMessage())")
    }
  }

  private static func resolved(_ path: String) -> String {
    FileName.real(path) ?? path
  }

  private static func writeInPlace(
    _ path: String, _ body: (OrderedOutput) -> Bool
  ) throws(Exit) {
    let descriptor = open(path, O_WRONLY)
    guard descriptor >= 0 else {
      throw Exit(.cannotCreate, "\(path): error: cannot be written to: \(systemMessage())")
    }
    defer { close(descriptor) }
    try write(body, to: OrderedOutput(descriptor, isFile: false), named: path)
  }

  private static func write(
    _ body: (OrderedOutput) -> Bool, to output: OrderedOutput, named name: String
  ) throws(Exit) {
    let isWhole = body(output)
    guard !(output.finish() && isWhole) else { return }
    let reason = systemMessage(output.failure ?? EIO)
    throw Exit(.inputOutput, "\(name): error: writing failed: \(reason)")
  }
}
