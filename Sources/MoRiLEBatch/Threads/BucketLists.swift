#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lists that one thread fills side by side, each in blocks of one page.
///
/// So rows are sorted roughly as they come, without being moved afterwards.
final class BucketLists<Element: BitwiseCopyable>: @unchecked Sendable {
  private static var blockBytes: Int { 4_096 }
  private static var slabBytes: Int { 8 << 20 }
  private static var blockElements: Int { blockBytes / MemoryLayout<Element>.stride }

  /// How many lists there are.
  let bucketCount: Int
  /// Where the next element of each list goes, and where its block ends.
  private let nexts: UnsafeMutablePointer<UnsafeMutablePointer<Element>?>
  private let ends: UnsafeMutablePointer<UnsafeMutablePointer<Element>?>
  private var blocks: [[UnsafeMutablePointer<Element>]]
  private var slabs: [UnsafeMutableRawPointer] = []
  /// How much of the last slab is used.
  private var used = BucketLists.slabBytes

  init(_ bucketCount: Int) {
    self.bucketCount = bucketCount
    nexts = .allocate(capacity: bucketCount)
    ends = .allocate(capacity: bucketCount)
    nexts.initialize(repeating: nil, count: bucketCount)
    ends.initialize(repeating: nil, count: bucketCount)
    blocks = [[UnsafeMutablePointer<Element>]](repeating: [], count: bucketCount)
  }

  deinit {
    removeAll()
    nexts.deallocate()
    ends.deallocate()
  }

  /// How much memory the lists take.
  var bytes: Int { slabs.isEmpty ? 0 : (slabs.count - 1) * Self.slabBytes + used }

  /// Empties all lists and gives their memory back.
  func removeAll() {
    for slab in slabs { munmap(slab, Self.slabBytes) }
    slabs = []
    used = Self.slabBytes
    for bucket in 0..<bucketCount {
      (nexts[bucket], ends[bucket]) = (nil, nil)
      blocks[bucket] = []
    }
  }

  /// Adds an element to a list.
  @inline(__always)
  func append(_ element: Element, to bucket: Int) {
    if nexts[bucket] == ends[bucket] { addBlock(to: bucket) }
    let next = nexts[bucket].unsafelyUnwrapped
    next.pointee = element
    nexts[bucket] = next + 1
  }

  /// How many elements a list has.
  func count(of bucket: Int) -> Int {
    guard let next = nexts[bucket], let last = blocks[bucket].last else { return 0 }
    return (blocks[bucket].count - 1) * Self.blockElements + (next - last)
  }

  /// Goes through the elements of a list, block by block.
  @inline(__always)
  func forEachBlock(of bucket: Int, _ body: (UnsafeBufferPointer<Element>) -> Void) {
    guard let next = nexts[bucket] else { return }
    for (place, block) in blocks[bucket].enumerated() {
      let isLast = place == blocks[bucket].count - 1
      body(UnsafeBufferPointer(start: block, count: isLast ? next - block : Self.blockElements))
    }
  }

  @inline(never)
  private func addBlock(to bucket: Int) {
    if used + Self.blockBytes > Self.slabBytes { addSlab() }
    let block = (slabs[slabs.count - 1] + used).bindMemory(
      to: Element.self, capacity: Self.blockElements)
    used += Self.blockBytes
    blocks[bucket].append(block)
    nexts[bucket] = block
    ends[bucket] = block + Self.blockElements
  }

  private func addSlab() {
    let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
    guard let slab = mmap(nil, Self.slabBytes, PROT_READ | PROT_WRITE, flags, -1, 0),
      slab != MAP_FAILED
    else { fatalError("the system gives no more memory") }
    // Many small pages cost more to come by than a few large ones; a short list needs few.
    #if os(Linux)
      if !slabs.isEmpty { madvise(slab, Self.slabBytes, Int32(MADV_HUGEPAGE)) }
    #endif
    slabs.append(slab)
    used = 0
  }
}
