@testable import MoRiLE

extension WholeNumber {
  /// The number of a text such as `-1FFFFFFFF`, limb by limb, without the arithmetic under test.
  init(hex text: String) {
    var digits = text.utf8.filter { $0 != UInt8(ascii: "-") }.map { UInt32(Self.digit($0)) }
    var limbs: [UInt32] = []
    while !digits.isEmpty {
      limbs.append(digits.suffix(8).reduce(0) { $0 << 4 | $1 })
      digits.removeLast(min(8, digits.count))
    }
    self.init(isNegative: text.hasPrefix("-"), limbs: limbs)
  }

  private static func digit(_ byte: UInt8) -> UInt8 {
    byte <= UInt8(ascii: "9") ? byte - UInt8(ascii: "0") : byte - UInt8(ascii: "A") + 10
  }
}
