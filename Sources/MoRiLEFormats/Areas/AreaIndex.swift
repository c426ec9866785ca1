/// Says which of the areas that are asked for a code belongs to, without looking at the look-up again.
package struct AreaIndex: Sendable {
  /// What is said of a code that no look-up has.
  package static let unknown = -1
  /// What is said of a code that belongs to an area that is not asked for.
  package static let elsewhere = -2
  /// What is said of a code that the look-ups put into several areas.
  package static let several = -3
  /// What is said of a row that has no code.
  package static let withoutCode = -4

  /// The codes, each at the place of its hash or behind it; a power of two of places, half of them empty.
  private var codes: [AreaCode?]
  private var places: [Int32]

  /// Takes the place of each code: that of an area among those asked for, or ``elsewhere`` or ``several``.
  package init(_ all: [(code: AreaCode, place: Int)]) {
    var size = 64
    while size < 2 * all.count { size *= 2 }
    codes = [AreaCode?](repeating: nil, count: size)
    places = [Int32](repeating: Int32(Self.unknown), count: size)
    for (code, place) in all {
      var slot = Self.hash(code) & (size - 1)
      while let other = codes[slot], other != code { slot = (slot + 1) & (size - 1) }
      codes[slot] = code
      places[slot] = Int32(place)
    }
  }

  /// The place of the area of a code, or why it has none; in the same time however many codes there are.
  package func place(of code: AreaCode) -> Int {
    var slot = Self.hash(code) & (codes.count &- 1)
    while let other = codes[slot] {
      if other == code { return Int(places[slot]) }
      slot = (slot &+ 1) & (codes.count &- 1)
    }
    return Self.unknown
  }

  /// Codes differ in their last digits, which the upper bits of a product depend on.
  private static func hash(_ code: AreaCode) -> Int {
    let product = (code.first ^ (code.second &* 0xC2B2_AE3D_27D4_EB4F)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: product >> 32 ^ product >> 51)
  }
}
