import MoRiLE
import MoRiLEReports

/// Documents in each of the formats, for tests.
extension Document {
  package func text(_ style: Style = Style()) -> String { TerminalFormat.text(self, style) }
  package var csv: String { CSVFormat.text(self) }
  package var json: String { JSONFormat.text(self) }
  package var markdown: String { MarkdownFormat.text(self) }
  package var html: String { HTMLFormat.text(self) }
}

extension Report {
  /// The whole, or one of the tables alone.
  package func written(_ table: String? = nil) -> Document {
    guard let document = document(table: table) else {
      preconditionFailure("no table \(table ?? "")")
    }
    return document
  }

  package func text(_ style: Style = Style()) -> String { written().text(style) }
  package var csv: String { written().csv }
  package var json: String { written().json }
  package var markdown: String { written().markdown }
}

extension DocumentTable {
  package var csv: String { CSVFormat.text(self) }

  /// The headers that people read.
  package var headers: [String] { places(for: .pages).map { columns[$0].title } }

  /// The rows that people read.
  package var texts: [[String]] {
    rows.indices.map { row in places(for: .pages).map { text(row, $0) } }
  }
}
