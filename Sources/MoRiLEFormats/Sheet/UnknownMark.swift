import MoRiLE

/// The marks that stand in published tables in place of numbers that are not known, not given or not to be given.
///
/// Source: Government Analysis Function, "Using symbols and shorthand",
/// https://gss.civilservice.gov.uk/policy-store/symbols-in-tables-definitions-and-help/ (`[c]` confidential, `[u]` of
/// low reliability, `[w]` none recorded in a survey, `[x]` not available, `[z]` not applicable), and what spreadsheets
/// and older tables have.
package enum UnknownMark {
  private static let marks = [
    "-", "\u{2013}", "\u{2014}", "n/a", "#n/a", "[c]", "[u]", "[w]", "[x]", "[z]", "..", ":",
  ]

  /// Whether a cell of numbers has such a mark, in any case.
  package static func isOne(_ text: String) -> Bool {
    text.utf8.count <= 4 && marks.contains(text.lowercased())
  }

  /// The one warning of a file in which there are some.
  static func message(_ text: String, of input: Input) -> String {
    "\(input.id) \"\(text)\" is taken as not known, and so is each such mark in place of a number: -, n/a, #N/A, "
      + "[c], [u], [w], [x], [z], .. and :"
  }
}
