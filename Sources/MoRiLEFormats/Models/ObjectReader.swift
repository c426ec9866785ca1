import MoRiLE

/// Takes the members of one JSON object by key, noting what is missing, unknown or of another kind.
struct ObjectReader {
  /// What the object is, for messages: `a criterion`.
  let what: String
  let value: JSONValue
  private let members: [JSONMember]
  private(set) var faults: [Fault] = []

  init(_ value: JSONValue, what: String, keys: [String]) {
    self.what = what
    self.value = value
    members = value.members ?? []
    guard value.members != nil else {
      faults.append(
        Fault(
          .value, at: value.position, length: value.length,
          "\(what) is an object, not \(value.kind)"))
      return
    }
    for member in members where !keys.contains(member.key.text) {
      let advice = suggestion(for: member.key.text, among: keys)
      faults.append(
        Fault(
          .unknownName, at: member.key.position, length: member.key.length,
          "\(what) has no \"\(member.key.text)\""
            + (advice.isEmpty ? "; its keys are \(keys.joined(separator: ", "))" : advice)))
    }
  }

  mutating func fault(_ kind: Fault.Kind, _ value: JSONValue, _ message: String) {
    faults.append(Fault(kind, at: value.position, length: value.length, message))
  }

  func optional(_ key: String) -> JSONValue? {
    members.first { $0.key.text == key }?.value
  }

  mutating func required(_ key: String) -> JSONValue? {
    if let value = optional(key) { return value }
    // What is no object has been reported as that.
    if value.members != nil { fault(.missing, value, "\(what) needs \"\(key)\"") }
    return nil
  }

  // MARK: - Members by kind

  mutating func text(_ key: String) -> SourceText {
    guard let value = required(key) else { return .missing(at: self.value.position) }
    return string(value, key) ?? .missing(at: value.position)
  }

  mutating func optionalText(_ key: String) -> SourceText? {
    optional(key).flatMap { string($0, key) }
  }

  private mutating func string(_ value: JSONValue, _ key: String) -> SourceText? {
    if let text = value.string { return text }
    fault(.value, value, "\"\(key)\" is a string, not \(value.kind)")
    return nil
  }

  mutating func flag(_ key: String) -> Bool {
    guard let value = optional(key) else { return false }
    if let truth = value.boolean { return truth }
    fault(.value, value, "\"\(key)\" is true or false, not \(value.kind)")
    return false
  }

  mutating func elements(_ key: String) -> [JSONValue] {
    optional(key).flatMap { array($0, key) } ?? []
  }

  /// The elements of an array that must be there; nil where it is not, which is then reported.
  mutating func requiredElements(_ key: String) -> [JSONValue]? {
    required(key).flatMap { array($0, key) }
  }

  private mutating func array(_ value: JSONValue, _ key: String) -> [JSONValue]? {
    if let elements = value.elements { return elements }
    fault(.value, value, "\"\(key)\" is an array, not \(value.kind)")
    return nil
  }

  /// The numbers of an array that must be there; nil where it is not, which is then reported.
  mutating func numbers(_ key: String) -> [SourceNumber]? {
    requiredElements(key)?.map { number($0, key) ?? .missing(at: $0.position) }
  }

  /// The strings of an array; none where it is not there.
  ///
  /// - Parameters:
  ///   - key: The key of the array.
  ///   - what: What the strings are, for the message where one is none.
  mutating func texts(_ key: String, _ what: String) -> [SourceText] {
    var texts: [SourceText] = []
    for element in elements(key) {
      if let text = element.string {
        texts.append(text)
      } else {
        fault(.value, element, "\"\(key)\" holds \(what), not \(element.kind)")
      }
    }
    return texts
  }

  /// A number that need not be there; a stand-in for one that is there and is none, so that nothing is said
  /// to be missing beside.
  mutating func optionalNumber(_ key: String) -> SourceNumber? {
    optional(key).map { number($0, key) ?? .missing(at: $0.position) }
  }

  mutating func requiredNumber(_ key: String) -> SourceNumber {
    guard let value = required(key), let number = number(value, key) else {
      return .missing(at: self.value.position)
    }
    return number
  }

  /// A number, or a string that holds one or a fraction of two: `64/3` has no finite decimals.
  private mutating func number(_ value: JSONValue, _ key: String) -> SourceNumber? {
    guard let text = value.number ?? value.string?.text else {
      fault(.value, value, "\"\(key)\" is a number, not \(value.kind)")
      return nil
    }
    guard let number = Fraction(text) else {
      fault(
        .value, value,
        "\"\(key)\" is \"\(text)\", which is not a number here; write at most 18 digits without "
          + "an exponent, or a fraction such as \"64/3\"")
      return nil
    }
    return SourceNumber(number, at: value.position, length: value.length)
  }
}
