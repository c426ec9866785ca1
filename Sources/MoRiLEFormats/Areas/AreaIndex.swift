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

  /// A code and the place of its area; a code of zeros, which none has, where there is none.
  private struct Slot {
    var code: (first: UInt64, second: UInt64) = (0, 0)
    var place = Int32(AreaIndex.unknown)
  }

  /// The codes, each at the place of its hash or behind it; a power of two of them, half of them empty.
  private let slots: UnsafeMutableBufferPointer<Slot>

  /// Takes the place of each code: that of an area among those asked for, or ``elsewhere`` or ``several``.
  package init(_ all: [(code: AreaCode, place: Int)]) {
    var size = 64
    while size < 2 * all.count { size *= 2 }
    slots = .allocate(capacity: size)
    slots.initialize(repeating: Slot())
    for (code, place) in all {
      slots[slot(of: code)] = Slot(code: (code.first, code.second), place: Int32(place))
    }
  }

  deinit { slots.deallocate() }

  /// The place of the area of a code, or why it has none; in the same time however many codes there are.
  package func place(of code: AreaCode) -> Int { Int(slots[slot(of: code)].place) }

  /// Where a code stands, or would.
  @inline(__always)
  private func slot(of code: AreaCode) -> Int {
    let slots = slots
    var slot = Self.hash(code) & (slots.count &- 1)
    while slots[slot].code != (code.first, code.second), slots[slot].code != (0, 0) {
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return slot
  }

  /// Codes differ in their last digits, which the upper bits of a product depend on.
  private static func hash(_ code: AreaCode) -> Int {
    let product = (code.first ^ (code.second &* 0xC2B2_AE3D_27D4_EB4F)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: product >> 32 ^ product >> 51)
  }
}
