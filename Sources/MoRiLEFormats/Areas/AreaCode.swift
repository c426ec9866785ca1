/// A code of an area, such as `E01015025`, held so that two are compared at once; letters may be of either case.
package struct AreaCode: Hashable, Sendable {
  /// The most bytes that a code may have.
  package static let mostBytes = 16

  /// Its bytes, the first eight and the others, with zeros behind them.
  package let first: UInt64
  package let second: UInt64

  /// Takes bytes, of which there must be sixteen that can be read; nil where there are none or too many.
  @inline(__always)
  package init?(_ start: UnsafePointer<UInt8>, count: Int) {
    guard count > 0, count <= Self.mostBytes else { return nil }
    let raw = UnsafeRawPointer(start)
    let low = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
    let high = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    first = Self.folded(count >= 8 ? low : low & Self.mask(count))
    second = Self.folded(count > 8 ? high & Self.mask(count &- 8) : 0)
  }

  /// Takes a text; nil where it is empty or too long.
  package init?(_ text: String) {
    var (low, high, count): (UInt64, UInt64, UInt64) = (0, 0, 0)
    for byte in text.utf8 {
      switch count {
      case 0..<8: low |= UInt64(byte) << (8 * count)
      case 8..<16: high |= UInt64(byte) << (8 * (count - 8))
      default: return nil
      }
      count += 1
    }
    if count == 0 { return nil }
    (first, second) = (Self.folded(low), Self.folded(high))
  }

  /// Hashes both words as one.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(first &+ second &* 0x9E37_79B9_7F4A_7C15)
  }

  /// The lowest bytes of a word, so many.
  @inline(__always)
  private static func mask(_ bytes: Int) -> UInt64 {
    bytes >= 8 ? .max : (1 << UInt64(8 &* bytes)) &- 1
  }

  /// Small letters as capitals; digits go elsewhere, each to a place of its own.
  @inline(__always)
  private static func folded(_ word: UInt64) -> UInt64 { word & 0xDFDF_DFDF_DFDF_DFDF }
}
