import MoRiLE

// MARK: - Arrays

extension JSONReader {
  /// Reads the array whose bracket stands at ``offset``.
  mutating func array() throws(Faults) -> JSONValue.Content {
    let opening = try open()
    var elements: [JSONValue] = []
    while try !close(opening, isFirst: elements.isEmpty) {
      elements.append(try value())
    }
    return .array(elements)
  }
}

// MARK: - Objects

extension JSONReader {
  /// Reads the object whose brace stands at ``offset``.
  mutating func object() throws(Faults) -> JSONValue.Content {
    let opening = try open()
    var members: [JSONMember] = []
    var lines: [String: Int] = [:]
    while try !close(opening, isFirst: members.isEmpty) {
      let key = try self.key()
      let line = key.position?.line ?? 0
      if let first = lines[key.text] {
        addDuplicate(of: key, first: first)
      } else {
        lines[key.text] = line
      }
      skipSpace()
      guard offset < bytes.count else { throw unclosed(opening) }
      guard bytes[offset] == UInt8(ascii: ":") else { throw noColon(after: key) }
      offset += 1
      skipSpace()
      guard offset < bytes.count else { throw unclosed(opening) }
      members.append(JSONMember(key: key, value: try value()))
    }
    return .object(members)
  }

  private mutating func key() throws(Faults) -> SourceText {
    switch bytes[offset] {
    case UInt8(ascii: "\""):
      return try string()
    case let byte where byte.isLetter:
      let position = place()
      let word = takeWord()
      addUnquotedKey(word)
      return SourceText(String(decoding: bytes[word], as: UTF8.self), at: position)
    default:
      throw noKey()
    }
  }
}

// MARK: - Brackets and commas

extension JSONReader {
  /// The opening bracket of an object or array.
  struct Opening {
    /// Where it stands.
    let offset: Int
    /// The bracket that closes it.
    let closing: UInt8
  }

  /// Goes past an opening bracket.
  private mutating func open() throws(Faults) -> Opening {
    let isArray = bytes[offset] == UInt8(ascii: "[")
    let opening = Opening(
      offset: offset, closing: isArray ? UInt8(ascii: "]") : UInt8(ascii: "}"))
    if depth == Self.maximumDepth { throw tooDeep() }
    depth += 1
    offset += 1
    return opening
  }

  /// Goes past the comma before the next element, or past the closing bracket; tells which.
  private mutating func close(_ opening: Opening, isFirst: Bool) throws(Faults) -> Bool {
    skipSpace()
    guard offset < bytes.count else { throw unclosed(opening) }
    if bytes[offset] != opening.closing {
      if bytes[offset].isClosing { throw wrongBracket(for: opening) }
      if isFirst { return false }
      guard bytes[offset] == UInt8(ascii: ",") else { throw noComma(in: opening) }
      let comma = offset
      offset += 1
      skipSpace()
      guard offset < bytes.count else { throw unclosed(opening) }
      if bytes[offset] != opening.closing {
        if bytes[offset].isClosing { throw wrongBracket(for: opening) }
        return false
      }
      addTrailingComma(at: comma)
    }
    offset += 1
    depth -= 1
    return true
  }
}

extension UInt8 {
  /// Whether the byte closes an object or an array.
  var isClosing: Bool { self == UInt8(ascii: "]") || self == UInt8(ascii: "}") }
}
