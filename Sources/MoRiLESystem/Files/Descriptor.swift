#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file, pipe or device, by the number that the system knows it by.
package struct Descriptor: Hashable, Sendable {
  /// The system's number.
  package let number: Int32

  /// Standard input.
  package static let standardInput = Descriptor(number: 0)
  /// Standard output.
  package static let standardOutput = Descriptor(number: 1)
  /// Standard error.
  package static let standardError = Descriptor(number: 2)

  /// Takes a number of the system.
  package init(number: Int32) { self.number = number }

  /// Reads what is there into memory, and waits only if there is nothing.
  ///
  /// - Returns: how many bytes were read, 0 at the end; nil where reading failed, with `errno` set.
  package func read(into memory: UnsafeMutableRawBufferPointer) -> Int? {
    while true {
      let count = systemRead(number, memory.baseAddress, memory.count)
      if count >= 0 { return count }
      if errno != EINTR { return nil }
    }
  }

  /// Whether there is something to read, or the end, within a time.
  package func isReady(within milliseconds: Int32) -> Bool {
    var wait = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, milliseconds) > 0
  }

  /// Whether it is a terminal.
  package var isTerminal: Bool { isatty(number) == 1 }
}

/// `read` of the operating system, whose name the type's own hides.
private func systemRead(_ number: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(number, bytes, count)
}
