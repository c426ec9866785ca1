import MoRiLEFormats

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
  /// A workbook for Excel and other spreadsheets.
  case xlsx
  /// A document for Word and other word processors.
  case docx

  /// What is asked of a format beside the document.
  package enum Form: Sendable {
    /// What most readers want.
    case usual
    /// A workbook that is to be published, as the Government Analysis Function's checklist asks.
    case publication
  }

  /// How the names of files in this format end, the usual ending first.
  public var endings: [String] {
    switch self {
    case .table: ["txt"]
    case .csv: ["csv"]
    case .json: ["json"]
    case .markdown: ["md", "markdown"]
    case .html: ["html", "htm"]
    case .xlsx: ["xlsx"]
    case .docx: ["docx"]
    }
  }

  /// Whether it is no text, and would do harm on a terminal.
  package var isBinary: Bool {
    switch self {
    case .xlsx, .docx: true
    case .table, .csv, .json, .markdown, .html: false
    }
  }

  /// A document in this format.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - style: How it looks on a terminal.
  ///   - isFile: Whether it goes to a file, and not on through a pipe.
  ///   - form: What is asked of the format beside.
  ///   - packing: Packs what is long in a workbook; nil where that is done at once.
  /// - Throws: ``WorkbookRefusal`` where a table is longer than a workbook can be.
  package func bytes(
    of document: Document, _ style: Style, isFile: Bool, _ form: Form = .usual,
    packing: WorkSequence? = nil
  ) throws(WorkbookRefusal) -> [UInt8] {
    switch self {
    case .table: return Array(TerminalFormat.text(document, style).utf8)
    case .csv:
      let text = CSVFormat.text(document)
      return Array((isFile ? CSVFormat.file(text) : text).utf8)
    case .json: return Array(JSONFormat.text(document).utf8)
    case .markdown: return Array(MarkdownFormat.text(document).utf8)
    case .html: return Array(HTMLFormat.text(document).utf8)
    case .xlsx where form == .publication: return try PublicationFormat.bytes(of: document)
    case .xlsx: return try XLSXFormat.bytes(of: document, packing: packing ?? .atOnce)
    case .docx: return DOCXFormat.bytes(of: document)
    }
  }
}
