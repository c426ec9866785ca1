import MoRiLE

/// A part of a zip file as it is unpacked, some 100 KB at a time.
///
/// What is at hand stands in ``window`` up to ``end``; ``readMore(keeping:)`` makes room by moving down what is
/// still wanted, and adds to it. When the part ends, its size and check sum have been held against the directory.
struct PartStream {
  /// The most bytes that can be kept at hand at a time.
  static let maximumKept = 1 << 21
  private static let chunk = 98_304

  /// Where the bytes at hand stand.
  private(set) var window: ByteWindow
  /// Where they end.
  private(set) var end = 0
  private let source: PackedBytes
  private let entry: ZipEntry?
  private var inflate: Inflate
  private var stored: Range<Int>
  private var sum = CRC32()
  private var total = 0
  private var isComplete = false

  /// Begins to unpack a part of a zip file.
  ///
  /// - Throws: A fault where it is encrypted or packed as nothing here can unpack.
  init(_ archive: ZipArchive, _ entry: ZipEntry) throws(Faults) {
    if entry.isEncrypted {
      throw Faults([
        Fault(
          .unreadable, at: nil,
          "\"\(entry.text)\" in this file needs a password: save the workbook without one")
      ])
    }
    guard entry.method == 8 || entry.method == 0 else {
      throw Faults([
        Fault(
          .unreadable, at: nil,
          "\"\(entry.text)\" in this file is packed in a way that no workbook is (method \(entry.method)): "
            + "open it in the program that it comes from and save it again")
      ])
    }
    if entry.method == 0, entry.packed.count != entry.size {
      throw ZipArchive.damage("\"\(entry.text)\" does not have the size that it says")
    }
    source = archive.source
    self.entry = entry
    inflate = Inflate(entry.packed)
    stored = entry.packed
    // A small part is unpacked at once; one byte more shows that there are too many.
    window = ByteWindow(capacity: min(Inflate.reach + Self.chunk, entry.size + 1))
    _ = try readMore(keeping: 0)
  }

  /// A part that is at hand whole.
  init(_ bytes: [UInt8]) {
    source = PackedBytes(bytes)
    entry = nil
    inflate = Inflate(0..<0)
    stored = 0..<bytes.count
    window = ByteWindow(capacity: min(Inflate.reach + Self.chunk, bytes.count))
    end = copyStored(to: window.capacity)
    total = end
  }

  /// Adds to the bytes at hand; gives how far down the others have moved, and whether there were more.
  ///
  /// - Parameter start: Where the bytes begin that are still wanted.
  /// - Throws: A fault where the part is damaged, or where more than ``maximumKept`` are wanted.
  mutating func readMore(keeping start: Int) throws(Faults) -> (moved: Int, isMore: Bool) {
    precondition(start >= 0 && start <= end)
    if isComplete { return (0, false) }
    let moved = min(start, max(0, end - Inflate.reach))
    if moved > 0 {
      window.moveDown(from: moved, to: end)
      end -= moved
    }
    if window.capacity - end < Self.chunk / 2, total < size {
      guard window.capacity < Self.maximumKept else {
        throw ZipArchive.excess(
          "a tag in \(name) has more than 1 MB, as none in a workbook has: check where the file comes from"
        )
      }
      window = window.grown(to: window.capacity * 2, keeping: end)
    }
    let before = end
    end = entry?.method == 8 ? try unpack() : copyStored(to: window.capacity)
    sum.add(window.bytes(before..<end))
    total += end - before
    if end == before { try complete() }
    return (moved, end > before)
  }

  private mutating func unpack() throws(Faults) -> Int {
    let limit = min(window.capacity, end + size - total + 1)
    let place = source.withBytes {
      inflate.unpack($0, into: window, from: end, to: limit)
    }
    if inflate.state == .damaged || total + place - end > size {
      throw ZipArchive.damage("\(name) cannot be unpacked")
    }
    return place
  }

  private mutating func copyStored(to limit: Int) -> Int {
    let count = min(stored.count, limit - end)
    source.withBytes { source in
      if let base = source.baseAddress?.assumingMemoryBound(to: UInt8.self) {
        (window.base + end).update(from: base + stored.lowerBound, count: count)
      }
    }
    stored = stored.lowerBound + count..<stored.upperBound
    return end + count
  }

  private mutating func complete() throws(Faults) {
    isComplete = true
    guard let entry else { return }
    guard total == entry.size, entry.method == 0 || inflate.state == .ended else {
      throw ZipArchive.damage("\(name) does not have the size that it says")
    }
    guard sum.value == entry.sum else {
      throw ZipArchive.damage("\(name) is not what was packed, by its check sum")
    }
  }

  /// How many bytes it should have.
  private var size: Int { entry?.size ?? source.count }

  private var name: String { entry.map { "\"\($0.text)\"" } ?? "this file" }
}
