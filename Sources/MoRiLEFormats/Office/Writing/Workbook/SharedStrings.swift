/// The texts of a workbook, each held once.
///
/// They stand one after the other in one buffer, and are found by a hash of their bytes, so that a million of them
/// cost little more than their letters.
struct SharedStrings {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = [0]
  /// Where each hash leads: the place of a text from 1, or 0.
  private var slots = [UInt32](repeating: 0, count: 1 << 10)
  /// How often texts were asked for.
  private(set) var uses = 0

  /// How many texts there are.
  var count: Int { ends.count - 1 }

  /// The place of a text, which is added where it is new.
  mutating func place(of text: String) -> Int {
    var text = text
    return text.withUTF8 { place(of: $0) }
  }

  private mutating func place(of text: UnsafeBufferPointer<UInt8>) -> Int {
    uses += 1
    if count * 2 >= slots.count { grow() }
    var slot = Int(truncatingIfNeeded: Self.hash(text)) & (slots.count - 1)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if isText(place, text) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: text)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
    slots[slot] = UInt32(count)
    return count - 1
  }

  private func isText(_ place: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(ends[place])
    guard Int(ends[place + 1]) - start == text.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for offset in 0..<text.count where bytes[start + offset] != text[offset] { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    bytes.withUnsafeBufferPointer { bytes in
      for place in 0..<count {
        let text = UnsafeBufferPointer(rebasing: bytes[Int(ends[place])..<Int(ends[place + 1])])
        var slot = Int(truncatingIfNeeded: Self.hash(text)) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(place + 1)
      }
    }
  }

  /// FNV-1a, with its high bits mixed into the low ones.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in text { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash ^ hash >> 15
  }

  /// Writes them as the part of a workbook.
  func write(to zip: inout ZipWriter) {
    var xml = XMLWriter(.spelled)
    xml.begin(
      "sst",
      [("xmlns", OfficeNames.sheet), ("count", "\(uses)"), ("uniqueCount", "\(count)")])
    bytes.withUnsafeBufferPointer { bytes in
      for place in 0..<count {
        let text = UnsafeBufferPointer(rebasing: bytes[Int(ends[place])..<Int(ends[place + 1])])
        xml.put(Self.keepsSpace(text) ? "<si><t xml:space=\"preserve\">" : "<si><t>")
        xml.write(text)
        xml.put("</t></si>")
        if xml.bytes.count > 65_536 { zip.add(xml.take()) }
      }
    }
    xml.end("sst")
    zip.add(xml.take())
    zip.end("xl/sharedStrings.xml")
  }

  /// Whether a text has white space that readers would drop.
  static func keepsSpace(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return first <= 0x20 || last <= 0x20 || text.contains(0x0A)
  }
}
