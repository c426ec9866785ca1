/// The tables that a command is to count, each of them once.
///
/// Folders are gone through with all that is in them. A file or folder that comes again, by another name, by
/// a link, or because a link leads back to a folder that it is in, is left out and told.
package struct CountedFiles {
  /// The files, in order.
  package private(set) var paths: [String] = []
  /// What was left out, a line each.
  package private(set) var notes = ""
  /// How many tables were met once more.
  private var repeats = 0
  /// What has been met, with the name by which it was.
  private var seen: [String: String] = [:]
  private let files: Files

  /// Finds the tables of files and folders.
  /// - Throws: that a folder has none, or cannot be read.
  package init(_ operands: [String], in files: Files) throws(Exit) {
    self.files = files
    for operand in operands {
      let before = (paths.count, repeats)
      try add(operand, isNamed: true)
      guard (paths.count, repeats) != before else {
        throw Exit(.noInput, "\(operand): error: there is no .csv file in this folder")
      }
    }
  }

  private mutating func add(_ path: String, isNamed: Bool = false) throws(Exit) {
    let isFolder = path != Files.standardInput && files.isFolder(path)
    if let identity = files.identity(of: path) {
      if let first = seen[identity] {
        let again = first == path ? "is named twice" : "is the same as \(first)"
        if isNamed || !isFolder { repeats += 1 }
        note(path, "this \(isFolder ? "folder" : "file") \(again), and is counted once")
        return
      }
      seen[identity] = path
    }
    guard isFolder else {
      paths.append(path)
      return
    }
    for name in try files.names(in: path) {
      let inside = FileName.inside(path, name)
      if files.isFolder(inside) {
        try add(inside)
      } else if name.lowercased().hasSuffix(".csv") {
        // A pipe that nobody writes to would stop everything.
        if files.exists(inside), !files.isPlainFile(inside) {
          note(inside, "this is no plain file, and is left out; name it to have it read")
        } else {
          try add(inside)
        }
      }
    }
  }

  private mutating func note(_ path: String, _ message: String) {
    notes += "\(path): warning: \(message)\n"
  }
}
