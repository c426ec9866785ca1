import MoRiLE
import Testing

@testable import MoRiLEFormats

@Suite("XML")
struct XMLReaderTests {
  /// Documents and the events that they are.
  static let documents: [(String, [String])] = [
    ("<a/>", ["<a", ">"]), ("<a></a >", ["<a", ">"]), ("<a\n/>\n", ["<a", ">"]),
    (
      "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\"?><!-- <b> --><a>x</a><?end?>",
      ["<a", "x", ">"]
    ),
    ("<a>x<b/>y</a>", ["<a", "x", "<b", ">", "y", ">"]),
    ("<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x1F52A;</a>", ["<a", "<&>\"'A🔪", ">"]),
    (
      "<a>&nbsp;&#0;&#xD800;&#x110000;&#;&x</a>",
      ["<a", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}x", ">"]
    ),
    ("<a>1\r\n2\r3</a>", ["<a", "1\n2\n3", ">"]),
    ("<a><![CDATA[<b>&amp;]] >\r\n]]></a>", ["<a", "<b>&amp;]] >\n", ">"]),
    ("<a b='1' c = \"x&quot;&#10;>\"/>", ["<a b=1 c=x\"\n>", ">"]),
    ("<n:a xmlns:n='u' n:b='1'><n:b/></n:a>", ["<a n=u b=1", "<b", ">", ">"]),
  ]

  @Test("reads elements, attributes and texts", arguments: documents)
  func reads(_ document: String, _ events: [String]) throws {
    #expect(try read(document) == events)
  }

  @Test("reads UTF-16 with a mark or without", arguments: [true, false], [true, false])
  func readsUTF16(_ bigEndian: Bool, _ isMarked: Bool) throws {
    let text = (isMarked ? "\u{FEFF}" : "") + "<a>é€🔪</a>"
    let bytes = text.utf16.flatMap { unit -> [UInt8] in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? bytes : bytes.reversed()
    }
    let archive = try ZipArchive(ZipBytes([ZipBytes.Part(name: "p", content: bytes)]).bytes)
    var xml = try XMLReader(archive, archive.entries[0])
    #expect(try events(&xml) == ["<a", "é€🔪", ">"])
  }

