import MoRiLEFormats

extension WordWriter {
  /// Writes the rows of a table, of which the first stands on each page.
  mutating func rows(_ table: DocumentTable, _ columns: WordColumns, _ width: Int) {
    let widths = columns.widths(of: width)
    xml.put("<w:tbl><w:tblPr><w:tblStyle w:val=\"ReportTable\"/>")
    xml.put(
      "<w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>")
    xml.put("<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" ")
    xml.put("w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>")
    if !table.caption.isEmpty { xml.empty("w:tblDescription", [("w:val", table.caption)]) }
    xml.put("</w:tblPr><w:tblGrid>")
    for width in widths { xml.put("<w:gridCol w:w=\"\(width)\"/>") }
    xml.put("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
    for (place, width) in zip(columns.places, widths) {
      let isNumeric = table.isNumeric(place)
      cell(
        width,
        "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7ECF2\"/><w:vAlign w:val=\"bottom\"/>"
      ) {
        $0.paragraph("TableHeader", isNumeric ? Self.right : "") {
          $0.run(table.columns[place].title)
        }
      }
    }
    xml.put("</w:tr>")
    for row in table.rows.indices { write(row, table, columns, widths) }
    xml.put("</w:tbl>")
  }

  private static let right = "<w:jc w:val=\"right\"/>"

  private mutating func write(
    _ row: Int, _ table: DocumentTable, _ columns: WordColumns, _ widths: [Int]
  ) {
    let told = columns.below.filter { !table.rows[row][$0].isBlank }
    xml.put("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
    for (place, width) in zip(columns.places, widths) {
      let content = table.rows[row][place]
      var fill = ""
      if case .rating(let mark, _, _) = content, mark.place != .none {
        fill =
          "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(WorkbookLook.fill(mark.place))\"/>"
      }
      let isNumeric = table.isNumeric(place)
      cell(width, fill) { writer in
        let keeps = told.isEmpty ? "" : "<w:keepNext/>"
        writer.paragraph("TableText", keeps + (isNumeric ? Self.right : "")) { writer in
          writer.write(content, table, row, place)
        }
      }
    }
    xml.put("</w:tr>")
    for place in told {
      xml.put("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
      cell(widths.reduce(0, +), "", span: widths.count) { writer in
        writer.paragraph("TableText") { writer in
          writer.run(table.columns[place].below ?? "")
          writer.write(table.rows[row][place], table, row, place)
        }
      }
      xml.put("</w:tr>")
    }
  }

  private mutating func cell(
    _ width: Int, _ properties: String, span: Int = 1, _ content: (inout WordWriter) -> Void
  ) {
    xml.put("<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>")
    if span > 1 { xml.put("<w:gridSpan w:val=\"\(span)\"/>") }
    xml.put(properties + "</w:tcPr>")
    content(&self)
    xml.put("</w:tc>")
  }

  private mutating func write(
    _ cell: DocumentTable.Cell, _ table: DocumentTable, _ row: Int, _ place: Int
  ) {
    let text = table.text(row, place)
    switch cell {
    case .rating(let mark, _, _): rating(mark)
    case .code: run(text, "<w:rStyle w:val=\"CodeText\"/>")
    case .picture(let picture, let says):
      image(picture, says: says, width: picture.width * 22 / picture.height, height: 22)
    case .text, .named, .shown, .number, .score, .blank:
      run(text, table.columns[place].isTitle ? "<w:b/>" : "")
    }
  }
}
