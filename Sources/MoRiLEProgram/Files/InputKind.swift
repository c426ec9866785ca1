import MoRiLE

/// What a file is read for, which says how much it may have.
package enum InputKind: Sendable {
  /// A model.
  case model
  /// The session of a workshop.
  case session
  /// One or the other.
  case modelOrSession
  /// A register that a partnership keeps beside its scores, or the like of it.
  case register
  /// A table that is read into memory and made into what people read.
  case table
  /// A table of any size.
  case largeTable

  /// The most bytes of a plain file.
  package var most: Int {
    switch self {
    case .model, .session, .modelOrSession, .register: 10_000_000
    case .table, .largeTable: .max
    }
  }

  /// The most bytes of what is no plain file, such as a pipe, and may have no end.
  package var mostStreamed: Int {
    switch self {
    case .model, .session, .modelOrSession, .register: most
    case .table: 1 << 26
    case .largeTable: 1 << 30
    }
  }

  /// Whether such a file is nothing but a table.
  package var isTable: Bool { self == .register || self == .table || self == .largeTable }

  /// The end of a command that was given too large a file.
  ///
  /// - Parameters:
  ///   - name: What the file is called.
  ///   - size: Its size; nil where nobody knows it.
  package func refusal(_ name: String, _ size: Int?) -> Exit {
    let found = size.map { "this one has \(grouped($0))" } ?? "this one has more"
    let message =
      switch self {
      case .model, .session, .modelOrSession, .register:
        "\(article) has at most \(grouped(most)) bytes, and \(found); check that the right file was named"
      case .table, .largeTable:
        "a table from a pipe or a device has at most \(self == .table ? "64 MB" : "1 GB") here, and "
          + "\(found); save it in a file, and name that"
      }
    return Exit(.faultyData, "\(name): error: \(message)\n")
  }

  /// The end of a command that was given a file for which there is no memory.
  package func refusal(_ name: String, withoutMemoryFor size: Int) -> Exit {
    Exit(
      .inputOutput,
      "\(name): error: this file has \(grouped(size)) bytes, and the system gives no memory for so many; "
        + "check that the right file was named, or divide it\n")
  }

  private var article: String {
    switch self {
    case .model: "a model file"
    case .session: "a session file"
    case .modelOrSession: "a model or session file"
    case .register: "a register"
    case .table, .largeTable: "a table"
    }
  }
}
