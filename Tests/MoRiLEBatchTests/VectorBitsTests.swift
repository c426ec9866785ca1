import TestSupport
import Testing

@testable import MoRiLEBatch

@Suite struct VectorBitsTests {
  /// What one processor has an instruction for is the same as what all others compute.
  @Test func eachByteHasItsBit() {
    var random = SeededRandom(seed: 11)
    var wanted: [UInt64] = [0, 0xFFFF] + (0..<16).map { 1 << UInt64($0) }
    wanted += (0..<200).map { _ in UInt64.random(in: 0...0xFFFF, using: &random) }
    for bits in wanted {
      var mask = SIMDMask<SIMD16<Int8>>(repeating: false)
      for place in 0..<16 { mask[place] = bits >> UInt64(place) & 1 == 1 }
      #expect(VectorBits.of(mask) == bits)
      #expect(VectorBits.gathered(mask) == bits)
      #expect(VectorBits.isAny(mask) == (bits != 0))
    }
  }
}
