import MoRiLE
import MoRiLEFormats

/// An empty sheet to fill for a model.
public struct SheetTemplate: Sendable {
  private let model: Model
  private let hasGuide: Bool

  /// Makes a template, with or without a row that says what each column asks.
  public init(_ model: Model, hasGuide: Bool = true) {
    self.model = model
    self.hasGuide = hasGuide
  }

  /// The sheet as CSV.
  public var csv: String {
    var writer = CSVWriter()
    writer.append(columns.map { .text($0.header) })
    if hasGuide {
      writer.append([.text(IssueSheet.guideMark)] + columns.dropFirst().map { .text($0.guide) })
    }
    return writer.text
  }

  /// The sheet as a file to fill: with the mark by which Excel takes it for UTF-8, and saves it so, whatever
  /// is put into it.
  public var file: String { "\u{FEFF}" + csv }

  /// The columns: the issue, its theme, the inputs, the criteria.
  package var columns: [EntryColumn] {
    [
      EntryColumn("issue", guide: "the name of the issue, unlike all others"),
      EntryColumn("theme", guide: "the group that the issue belongs to; may be blank"),
    ] + model.inputs.map { EntryColumn($0.id, guide: guide($0), .figure) }
      + model.criteria.map { EntryColumn($0.id, guide: guide($0), .levels(choices($0))) }
  }

  private func choices(_ criterion: Criterion) -> [String] {
    criterion.levels.map { "\($0.score)" } + ["?"] + criterion.words.map { $0.text }
  }

  private func guide(_ input: Input) -> String {
    var lines = [input.title]
    if !input.means.isEmpty { lines.append(input.means) }
    lines.append("\(input.limitText); blank if not known")
    return lines.joined(separator: "\n")
  }

  private func guide(_ criterion: Criterion) -> String {
    var lines = [criterion.title]
    if !criterion.asks.isEmpty { lines.append(criterion.asks) }
    lines += criterion.levels.map { "\($0.score): \($0.means)" }
    if !criterion.words.isEmpty {
      let words = criterion.words.map { "\($0.text) (\($0.cell.text))" }
      lines.append("or in a word: " + words.joined(separator: ", "))
    }
    lines.append(
      criterion.defaultFormula.map { "blank: \($0.text); ? if not known" }
        ?? "blank or ? if not known")
    return lines.joined(separator: "\n")
  }
}
