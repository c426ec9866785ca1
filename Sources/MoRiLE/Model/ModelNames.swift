/// Checks the names in a model definition: their form, that each is given once, and that what they
/// refer to is there.
struct ModelNames {
  /// What a name stands for.
  enum Kind: String {
    case input
    case measure
    case criterion
    case score

    /// The kind with its article, for messages.
    var phrase: String { (self == .input ? "an " : "a ") + rawValue }
  }

  struct Entry {
    let kind: Kind
    let index: Int
    let position: Position?
  }

  private(set) var entries: [String: Entry] = [:]
  private(set) var faults: [Fault] = []
  /// The columns of a data file, by ``columnKey(_:)`` of ids and titles, with the id that took each.
  private var columns: [String: String] = [:]

  init(_ definition: ModelDefinition) {
    for (index, input) in definition.inputs.enumerated() {
      add(input.id, .input, index)
      addColumn(input.id, title: input.title)
    }
    for (index, measure) in definition.measures.enumerated() { add(measure.id, .measure, index) }
    for (index, criterion) in definition.criteria.enumerated() {
      add(criterion.id, .criterion, index)
      addColumn(criterion.id, title: criterion.title)
    }
    for (index, score) in definition.scores.enumerated() { add(score.id, .score, index) }
    for criterion in definition.criteria { addHeaders(criterion) }
    checkCodes(definition)
    checkModel(definition)
  }

  private mutating func add(_ id: SourceText, _ kind: Kind, _ index: Int) {
    guard !id.isMissing else { return }
    let name = id.text
    if !Self.isIdentifier(name) {
      faults.note(
        .value, id,
        "\"\(name)\" is not an id; write lower case letters, digits and underscores, a letter first"
      )
    } else if Formula.Function(rawValue: name) != nil {
      faults.note(
        .repeated, id, "\"\(name)\" is a function of formulas; give the \(kind.rawValue) another id"
      )
    } else if reservedColumns.contains(name) {
      faults.note(
        .repeated, id,
        "\"\(name)\" is a column of every table; give the \(kind.rawValue) another id")
    } else if let before = entries[name] {
      let place = before.position.map { " on line \($0.line)" } ?? ""
      faults.note(
        .repeated, id, "the id \"\(name)\" is already that of the \(before.kind.rawValue)\(place)")
    } else {
      entries[name] = Entry(kind: kind, index: index, position: id.position)
    }
  }

  private mutating func addColumn(_ id: SourceText, title: SourceText) {
    for text in [id, title] where !text.isMissing { addColumn(text, of: id, "title") }
  }

  private mutating func addHeaders(_ criterion: ModelDefinition.Criterion) {
    for header in criterion.headers where !header.isMissing {
      if columnKey(header.text).isEmpty {
        faults.note(
          .value, header,
          "\"\(header.text)\" is no header; write what heads the column, or remove it")
      } else {
        addColumn(header, of: criterion.id, "header")
      }
    }
  }

  private mutating func addColumn(_ text: SourceText, of id: SourceText, _ what: String) {
    let key = columnKey(text.text)
    if reservedColumns.contains(key), !reservedColumns.contains(id.text) {
      faults.note(
        .repeated, text,
        "\"\(text.text)\" is a column of every table; give \"\(id.text)\" another \(what)")
    }
    if let owner = columns[key], owner != id.text {
      faults.note(
        .repeated, text,
        "\"\(text.text)\" also names \"\(owner)\", so that a column so headed fits both; change one"
      )
    }
    columns[key] = id.text
  }

  private mutating func checkCodes(_ definition: ModelDefinition) {
    var owners: [String: String] = [:]
    for (index, criterion) in definition.criteria.enumerated() {
      let code = criterion.code ?? criterion.id
      guard !code.isMissing else { continue }
      if criterion.code != nil, !Self.isIdentifier(code.text) {
        faults.note(
          .value, code,
          "\"\(code.text)\" is not a code; write lower case letters, digits and underscores, a letter first"
        )
      }
      if let owner = owners[code.text] {
        faults.note(.repeated, code, "the code \"\(code.text)\" is already that of \"\(owner)\"")
      } else if let entry = entries[code.text], isTaken(by: entry, index, definition) {
        faults.note(.repeated, code, "the code \"\(code.text)\" is the id of \(entry.kind.phrase)")
      }
      owners[code.text] = criterion.id.text
    }
  }

  /// Whether the code of a criterion is an id of something else.
  ///
  /// That is of a number, or of a criterion with another code. One without a code has its id for one, and is found among the codes.
  private func isTaken(by entry: Entry, _ index: Int, _ definition: ModelDefinition) -> Bool {
    guard entry.kind == .criterion else { return true }
    return entry.index != index && definition.criteria[entry.index].code != nil
  }

  private static func isVersion(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        isLowercase($0) || isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
      }
  }

  private mutating func checkModel(_ definition: ModelDefinition) {
    let isModelID = definition.id.text.utf8.allSatisfy {
      Self.isLowercase($0) || Self.isDigit($0) || $0 == UInt8(ascii: "-")
    }
    if !isModelID || definition.id.text.isEmpty {
      faults.note(
        .value, definition.id,
        "\"\(definition.id.text)\" is not a model id; write lower case letters, digits and hyphens")
    }
    for version in [definition.version] + definition.earlier where !Self.isVersion(version.text) {
      faults.note(
        .value, version,
        "\"\(version.text)\" is not a version; write it like \"1.0\": digits, points, lower case letters and hyphens"
      )
    }
    for version in definition.earlier where version.text == definition.version.text {
      faults.note(
        .contradiction, version,
        "\"\(version.text)\" is this version itself; \"earlier\" has those before it")
    }
    let texts = [("title", definition.title), ("source", definition.source)]
    for (key, text) in texts where text.text.isEmpty {
      faults.note(.missing, text, "\"\(key)\" is empty; say it for the reader")
    }
  }

  private static func isLowercase(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isIdentifier(_ name: String) -> Bool {
    guard let first = name.utf8.first, isLowercase(first) else { return false }
    return name.utf8.allSatisfy { isLowercase($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
  }
}
