extension Minutes {
  /// The style of the page, beside what such pages share.
  static let style =
    PageStyle.rules(footer: "Minutes of the workshop") + """
      .ranking { font-size: 9.5pt; line-height: 1.3; }
      .ranking th, .ranking td { padding-top: 0.16rem; padding-bottom: 0.16rem; }
      .ranking th:nth-child(1) { width: 7%; }
      .themed th:nth-child(2) { width: 28%; }
      .themed th:nth-child(3) { width: 24%; }
      .ranking th:nth-last-child(1) { width: 11%; }
      .standing { break-after: avoid; }
      .changes { table-layout: fixed; font-size: 9.5pt; }
      .changes th:nth-child(1) { width: 16%; }
      .changes th:nth-child(2), .changes th:nth-child(3) { width: 22%; }
      .changes th:nth-child(4) { width: 13%; }
      .said { white-space: pre-line; }
      .by { display: block; color: #333; }
      .vector { font-size: 9.5pt; }
      .vector code { display: block; font-size: 7.5pt; word-break: break-all; }
      .columns { columns: 2; column-gap: 2rem; }
      .columns li { break-inside: avoid; }

      """
}
