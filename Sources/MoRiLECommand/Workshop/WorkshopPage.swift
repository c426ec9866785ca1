import MoRiLE
import MoRiLEFormats
import MoRiLEPageFile
import MoRiLEReports

/// The workshop page as one HTML file: the page, the engine, the model and the issues.
struct WorkshopPage {
  /// The page without them.
  let page: BuiltInPage
  /// The model file.
  let model: [UInt8]
  /// The issues.
  let data: SourceFile

  /// The page.
  ///
  /// Its policy forbids it every connection, and lets nothing run but this one script and the engine:
  /// a text that came from the data stays a text.
  var html: String {
    let policy = [
      "default-src 'none'", "script-src \(Self.source(of: page.script)) 'wasm-unsafe-eval'",
      "style-src \(Self.source(of: page.style))", "base-uri 'none'", "form-action 'none'",
    ]
    let parts = [
      "policy": policy.joined(separator: "; "),
      "title": HTMLText.escaped("\(data.name): workshop"), "style": page.style,
      "script": page.script, "data": content, "engine": page.engine,
    ]
    return Self.filled(page.template, parts)
  }

  /// The model and the issues, as JSON that stands in a page.
  private var content: String {
    let output = JSONOutput.object([
      ("name", .string(data.name)),
      ("digest", .string(Digest(of: model + [0] + data.bytes).hexadecimal)),
      ("model", .string(Base64.text(model))), ("data", .string(Base64.text(data.bytes))),
    ])
    // A name may hold "</script>", which would end the element that it stands in.
    return output.text(indent: 0).split(separator: "<", omittingEmptySubsequences: false)
      .joined(separator: "\\u003C")
  }

  /// What stands for a script or a style in the policy.
  private static func source(of text: String) -> String {
    "'sha256-\(Base64.text(Digest(of: Array(text.utf8)).bytes))'"
  }

  /// The template with its places, such as `{{title}}`, filled.
  ///
  /// What is filled in is not looked through again.
  private static func filled(_ template: String, _ parts: [String: String]) -> String {
    var result = ""
    var rest = template[...]
    while let start = rest.firstRange(of: "{{"),
      let end = rest[start.upperBound...].firstRange(of: "}}")
    {
      let name = String(rest[start.upperBound..<end.lowerBound])
      guard let part = parts[name] else { preconditionFailure("the page has no part \(name)") }
      result += rest[..<start.lowerBound] + part
      rest = rest[end.upperBound...]
    }
    return result + rest
  }
}
