/// Writes the part of a workbook that holds its styles.
///
/// Source: ECMA-376 part 1, section 18.8.39.
struct StylesWriter {
  private let styles: CellStyles
  private let looks: Distinct<CellStyle>

  init(_ styles: CellStyles, _ looks: Distinct<CellStyle>) {
    self.styles = styles
    self.looks = looks
  }

  /// The part.
  var part: [UInt8] {
    var (formats, fonts, fills, borders) = (
      Distinct<String>(), Distinct<String>(), Distinct<String>(), Distinct<String>()
    )
    // Excel takes these two for granted.
    _ = fills.place(of: "<fill><patternFill patternType=\"none\"/></fill>")
    _ = fills.place(of: "<fill><patternFill patternType=\"gray125\"/></fill>")
    let cells = styles.all.map { style in
      let format = Self.builtIn[style.numberFormat] ?? 164 + formats.place(of: style.numberFormat)
      return cell(
        style, format, fonts.place(of: font(style)), fills.place(of: fill(style)),
        borders.place(of: border(style)))
    }
    let dxfs = looks.all.map { style in
      look(style, Self.builtIn[style.numberFormat] ?? 164 + formats.place(of: style.numberFormat))
    }
    var xml = XMLWriter(.spelled)
    xml.begin("styleSheet", [("xmlns", OfficeNames.sheet)])
    if !formats.all.isEmpty {
      xml.begin("numFmts", [("count", "\(formats.all.count)")])
      for (place, format) in formats.all.enumerated() {
        xml.empty("numFmt", [("numFmtId", "\(164 + place)"), ("formatCode", format)])
      }
      xml.end("numFmts")
    }
    Self.list("fonts", fonts.all, &xml)
    Self.list("fills", fills.all, &xml)
    Self.list("borders", borders.all, &xml)
    let base = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\""
    Self.list("cellStyleXfs", [base + "/>"], &xml)
    Self.list("cellXfs", cells, &xml)
    Self.list("cellStyles", ["<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"], &xml)
    Self.list("dxfs", dxfs, &xml)
    xml.empty(
      "tableStyles",
      [
        ("count", "0"), ("defaultTableStyle", "TableStyleMedium9"),
        ("defaultPivotStyle", "PivotStyleLight16"),
      ])
    xml.end("styleSheet")
    return xml.take()
  }

  private static func list(_ name: String, _ parts: [String], _ xml: inout XMLWriter) {
    xml.begin(name, [("count", "\(parts.count)")])
    for part in parts { xml.put(part) }
    xml.end(name)
  }

  /// The formats that have a number without being told.
  private static let builtIn = [
    "General": 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10, "@": 49,
  ]

  // MARK: - Pieces

  private func font(_ style: CellStyle) -> String {
    letters(style) + "<sz val=\"\(style.size ?? styles.size)\"/>" + colour(style)
      + "<name val=\"\(styles.typeface)\"/><family val=\"2\"/></font>"
  }

  private func letters(_ style: CellStyle) -> String {
    "<font>" + (style.isBold ? "<b/>" : "") + (style.isItalic ? "<i/>" : "")
      + (style.isUnderlined ? "<u/>" : "")
  }

  private func colour(_ style: CellStyle) -> String {
    "<color rgb=\"FF\(style.colour.isEmpty ? "000000" : style.colour)\"/>"
  }

  private func fill(_ style: CellStyle) -> String {
    style.fill.isEmpty
      ? "<fill><patternFill patternType=\"none\"/></fill>"
      : "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF\(style.fill)\"/>"
        + "<bgColor indexed=\"64\"/></patternFill></fill>"
  }

  private func border(_ style: CellStyle) -> String {
    let colour = "style=\"thin\"><color rgb=\"FFBFBFBF\"/>"
    return switch style.border {
    case .none: "<border><left/><right/><top/><bottom/><diagonal/></border>"
    case .all:
      "<border><left \(colour)</left><right \(colour)</right><top \(colour)</top>"
        + "<bottom \(colour)</bottom><diagonal/></border>"
    case .below:
      "<border><left/><right/><top/><bottom \(colour)</bottom><diagonal/></border>"
    }
  }

  private func cell(
    _ style: CellStyle, _ format: Int, _ font: Int, _ fill: Int, _ border: Int
  ) -> String {
    var text =
      "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\" xfId=\"0\""
    if format > 0 { text += " applyNumberFormat=\"1\"" }
    if font > 0 { text += " applyFont=\"1\"" }
    if fill > 0 { text += " applyFill=\"1\"" }
    if border > 0 { text += " applyBorder=\"1\"" }
    var alignment = ""
    if style.horizontal != .general { alignment += " horizontal=\"\(style.horizontal.rawValue)\"" }
    if style.vertical != .bottom { alignment += " vertical=\"\(style.vertical.rawValue)\"" }
    if style.isWrapped { alignment += " wrapText=\"1\"" }
    if style.indent > 0 { alignment += " indent=\"\(style.indent)\"" }
    if !alignment.isEmpty { text += " applyAlignment=\"1\"" }
    if !style.isLocked { text += " applyProtection=\"1\"" }
    if alignment.isEmpty, style.isLocked { return text + "/>" }
    text += ">"
    if !alignment.isEmpty { text += "<alignment\(alignment)/>" }
    if !style.isLocked { text += "<protection locked=\"0\"/>" }
    return text + "</xf>"
  }

  /// A look that a condition gives.
  private func look(_ style: CellStyle, _ format: Int) -> String {
    var text = "<dxf>"
    if style.isBold || style.isItalic || !style.colour.isEmpty {
      text += letters(style) + colour(style) + "</font>"
    }
    if format > 0 {
      text += "<numFmt numFmtId=\"\(format)\" formatCode=\"\(escaped(style.numberFormat))\"/>"
    }
    if !style.fill.isEmpty {
      text +=
        "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF\(style.fill)\"/>"
        + "<bgColor rgb=\"FF\(style.fill)\"/></patternFill></fill>"
    }
    return text + "</dxf>"
  }
}

extension StylesWriter {
  private func escaped(_ text: String) -> String {
    var xml = XMLWriter(.spelled, hasDeclaration: false)
    xml.text(text, isAttribute: true)
    return String(decoding: xml.take(), as: UTF8.self)
  }
}
