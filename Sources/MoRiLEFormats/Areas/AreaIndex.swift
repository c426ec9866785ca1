/// Says which of the areas that are asked for a code belongs to, without looking at the look-up again.
///
/// It is asked for every row of gigabytes, so that its memory is its own: arrays would be held and let go each time.
package final class AreaIndex: @unchecked Sendable {
  /// What is said of a code that no look-up has.
  package static let unknown = -1
  /// What is said of a code that belongs to an area that is not asked for.
  package static let elsewhere = -2
  /// What is said of a code that the look-ups put into several areas.
  package static let several = -3
  /// What is said of a row that has no code.
  package static let withoutCode = -4

  /// The codes, which whoever holds the index may ask without holding it anew for each row.
  package let codes: Codes

  /// Takes the place of each code: that of an area among those asked for, or ``elsewhere`` or ``several``.
  package init(_ all: [(code: AreaCode, place: Int)]) { codes = Codes(all) }

  deinit { codes.deallocate() }

  /// The place of the area of a code, or why it has none; in the same time however many codes there are.
  package func place(of code: AreaCode) -> Int { codes.place(of: code) }
}

extension AreaIndex {
  /// The codes of an index, in memory that is there as long as the index.
  package struct Codes: @unchecked Sendable {
    /// The codes of a letter and eight digits, as all published ones are, each with the place of its area in one word.
    ///
    /// So all of a nation's are near the processor. Each is at the place of its hash or behind it; 0 where there is none.
    private let usual: UnsafeMutableBufferPointer<UInt64>
    /// The others in the same way.
    private let others: UnsafeMutableBufferPointer<Slot>
  }
}

extension AreaIndex.Codes {
  /// A code and the place of its area; a code of zeros, which none has, where there is none.
  private struct Slot {
    var code: (first: UInt64, second: UInt64) = (0, 0)
    var place = Int32(AreaIndex.unknown)
  }

  fileprivate init(_ all: [(code: AreaCode, place: Int)]) {
    let count = all.count { Self.key(of: $0.code) != nil }
    usual = .allocate(capacity: Self.size(for: count))
    usual.initialize(repeating: 0)
    others = .allocate(capacity: Self.size(for: all.count - count))
    others.initialize(repeating: Slot())
    for (code, place) in all {
      if let key = Self.key(of: code) {
        usual[slot(ofKey: key)] = key << Self.placeBits | UInt64(place - Self.least)
      } else {
        others[slot(of: code)] = Slot(code: (code.first, code.second), place: Int32(place))
      }
    }
  }

  fileprivate func deallocate() {
    usual.deallocate()
    others.deallocate()
  }

  /// A power of two, of which some codes take two thirds at most.
  private static func size(for count: Int) -> Int {
    var size = 64
    while 2 * size < 3 * count { size *= 2 }
    return size
  }

  /// The place of the area of a code, or why it has none.
  package func place(of code: AreaCode) -> Int {
    guard let key = Self.key(of: code) else { return Int(others[slot(of: code)].place) }
    let word = usual[slot(ofKey: key)]
    return word == 0 ? AreaIndex.unknown : Int(word & (1 << Self.placeBits - 1)) + Self.least
  }

  // MARK: - Codes of a letter and eight digits

  /// How many bits of a word have the place.
  private static var placeBits: UInt64 { 27 }
  /// What is taken for 0 among places: none is as small.
  private static var least: Int { AreaIndex.withoutCode - 1 }

  /// The letter and the digits of a code in 37 bits; nil where it has others.
  @inline(__always)
  private static func key(of code: AreaCode) -> UInt64? {
    // Digits are held as 0x10 to 0x19, and letters as 0x41 to 0x5A.
    guard code.first & 0xF0F0_F0F0_F0F0_F0E0 == 0x1010_1010_1010_1040, code.second >> 4 == 1 else {
      return nil
    }
    var digits = code.first >> 8 & 0x000F_0F0F_0F0F_0F0F
    digits = (digits | digits >> 4) & 0x00FF_00FF_00FF_00FF
    digits = (digits | digits >> 8) & 0x0000_FFFF_0000_FFFF
    digits = (digits | digits >> 16) & 0x0000_0000_FFFF_FFFF
    return digits << 9 | (code.second & 0xF) << 5 | code.first & 0x1F
  }

  /// Where a key stands, or would.
  @inline(__always)
  private func slot(ofKey key: UInt64) -> Int {
    let usual = usual
    var slot = Self.hash(key) & (usual.count &- 1)
    while usual[slot] != 0, usual[slot] >> Self.placeBits != key {
      slot = (slot &+ 1) & (usual.count &- 1)
    }
    return slot
  }

  // MARK: - Others

  /// Where a code stands, or would.
  @inline(__always)
  private func slot(of code: AreaCode) -> Int {
    let others = others
    var slot =
      Self.hash(code.first ^ (code.second &* 0xC2B2_AE3D_27D4_EB4F)) & (others.count &- 1)
    while others[slot].code != (code.first, code.second), others[slot].code != (0, 0) {
      slot = (slot &+ 1) & (others.count &- 1)
    }
    return slot
  }

  /// Codes differ in their last digits, which the upper bits of a product depend on.
  @inline(__always)
  private static func hash(_ word: UInt64) -> Int {
    let product = word &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: product >> 32 ^ product >> 51)
  }
}
