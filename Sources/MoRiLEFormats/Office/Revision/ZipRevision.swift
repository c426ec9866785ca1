import MoRiLE

/// A zip file with some parts replaced, and every other byte of every other part as it was.
///
/// Parts are not unpacked for it; their order, dates, names and whatever stands between them stay. What a part with a
/// new content had after its bytes, such as a sum that was not known before they were written, goes.
package struct ZipRevision {
  private let archive: ZipArchive
  /// The new contents, by where the local headers of their parts begin.
  private var contents: [Int: [UInt8]] = [:]

  /// Begins with no change.
  package init(_ archive: ZipArchive) { self.archive = archive }

  /// Gives a part another content.
  package mutating func replace(_ entry: ZipEntry, with content: [UInt8]) {
    contents[entry.header] = content
  }

  /// The file as changed.
  ///
  /// - Throws: A fault for a file of more than 4 GB, which has fields that are not written.
  package func bytes() throws(Faults) -> [UInt8] {
    let old = archive.bytes
    if contents.isEmpty { return old }
    let directory = archive.directory
    var records: [(place: Range<Int>, header: Int)] = []
    var place = directory.lowerBound
    while place < directory.upperBound {
      let lengths = [28, 30, 32].reduce(0) { $0 + Int(old.number(16, at: place + $1)) }
      let header = old.number(32, at: place + 42)
      guard header < 0xFFFF_FFFF else { throw Self.tooLarge }
      records.append((place..<place + 46 + lengths, Int(header)))
      place += 46 + lengths
    }
    var result: [UInt8] = []
    result.reserveCapacity(old.count)
    var headers: [Int: Int] = [:]
    var packed: [Int: Packed] = [:]
    let order = records.map { $0.header }.sorted()
    result += old[..<(order.first ?? directory.lowerBound)]
    for (index, header) in order.enumerated() {
      let next = index + 1 < order.count ? order[index + 1] : directory.lowerBound
      headers[header] = result.count
      if let content = contents[header] {
        let part = Packed(content)
        packed[header] = part
        let nameEnd = header + 30 + Int(old.number(16, at: header + 26))
        var local = Array(old[header..<nameEnd])
        part.write(to: &local, flags: 6, method: 8, sizes: 14)
        local.put(0, 16, at: 28)
        result += local + part.bytes
      } else {
        result += old[header..<next]
      }
    }
    let start = result.count
    for record in records {
      var bytes = Array(old[record.place])
      bytes.put(UInt64(headers[record.header] ?? 0), 32, at: 42)
      packed[record.header]?.write(to: &bytes, flags: 8, method: 10, sizes: 16)
      result += bytes
    }
    // Records of 64 bits before the last, which told the same, would tell what was.
    var end = Array(old[archive.endRecord...])
    for field in [8, 10] { end.put(UInt64(records.count), 16, at: field) }
    end.put(UInt64(result.count - start), 32, at: 12)
    end.put(UInt64(start), 32, at: 16)
    guard UInt64(result.count) < 0xFFFF_FFFF else { throw Self.tooLarge }
    return result + end
  }

  private static var tooLarge: Faults {
    ZipArchive.excess("this workbook is too large to be changed: take out what is not needed in it")
  }

  /// A new content as it is packed.
  private struct Packed {
    let bytes: [UInt8]
    let sum: UInt32
    let size: Int

    init(_ content: [UInt8]) {
      bytes = Deflate.packed(content)
      sum = CRC32.of(content)
      size = content.count
    }

    /// Writes what is known of it into a header, at the places of its fields.
    func write(to header: inout [UInt8], flags: Int, method: Int, sizes: Int) {
      // Without the bit that says that sum and sizes follow the bytes.
      header.put(header.number(16, at: flags) & ~8, 16, at: flags)
      header.put(8, 16, at: method)
      header.put(UInt64(sum), 32, at: sizes)
      header.put(UInt64(bytes.count), 32, at: sizes + 4)
      header.put(UInt64(size), 32, at: sizes + 8)
    }
  }
}

extension [UInt8] {
  /// Writes a number of so many bits at an offset, the lowest byte first.
  fileprivate mutating func put(_ number: UInt64, _ bits: Int, at offset: Int) {
    for index in 0..<bits / 8 {
      self[offset + index] = UInt8(truncatingIfNeeded: number >> UInt64(8 * index))
    }
  }
}
