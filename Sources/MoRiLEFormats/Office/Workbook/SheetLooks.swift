/// The styles of sheets of OpenDocument that are not shown.
struct SheetLooks {
  /// The style that is being described.
  private var style: String?
  private var hidden: Set<String> = []

  /// Notes what the start tag that was read last says of a style.
  mutating func note(_ xml: XMLReader) {
    if xml.isNamed("style", in: .style) { style = xml.value("name", in: .style) }
    if xml.isNamed("table-properties", in: .style), let style,
      xml.value("display", in: .table) == "false", hidden.count < 10_000
    {
      hidden.insert(style)
    }
  }

  /// Whether the sheet whose start tag was read last is hidden.
  func isHidden(_ xml: XMLReader) -> Bool {
    hidden.contains(xml.value("style-name", in: .table) ?? "")
  }
}
