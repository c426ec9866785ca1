import MoRiLE

/// A file as it was read: its name for messages, and its bytes.
public struct SourceFile: Sendable {
  /// The name that the user gave it by.
  public let name: String
  /// What it holds.
  public let bytes: [UInt8]

  /// Makes a file of a name and bytes; nothing is opened.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// A fault and the file that it is in.
public struct FileFault: Hashable, Sendable {
  /// The index of the file among those that were read together.
  public let file: Int
  /// The fault.
  public let fault: Fault

  /// Makes a fault of a file.
  public init(file: Int, _ fault: Fault) {
    self.file = file
    self.fault = fault
  }
}

/// All the faults found in files that were read together.
public struct FileFaults: Error, Sendable {
  /// The faults, by file and position; at least one of them is an error.
  public let all: [FileFault]

  /// Makes an error of `all`.
  public init(_ all: [FileFault]) {
    self.all = all
  }
}
