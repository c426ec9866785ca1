import MoRiLEFormats

/// Writes the parts of a document as a word processor has them.
///
/// Source: ECMA-376 part 1, section 17, in the order of the schemas' sequences.
struct WordWriter {
  /// The pictures in their order; the one at place 0 is called `image1`.
  private(set) var pictures: [Picture] = []
  var xml = XMLWriter(.replaced)
  /// Whether what is being written stands on paper on its side.
  var isLandscape = false
  private var headings = 0
  private var tables = 0
  private var figures = 0

  init() {
    xml.begin("w:document", WordNames.declared)
    xml.begin("w:body")
  }

  /// The whole.
  mutating func finished() -> [UInt8] {
    section()
    xml.end("w:body")
    xml.end("w:document")
    return xml.take()
  }

  mutating func write(_ part: DocumentPart) {
    if case .table(let table) = part {
      turn(WordColumns(table).isWide)
    } else {
      turnBack(before: part)
    }
    switch part {
    case .heading(let text, let level): heading(text, level: level)
    case .paragraph(let text): self.text("Normal", text)
    case .notes(let texts): for text in texts { self.text("Note", text) }
    case .list(let items): for item in items { self.text("ListBullet", item) }
    case .terms(let terms): for term in terms { self.term(term) }
    case .tree(let branches): for branch in branches { self.branch(branch, depth: 0) }
    case .table(let table): write(table)
    case .figure(let figure): write(figure)
    case .command(let pieces): code([pieces.joined(separator: " ")])
    case .code(let lines): code(lines)
    case .only: break
    }
  }

  // MARK: - Paper

  /// Ends the section where a table needs paper on its side, or no longer does.
  private mutating func turn(_ isLandscape: Bool) {
    guard isLandscape != self.isLandscape else { return }
    xml.put(
      "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>")
    section()
    xml.put("</w:pPr></w:p>")
    self.isLandscape = isLandscape
  }

  /// What follows a wide table goes on upright, but for its notes.
  private mutating func turnBack(before part: DocumentPart) {
    if case .notes = part { return }
    turn(false)
  }

  private mutating func section() {
    xml.put("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId\(WordFile.footer)\"/>")
    xml.put(
      isLandscape
        ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
        : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
    xml.put(
      "<w:pgMar w:top=\"1020\" w:right=\"1020\" w:bottom=\"1134\" w:left=\"1020\" w:header=\"567\" "
        + "w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>")
  }

  /// How wide the text is, in twentieths of a point.
  var textWidth: Int { isLandscape ? 16_838 - 2040 : 11_906 - 2040 }

  // MARK: - Words

  /// Writes a paragraph of a style.
  mutating func text(_ style: String, _ text: String) {
    paragraph(style) { $0.run(text) }
  }

  mutating func paragraph(
    _ style: String, _ properties: String = "", _ content: (inout WordWriter) -> Void
  ) {
    xml.put("<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>")
    xml.put(properties)
    xml.put("</w:pPr>")
    content(&self)
    xml.put("</w:p>")
  }

  /// Writes a text in which no line ends within a number or a date.
  mutating func run(_ text: String, _ properties: String = "") {
    if text.isEmpty { return }
    let kept = UnbrokenText.pieces(of: text).map { piece in
      String(piece.map { $0 == " " ? "\u{A0}" : $0 })
    }.joined(separator: " ")
    xml.put("<w:r>")
    if !properties.isEmpty { xml.put("<w:rPr>" + properties + "</w:rPr>") }
    for (place, line) in kept.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if place > 0 { xml.put("<w:br/>") }
      xml.put("<w:t xml:space=\"preserve\">")
      xml.text(String(line))
      xml.put("</w:t>")
    }
    xml.put("</w:r>")
  }

  /// Writes a rating: its shape and its word in its colour, on a ground of it.
  mutating func rating(_ mark: RatingMark) {
    guard mark.place != .none else { return run(mark.text) }
    let colour = WorkbookLook.condition(mark.place).colour
    run("\(mark.place.shape)\u{A0}\(mark.text)", "<w:b/><w:color w:val=\"\(colour)\"/>")
  }

  private mutating func heading(_ text: String, level: Int) {
    headings += 1
    let name = "_Toc\(10_000 + headings)"
    paragraph("Heading\(min(max(level - 1, 1), 3))") { writer in
      writer.xml.put("<w:bookmarkStart w:id=\"\(writer.headings)\" w:name=\"\(name)\"/>")
      writer.run(text)
      writer.xml.put("<w:bookmarkEnd w:id=\"\(writer.headings)\"/>")
    }
  }

  mutating func fact(_ fact: Term) {
    paragraph("Fact") { writer in
      writer.run(fact.word, "<w:b/>")
      writer.xml.put("<w:r><w:tab/></w:r>")
      if let mark = fact.mark { writer.rating(mark) } else { writer.run(fact.text) }
    }
  }

