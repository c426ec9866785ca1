import MoRiLEReports

/// The style of a paper, beside what printed pages share.
enum PaperStyle {
  static func rules(footer: String) -> String {
    PageStyle.rules(footer: footer) + """
      table { font-size: 9.5pt; line-height: 1.3; }
      th, td { padding-top: 0.18rem; padding-bottom: 0.18rem; }
      caption, thead { break-after: avoid; }
      tbody tr:first-child { break-before: avoid; }
      td.short { white-space: nowrap; }
      table[class^="theme"] { table-layout: fixed; }
      table[class^="theme"] th:first-child { width: 34%; }
      .levels { font-size: 8.5pt; }
      .levels .number { padding-right: 0.3rem; }
      .levels td:not(.number) { white-space: nowrap; padding-right: 0.3rem; }
      td code { font-size: 7.5pt; word-break: break-all; }
      figure { margin: 0.8rem 0; break-inside: avoid; }
      figcaption { font-size: 9.5pt; color: #333; }
      img.wide { width: 100%; height: auto; }
      img.narrow { max-width: 100%; height: auto; }
      .measures .rating { white-space: normal; }
      img.small { display: block; height: 1.4rem; width: auto; }

      """
  }
}
