#if arch(x86_64) && canImport(_Builtin_intrinsics)
  import _Builtin_intrinsics.intel
#endif

/// What vectors of bytes are asked.
enum VectorBits {
  /// One bit for each of sixteen bytes.
  @inline(__always)
  static func of(_ mask: SIMDMask<SIMD16<Int8>>) -> UInt64 {
    #if arch(x86_64) && canImport(_Builtin_intrinsics)
      // One instruction, which the compiler does not find on its own.
      let bits = _mm_movemask_epi8(unsafeBitCast(mask, to: SIMD2<Int64>.self))
      return UInt64(UInt32(bitPattern: bits))
    #else
      return gathered(mask)
    #endif
  }

  /// The same, on every processor.
  @inline(__always)
  static func gathered(_ mask: SIMDMask<SIMD16<Int8>>) -> UInt64 {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self) & 0x8080_8080_8080_8080
    // Multiplying brings the highest bits of eight bytes together in the highest byte.
    let low = (words.x &* 0x0002_0408_1020_4081) >> 56
    let high = (words.y &* 0x0002_0408_1020_4081) >> 56
    return low | high << 8
  }

  /// Whether the mask has any of sixteen bytes.
  @inline(__always)
  static func isAny(_ mask: SIMDMask<SIMD16<Int8>>) -> Bool {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return words.x | words.y != 0
  }
}
