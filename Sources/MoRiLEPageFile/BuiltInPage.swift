/// The workshop page as the build made it, without a model and issues.
///
/// Plugins write what its members hold: EmbedEngine the engine, when Swift changed that it is compiled from;
/// EmbedPage the rest, when a file of `Sources/MoRiLEPage/Web` did.
public struct BuiltInPage: Sendable {
  /// The page, with places such as `{{style}}` for its parts.
  public let template: String
  /// The style sheet.
  public let style: String
  /// The one script.
  public let script: String
  /// The engine as WebAssembly, packed by deflate, as text.
  public let engine: String

  /// The page of this program; none where the program was built without the trait `WorkshopPage`.
  public static var page: BuiltInPage? {
    #if WorkshopPage
      BuiltInPage(template: template, style: style, script: script, engine: engine)
    #else
      nil
    #endif
  }
}
