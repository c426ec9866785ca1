/// Writes a zip file, of which the same entries always make the same bytes: no clock, no extra fields.
///
/// Source: PKWARE's APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16, of which ECMA-376 part 2 allows no more.
package struct ZipWriter {
  /// One entry as the directory at the end tells it.
  private struct Entry {
    let name: [UInt8]
    let start: UInt32
    let method: UInt16
    let sum: UInt32
    let packed: UInt32
    let size: UInt32
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  private var entry = PackedEntry()
  private let packing: WorkSequence
  /// Whether an entry, or the whole, has more bytes than a zip file can tell, which is 4,294,967,295.
  private(set) package var isTooLong = false

  /// Begins a file without entries, which are packed at once.
  package init() { self.init(packing: .atOnce) }

  /// Begins a file without entries.
  ///
  /// - Parameter packing: Packs their parts.
  package init(packing: WorkSequence) { self.packing = packing }

  // MARK: - Entries

  /// Adds a part of the entry that ``end(_:)`` will name.
  package mutating func add(_ part: [UInt8]) {
    let entry = entry
    packing.add { entry.add(part) }
  }

  /// Ends the entry whose parts were added, under its name.
  package mutating func end(_ name: String) {
    packing.finish()
    let (packed, sum, size) = entry.finish()
    write(name, packed, method: 8, sum, size)
    entry = PackedEntry()
  }

  /// Adds an entry whole.
  package mutating func add(_ name: String, _ content: [UInt8]) {
    add(content)
    end(name)
  }

  /// The whole file, after which nothing can be added.
  package mutating func finish() -> [UInt8] {
    let start = UInt64(bytes.count)
    for entry in entries {
      put32(0x0201_4B50)
      put16(20)
      header(entry)
      // No comment, the first disk, no attributes.
      put16(0)
      put16(0)
      put16(0)
      put32(0)
      put32(entry.start)
      bytes += entry.name
    }
    let length = UInt64(bytes.count) - start
    if UInt64(bytes.count) > 0xFFFF_FFFF || entries.count > 0xFFFF { isTooLong = true }
    put32(0x0605_4B50)
    put32(0)
    put16(UInt16(truncatingIfNeeded: entries.count))
    put16(UInt16(truncatingIfNeeded: entries.count))
    put32(UInt32(truncatingIfNeeded: length))
    put32(UInt32(truncatingIfNeeded: start))
    put16(0)
    return bytes
  }

  // MARK: - Bytes

  private mutating func write(
    _ name: String, _ packed: [UInt8], method: UInt16, _ sum: UInt32, _ size: UInt64
  ) {
    let start = UInt64(bytes.count)
    if size > 0xFFFF_FFFF || start + UInt64(packed.count) > 0xFFFF_FFFF { isTooLong = true }
    let entry = Entry(
      name: Array(name.utf8), start: UInt32(truncatingIfNeeded: start), method: method, sum: sum,
      packed: UInt32(truncatingIfNeeded: packed.count), size: UInt32(truncatingIfNeeded: size))
    put32(0x0403_4B50)
    header(entry)
    bytes += entry.name
    bytes += packed
    entries.append(entry)
  }

  /// What stands before an entry and in the directory alike.
  private mutating func header(_ entry: Entry) {
    put16(20)
    // That a name is in UTF-8 is said where it matters.
    put16(entry.name.contains { $0 >= 0x80 } ? 0x0800 : 0)
    put16(entry.method)
    // Midnight on 1 January 1980, the first day that there is.
    put16(0)
    put16(0x0021)
    put32(entry.sum)
    put32(entry.packed)
    put32(entry.size)
    put16(UInt16(truncatingIfNeeded: entry.name.count))
    put16(0)
  }

  private mutating func put16(_ number: UInt16) {
    bytes.append(UInt8(truncatingIfNeeded: number))
    bytes.append(UInt8(truncatingIfNeeded: number >> 8))
  }

  private mutating func put32(_ number: UInt32) {
    put16(UInt16(truncatingIfNeeded: number))
    put16(UInt16(truncatingIfNeeded: number >> 16))
  }
}
