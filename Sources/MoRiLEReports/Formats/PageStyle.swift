/// The style of pages that are printed and filed: for paper first, light only, and as clear in black and
/// white.
package enum PageStyle {
  /// The rules that all such pages share.
  ///
  /// - Parameter footer: What stands at the foot of each printed page, beside its number.
  package static func rules(footer: String) -> String {
    """
    @page { size: A4; margin: 18mm 16mm 20mm; }
    @page {
      @bottom-left { content: "\(quoted(footer))"; font: 8pt sans-serif; color: #333; }
      @bottom-right { content: counter(page) " of " counter(pages); font: 8pt sans-serif; color: #333; }
    }
    :root { color-scheme: light; }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; padding: 1.5rem; max-width: 54rem; background: #fff; color: #111;
      font: 10.5pt/1.45 "Segoe UI", Arial, "Liberation Sans", "DejaVu Sans", sans-serif;
    }
    h1, h2, h3 { line-height: 1.2; break-after: avoid; overflow-wrap: anywhere; }
    h1 { font-size: 20pt; margin: 0 0 0.75rem; }
    h2 { font-size: 14pt; margin: 2rem 0 0.5rem; padding-bottom: 0.2rem; border-bottom: 1.5pt solid #111; }
    h3 { font-size: 12pt; margin: 1.4rem 0 0.3rem; }
    p, ul { margin: 0.4rem 0; }
    p, li { orphans: 2; widows: 2; }
    ul { padding-left: 1.2rem; }
    dl { margin: 0; }
    .facts > div { display: flex; gap: 0.75rem; }
    .facts dt { flex: 0 0 8.5rem; font-weight: 600; }
    .facts dd { margin: 0; overflow-wrap: anywhere; }
    .terms dt { font-weight: 600; margin-top: 0.4rem; break-after: avoid; }
    .terms dd { margin: 0 0 0 1.2rem; break-inside: avoid; }
    table { width: 100%; margin: 0.5rem 0; border-collapse: collapse; }
    caption { padding-bottom: 0.4rem; text-align: left; font-size: 9.5pt; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th, td { padding: 0.28rem 0.5rem 0.28rem 0; border-bottom: 0.5pt solid #999; text-align: left;
      vertical-align: top; overflow-wrap: break-word; }
    thead th { border-bottom: 1pt solid #111; vertical-align: bottom; font-size: 9.5pt; }
    tbody th { font-weight: 600; }
    .kept { white-space: nowrap; }
    .number { text-align: right; white-space: nowrap; padding-right: 0.9rem; font-variant-numeric: tabular-nums; }
    .rating { white-space: nowrap; font-weight: 600; }
    .rating.open { white-space: normal; }
    \(colours)
    code { font-family: Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace; }
    @media print {
      body { max-width: none; padding: 0; }
      .rating { print-color-adjust: exact; }
    }

    """
  }

  /// The colours of ratings.
  private static var colours: String {
    [RatingMark.Place.top, .middle, .low, .open].map { ".\($0.rawValue) { color: \($0.colour); }" }
      .joined(separator: "\n")
  }

  /// A text between the quotes of a style sheet that stands in a page: nothing ends the string or the sheet,
  /// and nothing turns the writing of the page's number beside it.
  static func quoted(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\", "<", ">", "&": "\\\(String(scalar.value, radix: 16)) "
      case "\t": " "
      case _ where scalar.isLineEnd: " "
      case _ where HTMLText.isHostile(scalar): "\u{FFFD}"
      default: String(scalar)
      }
    }.joined()
  }
}
