#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the program was started from.
package enum Console {
  /// How many columns the terminal of standard output has; nil where it is none or does not say.
  package static var width: Int? {
    var size = winsize()
    let isKnown = ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : nil
  }

  /// A variable of the environment; nil where it is not set.
  package static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Writes bytes, where there is nobody left to tell if that fails.
  package static func write(_ text: String, to descriptor: Descriptor) {
    _ = Array(text.utf8).withUnsafeBytes { OutputTarget(descriptor, isFile: false).write($0) }
  }

  /// Has the program end with a message where a mapped file becomes shorter while it is read; the
  /// system would end it without a word.
  package static func watchForShorterFiles(_ code: Int32) {
    // What stands here can use nothing but constants.
    precondition(code == 74, "the code that the handler ends with")
    signal(SIGBUS) { _ in
      let message: StaticString =
        "morile: error: an input became shorter while it was read; run it again\n"
      _ = systemWrite(2, message.utf8Start, message.utf8CodeUnitCount)
      _exit(74)
    }
  }

  /// Ends the program.
  package static func exit(_ code: Int32) -> Never { systemExit(code) }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

private func systemExit(_ code: Int32) -> Never { exit(code) }
