import MoRiLESystem

extension TextBytes {
  /// Takes the bytes of a mapped file.
  package convenience init(_ file: MappedFile, count: Int) {
    self.init(file.base, count: count, isMapped: true) { [file] _ in _ = file }
  }

  /// The text without its first bytes, such as a byte order mark.
  package func dropping(_ first: Int) -> TextBytes {
    if first == 0 { return self }
    return TextBytes(base + first, count: count - first, isMapped: isMapped) { [self] _ in _ = self
    }
  }

  /// Lets the system have the memory of some bytes of a mapped file back; they are read again when they
  /// are looked at.
  func release(_ range: Range<Int>) {
    guard isMapped else { return }
    MappedFile.release(UnsafeBufferPointer(start: base + range.lowerBound, count: range.count))
  }
}
