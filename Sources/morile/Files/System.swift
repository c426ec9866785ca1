// The calls of the operating system that the command line needs, by the names that all of them share.
#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the operating system said went wrong, in its own words.
func systemMessage(_ code: Int32 = errno) -> String {
  String(cString: strerror(code))
}

/// Ends the program.
func exitProgram(_ code: ExitCode) -> Never {
  exit(code.rawValue)
}
