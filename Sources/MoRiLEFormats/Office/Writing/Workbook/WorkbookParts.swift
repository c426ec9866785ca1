/// The parts of a workbook: what they are and how they hang together.
struct WorkbookParts {
  private let sheets: [SheetDraft]

  init(_ draft: WorkbookDraft) { sheets = draft.sheets }

  /// Whether a cell has a note.
  var hasComments: Bool { sheets.contains { !$0.comments.isEmpty } }

  /// The kinds of all parts but those that every package has.
  var types: [(name: String, kind: String)] {
    let kind = "officedocument.spreadsheetml."
    var types = [(name: "xl/workbook.xml", kind: kind + "sheet.main+xml")]
    var tables = 0
    for (place, sheet) in sheets.enumerated() {
      types.append(("xl/worksheets/sheet\(place + 1).xml", kind + "worksheet+xml"))
      if !sheet.comments.isEmpty {
        types.append(("xl/comments\(place + 1).xml", kind + "comments+xml"))
      }
      for _ in sheet.tables {
        tables += 1
        types.append(("xl/tables/table\(tables).xml", kind + "table+xml"))
      }
    }
    types.append(("xl/sharedStrings.xml", kind + "sharedStrings+xml"))
    types.append(("xl/styles.xml", kind + "styles+xml"))
    return types
  }

  /// The relations of the workbook: its sheets in their order, then the rest.
  var relations: [OfficePackage.Relation] {
    sheets.indices.map { .init("worksheet", "worksheets/sheet\($0 + 1).xml") } + [
      .init("styles", "styles.xml"), .init("sharedStrings", "sharedStrings.xml"),
    ]
  }

  /// The relations of a sheet: the drawing of its notes, the notes, its tables.
  func relations(of place: Int) -> [OfficePackage.Relation] {
    var relations: [OfficePackage.Relation] = []
    if !sheets[place].comments.isEmpty {
      relations.append(.init("vmlDrawing", "../drawings/vmlDrawing\(place + 1).vml"))
      relations.append(.init("comments", "../comments\(place + 1).xml"))
    }
    var number = sheets[..<place].reduce(0) { $0 + $1.tables.count }
    for _ in sheets[place].tables {
      number += 1
      relations.append(.init("table", "../tables/table\(number).xml"))
    }
    return relations
  }
}
