import MoRiLE
import MoRiLEFormats

/// What is wrong with tables of incidents.
struct CountFaults {
  private let query: IncidentQuery
  private var sources: [Int: SourceFile] = [:]
  private var all: [FileFault] = []
  private var more = 0

  init(_ query: IncidentQuery) {
    self.query = query
  }

  /// The columns of a file that the query asks for; nil, and a fault for each that it lacks.
  mutating func columns(of input: BatchInput, _ file: Int) -> IncidentColumns? {
    guard let document = try? CSVDocument.readPastFaults(input.header.bytes) else { return nil }
    let keys = document.header.map { columnKey($0) }
    var isComplete = true
    func column(_ header: String) -> Int? {
      if let column = keys.firstIndex(of: columnKey(header)) { return column }
      isComplete = false
      let known = document.header.filter { !$0.isEmpty }
      let advice = "the columns are \(known.joined(separator: ", "))"
      all.append(
        FileFault(
          file: file,
          Fault(
            at: document.position(ofHeader: 0),
            "there is no column \"\(header)\""
              + suggestion(for: header, among: known, advice: advice))))
      return nil
    }
    let by = column(query.by)
    let needsMonth = query.period != nil || query.previous != nil
    let month = needsMonth ? column(query.month) : nil
    let conditions = query.conditions.map { (column: column($0.header), pattern: $0.pattern) }
    sources[file] = input.header
    guard isComplete, let by else { return nil }
    return IncidentColumns(
      by: by, month: month,
      conditions: conditions.compactMap { condition in
        condition.column.map { ($0, condition.pattern) }
      })
  }

  /// Adds the fault for which a file is refused whole.
  mutating func add(_ faults: Faults, _ name: String, _ file: Int) {
    sources[file] = SourceFile(name: name, bytes: [])
    all += faults.all.map { FileFault(file: file, $0) }
  }

  /// Adds the faults of a file's header, or of a file that has none.
  mutating func addHeader(_ input: BatchInput, _ file: Int) {
    sources[file] = input.header
    do throws(Faults) {
      let document = try CSVDocument.readPastFaults(input.header.bytes)
      all += document.log.told.map { FileFault(file: file, $0) }
    } catch {
      all += error.all.map { FileFault(file: file, $0) }
    }
  }

  /// Adds what is wrong with the rows of a file: they are read again in the ordinary way.
  mutating func add(
    _ parts: [CountedPart], _ input: BatchInput, _ file: Int, _ columns: IncidentColumns
  ) {
    let found = parts.reduce(into: RowFaults()) { $0.append($1.faults) }
    guard let opening = input.opening, !(found.isEmpty && input.faults.isEmpty) else { return }
    var extract = FaultExtract(header: input.text.bytes(0..<opening.end), opening)
    var cursor = LineCursor(input.text)
    let rows = RowExtract(text: input.text, opening: opening)
    for row in found.rows {
      extract.append(rows.bytes(of: row.range), line: cursor.line(at: row.range.lowerBound))
    }
    let source = extract.file(input.name)
    sources[file] = source
    more += found.more
    var faults = input.faults
    do throws(Faults) {
      let document = try CSVDocument.readPastFaults(source)
      faults += document.log.told
      more += document.log.omitted
      if let month = columns.month { faults += monthFaults(document, month) }
    } catch {
      faults += error.all
    }
    all += faults.inOrder.map { FileFault(file: file, $0) }
  }

  private func monthFaults(_ document: CSVDocument, _ column: Int) -> [Fault] {
    (0..<document.rowCount).compactMap { row in
      guard document.isComplete(row: row) else { return nil }
      let text = document.cell(row: row, column: column)
      let bytes = Array(text.utf8)
      let isMonth = bytes.count == 7 || (bytes.count > 7 && bytes[7] == UInt8(ascii: "-"))
      if isMonth, Month.read(bytes.prefix(7)) != nil { return nil }
      return Fault(
        at: document.position(row: row, column: column),
        length: document.length(row: row, column: column),
        "\(document.header[column]) \"\(text)\" is not a month; write it as 2019-01")
    }
  }

  /// All faults of files with these names; nil where there are none that forbid a result.
  func all(_ names: [String]) -> BatchFaults? {
    guard all.contains(where: { $0.fault.severity == .error }) else { return nil }
    let files = names.enumerated().map { sources[$0] ?? SourceFile(name: $1, bytes: []) }
    return BatchFaults(sources: files, all: all, more: more, hasErrors: true)
  }
}
