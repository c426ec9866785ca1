// The blocks of a stream: bytes as they are, or codes, the fixed ones or those that the block has.
extension Inflate {
  /// Reads how a block is written, and what stands before its bytes or codes.
  mutating func readBlock(_ input: UnsafeRawBufferPointer) {
    if isLast {
      state = .ended
      return
    }
    isLast = take(1, input) == 1
    switch take(2, input) {
    case 0: readStoredSize(input)
    case 1:
      lengths = InflateTable.fixed?.lengths
      distances = InflateTable.fixed?.distances
      state = .codes
    case 2: readTables(input)
    default: state = .damaged
    }
    if count < 0 { state = .damaged }
  }

  private mutating func readStoredSize(_ input: UnsafeRawBufferPointer) {
    _ = take(count & 7, input)
    let size = take(16, input)
    let inverse = take(16, input)
    guard count >= 0, size ^ inverse == 0xFFFF else {
      state = .damaged
      return
    }
    // The bytes follow on the bits: those that were read ahead are given back.
    offset -= count / 8
    (bits, count) = (0, 0)
    state = .stored(Int(size))
  }

  /// Copies bytes of a block that is not packed.
  mutating func copyStored(
    _ input: UnsafeRawBufferPointer, _ left: Int, _ window: ByteWindow, _ place: inout Int,
    _ limit: Int
  ) {
    guard left > 0 else {
      state = isLast ? .ended : .block
      return
    }
    let size = min(left, limit - place)
    guard let source = input.baseAddress, size <= end - offset else {
      state = .damaged
      return
    }
    UnsafeMutableRawPointer(window.base + place).copyMemory(from: source + offset, byteCount: size)
    offset += size
    place += size
    state = .stored(left - size)
  }

  /// Reads the codes of a block that has its own, which are packed with codes of their lengths.
  private mutating func readTables(_ input: UnsafeRawBufferPointer) {
    state = .damaged
    let lengthCount = Int(take(5, input)) + 257
    let distanceCount = Int(take(5, input)) + 1
    let codeCount = Int(take(4, input)) + 4
    guard lengthCount <= 286, distanceCount <= 30 else { return }
    var sizes = [UInt8](repeating: 0, count: 19)
    for index in 0..<codeCount { sizes[Self.order[index]] = UInt8(take(3, input)) }
    guard count >= 0, let codes = InflateTable.codeLengths(sizes) else { return }
    var all: [UInt8] = []
    all.reserveCapacity(lengthCount + distanceCount)
    while all.count < lengthCount + distanceCount {
      let entry = codes.entry(bits: peek(input))
      guard entry != 0 else { return }
      take(entry)
      let symbol = UInt8(entry >> 16)
      var (size, times) = (symbol, 1)
      switch symbol {
      case 16:
        guard let last = all.last else { return }
        (size, times) = (last, 3 + Int(take(2, input)))
      case 17: (size, times) = (0, 3 + Int(take(3, input)))
      case 18: (size, times) = (0, 11 + Int(take(7, input)))
      default: break
      }
      guard count >= 0, all.count + times <= lengthCount + distanceCount else { return }
      for _ in 0..<times { all.append(size) }
    }
    // A block without a code for its end would have none.
    guard all[256] > 0 else { return }
    lengths = .lengths(Array(all[..<lengthCount]))
    distances = .distances(Array(all[lengthCount...]))
    if lengths != nil, distances != nil { state = .codes }
  }

  private static let order = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]
}
