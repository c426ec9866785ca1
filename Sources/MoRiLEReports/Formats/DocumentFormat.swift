/// The formats that a document can be written in.
///
/// A format more is a file beside this one and a case here.
public enum DocumentFormat: String, CaseIterable, Sendable {
  /// Text for a terminal.
  case table
  /// One table, for spreadsheets and other programs.
  case csv
  /// All there is, for other programs.
  case json
  /// A page in Markdown.
  case markdown
  /// A page in HTML.
  case html

  /// How the names of files in this format end, the usual ending first.
  public var endings: [String] { writer.endings }

  /// A document in this format.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - style: How it looks on a terminal.
  ///   - isFile: Whether it goes to a file, and not on through a pipe.
  public func bytes(of document: Document, _ style: Style, isFile: Bool) -> [UInt8] {
    writer.write(document, style, isFile)
  }

  private typealias Writer = (
    endings: [String], write: (Document, Style, _ isFile: Bool) -> [UInt8]
  )

  private var writer: Writer {
    switch self {
    case .table:
      (["txt"], { document, style, _ in Array(TerminalFormat.text(document, style).utf8) })
    case .csv:
      (
        ["csv"],
        { document, _, isFile in
          let text = CSVFormat.text(document)
          return Array((isFile ? CSVFormat.file(text) : text).utf8)
        }
      )
    case .json: (["json"], { document, _, _ in Array(JSONFormat.text(document).utf8) })
    case .markdown:
      (["md", "markdown"], { document, _, _ in Array(MarkdownFormat.text(document).utf8) })
    case .html: (["html", "htm"], { document, _, _ in Array(HTMLFormat.text(document).utf8) })
    }
  }
}
