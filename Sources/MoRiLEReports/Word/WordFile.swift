import MoRiLEFormats

/// The parts of a document for word processors beside its content.
enum WordFile {
  /// The number of the relation to the footer.
  static let footer = 3

  /// The number of the relation to the metafile of a picture, which counts from 1.
  static func relation(ofMetafile number: Int) -> Int { 2 + 2 * number }

  /// The number of the relation to the SVG of a picture.
  static func relation(ofSVG number: Int) -> Int { 3 + 2 * number }

  /// The whole file.
  static func bytes(
    content: [UInt8], pictures: [Picture], title: String, _ properties: OfficeProperties
  ) -> [UInt8] {
    let kind = "officedocument.wordprocessingml."
    var defaults: [(String, String)] = []
    if !pictures.isEmpty { defaults = [("emf", "image/x-emf"), ("svg", "image/svg+xml")] }
    var package = OfficePackage(
      defaults: defaults,
      parts: [
        ("word/document.xml", kind + "document.main+xml"), ("word/styles.xml", kind + "styles+xml"),
        ("word/numbering.xml", kind + "numbering+xml"),
        ("word/settings.xml", kind + "settings+xml"),
        ("word/footer1.xml", kind + "footer+xml"),
      ], main: "word/document.xml", properties, packing: .atOnce)
    var relations: [OfficePackage.Relation] = [
      .init("styles", "styles.xml"), .init("numbering", "numbering.xml"),
      .init("footer", "footer1.xml"),
    ]
    for number in pictures.indices.map({ $0 + 1 }) {
      relations.append(.init("image", "media/image\(number).emf"))
      relations.append(.init("image", "media/image\(number).svg"))
    }
    relations.append(.init("settings", "settings.xml"))
    package.relate("word/_rels/document.xml.rels", relations)
    package.zip.add("word/document.xml", content)
    package.zip.add("word/styles.xml", WordStyles.part)
    package.zip.add("word/numbering.xml", WordStyles.numbering)
    package.zip.add("word/settings.xml", settings)
    package.zip.add("word/footer1.xml", footer(title))
    for (place, picture) in pictures.enumerated() {
      package.zip.add("word/media/image\(place + 1).emf", Metafile.bytes(of: picture))
      package.zip.add("word/media/image\(place + 1).svg", Array(picture.svg.utf8))
    }
    return package.zip.finish()
  }

  private static var settings: [UInt8] {
    var xml = XMLWriter(.replaced)
    xml.begin("w:settings", [WordNames.declared[0]])
    xml.put("<w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/>")
    xml.put("<w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat>")
    xml.put(
      "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
    )
    xml.put(
      "</w:compat><w:themeFontLang w:val=\"en-GB\"/><w:decimalSymbol w:val=\".\"/><w:listSeparator w:val=\",\"/>"
    )
    xml.end("w:settings")
    return xml.take()
  }

  /// The title, and the page among all pages.
  private static func footer(_ title: String) -> [UInt8] {
    var xml = XMLWriter(.replaced)
    xml.begin("w:ftr", Array(WordNames.declared[..<2]))
    xml.put("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r>")
    xml.line("w:t", title + "  |  Page ", [("xml:space", "preserve")])
    xml.put("</w:r>")
    field("PAGE", &xml)
    xml.put("<w:r><w:t xml:space=\"preserve\"> of </w:t></w:r>")
    field("NUMPAGES", &xml)
    xml.put("</w:p>")
    xml.end("w:ftr")
    return xml.take()
  }

  private static func field(_ name: String, _ xml: inout XMLWriter) {
    xml.put("<w:fldSimple w:instr=\" \(name) \"><w:r><w:t>1</w:t></w:r></w:fldSimple>")
  }
}
