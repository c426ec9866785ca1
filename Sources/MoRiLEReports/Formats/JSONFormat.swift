import MoRiLE
import MoRiLEFormats

/// A document as JSON: its sections with their sentences, and its tables by id; the rows of the table that is asked
/// for alone; or what a report has for programs beyond that.
///
/// `formatVersion` goes up when a member changes its meaning. Keys are ids, and nothing is rounded that has an exact
/// form.
public enum JSONFormat {
  private static let version = ("formatVersion", JSONOutput.number("1"))

  /// The document as JSON.
  public static func text(_ document: Document) -> String {
    JSONOutput.object([version] + members(document)).text() + "\n"
  }

  private static func members(_ document: Document) -> [(String, JSONOutput)] {
    if let chosen = document.chosen {
      let table = document.tables(for: .programs).first
      return [("table", .string(chosen.name)), ("rows", table.map { rows($0) } ?? .array([]))]
    }
    return document.data() ?? [
      ("title", .string(document.title)),
      (
        "facts",
        .array(
          document.facts.map {
            .object([("name", .string($0.word)), ("text", .string($0.text))])
          })
      ),
      ("sections", sections(document)),
      ("tables", .object(document.tables(for: .programs).map { ($0.id, rows($0)) })),
    ]
  }

  // MARK: - Sentences

  private static func sections(_ document: Document) -> JSONOutput {
    var sections: [JSONOutput] = []
    var heading = document.title
    var sentences = document.subtitle.isEmpty ? [] : [document.subtitle]
    func close() {
      if !sentences.isEmpty {
        sections.append(
          .object([
            ("heading", .string(heading)), ("text", .array(sentences.map { .string($0) })),
          ]))
      }
      sentences = []
    }
    for part in document.parts(for: .programs) {
      switch part {
      case .heading(let text, _):
        close()
        heading = text
      case .paragraph(let text): sentences.append(text)
      case .list(let items), .notes(let items), .code(let items): sentences += items
      case .terms(let terms): sentences += terms.map { "\($0.word): \($0.text)" }
      case .tree(let branches): sentences += branches.flatMap { texts($0) }
      case .figure(let figure): sentences.append(figure.words)
      case .command(let pieces): sentences.append(pieces.joined(separator: " "))
      case .table(let table): sentences += table.notes
      case .only: break
      }
    }
    close()
    return .array(sections)
  }

  private static func texts(_ branch: Branch) -> [String] {
    [branch.text] + branch.branches.flatMap { texts($0) }
  }

  // MARK: - Tables

  /// The rows of a table, an object for each.
  private static func rows(_ table: DocumentTable) -> JSONOutput {
    let columns = Array(zip(table.dataPlaces, table.keys.columns))
    return .array(
      table.rows.map { row in
        .object(
          columns.map { place, key in
            let cell = row[place]
            if case .blank = cell { return (key, .null) }
            return (
              key,
              table.range(cell).map {
                .range($0, besides: table.columns[place].style.thresholds)
              } ?? .string(table.data(cell))
            )
          })
      })
  }
}
