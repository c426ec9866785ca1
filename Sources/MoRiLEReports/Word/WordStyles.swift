import MoRiLEFormats

/// The styles of a document, by the names that word processors give their own.
enum WordStyles {
  /// The part that holds them.
  static var part: [UInt8] {
    var xml = XMLWriter(.replaced)
    xml.begin("w:styles", [WordNames.declared[0]])
    xml.put("<w:docDefaults><w:rPrDefault><w:rPr>")
    xml.put("<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/>")
    xml.put(
      "<w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\"en-GB\" w:eastAsia=\"en-GB\" w:bidi=\"ar-SA\"/>"
    )
    xml.put("</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>")
    xml.put(
      "<w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
    )
    xml.put(
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
    )
    xml.put(
      "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>"
    )
    xml.put(
      "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
    )
    xml.put(
      "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
    )
    for style in paragraphs { xml.put(style) }
    xml.put("<w:style w:type=\"character\" w:styleId=\"CodeText\"><w:name w:val=\"Code Text\"/>")
    xml.put("<w:rPr>\(monospaced)<w:sz w:val=\"16\"/></w:rPr></w:style>")
    xml.put(
      "<w:style w:type=\"table\" w:styleId=\"ReportTable\"><w:name w:val=\"Report Table\"/><w:basedOn w:val=\"TableNormal\"/>"
    )
    xml.put(
      "<w:tblPr><w:tblBorders>\(line("top", 8, "404040"))\(line("bottom", 6, "808080"))\(line("insideH", 4, "BFBFBF"))</w:tblBorders>"
    )
    xml.put(
      "<w:tblCellMar><w:top w:w=\"30\" w:type=\"dxa\"/><w:left w:w=\"60\" w:type=\"dxa\"/><w:bottom w:w=\"30\" w:type=\"dxa\"/><w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
    )
    xml.end("w:styles")
    return xml.take()
  }

  private static let monospaced =
    "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/>"

  private static func line(_ side: String, _ size: Int, _ colour: String) -> String {
    "<w:\(side) w:val=\"single\" w:sz=\"\(size)\" w:space=\"0\" w:color=\"\(colour)\"/>"
  }

  /// A style of paragraphs.
  private static func style(
    _ id: String, _ name: String, next: String = "Normal", _ paragraph: String, _ letters: String
  ) -> String {
    "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/>"
      + "<w:next w:val=\"\(next)\"/><w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(letters)</w:rPr></w:style>"
  }

  private static func size(_ halves: Int) -> String {
    "<w:sz w:val=\"\(halves)\"/><w:szCs w:val=\"\(halves)\"/>"
  }

  private static func heading(_ level: Int, _ halves: Int, before: Int) -> String {
    style(
      "Heading\(level)", "heading \(level)",
      "<w:keepNext/><w:keepLines/><w:spacing w:before=\"\(before)\" w:after=\"80\"/><w:outlineLvl w:val=\"\(level - 1)\"/>",
      "<w:b/><w:color w:val=\"1B3A57\"/>" + size(halves))
  }

  private static var paragraphs: [String] {
    let tight = "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>"
    return [
      style(
        "Title", "Title",
        "<w:spacing w:before=\"0\" w:after=\"160\" w:line=\"240\" w:lineRule=\"auto\"/>",
        "<w:b/><w:color w:val=\"1B3A57\"/>" + size(44)),
      style("Subtitle", "Subtitle", "<w:spacing w:after=\"160\"/>", size(24)),
      heading(1, 30, before: 360), heading(2, 25, before: 240), heading(3, 22, before: 200),
      style(
        "ContentsHeading", "TOC Heading",
        "<w:keepNext/><w:spacing w:before=\"280\" w:after=\"80\"/>",
        "<w:b/><w:color w:val=\"1B3A57\"/>" + size(25)),
      style("TOC1", "toc 1", "<w:spacing w:after=\"30\"/>", ""),
      style("TOC2", "toc 2", "<w:spacing w:after=\"20\"/><w:ind w:left=\"320\"/>", size(19)),
      style(
        "Caption", "caption", "<w:spacing w:before=\"160\" w:after=\"80\"/>",
        "<w:b/><w:color w:val=\"404040\"/>" + size(18)),
      style(
        "ListBullet", "List Bullet",
        "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"60\"/>",
        ""),
      style("Note", "Note", "<w:spacing w:before=\"60\" w:after=\"60\"/>", size(18)),
      style(
        "Fact", "Fact",
        "<w:tabs><w:tab w:val=\"left\" w:pos=\"1700\"/></w:tabs><w:spacing w:after=\"40\"/><w:ind w:left=\"1700\" w:hanging=\"1700\"/>",
        ""),
      style("Term", "Term", "<w:spacing w:after=\"80\"/>", ""),
      style(
        "Figure", "Figure",
        "<w:spacing w:before=\"160\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>", ""),
      style(
        "Code", "Code", "<w:spacing w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/>",
        monospaced + size(16)),
      style(
        "TableHeader", "Table Header", next: "TableText", "<w:keepNext/>" + tight,
        "<w:b/>" + size(17)),
      style("TableText", "Table Text", next: "TableText", tight, size(17)),
      // Two tables without a line between them would become one.
      style(
        "TableEnd", "Table End",
        "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>", size(8)),
      style("Footer", "footer", tight, "<w:color w:val=\"404040\"/>" + size(16)),
    ]
  }

  /// The marks of lists, in six depths.
  static var numbering: [UInt8] {
    var xml = XMLWriter(.replaced)
    xml.begin("w:numbering", [WordNames.declared[0]])
    xml.put("<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/>")
    for level in 0..<6 {
      xml.put("<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/>")
      xml.put("<w:lvlText w:val=\"\(level % 2 == 0 ? "•" : "–")\"/><w:lvlJc w:val=\"left\"/>")
      xml.put("<w:pPr><w:ind w:left=\"\(320 * (level + 1))\" w:hanging=\"280\"/></w:pPr></w:lvl>")
    }
    xml.put("</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
    xml.end("w:numbering")
    return xml.take()
  }
}
