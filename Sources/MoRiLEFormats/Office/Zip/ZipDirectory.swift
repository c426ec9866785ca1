import MoRiLE

/// Reads the directory of a zip file, which stands at its end.
struct ZipDirectory {
  private let bytes: PackedBytes
  /// The most bytes that a part may have unpacked.
  private let mostPartBytes: Int
  /// What the file is read for.
  private let content: ZipContent
  /// Where the directory begins.
  private(set) var start = 0
  /// How many entries it says that it has.
  private var count: UInt64 = 0
  /// Where it ends.
  private(set) var end = 0
  /// Where the record at the end of the file begins.
  private(set) var endRecord = 0

  /// Looks at a file.
  init(_ bytes: PackedBytes, mostPartBytes: Int, of content: ZipContent) {
    self.bytes = bytes
    self.mostPartBytes = mostPartBytes
    self.content = content
  }

  /// The entries, without folders.
  mutating func read() throws(Faults) -> [ZipEntry] {
    try findEnd()
    guard count <= UInt64(ZipArchive.maximumEntries) else {
      throw ZipArchive.excess(
        "this zip file has \(count) entries, and at most \(grouped(ZipArchive.maximumEntries)) are read: "
          + "check that it is the right file")
    }
    var entries: [ZipEntry] = []
    var offset = start
    for _ in 0..<Int(count) {
      if let entry = try readEntry(&offset) { entries.append(entry) }
    }
    try check(entries)
    return entries
  }

  // MARK: - The end

  private mutating func findEnd() throws(Faults) {
    let last = bytes.count - 22
    var place = last
    while place >= 0, place >= last - 0xFFFF {
      if bytes.number(32, at: place) == 0x0605_4B50 { break }
      place -= 1
    }
    guard place >= 0, place >= last - 0xFFFF else {
      throw ZipArchive.damage("its end is missing, so that it was cut off or copied in part")
    }
    end = place
    endRecord = place
    count = bytes.number(16, at: place + 10)
    var size = bytes.number(32, at: place + 12)
    var first = bytes.number(32, at: place + 16)
    var isSplit = bytes.number(16, at: place + 4) != 0 || bytes.number(16, at: place + 8) != count
    if count == 0xFFFF || size == 0xFFFF_FFFF || first == 0xFFFF_FFFF,
      place >= 20, bytes.number(32, at: place - 20) == 0x0706_4B50
    {
      let further = bytes.number(64, at: place - 12)
      guard further <= UInt64(place - 20), place - 20 - Int(further) >= 56,
        bytes.number(32, at: Int(further)) == 0x0606_4B50
      else { throw ZipArchive.damage("its directory does not begin where it says") }
      end = Int(further)
      count = bytes.number(64, at: end + 32)
      size = bytes.number(64, at: end + 40)
      first = bytes.number(64, at: end + 48)
      isSplit = bytes.number(32, at: end + 16) != 0 || bytes.number(64, at: end + 24) != count
    }
    if isSplit { throw ZipArchive.damage("it is one part of a file that was split") }
    guard first <= UInt64(end), size <= UInt64(end) - first else {
      throw ZipArchive.damage("its directory does not begin where it says")
    }
    start = Int(first)
    end = start + Int(size)
  }

  // MARK: - Entries

  /// Reads the entry at an offset and passes over it; nil for a folder.
  private func readEntry(_ offset: inout Int) throws(Faults) -> ZipEntry? {
    let place = offset
    guard end - place >= 46, bytes.number(32, at: place) == 0x0201_4B50 else {
      throw ZipArchive.damage("its directory has fewer entries than it says")
    }
    let nameStart = place + 46
    let nameEnd = nameStart + Int(bytes.number(16, at: place + 28))
    let extraEnd = nameEnd + Int(bytes.number(16, at: place + 30))
    offset = extraEnd + Int(bytes.number(16, at: place + 32))
    guard offset <= end else {
      throw ZipArchive.damage("its directory has fewer entries than it says")
    }
    let name = try self.name(nameStart..<nameEnd)
    var sizes = [
      bytes.number(32, at: place + 24), bytes.number(32, at: place + 20),
      bytes.number(32, at: place + 42),
    ]
    readLargeSizes(nameEnd..<extraEnd, &sizes)
    let (size, packed, header) = (sizes[0], sizes[1], sizes[2])
    guard header <= UInt64(start), UInt64(start) - header >= 30,
      bytes.number(32, at: Int(header)) == 0x0403_4B50
    else { throw ZipArchive.damage("\(shown(name)) is not where the directory has it") }
    let local = Int(header)
    let localNameEnd = local + 30 + Int(bytes.number(16, at: local + 26))
    let data = localNameEnd + Int(bytes.number(16, at: local + 28))
    guard data <= start, packed <= UInt64(start - data) else {
      throw ZipArchive.damage("\(shown(name)) is longer than the file")
    }
    guard bytes[local + 30..<localNameEnd].elementsEqual(bytes[nameStart..<nameEnd]),
      bytes.number(16, at: local + 8) == bytes.number(16, at: place + 10)
    else { throw ZipArchive.damage("\(shown(name)) has another name where it begins") }
    if name.last == UInt8(ascii: "/") { return nil }
    try check(size, packed, name)
    return ZipEntry(
      name: name, method: UInt16(bytes.number(16, at: place + 10)),
      isEncrypted: bytes.number(16, at: place + 8) & 0x2041 != 0,
      sum: UInt32(bytes.number(32, at: place + 16)),
      size: Int(size), header: local, packed: data..<data + Int(packed))
  }

