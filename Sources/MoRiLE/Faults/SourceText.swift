/// A piece of text together with where it stands in the file it was read from.
///
/// Model definitions hold their texts so, and a fault inside a formula can point at the very
/// character. A text made in Swift has no position; its faults have none either.
public struct SourceText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// A place where the file spells one character of the text with several, as JSON's `\u003e` does.
  public struct Escape: Hashable, Sendable {
    /// The UTF-8 offset in ``SourceText/text`` of the character spelled so.
    public let offset: Int
    /// How many characters more than one its spelling takes in the file.
    public let extra: Int

    /// Makes an escape at a UTF-8 offset whose spelling takes `extra` characters more than one.
    public init(offset: Int, extra: Int) {
      self.offset = offset
      self.extra = extra
    }
  }

  /// The text itself.
  public let text: String
  /// Where the first character of the text stands, or nil if the text came from no file.
  public let position: Position?
  /// The escapes in the text's spelling, in order.
  public let escapes: [Escape]
  /// Whether the text stands for one that the file should have had.
  ///
  /// A missing text has been
  /// reported by whoever read the file, so that checks pass over it.
  public let isMissing: Bool

  /// Makes a text that stands at `position` of a file.
  public init(_ text: String, at position: Position? = nil, escapes: [Escape] = []) {
    self.text = text
    self.position = position
    self.escapes = escapes
    self.isMissing = false
  }

  /// Makes a text from a literal; it has no position.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  private init(missingAt position: Position?) {
    self.text = ""
    self.position = position
    self.escapes = []
    self.isMissing = true
  }

  /// A stand-in for a text that is not in the file and whose absence has been reported.
  public static func missing(at position: Position?) -> SourceText {
    SourceText(missingAt: position)
  }

  /// The place in the file of the character at a UTF-8 offset of the text.
  ///
  /// The text is taken to stand on one line, as every JSON string does.
  public func position(atOffset offset: Int) -> Position? {
    guard let position else { return nil }
    let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self).count
    let extra = escapes.reduce(0) { $1.offset < offset ? $0 + $1.extra : $0 }
    return Position(line: position.line, column: position.column + before + extra)
  }

  /// How many characters the text between two UTF-8 offsets takes in the file.
  public func length(of range: Range<Int>) -> Int {
    let part = text.utf8.prefix(range.upperBound).dropFirst(range.lowerBound)
    let extra = escapes.reduce(0) { range.contains($1.offset) ? $0 + $1.extra : $0 }
    return String(decoding: part, as: UTF8.self).count + extra
  }

  /// How many characters the whole text takes in its file, at least 1.
  public var length: Int { max(1, length(of: 0..<text.utf8.count)) }
}
