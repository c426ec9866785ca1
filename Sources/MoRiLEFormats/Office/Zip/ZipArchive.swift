import MoRiLE

/// A zip file, such as a workbook is: its directory, checked before anything is unpacked.
///
/// What it may be, so that no file takes more time or memory than its size warrants:
/// - at most 10,000 entries, whose names are told apart without regard to case and stay inside the folder;
/// - a part of at most 1 GB unpacked, or 2 GB where it is never held whole, and of at most 1,000 times its packed size where it has more than 16 MB;
/// - entries that do not overlap, each with a local header that says what the directory says;
/// - parts that are stored or deflated, without a password, in one file. The 64-bit fields of large files are read.
///
/// Bytes may stand after the end, as a comment or without reason, up to 64 KB. Parts are held against their check
/// sums when they are read.
///
/// Source: PKWARE's APPNOTE 6.3.10, sections 4.3 and 4.5.3.
package struct ZipArchive: Sendable {
  /// The most entries that are read.
  package static let maximumEntries = 10_000
  /// The most bytes that a part may have unpacked.
  package static let maximumPartBytes = 1 << 30
  /// The most bytes that a part may have unpacked that is given on a piece at a time: the tables of crime by partnership
  /// have 1.4 GB.
  package static let maximumStreamedBytes = 2_000_000_000
  /// The size up to which a part may be packed as tightly as it likes.
  package static let freeBytes = 1 << 24
  /// How many times its packed size a larger part may have.
  package static let maximumRatio = 1_000

  /// The file.
  let source: PackedBytes
  /// Its entries, in the order of the directory, folders left out.
  package let entries: [ZipEntry]
  /// Where its directory lies.
  let directory: Range<Int>
  /// Where the record at its end begins.
  let endRecord: Int

  /// Whether bytes begin as a zip file does.
  package static func isLikely(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// The bytes of the file in memory.
  var bytes: [UInt8] { source.all }

  /// Reads the directory of a file.
  ///
  /// - Parameter mostPartBytes: The most bytes that a part may have unpacked.
  /// - Throws: The one fault for which the file is refused.
  package init(_ bytes: [UInt8], mostPartBytes: Int = maximumPartBytes) throws(Faults) {
    try self.init(PackedBytes(bytes), mostPartBytes: mostPartBytes)
  }

  /// Reads the directory of a file that may be mapped.
  ///
  /// - Parameters:
  ///   - mostPartBytes: The most bytes that a part may have unpacked.
  ///   - content: What it is read for, for messages.
  /// - Throws: The one fault for which the file is refused.
  package init(
    _ bytes: PackedBytes, mostPartBytes: Int = maximumPartBytes, of content: ZipContent = .workbook
  ) throws(Faults) {
    source = bytes
    var directory = ZipDirectory(bytes, mostPartBytes: mostPartBytes, of: content)
    entries = try directory.read()
    self.directory = directory.start..<directory.end
    endRecord = directory.endRecord
  }

  /// The entry of a name, whatever the case of its letters.
  package func entry(named name: String) -> ZipEntry? { entry(named: Array(name.utf8)) }

  /// The entry of a name in bytes.
  func entry(named name: [UInt8]) -> ZipEntry? { entries.first { $0.isNamed(name) } }

  /// The bytes of a part, unpacked and checked.
  ///
  /// - Throws: The fault for which it cannot be read.
  package func content(of entry: ZipEntry) throws(Faults) -> [UInt8] {
    var part = try PartStream(self, entry)
    var bytes: [UInt8] = []
    var place = 0
    while true {
      bytes.append(contentsOf: part.window.bytes(place..<part.end))
      place = part.end
      let further = try part.readMore(keeping: place)
      if !further.isMore { return bytes }
      place -= further.moved
    }
  }

  /// The fault of a file that is not as it was written.
  static func damage(_ what: String) -> Faults {
    Faults([
      Fault(
        .unreadable, at: nil,
        "this workbook is damaged: \(what); "
          + "open it in the program that it comes from, save it again, and send or copy it anew")
    ])
  }

  /// The fault of a file that has more than is read.
  static func excess(_ what: String) -> Faults {
    Faults([Fault(.tooMuch, at: nil, what)])
  }
}
