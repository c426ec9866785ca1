/// The words of a formula that can be read, or of a part of it, with their places.
struct FormulaWords {
  private struct Word {
    let token: FormulaLexer.Token
    let range: Range<Int>
    /// How many parentheses are open before the word, or at a closing one after it.
    let depth: Int
  }

  /// A part between operators.
  struct Part {
    /// The operator before the part; nil before the first.
    let op: Formula.Operator?
    let words: FormulaWords
  }

  private let bytes: [UInt8]
  private let words: ArraySlice<Word>

  /// The words of a formula that ``FormulaParser`` takes.
  init(_ source: SourceText) throws(Faults) {
    bytes = Array(source.text.utf8)
    var words: [Word] = []
    var depth = 0
    var lexer = try FormulaLexer(source)
    while lexer.token != .end {
      if lexer.token == .close { depth -= 1 }
      words.append(Word(token: lexer.token, range: lexer.range, depth: depth))
      if lexer.token == .open { depth += 1 }
      try lexer.advance()
    }
    self.words = words[...]
  }

  private init(_ bytes: [UInt8], _ words: ArraySlice<Word>) {
    self.bytes = bytes
    self.words = words
  }

  /// The UTF-8 offsets of the text from the first word to the last.
  var range: Range<Int> {
    guard let first = words.first, let last = words.last else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// The text from the first word to the last.
  var text: String { String(decoding: bytes[range], as: UTF8.self) }

  /// Whether something other than numbers is among the words.
  var hasNames: Bool {
    words.contains { word in
      if case .name = word.token { true } else { false }
    }
  }

  /// The words without the parentheses around all of them.
  var withoutParentheses: FormulaWords {
    var inner = words
    while let first = inner.first, first.token == .open,
      // The parenthesis that closes the first is the next one of its depth.
      inner.firstIndex(where: { $0.token == .close && $0.depth == first.depth })
        == inner.endIndex - 1
    {
      inner = inner.dropFirst().dropLast()
    }
    return FormulaWords(bytes, inner)
  }

  /// The parts between those of `operators` that stand outside all parentheses.
  ///
  /// nil where the words are a comparison, which is no sum or product.
  func parts(at operators: [Formula.Operator]) -> [Part]? {
    var parts: [Part] = []
    var op: Formula.Operator?
    var start = words.startIndex
    for index in words.indices.dropFirst() where words[index].depth == words[start].depth {
      guard case .op(let next) = words[index].token else { continue }
      if next.isComparison { return nil }
      guard operators.contains(next), endsOperand(words[index - 1].token) else { continue }
      parts.append(Part(op: op, words: FormulaWords(bytes, words[start..<index])))
      (op, start) = (next, index + 1)
    }
    parts.append(Part(op: op, words: FormulaWords(bytes, words[start...])))
    return parts
  }

  /// Whether a minus sign after this takes something off; after anything else it negates.
  private func endsOperand(_ token: FormulaLexer.Token) -> Bool {
    switch token {
    case .number, .name, .close: true
    default: false
    }
  }
}
