#if arch(wasm32)
  // What the Swift compiler takes for granted in every program and a module without a system lacks.

  /// Gives out memory.
  @_cdecl("posix_memalign")
  public func posixMemalign(
    _ result: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ alignment: Int, _ count: Int
  ) -> Int32 {
    result.pointee = Heap.block(count, alignment: alignment)
    // 12 is ENOMEM: Swift then stops the program.
    return result.pointee == nil ? 12 : 0
  }

  /// Takes memory back.
  @_cdecl("free")
  public func free(_ block: UnsafeMutableRawPointer?) {
    if let block { Heap.release(block) }
  }

  /// Compares bytes.
  @_cdecl("memcmp")
  public func memcmp(
    _ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int
  ) -> Int32 {
    var offset = 0
    while offset < count {
      let a = left.load(fromByteOffset: offset, as: UInt8.self)
      let b = right.load(fromByteOffset: offset, as: UInt8.self)
      if a != b { return a < b ? -1 : 1 }
      offset += 1
    }
    return 0
  }

  /// What seeds the hashes of sets and dictionaries.
  ///
  /// Always the same, so that a page does the same whenever it is opened.
  @_cdecl("arc4random_buf")
  public func randomBytes(_ bytes: UnsafeMutableRawPointer, _ count: Int) {
    for offset in 0..<count {
      bytes.storeBytes(
        of: UInt8(truncatingIfNeeded: offset &* 73 &+ 41), toByteOffset: offset, as: UInt8.self)
    }
  }

  /// The product of two numbers of 128 bits, given and returned as halves of 64.
  @_cdecl("__multi3")
  public func multiply(
    _ result: UnsafeMutablePointer<UInt64>, _ aLow: UInt64, _ aHigh: UInt64, _ bLow: UInt64,
    _ bHigh: UInt64
  ) {
    // By quarters of 32 bits: a full product of 64 bits would call this very function.
    let mask: UInt64 = 0xFFFF_FFFF
    let (a0, a1, b0, b1) = (aLow & mask, aLow >> 32, bLow & mask, bLow >> 32)
    let low = a0 &* b0
    let middle = a1 &* b0 &+ low >> 32
    let other = a0 &* b1 &+ middle & mask
    result[0] = other << 32 | low & mask
    result[1] = a1 &* b1 &+ middle >> 32 &+ other >> 32 &+ aLow &* bHigh &+ aHigh &* bLow
  }

  /// The whole number next to a number; of two that are as near, the one farther from zero.
  @_cdecl("round")
  public func roundedAway(_ number: Double) -> Double {
    // From 2 to the power of 52 on there are whole numbers alone. Not by the library's rounding, which calls this.
    guard number.magnitude < 4_503_599_627_370_496 else { return number }
    let whole = Double(Int64(number))
    let rest = number - whole
    return rest >= 0.5 ? whole + 1 : rest <= -0.5 ? whole - 1 : whole
  }
#endif
