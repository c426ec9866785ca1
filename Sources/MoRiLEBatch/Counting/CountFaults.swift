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
    guard let document = try? query.document(input.header) else { return nil }
    do throws(Faults) {
      return try IncidentColumns(of: document, query)
    } catch {
      all += error.all.map { FileFault(file: file, $0) }
      return nil
    }
  }

  /// Adds the fault for which a file is refused whole.
  mutating func add(_ faults: Faults, _ named: NamedText, _ file: Int) {
    sources[file] = named.text.refused(named.name, faults.all, sheet: named.sheet)
    all += faults.all.map { FileFault(file: file, $0) }
  }

  /// Adds what is wrong with a file whose header does not allow counting.
  mutating func add(_ input: BatchInput, _ file: Int) {
    guard let opening = input.opening else {
      read(input.header, file, nil)
      return
    }
    guard !opening.isBroken else {
      add(RowFaults(readingPast: opening, input.text), input, file, nil)
      return
    }
    let part = ScannedPart(start: opening.end)
    let rows = RowSource(input.text, opening)
    rows.begin(part, before: input.text.count, runOn: 0)
    while rows.fill() {}
    add(part.faults, input, file, nil)
  }

  /// Adds what is wrong with the rows of a file.
  mutating func add(
    _ parts: [ScannedPart], _ input: BatchInput, _ file: Int, _ columns: IncidentColumns
  ) {
    let found = parts.reduce(into: RowFaults()) { $0.append($1.faults) }
    if found.isEmpty && input.log == nil { return }
    add(found, input, file, columns)
  }

  /// Has the faulty rows read again in the ordinary way.
  private mutating func add(
    _ found: RowFaults, _ input: BatchInput, _ file: Int, _ columns: IncidentColumns?
  ) {
    guard let opening = input.opening else { return }
    let extract = FaultExtract(header: input.text.bytes(0..<opening.end), opening)
    more += found.more
    let told = input.told.filter { row in !found.rows.contains { $0.range == row.range } }
    read(extract.file(input, found.rows + told), file, columns)
  }

  private mutating func read(_ source: SourceFile, _ file: Int, _ columns: IncidentColumns?) {
    sources[file] = source
    var faults: [Fault] = []
    do throws(Faults) {
      let document = try query.document(source)
      faults += document.log.told
      more += document.log.omitted
      if let months = columns?.months(of: document) {
        faults += months.faults
        more += months.more
      }
    } catch {
      faults += error.all
      more += error.more
    }
    all += faults.inOrder.map { FileFault(file: file, $0) }
  }

  /// All faults of files with these names.
  func all(_ names: [String]) -> BatchFaults {
    let files = names.enumerated().map { sources[$0] ?? SourceFile(name: $1, bytes: []) }
    return BatchFaults(
      sources: files, all: all, more: more,
      hasErrors: all.contains { $0.fault.severity == .error })
  }
}
