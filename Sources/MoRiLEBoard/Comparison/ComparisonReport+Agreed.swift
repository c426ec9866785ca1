import MoRiLE
import MoRiLEReports

// What was agreed beside what the matrix gives.
extension ComparisonReport {
  /// What is said of each year that has agreed ratings.
  private var sentences: [String] {
    years.filter { $0.hasAgreed }.map { AgreedWording.year($0) }
  }

  /// The sentences, and the issues for which the two are not the same; for programs alone where nothing was agreed.
  var agreedParts: [DocumentPart] {
    let (sentences, table) = (sentences, agreedTable)
    guard !sentences.isEmpty else { return [.only(.programs, [.table(table)])] }
    return [.heading("Agreed otherwise than the matrix gives")]
      + sentences.map { .paragraph($0) } + [
        table.rows.isEmpty ? .only(.programs, [.table(table)]) : .table(table)
      ]
  }

  /// The issues of all years for which another rating was agreed than the matrix gives.
  var agreedTable: DocumentTable {
    var table = DocumentTable(
      Table.agreed.rawValue, "",
      [
        Column("year", "Year"), .name("issue", "Issue"), Column("agreed", "Agreed", .rating),
        Column("matrix", "Matrix", .rating),
        Column("reason", "Reason", flow: .flexible), Column("by", "By", flow: .flexible),
        Column("on", "On", .date),
      ])
    for year in years {
      for entry in year.differing {
        guard let agreed = entry.agreed else { continue }
        let day = CalendarDate(agreed.on)?.text ?? agreed.on
        table.add([
          .text(year.name), .text(entry.name), .rating(agreed.rating), .rating(entry.matrix),
          .text(agreed.reason), .text(agreed.by),
          agreed.on.isEmpty ? .blank : .named(day, id: agreed.on),
        ])
      }
    }
    return table
  }
}
