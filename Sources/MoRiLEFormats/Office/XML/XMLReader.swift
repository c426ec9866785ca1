import MoRiLE

/// Reads XML an event at a time, as a part is unpacked, and makes no text unless it is asked for one.
///
/// It reads what workbooks are written in: UTF-8 or UTF-16, elements, attributes, texts, comments, the five entities
/// and numbers of characters. A document type, of which bombs and references to other files are made, is refused.
/// A tag may have 1 MB and 256 attributes, elements may stand in one another 256 deep, and 128 prefixes may be
/// declared at a place. End tags are held against start tags; that each name is well spelled is not.
///
/// Source: XML 1.0, fifth edition, and Namespaces in XML 1.0, third edition.
struct XMLReader {
  /// What was read last.
  enum Event {
    /// The start tag of an element, or an empty element, whose end follows.
    case start
    /// The end of an element.
    case end
    /// A text, or a piece of one that has more than 64 KB or comments inside.
    case text
    /// The end of the document.
    case finish
  }

  /// An attribute of the start tag that was read last.
  struct Attribute {
    /// Where its name stands, without its prefix.
    var name: Range<Int>
    /// Where its prefix begins; where the name does if it has none.
    var prefix: Int
    /// Where its value stands.
    var value: Range<Int>
  }

  /// How deep elements may stand in one another.
  static let maximumDepth = 256
  /// How many attributes a tag may have.
  static let maximumAttributes = 256
  /// How many prefixes may be declared at a place.
  static let maximumPrefixes = 128
  /// How long a text is given in one piece.
  static let wholeText = 1 << 16

  /// The name of the part, for faults.
  let part: String
  private var stream: PartStream
  /// The bytes at hand.
  private(set) var base: UnsafeMutablePointer<UInt8>
  private(set) var limit: Int
  /// How many bytes of the part stood before those at hand.
  private(set) var dropped = 0
  /// The next byte.
  var offset = 0
  /// The name of the element whose tag was read last, without its prefix.
  var name = 0..<0
  /// Its vocabulary.
  var namespace = XMLNamespace.none
  /// Its attributes, after a start tag.
  var attributes: [Attribute] = []
  /// The bytes of the text that was read last.
  var text = 0..<0
  /// Whether these are as they are meant, as in a section of CDATA, `&` included.
  var isLiteral = false
  /// Sums of the names of the elements that are open.
  var open: [UInt32] = []
  /// The prefixes that are declared, the innermost last.
  var prefixes: [XMLPrefix] = []
  /// The vocabulary of elements without a prefix.
  var defaultNamespace = XMLNamespace.none
  /// Whether the element whose start was read last is empty.
  var endsAtOnce = false
  /// Whether an element was read.
  var hasRoot = false

  /// Begins to read a part.
  init(_ archive: ZipArchive, _ entry: ZipEntry) throws(Faults) {
    try self.init(PartStream(archive, entry), part: entry.text)
    guard limit >= 2 else { return }
    // UTF-16 is written by nobody, and allowed: it is read whole.
    let isMarked = (base[0], base[1]) == (0xFF, 0xFE) || (base[0], base[1]) == (0xFE, 0xFF)
    let isBare = (base[0], base[1]) == (0x3C, 0) || (base[0], base[1]) == (0, 0x3C)
    if isMarked || isBare {
      guard entry.size <= 1 << 26 else {
        throw ZipArchive.excess("\"\(entry.text)\" is UTF-16 of more than 64 MB: save it again")
      }
      let bigEndian = base[0] == 0xFE || base[0] == 0
      let bytes = try archive.content(of: entry)
      // The reader passes over a mark of two bytes.
      let reading = UTF16Reading(isMarked ? bytes : [0, 0] + bytes, bigEndian: bigEndian)
      try self.init(PartStream(reading.bytes), part: entry.text)
    }
  }

  /// Begins to read what a stream gives.
  init(_ stream: PartStream, part: String) throws(Faults) {
    self.part = part
    self.stream = stream
    base = stream.window.base
    limit = stream.end
    if limit >= 3, base[0] == 0xEF, base[1] == 0xBB, base[2] == 0xBF { offset = 3 }
  }

  /// Where in the part the next byte stands.
  var place: Int { dropped + offset }

  /// How many elements are open.
  var depth: Int { open.count }

  /// Reads the next event.
  mutating func next() throws(Faults) -> Event {
    if endsAtOnce {
      endsAtOnce = false
      close()
      return .end
    }
    while true {
      if offset >= limit, try !readMore(keeping: offset) {
        if !open.isEmpty { throw malformed("it ends inside an element") }
        if !hasRoot { throw malformed("it has no element") }
        return .finish
      }
      guard base[offset] == UInt8(ascii: "<") else {
        if try readText() { return .text }
        continue
      }
      while limit - offset < 9, try readMore(keeping: offset) {}
      guard limit - offset >= 3 else { throw malformed("it ends inside a tag") }
      switch base[offset + 1] {
      case UInt8(ascii: "/"):
        try readEndTag()
        return .end
      case UInt8(ascii: "!"): if try readMarked() { return .text }
      case UInt8(ascii: "?"): try readInstruction()
      default:
        try readStartTag()
        return .start
      }
    }
  }

  /// Passes over the rest of the element whose start tag was read last.
  mutating func skip() throws(Faults) {
    let outer = open.count - 1
    while open.count > outer { _ = try next() }
  }

  // MARK: - What stands in the part

  /// Reads further bytes and keeps those from `start` on; false where there are none.
  mutating func readMore(keeping start: Int) throws(Faults) -> Bool {
    let further = try stream.readMore(keeping: start)
    base = stream.window.base
    limit = stream.end
    offset -= further.moved
    dropped += further.moved
    return further.isMore
  }

  /// The fault of a part that breaks the rules of XML.
  func malformed(_ what: String) -> Faults { ZipArchive.damage("\"\(part)\" is not XML: \(what)") }
}

extension UInt8 {
  /// Whether the byte is white space between the parts of a tag.
  var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
