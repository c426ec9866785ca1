#if arch(wasm32)
  // The page's memory: a WebAssembly module that runs on no system has to bring its own.
  //
  // Blocks come in a fixed series of sizes, four to each power of two. A freed block waits for the next
  // of its size, so that whatever is done over and over again runs in the memory that it took at first.

  /// Adds pages to the memory; -1 where the browser has no more.
  @_extern(c, "llvm.wasm.memory.grow.i32")
  private func memoryGrow(_ memory: Int32, _ pages: Int) -> Int

  /// The blocks of the page's memory.
  enum Heap {
    /// The bytes before a block that say what it is; blocks are aligned to as many.
    private static let headerBytes = 16
    private static let pageBytes = 1 << 16
    /// What the memory has at first: room for the record of a long day, so that it stays as it is.
    private static let firstGrowth = 8 << 20
    /// It grows by at least so much, so that it seldom does.
    private static let leastGrowth = 1 << 20
    /// The sizes of the series: up to 2 GB, more than a module has.
    private static let sizeCount = 112

    /// For each size the free block to be taken next; each holds the address of the one after it.
    nonisolated(unsafe) private static var free = [112 of UInt](repeating: 0)
    /// The memory between these two was never given out.
    nonisolated(unsafe) private static var start: UInt = 0
    nonisolated(unsafe) private static var end: UInt = 0
    /// How many bytes are in use.
    nonisolated(unsafe) private(set) static var used = 0

    /// A block of at least `count` bytes, or nil where there is no memory left.
    static func block(_ count: Int, alignment: Int) -> UnsafeMutableRawPointer? {
      let wanted = alignment > headerBytes ? count + alignment : count
      let size = place(of: max(wanted, 16))
      guard size < sizeCount else { return nil }
      let origin: UInt
      if free[size] != 0 {
        origin = free[size]
        free[size] = next(origin)
      } else if let new = cut(headerBytes + bytes(at: size)) {
        origin = new
      } else {
        return nil
      }
      used += bytes(at: size)
      let first = origin + UInt(headerBytes)
      let mask = UInt(max(alignment, headerBytes) - 1)
      let address = (first + mask) & ~mask
      guard let block = UnsafeMutableRawPointer(bitPattern: address) else { return nil }
      // The words before the block: its size's place, and the address it was cut at.
      block.storeBytes(of: size, toByteOffset: -8, as: Int.self)
      block.storeBytes(of: origin, toByteOffset: -4, as: UInt.self)
      return block
    }

    /// Takes a block back.
    static func release(_ block: UnsafeMutableRawPointer) {
      let size = block.load(fromByteOffset: -8, as: Int.self)
      let origin = block.load(fromByteOffset: -4, as: UInt.self)
      UnsafeMutableRawPointer(bitPattern: origin)?.storeBytes(of: free[size], as: UInt.self)
      free[size] = origin
      used -= bytes(at: size)
    }

    private static func next(_ origin: UInt) -> UInt {
      UnsafeMutableRawPointer(bitPattern: origin)?.load(as: UInt.self) ?? 0
    }

    /// The place in the series of the smallest size that has `count` bytes, at least 16.
    private static func place(of count: Int) -> Int {
      let power = Int.bitWidth - 1 - (count - 1).leadingZeroBitCount
      let quarter = ((count - 1) >> max(0, power - 2)) & 3
      return (power - 3) * 4 + quarter
    }

    /// The size at a place of the series: 16 at the fourth, then 20, 24, 28, 32, 40 and so on.
    private static func bytes(at place: Int) -> Int {
      (5 + place & 3) << (place / 4 + 1)
    }

    /// New memory.
    private static func cut(_ count: Int) -> UInt? {
      let count = (UInt(count) + 15) & ~15
      if end - start < count {
        let least = end == 0 ? firstGrowth : leastGrowth
        let pages = (max(Int(count), least) + pageBytes - 1) / pageBytes
        let before = memoryGrow(0, pages)
        guard before >= 0 else { return nil }
        let address = UInt(before) * UInt(pageBytes)
        // Growth follows on what there was, and what was left of that stays in use.
        if address != end { start = address }
        end = address + UInt(pages * pageBytes)
      }
      defer { start += count }
      return start
    }
  }
#endif
