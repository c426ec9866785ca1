import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// This year's table of issues, begun with last year's.
struct CarriedSheet {
  private let last: YearIssues
  private let name: String
  private let model: Model
  private let carried: CarriedScores

  /// Plans a table.
  ///
  /// - Parameters:
  ///   - last: Last year's issues.
  ///   - name: The name of last year, with which each row is marked.
  ///   - model: This year's model.
  init(last: YearIssues, name: String, model: Model) {
    self.last = last
    self.name = name
    self.model = model
    carried = CarriedScores(last, to: model)
  }

  /// The columns of a template, the mark, and last year's other columns.
  var columns: [EntryColumn] {
    let template = SheetTemplate(model).columns
    let themes = EntryColumn(last.sheet?.themeHeader ?? "theme", guide: template[1].guide)
    return [template[0], themes, EntryColumn(SheetMarks.carriedOver, guide: advice)]
      + template.dropFirst(2)
      + carried.ownHeaders.map { EntryColumn($0, guide: ownGuide, .own) }
  }

  /// The rows, each with a text for each column.
  var rows: [[String]] {
    last.names.enumerated().map { index, issue in
      [issue, carried.theme(index), name] + model.inputs.map { _ in "" }
        + carried.cells(index).map { $0.text } + carried.ownTexts(index)
    }
  }

  /// The table as CSV.
  var csv: String {
    var writer = CSVWriter()
    let columns = columns
    writer.append(columns.map { .text($0.header) })
    writer.append([.text(IssueSheet.guideMark)] + columns.dropFirst().map { .text($0.guide) })
    for row in rows { writer.append(row.map { .text($0) }) }
    return "\u{FEFF}" + writer.text
  }

  /// The issues with what is carried over of them.
  private var issues: [Issue] {
    last.names.indices.map { index in
      Issue(
        name: last.names[index], theme: carried.theme(index),
        inputs: model.inputs.map { _ in nil }, cells: carried.cells(index))
    }
  }

  /// The table as a workbook that works itself out.
  /// - Throws: why there is none of the model and these issues.
  func liveWorkbook(subject: String) throws(LiveRefusal) -> [UInt8] {
    let ranged = issues.filter { $0.hasRanges }.map { $0.name }
    if !ranged.isEmpty { throw LiveRefusal(YearWording.ranged(ranged)) }
    let marks = LiveOwnColumn(
      SheetMarks.carriedOver, says: advice, last.names.map { _ in name })
    let texts = last.names.indices.map { carried.ownTexts($0) }
    let own = carried.ownHeaders.enumerated().map { place, header in
      LiveOwnColumn(header, says: ownGuide, texts.map { $0[place] })
    }
    return try LiveWorkbook(model, issues: issues, marks: [marks], own: own, subject: subject)
      .bytes()
  }

  private var advice: String {
    "\(name) where the scores are still those of \(name): empty the cell once the issue has been gone through"
  }

  private var ownGuide: String { "as it was in \(name)" }
}
