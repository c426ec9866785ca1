/// Something wrong with a model or with data, told so that the reader can mend it.
///
/// A message says the value, what is allowed and what to do, in that order as far as each applies.
/// It does not repeat the place: that is ``position``, and whoever prints the fault adds the name of
/// the file. Programs go by the kind, which stays the same when a message is worded better.
public struct Fault: Hashable, Sendable {
  /// How bad a fault is.
  public enum Severity: Hashable, Sendable {
    /// No result may be made from this input.
    case error
    /// A result is right, but the input looks like a slip.
    case warning
    /// Nothing is wrong; it is said how the input was taken.
    case note
  }

  /// What is wrong, for programs to go by.
  public let kind: Kind
  /// Whether the fault forbids a result.
  public let severity: Severity
  /// Where the faulty text begins, if it came from a file.
  public let position: Position?
  /// How many characters the faulty text has, at least 1: the length of the mark under it.
  public let length: Int
  /// What is wrong and what to do.
  public let message: String

  /// Makes a fault.
  public init(
    _ kind: Kind, _ severity: Severity = .error, at position: Position?, length: Int = 1,
    _ message: String
  ) {
    self.kind = kind
    self.severity = severity
    self.position = position
    self.length = max(1, length)
    self.message = message
  }
}

/// All the faults found in one input, thrown together so that they can be mended together.
public struct Faults: Error, Sendable {
  /// The faults, in the order of the input.
  ///
  /// At least one of them is an error; but there is none where all that is wrong with a definition is
  /// what whoever made it has marked as missing, and so reported before.
  public let all: [Fault]
  /// How many more there are, that are only counted.
  public let more: Int

  /// Makes an error of `all`, and of `more` that are only counted.
  public init(_ all: [Fault], more: Int = 0) {
    self.all = all
    self.more = more
  }
}
