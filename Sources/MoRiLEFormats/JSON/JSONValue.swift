import MoRiLE

/// A JSON value as it stands in its file: in order, with its place, its numbers as they were typed.
public struct JSONValue: Sendable {
  /// What a value is.
  public enum Content: Sendable {
    /// The members in the order of the file; no two have the same key.
    case object([JSONMember])
    /// The elements in order.
    case array([JSONValue])
    /// The text without its quotes and with its escapes resolved.
    case string(SourceText)
    /// The number as the file spells it, such as `1.50` or `1e3`; it has not been rounded.
    case number(String)
    /// True or false.
    case boolean(Bool)
    /// The word `null`.
    case null
  }

  /// What the value is.
  public let content: Content
  /// Where the value begins: its opening quote or bracket, or its first character.
  public let position: Position
  /// How many characters the value takes in the file, with quotes and brackets.
  ///
  /// It is the length of the mark under a faulty value, and so 1 for an object or array that goes
  /// over several lines.
  public let length: Int

  /// Makes a value that stands at a place of a file.
  public init(_ content: Content, at position: Position, length: Int) {
    self.content = content
    self.position = position
    self.length = length
  }
}

/// A key of a JSON object and its value.
public struct JSONMember: Sendable {
  /// The key; its position is that of its first character, after the quote.
  public let key: SourceText
  /// The value.
  public let value: JSONValue

  /// Makes a member.
  public init(key: SourceText, value: JSONValue) {
    self.key = key
    self.value = value
  }
}

// MARK: - Content by kind

extension JSONValue {
  /// The members, if the value is an object.
  public var members: [JSONMember]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The elements, if the value is an array.
  public var elements: [JSONValue]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  /// The text, if the value is a string.
  public var string: SourceText? {
    if case .string(let text) = content { text } else { nil }
  }

  /// The number as the file spells it, if the value is a number.
  public var number: String? {
    if case .number(let text) = content { text } else { nil }
  }

  /// The truth, if the value is true or false.
  public var boolean: Bool? {
    if case .boolean(let truth) = content { truth } else { nil }
  }

  /// Whether the value is null.
  public var isNull: Bool {
    if case .null = content { true } else { false }
  }

  /// The value of a key, if this is an object that has it; linear in the number of members.
  public subscript(key: String) -> JSONValue? {
    members?.first { $0.key.text == key }?.value
  }

  /// The kind of the value in prose, with its article, for messages: `a string`, `an object`.
  public var kind: String {
    switch content {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .number: "a number"
    case .boolean(let truth): truth ? "true" : "false"
    case .null: "null"
    }
  }
}
