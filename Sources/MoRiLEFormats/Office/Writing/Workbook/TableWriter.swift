/// Writes the part of a table that is marked up as one.
///
/// Source: ECMA-376 part 1, section 18.5.1.2.
enum TableWriter {
  /// The part, by its number in the workbook.
  static func part(_ table: TableDraft, number: Int) -> [UInt8] {
    var xml = XMLWriter(.spelled)
    xml.begin(
      "table",
      [
        ("xmlns", OfficeNames.sheet), ("id", "\(number)"), ("name", table.name),
        ("displayName", table.name), ("ref", table.range.name), ("totalsRowShown", "0"),
      ])
    if table.hasFilter { xml.empty("autoFilter", [("ref", table.range.name)]) }
    xml.begin("tableColumns", [("count", "\(table.columns.count)")])
    for (place, column) in table.columns.enumerated() {
      xml.empty("tableColumn", [("id", "\(place + 1)"), ("name", column)])
    }
    xml.end("tableColumns")
    var style = table.look.isEmpty ? [] : [("name", table.look)]
    style += [
      ("showFirstColumn", "0"), ("showLastColumn", "0"), ("showRowStripes", "1"),
      ("showColumnStripes", "0"),
    ]
    xml.empty("tableStyleInfo", style)
    if !table.says.isEmpty {
      let space = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
      xml.begin("extLst")
      xml.begin("ext", [("uri", "{504A1905-F514-4f6f-8877-14C23A59335A}"), ("xmlns:x14", space)])
      xml.empty("x14:table", [("altText", table.name), ("altTextSummary", table.says)])
      xml.end("ext")
      xml.end("extLst")
    }
    xml.end("table")
    return xml.take()
  }
}
