/// The names by which the parts of workbooks and documents know their elements and each other.
///
/// Source: ECMA-376 part 1, the schemas of the transitional form in part 4, and part 2 for packages.
package enum OfficeNames {
  /// The elements of workbooks.
  package static let sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  /// The kinds of relations, before their last word.
  package static let relation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  /// Relations between parts.
  package static let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
  /// The kinds of parts.
  package static let types = "http://schemas.openxmlformats.org/package/2006/content-types"
  /// What is known of the whole.
  package static let core =
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
  /// The kind of the relation to it.
  package static let coreRelation =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
  /// The beginning of the kinds of parts.
  package static let vendor = "application/vnd.openxmlformats-"
}
