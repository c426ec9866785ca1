import Foundation
import MoRiLESystem

@testable import MoRiLEBatch

/// A file without a name that is used again for input after input.
struct MemoryFile {
  static let input = MemoryFile()
  static let output = MemoryFile()

  private let descriptor: CInt

  private init() {
    var name = Array("/tmp/morile-fuzz-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    require(descriptor >= 0, "a temporary file can be made")
    unlink(name)
  }

  /// The descriptor, from which these bytes can be read.
  func holding(_ bytes: [UInt8]) -> CInt {
    ftruncate(descriptor, 0)
    let count = pwrite(descriptor, bytes, bytes.count, 0)
    require(count == bytes.count, "bytes are written")
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }

  /// What `write` writes.
  func written(_ write: (OrderedOutput) -> Void) -> String {
    ftruncate(descriptor, 0)
    lseek(descriptor, 0, SEEK_SET)
    let output = OrderedOutput(OutputTarget(Descriptor(number: descriptor), isFile: false))
    write(output)
    require(output.failure == nil, "all is written")
    let size = Int(lseek(descriptor, 0, SEEK_END))
    var bytes = [UInt8](repeating: 0, count: size)
    require(pread(descriptor, &bytes, size, 0) == size, "what was written is read")
    return String(decoding: bytes, as: UTF8.self)
  }
}
