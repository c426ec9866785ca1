/// Memory that a stream writes bytes into and its readers read them from, given back when nobody holds it.
///
/// A ``PartStream`` owns the only one that it writes to, and hands it to the ``XMLReader`` that reads from it.
/// ``slack`` bytes after the capacity may be written but mean nothing: copies may run over by some bytes there.
final class ByteWindow {
  /// How many bytes may be written after the capacity.
  static let slack = 320

  /// The first byte.
  let base: UnsafeMutablePointer<UInt8>
  /// How many bytes may be kept.
  let capacity: Int

  /// Makes memory of a capacity, all of it 0.
  init(capacity: Int) {
    self.capacity = capacity
    base = .allocate(capacity: capacity + ByteWindow.slack)
    base.initialize(repeating: 0, count: capacity + ByteWindow.slack)
  }

  deinit { base.deallocate() }

  /// Moves a range of bytes to the beginning.
  func moveDown(from start: Int, to end: Int) {
    precondition(start >= 0 && start <= end && end <= capacity)
    base.update(from: base + start, count: end - start)
  }

  /// Memory of another capacity with the first `count` bytes.
  func grown(to capacity: Int, keeping count: Int) -> ByteWindow {
    precondition(count <= capacity && count <= self.capacity)
    let window = ByteWindow(capacity: capacity)
    window.base.update(from: base, count: count)
    return window
  }

  /// Some of the bytes, for those that take no pointers.
  func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    precondition(range.lowerBound >= 0 && range.upperBound <= capacity)
    return UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
  }
}
