import MoRiLE
import MoRiLEFormats
import MoRiLEProgram

/// What lies on the page: the files that came with it, were dropped on it or made by it, by their paths.
///
/// There is no disk behind it, and nothing of it is stored but what somebody saves.
struct Shelf {
  /// The files of the models that are built in, by their paths below `Models/`.
  private(set) var models: [SourceFile] = []
  /// The others.
  private(set) var files: [String: [UInt8]] = [:]
  /// The pieces that a page is made of, for a copy of this one.
  var parts: PageParts?

  /// Lays out the files that came with the page.
  /// - Throws: what is wrong with the archive that they are in.
  mutating func unpack(_ archive: [UInt8]) throws(Faults) {
    let zip = try ZipArchive(archive)
    for entry in zip.entries {
      let name = entry.text
      if name.hasPrefix(PageFile.models) {
        let path = String(name.dropFirst(PageFile.models.count))
        models.append(SourceFile(name: path, bytes: try zip.content(of: entry)))
      } else if name.hasPrefix(PageFile.data) {
        put(try zip.content(of: entry), at: String(name.dropFirst(PageFile.data.count)))
      }
    }
  }

  /// Lays out a file under its path; of an archive, such as one that this page saved, the files in it instead, all or none.
  /// - Throws: what is wrong with the archive.
  mutating func lay(_ bytes: [UInt8], at path: String) throws(Faults) {
    put(try Self.files(of: bytes, at: path))
  }

  /// The most bytes that an archive may have unpacked: a browser gives a page little more.
  static var mostBytes: Int { 500_000_000 }

  /// The file of a path, or the files of the archive that it is, by their paths.
  ///
  /// - Parameter most: The most bytes that they may have together.
  /// - Throws: what is wrong with the archive.
  static func files(
    of bytes: [UInt8], at path: String, most: Int = mostBytes
  ) throws(Faults) -> [String: [UInt8]] {
    if FileName.ending(of: path) == "gz" { return try unpacked(bytes, at: path, most: most) }
    guard FileName.ending(of: path) == "zip" else { return [path: bytes] }
    let zip = try ZipArchive(bytes)
    let entries = zip.entries.filter { !$0.text.hasSuffix("/") }
    var files: [String: [UInt8]] = [:]
    var size = 0
    for entry in entries {
      guard entry.size <= most - size else {
        throw Faults([
          Fault(.tooMuch, at: nil, "its files have more than \(grouped(most)) bytes together")
        ])
      }
      size += entry.size
      files[entry.text] = try zip.content(of: entry)
    }
    return files
  }

  /// The file that is packed with gzip at a path, without the ending that says so.
  private static func unpacked(
    _ bytes: [UInt8], at path: String, most: Int
  ) throws(Faults) -> [String: [UInt8]] {
    let plain = String(path.dropLast(3))
    // Browsers unpack some downloads, and leave the name as it was.
    guard let tables = try PackedTable.all(in: PackedBytes(bytes), named: path) else {
      return [plain: bytes]
    }
    var (files, left): ([String: [UInt8]], Int) = ([:], most)
    for table in tables {
      let unpacked = try table.bytes(atMost: left)
      left -= unpacked.count
      files[tables.count == 1 ? plain : String(table.name.dropFirst(path.count + 1))] = unpacked
    }
    return files
  }

  /// A path under which there is no file: the one that is given, or else with a number.
  func free(_ path: String) -> String {
    var number = 1
    while files[FileName.numbered(path, number)] != nil { number += 1 }
    return FileName.numbered(path, number)
  }

  /// Puts a file in its place, where another may have been.
  mutating func put(_ bytes: [UInt8], at path: String) {
    files[FileName.shortened(path)] = bytes
  }

  /// Puts files in their places.
  mutating func put(_ others: [String: [UInt8]]) {
    for (path, bytes) in others { put(bytes, at: path) }
  }

  /// Takes a file away, or a folder with all that is in it.
  mutating func remove(_ path: String) {
    let short = FileName.shortened(path)
    files = files.filter { $0.key != short && !$0.key.hasPrefix(short + "/") }
  }

  /// The same with some files in their places.
  func with(_ others: [String: [UInt8]]) -> Shelf {
    var shelf = self
    shelf.put(others)
    return shelf
  }

  /// The paths of all files, in order.
  var paths: [String] {
    files.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }
}
