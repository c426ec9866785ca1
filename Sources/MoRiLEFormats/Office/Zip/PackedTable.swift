import MoRiLE

/// A table that is packed: the one in a gzip file, or one of those in a zip file.
package struct PackedTable: Sendable {
  /// The name of the file, for one of a zip file with its name there behind it.
  package let name: String
  /// How many bytes it has as it is packed.
  package let size: Int
  private let place: Place

  private enum Place {
    case gzip(PackedBytes)
    case zip(ZipArchive, ZipEntry)
  }

  /// Whether bytes begin as a file does that is packed with gzip.
  package static func isLikely(_ bytes: [UInt8]) -> Bool { GzipStream.isLikely(bytes) }

  /// The tables of a packed file; nil for a file that is not packed, or is a workbook.
  ///
  /// Of a zip file they are the parts whose names end in `.csv`, in the order of their names; those whose names begin with a
  /// point are left out, as systems put them beside files.
  /// - Throws: why a zip file cannot be read.
  package static func all(in bytes: PackedBytes, named name: String) throws(Faults)
    -> [PackedTable]?
  {
    let start = bytes[0..<min(4, bytes.count)]
    if GzipStream.isLikely(start) {
      return [PackedTable(name: name, size: bytes.count, place: .gzip(bytes))]
    }
    guard ZipArchive.isLikely(start) else { return nil }
    let archive: ZipArchive
    do throws(Faults) {
      archive = try ZipArchive(
        bytes, mostPartBytes: ZipArchive.maximumStreamedBytes, of: .tables)
    } catch {
      // A workbook tells its own faults.
      guard name.lowercased().hasSuffix(".zip") else { return nil }
      guard error.all.allSatisfy({ $0.kind == .unreadable }) else { throw error }
      throw Faults([
        Fault(
          .unreadable, at: nil,
          "this zip file is damaged, or was cut off: download or copy it anew")
      ])
    }
    let isWorkbook = ["[Content_Types].xml", "content.xml"].contains {
      archive.entry(named: $0) != nil
    }
    let entries = archive.entries.filter { entry in
      let last = entry.text.split(separator: "/").last ?? ""
      return last.lowercased().hasSuffix(".csv") && !last.hasPrefix(".")
    }
    if isWorkbook || entries.isEmpty { return nil }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }.map {
      PackedTable(name: "\(name)/\($0.text)", size: $0.packed.count, place: .zip(archive, $0))
    }
  }

  /// Begins to unpack it.
  /// - Throws: why it cannot be.
  package func stream() throws(Faults) -> Stream {
    switch place {
    case .gzip(let bytes): return Stream(try GzipStream(bytes))
    case .zip(let archive, let entry):
      do throws(Faults) {
        return Stream(try PartStream(archive, entry))
      } catch {
        throw Self.told(error)
      }
    }
  }

  /// All of it, or its beginning, unpacked.
  ///
  /// - Parameters:
  ///   - wanted: How many bytes are enough.
  ///   - most: How many it may have.
  /// - Throws: why it cannot be unpacked, or that it has more.
  package func bytes(
    _ wanted: Int = .max, atMost most: Int = ZipArchive.maximumPartBytes
  ) throws(Faults) -> [UInt8] {
    var stream = try stream()
    var bytes: [UInt8] = []
    while bytes.count < wanted, try stream.read(into: &bytes) {
      guard bytes.count <= most else {
        throw ZipArchive.excess(
          "this table has more than \(grouped(most)) bytes unpacked, and is to be held whole here: unpack it, and name the "
            + "file that comes of it")
      }
    }
    return bytes
  }

  /// The faults of a part as those of a table, which nobody has opened in a program.
  fileprivate static func told(_ faults: Faults) -> Faults {
    guard faults.all.allSatisfy({ $0.kind == .unreadable }) else { return faults }
    return Faults([
      Fault(
        .unreadable, at: nil,
        "this table cannot be unpacked: the zip file is damaged, needs a password, or is packed in a way that is not read; "
          + "download or copy it anew")
    ])
  }

  /// A packed table as it is unpacked.
  package struct Stream {
    private var gzip: GzipStream?
    private var part: PartStream?
    /// Up to where what the part has at hand was given.
    private var taken = 0

    fileprivate init(_ gzip: GzipStream) { self.gzip = gzip }

    fileprivate init(_ part: PartStream) { self.part = part }

    /// Adds what comes next to some bytes; false at the end.
    /// - Throws: why it cannot be unpacked.
    package mutating func read(into bytes: inout [UInt8]) throws(Faults) -> Bool {
      if gzip != nil { return try gzip?.read(into: &bytes) ?? false }
      do throws(Faults) {
        guard let end = part?.end else { return false }
        if taken == end {
          guard let further = try part?.readMore(keeping: taken), further.isMore else {
            return false
          }
          taken -= further.moved
        }
        if let part {
          bytes.append(contentsOf: part.window.bytes(taken..<part.end))
          taken = part.end
        }
        return true
      } catch {
        throw PackedTable.told(error)
      }
    }
  }
}
