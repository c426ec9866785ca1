/// A column of a live workbook that no formula reads, with a text for each issue.
package struct LiveOwnColumn: Sendable {
  let header: String
  /// The note on its header.
  let says: String
  let texts: [String]

  /// Makes a column.
  ///
  /// - Parameters:
  ///   - header: Its header; one that another column has gets a number after it.
  ///   - says: The note on its header.
  ///   - texts: The text of each issue.
  package init(_ header: String, says: String, _ texts: [String]) {
    self.header = header
    self.says = says
    self.texts = texts
  }
}
