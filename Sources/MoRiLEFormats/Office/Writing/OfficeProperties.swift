/// What is known of a workbook or a document: blank where it is not.
package struct OfficeProperties: Sendable {
  package var title = ""
  package var subject = ""
  package var author = ""
  package var comment = ""
  /// The language, such as `en-GB`.
  package var language = "en-GB"
  /// When it was made, such as `2026-04-01T00:00:00Z`.
  package var created = ""

  /// Nothing but the language.
  package init() {}
}
