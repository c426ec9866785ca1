/// Writes the rows of a sheet.
struct CellWriter {
  /// The beginnings of cells by their column, such as `<c r="F`.
  private var beginnings: [[UInt8]] = []
  /// What tells the style of a cell, by its place.
  private let styles: [[UInt8]]

  init(styles: Int) {
    self.styles = (0..<styles).map { $0 == 0 ? Array("\"".utf8) : Array("\" s=\"\($0)\"".utf8) }
  }

  /// Writes a row, whose place counts from 0.
  mutating func write(
    _ row: RowDraft, _ place: Int, to xml: inout XMLWriter, _ strings: inout SharedStrings
  ) {
    let number = Self.digits(place + 1)
    xml.put("<row r=\"")
    xml.put(bytes: number)
    if let height = row.height { xml.put("\" ht=\"\(height)") }
    if row.isHidden { xml.put("\" hidden=\"1") }
    xml.put("\">")
    while beginnings.count < row.cells.count {
      beginnings.append(Array("<c r=\"\(CellPlace.letters(beginnings.count))".utf8))
    }
    for (column, cell) in row.cells.enumerated() {
      if case .blank = cell.content, cell.style == .plain { continue }
      xml.put(bytes: beginnings[column])
      xml.put(bytes: number)
      xml.put(bytes: styles[Int(cell.style.number)])
      write(cell.content, to: &xml, &strings)
    }
    xml.put("</row>")
  }

  private func write(
    _ content: CellDraft.Content, to xml: inout XMLWriter, _ strings: inout SharedStrings
  ) {
    switch content {
    case .blank: xml.put("/>")
    case .text(let text):
      let held = OfficeText.cut(text, to: WorkbookWriter.longestText)
      xml.put(" t=\"s\"><v>")
      xml.put(bytes: Self.digits(strings.place(of: held)))
      xml.put("</v></c>")
    case .number(let decimals):
      xml.put("><v>")
      xml.put(decimals)
      xml.put("</v></c>")
    case .whole(let number):
      xml.put("><v>")
      xml.put(bytes: Self.digits(number))
      xml.put("</v></c>")
    case .boolean(let isSo): xml.put(isSo ? " t=\"b\"><v>1</v></c>" : " t=\"b\"><v>0</v></c>")
    case .error(let name):
      xml.put(" t=\"e\"><v>")
      xml.text(name)
      xml.put("</v></c>")
    case .formula(let formula): write(formula, to: &xml)
    }
  }

  private func write(_ formula: FormulaDraft, to xml: inout XMLWriter) {
    switch formula.result {
    case .text: xml.put(" t=\"str\">")
    case .boolean: xml.put(" t=\"b\">")
    case .error: xml.put(" t=\"e\">")
    case .number, .unknown: xml.put(">")
    }
    xml.line("f", formula.formula)
    switch formula.result {
    case .text(let text): xml.line("v", OfficeText.cut(text, to: WorkbookWriter.longestText))
    case .boolean(let isSo): xml.line("v", isSo ? "1" : "0")
    case .error(let text), .number(let text): xml.line("v", text)
    case .unknown: break
    }
    xml.put("</c>")
  }

  /// The digits of a whole number.
  private static func digits(_ number: Int) -> [UInt8] {
    if number >= 0, number < 10 { return [UInt8(ascii: "0") + UInt8(number)] }
    return Array(String(number).utf8)
  }
}
