import MoRiLESystem

/// Lists that one thread fills side by side, each in blocks of one page.
///
/// So rows are sorted roughly as they come, without being moved afterwards.
final class BucketLists<Element: BitwiseCopyable>: @unchecked Sendable {
  private static var blockBytes: Int { 4_096 }
  private static var leastSlabBytes: Int { 1 << 20 }
  private static var blockElements: Int { blockBytes / MemoryLayout<Element>.stride }

  /// How many lists there are.
  let bucketCount: Int
  /// Where the next element of each list goes, and where its block ends.
  private let nexts: UnsafeMutablePointer<UnsafeMutablePointer<Element>?>
  private let ends: UnsafeMutablePointer<UnsafeMutablePointer<Element>?>
  private var blocks: [[UnsafeMutablePointer<Element>]]
  private var slabs: [Pages] = []
  /// How much of the last slab is used, and how many bytes those before it have.
  private var used = 0
  private var fullBytes = 0

  init(_ bucketCount: Int) {
    self.bucketCount = bucketCount
    nexts = .allocate(capacity: bucketCount)
    ends = .allocate(capacity: bucketCount)
    nexts.initialize(repeating: nil, count: bucketCount)
    ends.initialize(repeating: nil, count: bucketCount)
    blocks = [[UnsafeMutablePointer<Element>]](repeating: [], count: bucketCount)
  }

  deinit {
    nexts.deallocate()
    ends.deallocate()
  }

  /// How much memory the lists take.
  var bytes: Int { fullBytes + used }

  /// Empties all lists and hands over their memory.
  func removeAll() -> [Pages] {
    defer { slabs = [] }
    (used, fullBytes) = (0, 0)
    for bucket in 0..<bucketCount {
      (nexts[bucket], ends[bucket]) = (nil, nil)
      blocks[bucket] = []
    }
    return slabs
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
    if slabs.isEmpty || used == slabs[slabs.count - 1].bytes { addSlab() }
    let block = (slabs[slabs.count - 1].start + used).bindMemory(
      to: Element.self, capacity: Self.blockElements)
    used += Self.blockBytes
    blocks[bucket].append(block)
    nexts[bucket] = block
    ends[bucket] = block + Self.blockElements
  }

  /// Adds a slab as large as all before it, so that few are needed, and a short list needs little.
  private func addSlab() {
    fullBytes += used
    used = 0
    slabs.append(Pages(max(Self.leastSlabBytes, fullBytes)))
  }
}
