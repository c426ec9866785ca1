/// What every page that is written has around its content: its head, its policy and its style.
///
/// A page holds its style and pictures, asks for nothing from elsewhere and runs nothing.
package enum PageShell {
  /// A page.
  ///
  /// - Parameters:
  ///   - title: Its title.
  ///   - footer: What stands at the foot of each printed page.
  ///   - style: The style beside what all pages share.
  ///   - content: Its content, as HTML.
  package static func page(
    _ title: String, footer: String, style: String, content: String
  ) -> String {
    """
    <!DOCTYPE html>
    <html lang="en-GB" dir="ltr">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light">
    <title>\(HTMLText.escaped(title))</title>
    <style>
    \(PageStyle.rules(footer: footer))\(style)</style>
    </head>
    <body>
    <main>
    \(content)</main>
    </body>
    </html>

    """
  }
}
