import Glibc

/// A file that is written in large pieces.
struct OutputFile: ~Copyable {
  private static let pieceSize = 1 << 20
  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  /// Makes an empty file, in place of one that may be there.
  init(_ path: String) throws(Failure) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw Failure(output: "cannot create \(path)") }
    buffer.reserveCapacity(Self.pieceSize + 1 << 12)
  }

  deinit { _ = Glibc.close(descriptor) }

  /// Appends text.
  mutating func append(_ text: [UInt8]) { buffer.append(contentsOf: text) }

  /// Appends one byte.
  mutating func append(_ byte: UInt8) { buffer.append(byte) }

  /// Appends a number, filled up with zeros to so many digits.
  mutating func append(_ number: UInt64, digits: Int = 1) {
    var power: UInt64 = 1
    var left = digits
    while left > 1 || number / power >= 10 {
      power *= 10
      left -= 1
    }
    while power > 0 {
      buffer.append(UInt8(ascii: "0") + UInt8(number / power % 10))
      power /= 10
    }
  }

  /// Appends the end of a row, and writes what has been gathered if it is a piece.
  mutating func endRow(_ lineEnd: [UInt8] = [0x0A]) throws(Failure) {
    buffer.append(contentsOf: lineEnd)
    if buffer.count >= Self.pieceSize { try flush() }
  }

  /// Writes what is left.
  mutating func flush() throws(Failure) {
    var done = 0
    while done < buffer.count {
      let written = buffer.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      }
      guard written > 0 else { throw Failure(output: "cannot write \(path)") }
      done += written
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
