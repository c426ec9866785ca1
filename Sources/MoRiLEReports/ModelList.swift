import MoRiLE
import MoRiLEFormats

/// A list of models, ready to be written in any of the formats.
public struct ModelList: HandReport {
  private let models: [Model]

  /// Makes a list.
  public init(_ models: [Model]) {
    self.models = models
  }

  private static let headers = ["Model", "Version", "Title", "Criteria", "Example"]

  private var rows: [[String]] {
    models.map { model in
      [
        model.id + (model.isDefault ? " (default)" : ""), model.version, model.title,
        "\(model.criteria.count)", model.example?.title ?? "",
      ]
    }
  }

  /// The list for a terminal, each model's title below its line.
  public func text(_ style: Style) -> String {
    let titled = 2
    var table = TextTable(
      Self.headers.indices.filter { $0 != titled }.map { index in
        .init(Self.headers[index], isFlexible: index == Self.headers.count - 1)
      })
    for row in rows {
      table.add(
        row.indices.filter { $0 != titled }.map { .init(row[$0]) }, note: row[titled])
    }
    return table.text(width: style.width)
  }

  /// The list as CSV.
  public var csv: String {
    var writer = CSVWriter()
    writer.append(Self.headers.map { .text($0.lowercased()) })
    for row in rows { writer.append(row.map { .text($0) }) }
    return writer.text
  }

  /// The list as a Markdown table.
  public var markdown: String {
    Markdown.row(Self.headers) + Markdown.rule(Self.headers.count)
      + rows.map { Markdown.row($0) }.joined()
  }

  /// The list as JSON.
  public var json: String {
    JSONOutput.object([
      ("formatVersion", .number("1")),
      (
        "models",
        .array(
          models.map { model in
            .object([
              ("id", .string(model.id)), ("version", .string(model.version)),
              ("title", .string(model.title)), ("isDefault", .boolean(model.isDefault)),
              ("criteria", .number("\(model.criteria.count)")), ("source", .string(model.source)),
            ])
          })
      ),
    ]).text() + "\n"
  }
}
