import MoRiLEFormats

/// Files as they were before a change, to take it back.
struct KeptFiles {
  /// Each file with what it held; nil where it was not there.
  private(set) var before: [String: [UInt8]?]
  /// The files that the change made beside the one that it was about.
  private(set) var added: [String: [UInt8]] = [:]

  /// How many bytes it holds.
  var size: Int { before.values.reduce(0) { $0 + ($1?.count ?? 0) } }

  /// Keeps a file of a shelf.
  init(of shelf: Shelf, _ path: String) { before = [path: shelf.files[path]] }

  /// Keeps another that is about to be made.
  mutating func keep(_ file: SourceFile, of shelf: Shelf) {
    before[file.name] = .some(shelf.files[file.name])
    added[file.name] = file.bytes
  }

  /// The same files as they are now.
  func now(in shelf: Shelf) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in before.keys { files[path] = shelf.files[path] }
    return files
  }

  /// Puts the files back as they were.
  func putBack(in shelf: inout Shelf) {
    for (path, bytes) in before {
      if let bytes { shelf.put(bytes, at: path) } else { shelf.remove(path) }
    }
  }
}