  private mutating func term(_ term: Term) {
    paragraph("Term") { writer in
      writer.run(term.word, "<w:b/>")
      writer.run(": ")
      if let mark = term.mark { writer.rating(mark) } else { writer.run(term.text) }
    }
  }

  private mutating func branch(_ branch: Branch, depth: Int) {
    let level = min(depth, 5)
    let properties = "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"1\"/></w:numPr>"
    paragraph("ListBullet", properties) { writer in
      writer.run(branch.text)
      for formula in branch.formulas {
        writer.xml.put("<w:r><w:br/></w:r>")
        writer.run("= " + formula, "<w:rStyle w:val=\"CodeText\"/>")
      }
    }
    for branch in branch.branches { self.branch(branch, depth: depth + 1) }
  }

  private mutating func code(_ lines: [String]) { text("Code", lines.joined(separator: "\n")) }

  // MARK: - Contents and captions

  /// Writes the contents: a field whose entries are the headings there are, each a link; none for short documents.
  mutating func contents(of parts: [DocumentPart]) {
    var entries: [(text: String, level: Int)] = []
    for part in parts {
      if case .heading(let text, let level) = part { entries.append((text, level)) }
    }
    guard entries.count > 3 else { return }
    text("ContentsHeading", "Contents")
    let shown = entries.indices.filter { entries[$0].level <= 3 }
    for place in shown {
      let (text, level) = entries[place]
      paragraph("TOC\(min(max(level - 1, 1), 2))") { writer in
        if place == shown.first { writer.begin(field: " TOC \\o \"1-2\" \\n \\h \\z \\u ") }
        writer.xml.put("<w:hyperlink w:anchor=\"_Toc\(10_001 + place)\" w:history=\"1\">")
        writer.run(text)
        writer.xml.put("</w:hyperlink>")
        if place == shown.last { writer.xml.put("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>") }
      }
    }
  }

  private mutating func begin(field: String) {
    xml.put("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>")
    xml.line("w:instrText", field, [("xml:space", "preserve")])
    xml.put("</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>")
  }

  /// Writes a caption whose number is a field.
  mutating func caption(_ kind: String, _ number: Int, _ text: String, isAbove: Bool) {
    paragraph("Caption", isAbove ? "<w:keepNext/>" : "") { writer in
      writer.run(kind + " ")
      writer.begin(field: " SEQ \(kind) \\* ARABIC ")
      writer.run("\(number)")
      writer.xml.put("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")
      writer.run(": " + text)
    }
  }

  // MARK: - Tables and pictures

  private mutating func write(_ table: DocumentTable) {
    if table.rows.isEmpty {
      text("Normal", table.caption.isEmpty ? table.none : table.caption + " " + table.none)
    } else {
      if !table.caption.isEmpty {
        tables += 1
        caption("Table", tables, table.caption, isAbove: true)
      }
      let width = textWidth
      rows(table, WordColumns(table), width)
      text("TableEnd", "")
    }
    for note in table.notes {
      text("Note", note)
    }
  }

  private mutating func write(_ figure: Figure) {
    let width = min(figure.isWide ? 640 : 420, figure.picture.width)
    paragraph("Figure", figure.caption.isEmpty ? "" : "<w:keepNext/>") { writer in
      writer.image(
        figure.picture, says: figure.says, width: width,
        height: figure.picture.height * width / figure.picture.width)
    }
    guard !figure.caption.isEmpty else { return }
    figures += 1
    caption("Figure", figures, figure.caption, isAbove: false)
  }

  /// Writes a picture in a line, in pixels: a metafile with the SVG beside it, of which each program takes what it can.
  mutating func image(_ picture: Picture, says: String, width: Int, height: Int) {
    pictures.append(picture)
    let number = pictures.count
    let size = "cx=\"\(width * 9525)\" cy=\"\(height * 9525)\""
    xml.put("<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">")
    xml.put("<wp:extent \(size)/>")
    xml.empty(
      "wp:docPr", [("id", "\(number)"), ("name", "Picture \(number)"), ("descr", says)])
    xml.put(
      "<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>")
    xml.put("<a:graphic><a:graphicData uri=\"\(WordNames.picture)\"><pic:pic><pic:nvPicPr>")
    xml.put(
      "<pic:cNvPr id=\"\(number)\" name=\"image\(number).emf\"/><pic:cNvPicPr/></pic:nvPicPr>")
    xml.put("<pic:blipFill><a:blip r:embed=\"rId\(WordFile.relation(ofMetafile: number))\">")
    xml.put(
      "<a:extLst><a:ext uri=\"\(WordNames.svgExtension)\"><asvg:svgBlip xmlns:asvg=\"\(WordNames.svg)\" "
    )
    xml.put("r:embed=\"rId\(WordFile.relation(ofSVG: number))\"/></a:ext></a:extLst></a:blip>")
    xml.put("<a:stretch><a:fillRect/></a:stretch></pic:blipFill>")
    xml.put("<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext \(size)/></a:xfrm>")
    xml.put("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>")
    xml.put("</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>")
  }
}
