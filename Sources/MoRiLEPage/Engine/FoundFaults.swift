import MoRiLE
import MoRiLEFormats
import MoRiLEProgram
import MoRiLEReports

/// All that is wrong with a table, or is told of it, each with the cell that it is about.
struct FoundFaults {
  /// How grave something is to whoever mends the table.
  private enum Kind: String, CaseIterable {
    /// The ranking waits for it.
    case fault
    /// What is given and what is scored do not agree.
    case contradiction
    /// Nothing has to be done.
    case told
  }

  private let table: EditedTable
  private let faults: [Fault]
  private let more: Int

  /// Reads a table as an assessment does.
  init(_ run: Run, _ path: String, _ table: EditedTable) {
    self.table = table
    do throws(FileFaults) {
      let models = (try? run.candidates(for: [path])) ?? []
      let sheet = try IssueSheet.read([table.file], models: models)
      faults = sheet.warnings.map { $0.fault }
      more = sheet.moreWarnings
    } catch {
      faults = error.all.map { $0.fault }
      more = error.more
    }
  }

  /// Whether the issues cannot be ranked.
  var hasErrors: Bool { faults.contains { $0.severity == .error } }

  /// How many there are, in words.
  var title: String {
    let errors = faults.count { $0.severity == .error }
    let notes = faults.count - errors + (errors == 0 ? more : 0)
    if faults.isEmpty { return "No faults" }
    let parts = [
      errors > 0 ? Count.of(errors + more, "fault") : "", notes > 0 ? Count.of(notes, "note") : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The faults, those that the ranking waits for first.
  var output: [JSONOutput] {
    let sorted = Kind.allCases.flatMap { kind in
      faults.filter { Self.kind($0) == kind }.map { item($0, kind) }
    }
    let rest: [JSONOutput] =
      more == 0
      ? []
      : [
        .object([
          ("kind", .string("told")), ("place", .null), ("row", .null), ("column", .null),
          ("text", .string("and \(grouped(more)) more")),
        ])
      ]
    return sorted + rest
  }

  private static func kind(_ fault: Fault) -> Kind {
    if fault.severity == .error { return .fault }
    return GivenFault.isContradiction(fault) ? .contradiction : .told
  }

  private func item(_ fault: Fault, _ kind: Kind) -> JSONOutput {
    let cell = fault.position.flatMap { table.cell(at: $0) }
    let column = fault.position.flatMap { position in
      cell == nil
        ? table.headers.indices.first { table.position(ofHeader: $0) == position } : cell?.column
    }
    let place =
      cell.map { table.place(row: $0.row, column: $0.column).name }
      ?? column.map { table.headerPlace(column: $0).name }
    let sheet = table.file.sheet.map { $0.quotedName + "!" } ?? ""
    return .object([
      ("kind", .string(kind.rawValue)), ("place", place.map { .string(sheet + $0) } ?? .null),
      ("row", .number(cell?.row)), ("column", .number(column)), ("text", .string(fault.message)),
    ])
  }
}
