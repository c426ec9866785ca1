/// The formats that results come in.
package enum OutputFormat: String, CaseIterable, Sendable {
  case table
  case csv
  case json
  case markdown
  case html

  /// The formats of results that are no page.
  static let people: [OutputFormat] = [.table, .csv, .json, .markdown]

  /// The endings of the names of files in this format.
  package var endings: [String] {
    switch self {
    case .table: ["txt"]
    case .csv: ["csv"]
    case .json: ["json"]
    case .markdown: ["md", "markdown"]
    case .html: ["html", "htm"]
    }
  }

  /// The format of files whose names end so; nil where nothing here is written to such files.
  init?(ending: String) {
    guard let format = Self.allCases.first(where: { $0.endings.contains(ending) }) else {
      return nil
    }
    self = format
  }

  /// CSV as it goes to a file or on through a pipe.
  ///
  /// A file that is not plain ASCII begins with the mark by which Excel knows that it is UTF-8.
  package static func csv(_ text: String, isFile: Bool) -> String {
    isFile && text.utf8.contains { $0 >= 0x80 } ? "\u{FEFF}" + text : text
  }
}
