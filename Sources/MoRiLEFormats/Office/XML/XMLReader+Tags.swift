import MoRiLE

extension XMLReader {
  /// Reads the start tag at ``offset``.
  mutating func readStartTag() throws(Faults) {
    guard open.count < Self.maximumDepth else {
      throw ZipArchive.excess("elements in \"\(part)\" stand in one another more than 256 deep")
    }
    if open.isEmpty, hasRoot { throw malformed("it has a second element beside the first") }
    while try !scanStartTag() {
      guard try readMore(keeping: offset) else { throw malformed("it ends inside a tag") }
    }
    hasRoot = true
  }

  /// Reads the start tag at ``offset``; false where it does not end among the bytes at hand.
  private mutating func scanStartTag() throws(Faults) -> Bool {
    attributes.removeAll(keepingCapacity: true)
    var place = offset + 1
    let start = place
    let (sum, colon) = scanName(&place)
    let nameEnd = place
    if place == start, place < limit { throw malformed("a tag has no name") }
    var declares = false
    var isEmpty = false
    while true {
      while place < limit, base[place].isXMLSpace { place += 1 }
      guard place < limit else { return false }
      if base[place] == UInt8(ascii: ">") { break }
      if base[place] == UInt8(ascii: "/") {
        guard place + 1 < limit else { return false }
        guard base[place + 1] == UInt8(ascii: ">") else { throw malformed("a tag is broken") }
        isEmpty = true
        place += 1
        break
      }
      guard let attribute = try scanAttribute(&place) else { return false }
      guard attributes.count < Self.maximumAttributes else {
        throw ZipArchive.excess("a tag in \"\(part)\" has more than 256 attributes")
      }
      if base[attribute.prefix] == UInt8(ascii: "x"), declaredPrefix(attribute) != nil {
        declares = true
      }
      attributes.append(attribute)
    }
    open.append(sum)
    if declares { try declare() }
    namespace = colon < 0 ? defaultNamespace : namespace(ofPrefix: start..<colon)
    name = (colon < 0 ? start : colon + 1)..<nameEnd
    endsAtOnce = isEmpty
    offset = place + 1
    return true
  }

  /// Reads the attribute at a place and passes over it; nil where it does not end among the bytes at hand.
  @inline(__always)
  private func scanAttribute(_ place: inout Int) throws(Faults) -> Attribute? {
    let start = place
    let (_, colon) = scanName(&place)
    let nameEnd = place
    while place < limit, base[place].isXMLSpace { place += 1 }
    guard place < limit else { return nil }
    guard base[place] == UInt8(ascii: "="), nameEnd > start else {
      throw malformed("an attribute has no value")
    }
    place += 1
    while place < limit, base[place].isXMLSpace { place += 1 }
    guard place < limit else { return nil }
    let quote = base[place]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw malformed("the value of an attribute has no quotes")
    }
    place += 1
    let valueStart = place
    while place < limit, base[place] != quote { place += 1 }
    guard place < limit else { return nil }
    place += 1
    return Attribute(
      name: (colon < 0 ? start : colon + 1)..<nameEnd, prefix: start, value: valueStart..<place - 1)
  }

  /// Passes over a name; gives a sum of its bytes, and where its colon stands, or -1.
  @inline(__always)
  func scanName(_ place: inout Int) -> (sum: UInt32, colon: Int) {
    var sum: UInt32 = 5381
    var colon = -1
    while place < limit {
      let byte = base[place]
      if byte < 0x3F, byte != UInt8(ascii: ":"), byte < 0x2D || byte == 0x2F || byte > 0x3A {
        break
      }
      if byte == UInt8(ascii: ":"), colon < 0 { colon = place }
      sum = sum &* 33 ^ UInt32(byte)
      place += 1
    }
    return (sum, colon)
  }

  /// Reads the end tag at ``offset``.
  mutating func readEndTag() throws(Faults) {
    var place = offset + 2
    var (sum, colon) = scanName(&place)
    while place >= limit || base[place] != UInt8(ascii: ">") {
      if place < limit, base[place].isXMLSpace {
        place += 1
        continue
      }
      if place < limit { throw malformed("an end tag is broken") }
      guard try readMore(keeping: offset) else { throw malformed("it ends inside a tag") }
      place = offset + 2
      (sum, colon) = scanName(&place)
    }
    guard let last = open.last, last == sum else {
      throw malformed("an end tag does not belong to the start tag before it")
    }
    name = (colon < 0 ? offset + 2 : colon + 1)..<place
    offset = place + 1
    close()
  }

  /// Closes the innermost element.
  mutating func close() {
    let depth = open.count
    open.removeLast()
    while let last = prefixes.last, last.depth == depth {
      prefixes.removeLast()
      if last.prefix.isEmpty { defaultNamespace = last.outer }
    }
  }
}
