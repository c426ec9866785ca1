#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes results: to standard output, or to a file that is whole or absent.
package enum OutputFile {
  /// Writes bytes to `path`, or to standard output where that is nil.
  package static func write(
    _ bytes: [UInt8], to path: String?, replacesInput: Bool = false
  ) throws(SystemFault) {
    try write(to: path, replacesInput: replacesInput) { output in
      bytes.withUnsafeBytes { output.write($0) }
    }
  }

  /// Has a result written to `path`, or to standard output where that is nil.
  ///
  /// A file is written beside its final place, synced and then renamed, so that a file of that name
  /// is either what it was before or the whole result. What is no plain file, such as /dev/null or a
  /// pipe, is written to as it is.
  /// - Parameters:
  ///   - replacesInput: Whether it may be a file that has been read.
  ///   - body: Writes the result; gives the number of the error if that fails, and some number where the
  ///     result is not to be kept.
  /// - Throws: what failed, or that the file is one that has been read.
  package static func write(
    to path: String?, replacesInput: Bool = false, _ body: (OutputTarget) -> Int32?
  ) throws(SystemFault) {
    guard let path, path != "-" else {
      try write(body, to: OutputTarget(.standardOutput, isFile: false), named: "standard output")
      return
    }
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, !replacesInput, let input = InputFile.name(of: FileIdentity(status)) {
      throw SystemFault(.isInput(input), path, "this is a file that is read")
    }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      if status.st_mode & S_IFMT == S_IFDIR {
        throw SystemFault(.cannotCreate, path, "this is a folder; name a file")
      }
      try writeInPlace(path, body)
    } else {
      try replace(path, mode: exists ? status.st_mode & 0o7777 : nil, body)
    }
  }

  private static func replace(
    _ path: String, mode: mode_t?, _ body: (OutputTarget) -> Int32?
  ) throws(SystemFault) {
    // Through a link to the file itself, so that the link stays one.
    let target = resolved(path)
    guard let file = NewFile(beside: target, mode: mode) else {
      throw SystemFault(.cannotCreate, path, "cannot be created: \(systemMessage())")
    }
    defer { file.discard() }
    try write(
      body, to: OutputTarget(Descriptor(number: file.descriptor), isFile: true), named: path)
    guard fsync(file.descriptor) == 0 else {
      throw SystemFault(.inputOutput, path, "writing failed: \(systemMessage())")
    }
    guard file.replace(target) else {
      throw SystemFault(.cannotCreate, path, "cannot be created: \(systemMessage())")
    }
  }

  private static func resolved(_ path: String) -> String {
    Path.real(path) ?? path
  }

  private static func writeInPlace(
    _ path: String, _ body: (OutputTarget) -> Int32?
  ) throws(SystemFault) {
    let descriptor = open(path, O_WRONLY)
    guard descriptor >= 0 else {
      throw SystemFault(.cannotCreate, path, "cannot be written to: \(systemMessage())")
    }
    defer { close(descriptor) }
    try write(body, to: OutputTarget(Descriptor(number: descriptor), isFile: false), named: path)
  }

  private static func write(
    _ body: (OutputTarget) -> Int32?, to output: OutputTarget, named name: String
  ) throws(SystemFault) {
    guard let failure = body(output) ?? output.finish() else { return }
    let reason = systemMessage(failure)
    throw SystemFault(.inputOutput, name, "writing failed: \(reason)")
  }
}