  /// The name of an entry, with `/` between folders; Windows programs have written `\`.
  private func name(_ range: Range<Int>) throws(Faults) -> [UInt8] {
    var name = bytes[range].map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
    if name.first == UInt8(ascii: "/") { name.removeFirst() }
    let folders = name.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if name.isEmpty || folders.contains(where: { $0.elementsEqual("..".utf8) }) {
      throw ZipArchive.damage("the name \(shown(name)) leads out of it")
    }
    return name
  }

  /// Takes the fields of 64 bits in place of those that have no room for them.
  private func readLargeSizes(_ extra: Range<Int>, _ sizes: inout [UInt64]) {
    var offset = extra.lowerBound
    while extra.upperBound - offset >= 4 {
      let tag = bytes.number(16, at: offset)
      let fieldEnd = offset + 4 + Int(bytes.number(16, at: offset + 2))
      offset += 4
      if fieldEnd > extra.upperBound { return }
      if tag == 1 {
        for index in sizes.indices where sizes[index] == 0xFFFF_FFFF {
          if fieldEnd - offset < 8 { return }
          sizes[index] = bytes.number(64, at: offset)
          offset += 8
        }
      }
      offset = fieldEnd
    }
  }

  // MARK: - Checks

  private func check(_ size: UInt64, _ packed: UInt64, _ name: [UInt8]) throws(Faults) {
    guard size <= UInt64(mostPartBytes) else {
      let most = "\(mostPartBytes / 1_000_000_000) GB"
      throw ZipArchive.excess(
        "\(shown(name)) has \(size) bytes unpacked, and \(content.part) may have at most \(most): "
          + content.adviceForLargeParts)
    }
    if size > UInt64(ZipArchive.freeBytes), size / UInt64(ZipArchive.maximumRatio) > packed {
      throw ZipArchive.excess(
        "\(shown(name)) has more than 1,000 times its packed size, as \(content.noTable) has: "
          + content.adviceForTightParts)
    }
  }

  /// Checks that no two entries have one name or share bytes.
  private func check(_ entries: [ZipEntry]) throws(Faults) {
    let names = entries.map { $0.name.map { $0.lowercased } }
    let order = names.indices.sorted { names[$0].lexicographicallyPrecedes(names[$1]) }
    for (left, right) in zip(order, order.dropFirst()) where names[left] == names[right] {
      throw ZipArchive.damage("it has \(shown(entries[right].name)) twice")
    }
    let places = entries.sorted {
      ($0.header, $0.packed.upperBound) < ($1.header, $1.packed.upperBound)
    }
    for (left, right) in zip(places, places.dropFirst())
    where left.packed.upperBound > right.header {
      throw ZipArchive.damage("\(shown(left.name)) and \(shown(right.name)) overlap")
    }
  }

  private func shown(_ name: [UInt8]) -> String {
    "\"\(String(decoding: name.prefix(100), as: UTF8.self))\""
  }
}

extension [UInt8] {
  /// The number of so many bits at an offset, the lowest byte first; the caller has seen that it lies among the bytes.
  func number(_ bits: Int, at offset: Int) -> UInt64 {
    var number: UInt64 = 0
    for index in 0..<bits / 8 { number |= UInt64(self[offset + index]) << UInt64(8 * index) }
    return number
  }
}
