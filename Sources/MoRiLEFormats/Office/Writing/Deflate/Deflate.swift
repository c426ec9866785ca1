/// Packs bytes with deflate, as they come.
///
/// Repetitions are looked for with four bytes in common, in a few places, and one that is longer a
/// byte later is preferred; each block of symbols has codes of its own, or the fixed ones, or stands as it
/// is, whichever is shortest. The same bytes give the same result, however they are divided on their way in. At any
/// time it holds no more than its result and about a megabyte.
///
/// Source: RFC 1951.
package struct Deflate {
  private var bits = DeflateBits()
  private var search = DeflateSearch()

  /// Begins with nothing.
  package init() {}

  /// Bytes packed at once.
  package static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var deflate = Deflate()
    deflate.add(bytes)
    return deflate.finish()
  }

  /// Adds bytes.
  package mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      while place < bytes.count {
        place += search.take(bytes, from: place)
        while search.isFull { step() }
      }
    }
  }

  /// The result, after which nothing can be added.
  package mutating func finish() -> [UInt8] {
    search.isEnding = true
    while search.hasMore { step() }
    write(isLast: true)
    bits.align()
    return bits.bytes
  }

  private mutating func step() {
    search.findSymbols()
    if search.hasBlock { write(isLast: false) }
  }

  /// Writes the symbols that were found as a block.
  private mutating func write(isLast: Bool) {
    DeflateBlock(search.symbols).write(isLast: isLast, to: &bits)
    search.symbols.removeAll(keepingCapacity: true)
  }
}
