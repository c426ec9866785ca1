/// The bytes of a file of text with the name that faults have for it.
package struct NamedText: Sendable {
  /// The name.
  package let name: String
  /// The bytes.
  package let text: TextBytes

  /// Names bytes.
  package init(_ name: String, _ text: TextBytes) {
    self.name = name
    self.text = text
  }
}
