import MoRiLE

// MARK: - Faults that are passed over

extension JSONReader {
  /// Adds a fault at a byte of the file.
  mutating func add(_ kind: Fault.Kind, at offset: Int, length: Int, _ message: String) {
    let position = log.isFull ? nil : place(ofByte: offset)
    log.add(Fault(kind, at: position, length: length, message))
  }

  mutating func addDuplicate(of key: SourceText, first: Int) {
    let message = "the key \"\(key.text.clipped)\" is already given on line \(first); "
    log.add(Fault(.repeated, at: key.position, length: key.length, message + "keep one of them"))
  }

  mutating func addUnquotedKey(_ word: Range<Int>) {
    let message = "the key \(spelled(word)) stands without quotes; write it in double quotes"
    add(.malformed, at: word.lowerBound, length: word.count, message)
  }

  mutating func addTrailingComma(at offset: Int) {
    add(.malformed, at: offset, length: 1, "this comma has nothing after it; remove it")
  }

  /// Adds a fault for the control character at ``offset`` inside a string.
  mutating func addControl() {
    let byte = bytes[offset]
    let digits = (byte < 0x10 ? "000" : "00") + String(byte, radix: 16, uppercase: true)
    let message =
      byte == 0x09
      ? "a tab stands inside a string; write it as \\t"
      : "the control character U+\(digits) stands inside a string; "
        + "remove it or write it as \\u\(digits)"
    add(.malformed, at: offset, length: 1, message)
  }

  mutating func addUnknownEscape(at offset: Int) {
    let next = bytes[min(offset + 1, bytes.count)...].prefix(4)
    let letter = String(decoding: next, as: UTF8.self).first ?? "\n"
    let isShown = next.first.map { $0 > 0x20 } ?? false
    let name = isShown ? "\\\(letter)" : "a backslash alone"
    let message = "\(name) is not an escape of JSON; write \\\\ for a backslash"
    // An accent after the backslash is one character with it.
    add(.malformed, at: offset, length: isShown ? "\\\(letter)".count : 1, message)
  }

  mutating func addShortEscape(from offset: Int) {
    add(
      .malformed, at: offset, length: 2, "\\u needs four hexadecimal digits after it, as in \\u00e9"
    )
  }

  mutating func addLoneSurrogate(from offset: Int) {
    let message =
      "\(spelled(offset..<offset + 6)) is half of a character; "
      + "write both halves, as in \\ud83d\\ude00, or the character itself"
    add(.malformed, at: offset, length: 6, message)
  }
}

// MARK: - Faults that end the reading

extension JSONReader {
  /// The faults so far and one more, at a byte of the file.
  mutating func stop(_ kind: Fault.Kind, at offset: Int, _ message: String) -> Faults {
    add(kind, at: offset, length: 1, message)
    return Faults(log.all)
  }

  /// What to throw where a value should begin at ``offset`` and does not.
  mutating func noValue() -> Faults {
    if let message = foreignMessage { return stop(.malformed, at: offset, message) }
    let message =
      switch bytes[offset] {
      case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        "a value is missing before this \(characterName)"
      default:
        "\(characterName) cannot begin a value; write a string in double quotes, a number, true, "
          + "false, null, an array or an object"
      }
    return stop(.malformed, at: offset, message)
  }

  mutating func noKey() -> Faults {
    stop(
      .malformed, at: offset,
      foreignMessage ?? "a key in double quotes must stand here instead of \(characterName)")
  }

  mutating func noColon(after key: SourceText) -> Faults {
    let message = "a colon is missing between the key \"\(key.text.clipped)\" and its value"
    return stop(.malformed, at: offset, foreignMessage ?? message)
  }

  mutating func noComma(in opening: Opening) -> Faults {
    let isArray = opening.closing == UInt8(ascii: "]")
    let byte = bytes[offset]
    let beginsValue =
      byte.isLetter || byte.isDigit || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
    let message =
      beginsValue
      ? "a comma is missing before this \(isArray ? "value" : "key")"
      : "a comma or \"\(isArray ? "]" : "}")\" must stand here instead of \(characterName)"
    return stop(.malformed, at: offset, foreignMessage ?? message)
  }

  mutating func wrongBracket(for opening: Opening) -> Faults {
    let message =
      "\(characterName) cannot close the \(describe(opening)); "
      + "write \"\(Unicode.Scalar(opening.closing))\""
    return stop(.malformed, at: offset, message)
  }

  mutating func unclosed(_ opening: Opening) -> Faults {
    let end = (bytes.lastIndex { $0 > 0x20 } ?? -1) + 1
    let closing = Unicode.Scalar(opening.closing)
    return stop(
      .malformed, at: end, "the file ends inside the \(describe(opening)); add \"\(closing)\"")
  }

  mutating func unclosedString(from quote: Int) -> Faults {
    stop(.malformed, at: quote, "this string is never closed; add a double quote at its end")
  }

  mutating func brokenString(from quote: Int) -> Faults {
    let message =
      "this string does not end on its line; "
      + "add a double quote at its end, or write a line break as \\n"
    return stop(.malformed, at: quote, message)
  }

  mutating func tooDeep() -> Faults {
    let limit = Self.maximumDepth
    return stop(
      .tooMuch, at: offset, "arrays and objects may be nested \(limit) deep; this is one deeper")
  }

  mutating func trailingText() -> Faults {
    stop(
      .malformed, at: offset,
      foreignMessage ?? "the file holds one value, which ends before this; remove it")
  }

  private mutating func describe(_ opening: Opening) -> String {
    let line = place(ofByte: opening.offset).line
    return "\(opening.closing == UInt8(ascii: "]") ? "array" : "object") opened on line \(line)"
  }
}
