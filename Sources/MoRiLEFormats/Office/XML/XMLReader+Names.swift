import MoRiLE

/// A prefix of names and the vocabulary that it stands for.
struct XMLPrefix {
  /// The prefix; empty for names without one.
  let prefix: [UInt8]
  /// The vocabulary.
  let namespace: XMLNamespace
  /// What names without a prefix stood for before.
  let outer: XMLNamespace
  /// How deep the element stands that declares it.
  let depth: Int
}

// MARK: - Names

extension XMLReader {
  /// Whether the name that was read last is one of a vocabulary.
  @inline(__always)
  func isNamed(_ name: StaticString, in namespace: XMLNamespace) -> Bool {
    self.namespace == namespace && isSpelled(name, self.name)
  }

  /// Whether bytes at hand spell a name.
  @inline(__always)
  func isSpelled(_ name: StaticString, _ range: Range<Int>) -> Bool {
    guard name.utf8CodeUnitCount == range.count else { return false }
    let start = name.utf8Start
    for index in 0..<range.count where start[index] != base[range.lowerBound + index] {
      return false
    }
    return true
  }

  /// The attribute of a name without a prefix, or with one of a vocabulary.
  func attribute(_ name: StaticString, in namespace: XMLNamespace = .none) -> Attribute? {
    for attribute in attributes where isSpelled(name, attribute.name) {
      let hasPrefix = attribute.prefix < attribute.name.lowerBound
      if hasPrefix != (namespace != .none) { continue }
      if hasPrefix,
        self.namespace(ofPrefix: attribute.prefix..<attribute.name.lowerBound - 1) != namespace
      {
        continue
      }
      return attribute
    }
    return nil
  }

  /// The text of an attribute; nil where there is none of the name.
  func value(_ name: StaticString, in namespace: XMLNamespace = .none) -> String? {
    attribute(name, in: namespace).map { attribute in
      var bytes: [UInt8] = []
      append(attribute.value, to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The number of an attribute, of at most nine digits; nil where it is none.
  func number(_ name: StaticString, in namespace: XMLNamespace = .none) -> Int? {
    attribute(name, in: namespace).flatMap { number($0.value) }
  }

  /// The number that bytes at hand spell; nil where they spell none.
  @inline(__always)
  func number(_ range: Range<Int>) -> Int? {
    guard 1...9 ~= range.count else { return nil }
    var number = 0
    for place in range {
      let digit = base[place] &- UInt8(ascii: "0")
      if digit > 9 { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  /// Whether an attribute is there and says so: `1` or `true`.
  func isTrue(_ name: StaticString) -> Bool {
    guard let value = attribute(name)?.value else { return false }
    return isSpelled("1", value) || isSpelled("true", value)
  }
}

// MARK: - Vocabularies

extension XMLReader {
  /// The prefix of the name that was read last, with its colon; empty where it has none.
  var prefixOfName: [UInt8] {
    var start = name.lowerBound
    while start > 0, base[start - 1] != UInt8(ascii: "<"), base[start - 1] != UInt8(ascii: "/") {
      start -= 1
    }
    return Array(UnsafeBufferPointer(start: base + start, count: name.lowerBound - start))
  }
}

extension XMLReader {
  /// The prefix that an attribute declares, or nil.
  func declaredPrefix(_ attribute: Attribute) -> Range<Int>? {
    if attribute.prefix == attribute.name.lowerBound {
      return isSpelled("xmlns", attribute.name) ? 0..<0 : nil
    }
    return isSpelled("xmlns", attribute.prefix..<attribute.name.lowerBound - 1)
      ? attribute.name : nil
  }

  /// Keeps the prefixes that the attributes declare.
  mutating func declare() throws(Faults) {
    for attribute in attributes {
      guard let prefix = declaredPrefix(attribute) else { continue }
      guard prefixes.count < Self.maximumPrefixes else {
        throw ZipArchive.excess("\"\(part)\" declares more than 128 prefixes of names at a place")
      }
      var address: [UInt8] = []
      append(attribute.value, to: &address)
      let namespace = address.withUnsafeBufferPointer { XMLNamespace($0) }
      prefixes.append(
        XMLPrefix(
          prefix: Array(UnsafeBufferPointer(start: base + prefix.lowerBound, count: prefix.count)),
          namespace: namespace, outer: defaultNamespace, depth: open.count))
      if prefix.isEmpty { defaultNamespace = namespace }
    }
  }

  /// What a prefix stands for.
  func namespace(ofPrefix range: Range<Int>) -> XMLNamespace {
    for declared in prefixes.reversed() where declared.prefix.count == range.count {
      let spelled = UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
      if spelled.elementsEqual(declared.prefix) { return declared.namespace }
    }
    return isSpelled("xml", range) ? .xml : .other
  }
}
