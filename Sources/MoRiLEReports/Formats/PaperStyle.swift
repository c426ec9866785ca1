/// The style of a document, beside what printed pages share.
enum PaperStyle {
  static let rules = """
    table { font-size: 9.5pt; line-height: 1.3; }
    th, td { padding-top: 0.18rem; padding-bottom: 0.18rem; }
    .caption { margin: 0.7rem 0 0; font-size: 9.5pt; break-after: avoid; }
    .caption + table { margin-top: 0.2rem; }
    thead { break-after: avoid; }
    tbody tr:first-child { break-before: avoid; }
    td.short { white-space: nowrap; }
    .told > * { border-bottom: 0; padding-bottom: 0; }
    .told { break-after: avoid; }
    .turned thead .number { writing-mode: vertical-rl; transform: rotate(180deg); padding: 0; text-align: left; }
    .turned td.number { padding-right: 0.4rem; }
    .dense, .dense thead th { font-size: 8pt; }
    .dense th, .dense td { padding-right: 0.3rem; }
    td code, .copied { font-size: 7.5pt; word-break: break-all; }
    .copied { white-space: pre-wrap; }
    figure { margin: 0.8rem 0; break-inside: avoid; }
    figcaption { font-size: 9.5pt; color: #333; }
    img.wide { width: 100%; height: auto; }
    img.narrow { max-width: 100%; height: auto; }
    img.small { display: block; height: 1.4rem; width: auto; }

    """
}
