import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The program as one HTML file: the page, the engine, the models, and the files that are opened with it.
///
/// Its policy forbids it every connection, and lets nothing run but its one script and the engine: a text that came
/// from a file stays a text.
package struct PageFile: Sendable {
  /// What stands before the names of the files of models in the packed files.
  package static let models = "models/"
  /// What stands before the names of the others.
  package static let data = "data/"

  /// The page without files.
  let parts: PageParts
  /// What the window is called.
  let title: String
  /// The files of the models that are built in, by their paths below `Models/`.
  let models: [SourceFile]
  /// The files that are opened with the page, by their paths.
  var files: [SourceFile]
  /// What of them is opened: a file, or a folder; nil for a page that begins empty.
  var opened: String?
  /// The model that it is read with, as `--model` names it; nil where its columns tell.
  var model: String?
  /// The sheet of a workbook that is read; nil where its columns tell.
  var sheet: String?
  /// The partner who scores on it alone; nil where it is anybody's.
  var partner: String?

  /// The page.
  var html: String {
    let policy = [
      "default-src 'none'", "script-src \(Self.source(of: parts.script)) 'wasm-unsafe-eval'",
      "style-src \(Self.source(of: parts.style))", "base-uri 'none'", "form-action 'none'",
    ]
    return Self.filled(
      parts.template,
      [
        "policy": policy.joined(separator: "; "), "title": HTMLText.escaped(title),
        "style": parts.style, "script": parts.script, "data": content, "engine": parts.engine,
      ])
  }

  /// The files, as JSON that stands in a page.
  private var content: String {
    var zip = ZipWriter()
    for file in models { zip.add(Self.models + file.name, file.bytes) }
    for file in files { zip.add(Self.data + file.name, file.bytes) }
    let packed = zip.finish()
    func text(_ value: String?) -> JSONOutput { value.map { .string($0) } ?? .null }
    let output = JSONOutput.object([
      ("opened", text(opened)), ("model", text(model)), ("sheet", text(sheet)),
      ("for", text(partner)), ("template", .string(parts.template)),
      ("digest", .string(Digest(of: Array((opened ?? "").utf8) + packed).hexadecimal)),
      ("files", .string(Base64.text(packed))),
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
    var rest = template.utf8[...]
    let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    while let place = rest.firstIndex(of: open) {
      result += String(rest[..<place]) ?? ""
      rest = rest[place...]
      guard rest.dropFirst().first == open, let end = rest.firstIndex(of: close) else {
        result += "{"
        rest = rest.dropFirst()
        continue
      }
      let name = String(rest.dropFirst(2)[..<end]) ?? ""
      guard let part = parts[name] else { preconditionFailure("the page has no part \(name)") }
      result += part
      rest = rest[end...].dropFirst(2)
    }
    return result + (String(rest) ?? "")
  }
}
