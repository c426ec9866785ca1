/// Reads a formula's text into its tree.
///
///     comparison = sum [ ("<" | "<=" | ">" | ">=" | "=" | "<>") sum ]
///     sum        = product { ("+" | "-") product }
///     product    = factor { ("*" | "/") factor }
///     factor     = "-" factor | number | name | function "(" comparison { "," comparison } ")"
///                | "(" comparison ")"
struct FormulaParser {
  /// How deep parentheses, functions and signs may nest.
  static let deepest = 100
  /// How many bytes a formula may have.
  static let longest = 10_000

  private var lexer: FormulaLexer
  private var nodes: [Formula.Node] = []
  private var depth = 0

  /// The tree of `source`.
  /// - Throws: the first fault of the text; after it the rest cannot be read with any certainty.
  static func formula(_ source: SourceText) throws(Faults) -> Formula {
    guard source.text.utf8.count <= longest else {
      throw Faults([
        Fault(
          .tooMuch, at: source.position,
          "this formula has more than \(grouped(longest)) bytes; "
            + "divide it into scores or measures of its parts")
      ])
    }
    var parser = FormulaParser(lexer: try FormulaLexer(source))
    if parser.lexer.token == .end {
      throw parser.lexer.fault(.missing, 0..<1, "the formula is empty")
    }
    _ = try parser.comparison()
    guard parser.lexer.token == .end else {
      throw parser.lexer.fault(
        .malformed, parser.lexer.range,
        "\(parser.lexer.tokenText) is not expected here; "
          + (parser.lexer.token == .close
            ? "no parenthesis is open" : "an operator such as + or * is missing before it"))
    }
    return Formula(source: source, nodes: parser.nodes)
  }

  private init(lexer: FormulaLexer) {
    self.lexer = lexer
  }

  private mutating func add(_ kind: Formula.Kind, _ range: Range<Int>) -> Int {
    nodes.append(Formula.Node(kind: kind, range: range))
    return nodes.count - 1
  }

  private mutating func binary(_ op: Formula.Operator, _ left: Int, _ right: Int) -> Int {
    add(
      .binary(op, left, right),
      nodes[left].range.lowerBound..<nodes[right].range.upperBound)
  }

  private mutating func comparison() throws(Faults) -> Int {
    let left = try sum()
    guard case .op(let op) = lexer.token, op.isComparison else { return left }
    try lexer.advance()
    let result = binary(op, left, try sum())
    if case .op(let next) = lexer.token, next.isComparison {
      throw lexer.fault(
        .malformed, lexer.range,
        "a second comparison: compare two values at a time, and add or multiply the results")
    }
    return result
  }

  private mutating func sum() throws(Faults) -> Int {
    var left = try product()
    while case .op(let op) = lexer.token, op == .add || op == .subtract {
      try lexer.advance()
      left = binary(op, left, try product())
    }
    return left
  }

  private mutating func product() throws(Faults) -> Int {
    var left = try factor()
    while case .op(let op) = lexer.token, op == .multiply || op == .divide {
      try lexer.advance()
      left = binary(op, left, try factor())
    }
    return left
  }

  private mutating func factor() throws(Faults) -> Int {
    let range = lexer.range
    switch lexer.token {
    case .op(.subtract):
      return try nested(range) { parser throws(Faults) in
        try parser.lexer.advance()
        let operand = try parser.factor()
        return parser.add(
          .negate(operand), range.lowerBound..<parser.nodes[operand].range.upperBound)
      }
    case .number(let value):
      try lexer.advance()
      return add(.number(value), range)
    case .name(let name):
      try lexer.advance()
      guard lexer.token == .open else { return add(.name(name), range) }
      return try nested(range) { parser throws(Faults) in try parser.call(name, range) }
    case .open:
      return try nested(range) { parser throws(Faults) in
        try parser.lexer.advance()
        let inner = try parser.comparison()
        try parser.close(range)
        return inner
      }
    default:
      throw lexer.fault(
        .malformed, range,
        "a number, a name or a parenthesis is expected here, not \(lexer.tokenText)")
    }
  }

  /// Reads what stands in a parenthesis, in a function or behind a sign.
  private mutating func nested(
    _ range: Range<Int>, _ read: (inout FormulaParser) throws(Faults) -> Int
  ) throws(Faults) -> Int {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw lexer.fault(
        .tooMuch, range,
        "the formula nests more than \(Self.deepest) deep; divide it into scores of its parts")
    }
    return try read(&self)
  }

  private mutating func call(_ name: String, _ range: Range<Int>) throws(Faults) -> Int {
    guard let function = Formula.Function(rawValue: name) else {
      throw lexer.fault(
        .unknownName, range,
        "there is no function \"\(name)\"; the functions are min, max, share and points")
    }
    let open = lexer.range
    try lexer.advance()
    var arguments = [try comparison()]
    while lexer.token == .comma {
      try lexer.advance()
      arguments.append(try comparison())
    }
    let end = lexer.range.upperBound
    try close(open)
    let isOfOne = function == .share || function == .points
    guard isOfOne == (arguments.count == 1) else {
      throw lexer.fault(
        .malformed, range.lowerBound..<end,
        isOfOne ? "\(name) takes one value" : "\(name) takes two values or more")
    }
    return add(.call(function, arguments), range.lowerBound..<end)
  }

  private mutating func close(_ open: Range<Int>) throws(Faults) {
    guard lexer.token == .close else {
      throw lexer.token == .end
        ? lexer.fault(.malformed, open, "the parenthesis opened here is never closed")
        : lexer.fault(
          .malformed, lexer.range,
          "\(lexer.tokenText) is not expected here; a closing parenthesis or an operator is missing"
        )
    }
    try lexer.advance()
  }
}
