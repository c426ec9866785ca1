/// The pieces of the program as a page, which the build made.
package struct PageParts: Sendable {
  /// The page, with places such as `{{style}}` for its parts.
  package let template: String
  /// The style sheet.
  package let style: String
  /// The one script.
  package let script: String
  /// The engine as WebAssembly, packed, as text.
  package let engine: String

  /// Takes pieces together.
  package init(template: String, style: String, script: String, engine: String) {
    self.template = template
    self.style = style
    self.script = script
    self.engine = engine
  }
}
