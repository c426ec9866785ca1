#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes folders that are whole or absent.
///
/// The files are written into a folder beside the new one, synced, and the folder then gets its name. What a
/// killed program leaves behind is that other folder, whose name begins with a point.
package enum NewFolder {
  /// Refuses a path at which something stands already, whatever it is.
  package static func expectNothing(at path: String) throws(SystemFault) {
    guard Path.isTaken(path) else { return }
    throw SystemFault(
      .cannotCreate, path,
      "there is already something of this name, and it is left as it is; choose another name")
  }

  /// Makes a folder with some files in it.
  ///
  /// - Parameters:
  ///   - path: The folder, without `/` at its end.
  ///   - files: The names and bytes of its files.
  package static func make(
    _ path: String, files: [(name: String, bytes: [UInt8])]
  ) throws(SystemFault) {
    try expectNothing(at: path)
    let parent = NewFile.folder(of: path)
    guard let draft = draft(in: parent) else { throw failure(path) }
    var names: [String] = []
    do throws(SystemFault) {
      for file in files {
        names.append(file.name)
        try OutputFile.write(file.bytes, to: "\(draft)/\(file.name)")
      }
      // A file may have come to be of this name since: the system refuses it, and a folder with something
      // in it, too.
      guard sync(draft), rename(draft, path) == 0 else { throw failure(path) }
    } catch {
      for name in names { unlink("\(draft)/\(name)") }
      rmdir(draft)
      let isInside = error.name.hasPrefix("\(draft)/")
      let name = isInside ? path + error.name.dropFirst(draft.count) : error.name
      throw SystemFault(error.kind, name, error.reason)
    }
    _ = sync(parent)
  }

  /// Makes an empty folder of a name that is free; nil, with `errno` set, where that fails.
  private static func draft(in parent: String) -> String? {
    for number in 0..<100 {
      let draft = "\(parent)/.morile-new-\(getpid())-\(number).tmp"
      if mkdir(draft, 0o777) == 0 { return draft }
      if errno != EEXIST { return nil }
    }
    return nil
  }

  private static func failure(_ path: String) -> SystemFault {
    SystemFault(.cannotCreate, path, "cannot be created: \(systemMessage())")
  }

  /// Has the names in a folder written to disk; false, with `errno` set, where that fails.
  private static func sync(_ folder: String) -> Bool {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    // Some file systems cannot, and say so.
    return fsync(descriptor) == 0 || errno == EINVAL
  }
}
