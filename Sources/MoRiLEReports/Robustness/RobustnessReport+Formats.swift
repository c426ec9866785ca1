import MoRiLE
import MoRiLEFormats

extension RobustnessReport {
  /// The table for a terminal, with what it means below it.
  public func text(_ style: Style) -> String {
    let rows = rows
    var text = PrintedText.paragraph(assessment.subject, width: style.width)
    text += PrintedText.paragraph(assessment.modelText, width: style.width) + "\n"
    if rows.rows.isEmpty {
      text += PrintedText.paragraph(rows.none, width: style.width)
    } else {
      var table = TextTable(rows.columns)
      for row in rows.rows { table.add(row.cells.map { .init($0) }, note: row.note) }
      text += table.text(width: style.width)
    }
    text += "\n"
    for paragraph in [legend, firstText, methodText] where !paragraph.isEmpty {
      text += PrintedText.paragraph(paragraph, width: style.width)
    }
    return text
  }

  /// What the columns of the table of issues are.
  private var legend: String {
    guard table == .issues, let simulation else { return "" }
    return
      "Kept is the share of simulations that keep the rating. Places and scores are those from 5 to "
      + "95 % of simulations. First \(simulation.settings.first) is the share in which the issue is there."
      + (ownPlaces == nil ? "" : " \(Self.placeText)")
  }

  /// What a place as scored is.
  package static var placeText: String {
    "Place is 1 more than the number of issues that score higher, as it is in each simulation: a range "
      + "where scores are not known."
  }

  /// The table as CSV, with all that is known of each row.
  public var csv: String {
    let rows = rows
    var writer = CSVWriter()
    writer.append(rows.headers.map { .text($0) })
    for row in rows.cells { writer.append(row) }
    return writer.text
  }

  /// The table as a Markdown page.
  public var markdown: String {
    let rows = rows
    var text =
      "# \(Markdown.text(assessment.subject))\n\n\(Markdown.text(assessment.modelText))\n\n"
    if rows.rows.isEmpty {
      text += "\(Markdown.text(rows.none))\n"
    } else {
      let hasNotes = rows.rows.contains { !$0.note.isEmpty }
      let headers = rows.columns.map { $0.header } + (hasNotes ? ["In words"] : [])
      text += Markdown.row(headers) + Markdown.rule(headers.count)
      for row in rows.rows { text += Markdown.row(row.cells + (hasNotes ? [row.note] : [])) }
    }
    for paragraph in [legend, firstText, methodText] where !paragraph.isEmpty {
      text += "\n\(Markdown.text(paragraph))\n"
    }
    return text
  }
}
