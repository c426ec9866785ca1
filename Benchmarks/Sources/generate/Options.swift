/// Why the program ends without having written its data.
struct Failure: Error {
  /// What is wrong, and what to do.
  let message: String
  /// The exit status.
  let status: Int32

  /// Wrong usage.
  init(usage message: String) {
    self.message = message
    status = 64
  }

  /// A file that cannot be written.
  init(output message: String) {
    self.message = message
    status = 73
  }
}

/// The options of a command: `--name value`, or `--flag`.
struct Options {
  private var values: [String: String] = [:]
  private var flags: Set<String> = []

  /// Reads the words that follow the command.
  init(
    _ words: ArraySlice<String>, named names: Set<String>, flags known: Set<String>
  ) throws(Failure) {
    var rest = words
    while let word = rest.popFirst() {
      let name = String(word.dropFirst(2))
      if word.hasPrefix("--"), known.contains(name) {
        flags.insert(name)
      } else if word.hasPrefix("--"), names.contains(name), let value = rest.popFirst() {
        values[name] = value
      } else {
        throw Failure(usage: "\"\(word)\" is not an option of this command, or lacks its value")
      }
    }
  }

  /// Whether a flag is given.
  func has(_ flag: String) -> Bool { flags.contains(flag) }

  /// The text of an option that must be given.
  func text(_ name: String) throws(Failure) -> String {
    guard let value = values[name] else { throw Failure(usage: "--\(name) is missing") }
    return value
  }

  /// One of several words; the first if the option is not given.
  func choice(_ name: String, of choices: [String]) throws(Failure) -> String {
    guard let value = values[name] else { return choices[0] }
    guard choices.contains(value) else {
      throw Failure(usage: "--\(name) is one of \(choices.joined(separator: ", "))")
    }
    return value
  }

  /// A whole number within a range; `standard` if the option is not given.
  func whole(
    _ name: String, in range: ClosedRange<UInt64>, standard: UInt64
  ) throws(Failure) -> UInt64 {
    guard let value = values[name] else { return standard }
    guard let number = UInt64(value), range.contains(number) else {
      throw Failure(
        usage: "--\(name) is a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// The number of rows, which must be given.
  func rows() throws(Failure) -> UInt64 {
    _ = try text("rows")
    return try whole("rows", in: 1...1_000_000_000, standard: 1)
  }
}