  /// A part in UTF-16 is held whole, and so may not be as long as others; what it says of itself is looked at first.
  @Test(
    "reads no UTF-16 of more than 64 MB",
    arguments: [
      (
        1 << 26,
        "error: this workbook is damaged: \"p\" does not have the size that it says; open it in the program that it "
          + "comes from, save it again, and send or copy it anew"
      ),
      ((1 << 26) + 1, "error: \"p\" is UTF-16 of more than 64 MB: save it again"),
    ])
  func refusesLongUTF16(_ size: Int, _ told: String) throws {
    // Two blocks that are not packed, so that the size that is told is not out of all proportion.
    let text = "<a>" + String(repeating: "x", count: 39_000) + "</a>"
    let units: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), 0] }
    var content: [UInt8] = []
    for (block, isLast) in [(units.prefix(39_000), false), (units.dropFirst(39_000), true)] {
      let length = UInt16(block.count)
      content.append(isLast ? 1 : 0)
      for number in [length, ~length] { content += [UInt8(number & 0xFF), UInt8(number >> 8)] }
      content += block
    }
    let part = ZipBytes.Part(name: "p", content: content, method: 8, size: UInt64(size))
    let faults = toldFaults { () throws(Faults) in
      let archive = try ZipArchive(ZipBytes([part]).bytes)
      _ = try XMLReader(archive, archive.entries[0])
    }
    #expect(faults == [told])
  }

  @Test(
    "reads texts over the edges of what is at hand", arguments: [65_530, 98_300, 131_070, 300_000])
  func readsOverEdges(_ length: Int) throws {
    for shift in 0..<12 {
      let text = String(repeating: "x", count: length + shift)
      let events = try read("<a><b c='&amp;'>\(text)&amp;&#x1F52A;\r\n</b><d>\(text)</d></a>")
      #expect(events.filter { !$0.hasPrefix("<") && $0 != ">" }.joined() == text + "&🔪\n" + text)
      #expect(events.filter { $0.hasPrefix("<") } == ["<a", "<b c=&", "<d"])
    }
  }

  @Test("knows the vocabularies by their addresses, whatever their prefixes")
  func knowsVocabularies() throws {
    let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    let document =
      "<x:c xmlns:x='\(strict)' xmlns='urn:other'><c/><x:c xmlns:x='u'/><c xmlns='\(strict)'/><y:c/></x:c>"
    var xml = try reader(document)
    var found: [XMLNamespace] = []
    while case let event = try xml.next(), event != .finish {
      if event == .start { found.append(xml.namespace) }
    }
    #expect(found == [.spreadsheet, .other, .other, .spreadsheet, .other])
  }

  /// What is no XML, and what is told of it.
  static let broken: [(String, String)] = [
    ("", "it has no element"), ("<!-- -->", "it has no element"),
    ("x<a/>", "a text stands outside its elements"),
    ("<a>", "it ends inside an element"), ("<a", "it ends inside a tag"),
    ("<a><b></a>", "an end tag does not belong to the start tag before it"),
    ("<a></a></a>", "an end tag does not belong to the start tag before it"),
    ("<a/><b/>", "it has a second element beside the first"),
    ("<a b/>", "an attribute has no value"),
    ("<a b=1/>", "the value of an attribute has no quotes"),
    ("<a b='1/>", "it ends inside a tag"), ("< a/>", "a tag has no name"),
    ("<a / >", "a tag is broken"),
    ("<a></a b>", "an end tag is broken"), ("<a><!-- ", "it ends inside a comment or the like"),
    ("<a><![CDATA[x]]", "it ends inside a comment or the like"),
  ]

  @Test("tells what is no XML", arguments: broken)
  func tellsBroken(_ document: String, _ told: String) {
    #expect(
      toldFaults { () throws(Faults) in try read(document) } == [
        "error: this workbook is damaged: \"p\" is not XML: \(told); open it in the program that it comes from, save "
          + "it again, and send or copy it anew"
      ])
  }

  /// What is refused though it may be XML.
  static let refused: [(String, String)] = [
    (
      "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
      "\"p\" in this file has a document type, which no workbook has: check where the file comes from"
    ),
    (
      "<?xml version='1.0' encoding='ISO-8859-1'?><a/>",
      "\"p\" in this file is written in iso-8859-1, and workbooks in UTF-8: open it in the program that it comes from "
        + "and save it again"
    ),
  ]

  @Test("refuses what no workbook has", arguments: refused)
  func refuses(_ document: String, _ told: String) {
    #expect(toldFaults { () throws(Faults) in try read(document) } == ["error: " + told])
  }

  // MARK: - Limits

  @Test("reads elements 256 deep", arguments: [256, 257])
  func limitsDepth(_ depth: Int) {
    let document = String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    #expect(
      toldFaults { () throws(Faults) in try read(document) }
        == (depth == 256
          ? [] : ["error: elements in \"p\" stand in one another more than 256 deep"]))
  }

  @Test("reads 256 attributes", arguments: [256, 257])
  func limitsAttributes(_ count: Int) {
    let document = "<a \((0..<count).map { "b\($0)='1'" }.joined(separator: " "))/>"
    #expect(
      toldFaults { () throws(Faults) in try read(document) }
        == (count == 256 ? [] : ["error: a tag in \"p\" has more than 256 attributes"]))
  }

  @Test("reads 128 prefixes", arguments: [128, 129])
  func limitsPrefixes(_ count: Int) {
    let document = "<a \((0..<count).map { "xmlns:b\($0)='1'" }.joined(separator: " "))/>"
    #expect(
      toldFaults { () throws(Faults) in try read(document) }
        == (count == 128
          ? [] : ["error: \"p\" declares more than 128 prefixes of names at a place"]))
  }

  @Test("reads a tag of 1 MB, and none of 3 MB", arguments: [1_000_000, 3_000_000])
  func limitsTags(_ size: Int) {
    let document = "<a b='\(String(repeating: "x", count: size))'/>"
    #expect(
      toldFaults { () throws(Faults) in try read(document) }
        == (size == 1_000_000
          ? []
          : [
            "error: a tag in this file has more than 1 MB, as none in a workbook has: check where the file comes from"
          ]))
  }

  // MARK: -

  private func reader(_ document: String) throws(Faults) -> XMLReader {
    try XMLReader(PartStream(Array(document.utf8)), part: "p")
  }

  private func read(_ document: String) throws(Faults) -> [String] {
    var xml = try reader(document)
    return try events(&xml)
  }

  private func events(_ xml: inout XMLReader) throws(Faults) -> [String] {
    var events: [String] = []
    while true {
      switch try xml.next() {
      case .finish: return events
      case .end: events.append(">")
      case .text:
        var bytes: [UInt8] = []
        xml.appendText(to: &bytes)
        events.append(String(decoding: bytes, as: UTF8.self))
      case .start:
        var text = "<" + spelled(xml, xml.name)
        for attribute in xml.attributes {
          var bytes: [UInt8] = []
          xml.append(attribute.value, to: &bytes)
          text += " \(spelled(xml, attribute.name))=\(String(decoding: bytes, as: UTF8.self))"
        }
        events.append(text)
      }
    }
  }

  private func spelled(_ xml: XMLReader, _ range: Range<Int>) -> String {
    String(decoding: range.map { xml.base[$0] }, as: UTF8.self)
  }
}
