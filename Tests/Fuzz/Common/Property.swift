#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends the run, so that the bytes at hand are kept, unless something holds that must hold of any.
func require(
  _ holds: Bool, _ statement: @autoclosure () -> String, line: Int = #line,
  file: String = #fileID
) {
  guard !holds else { return }
  let text = Array("\(file):\(line): must hold: \(statement())\n".utf8)
  _ = write(2, text, text.count)
  abort()
}

/// The bytes that the fuzzer hands over.
func given(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  Array(UnsafeBufferPointer(start: bytes, count: count))
}

/// Whether two texts are spelled the same, where `==` would take `é` for `e` and an accent.
func same(_ left: String, _ right: String) -> Bool {
  left.utf8.elementsEqual(right.utf8)
}
