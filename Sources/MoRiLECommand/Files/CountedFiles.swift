import MoRiLEProgram
import MoRiLESystem

/// The tables that a command is to count, each of them once.
///
/// Folders are gone through with all that is in them. A file or folder that comes again, by another name, by
/// a link, or because a link leads back to a folder that it is in, is left out and told.
struct CountedFiles {
  /// The files, in order.
  private(set) var paths: [String] = []
  /// What was left out, a line each.
  private(set) var notes = ""
  /// How many tables were met once more.
  private var repeats = 0
  /// What has been met, with the name by which it was.
  private var seen: [FileIdentity: String] = [:]

  /// Finds the tables of files and folders.
  /// - Throws: that a folder has none, or cannot be read.
  init(_ operands: [String]) throws(Exit) {
    for operand in operands {
      let before = (paths.count, repeats)
      try add(operand, isNamed: true)
      guard (paths.count, repeats) != before else {
        throw Exit(.noInput, "\(operand): error: there is no .csv file in this folder")
      }
    }
  }

  private mutating func add(_ path: String, isNamed: Bool = false) throws(Exit) {
    let isFolder = path != InputFile.standardInput && Path.isFolder(path)
    if let file = FileIdentity(path) {
      if let first = seen[file] {
        let again = first == path ? "is named twice" : "is the same as \(first)"
        if isNamed || !isFolder { repeats += 1 }
        note(path, "this \(isFolder ? "folder" : "file") \(again), and is counted once")
        return
      }
      seen[file] = path
    }
    guard isFolder else {
      paths.append(path)
      return
    }
    let names = try Exit.onFault { () throws(SystemFault) in try Folder.names(in: path) }
    for name in names {
      let inside = FileName.inside(path, name)
      if Path.isFolder(inside) {
        try add(inside)
      } else if name.lowercased().hasSuffix(".csv") {
        // A pipe that nobody writes to would stop everything.
        if FileIdentity(inside).map({ $0.isPlain }) ?? true {
          try add(inside)
        } else {
          note(inside, "this is no plain file, and is left out; name it to have it read")
        }
      }
    }
  }

  private mutating func note(_ path: String, _ message: String) {
    notes += "\(path): warning: \(message)\n"
  }
}
