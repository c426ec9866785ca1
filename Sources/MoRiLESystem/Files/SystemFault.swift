#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the operating system did not do, with the message for people.
package struct SystemFault: Error, Hashable {
  /// What kind of thing failed.
  package enum Kind: Hashable, Sendable {
    /// An input does not exist or may not be read.
    case noInput
    /// An output cannot be created.
    case cannotCreate
    /// Reading or writing failed on the way.
    case inputOutput
    /// An output is the input of this name, which would be lost.
    case isInput(String)
  }

  /// What kind of thing failed.
  package let kind: Kind
  /// The name of the file, as it was given.
  package let name: String
  /// What is wrong, without the name.
  package let reason: String

  /// The message: `data.csv: error: there is no such file`.
  package var text: String { "\(name): error: \(reason)" }

  /// Makes a fault.
  package init(_ kind: Kind, _ name: String, _ reason: String) {
    self.kind = kind
    self.name = name
    self.reason = reason
  }
}

/// What the operating system said went wrong, in its own words.
package func systemMessage(_ code: Int32 = errno) -> String {
  String(cString: strerror(code))
}
