import MoRiLE
import MoRiLEFormats
import MoRiLESystem

/// The incidents of a packed table, counted as it is unpacked, in the same memory however large it is.
struct PackedCount {
  /// How many rows there are.
  let rows: Int
  /// What each thread has counted.
  let tallies: [IncidentTally]

  /// Counts a table.
  ///
  /// - Returns: nil where anything at all is to be told of it: then it is to be read whole, which tells it.
  init?(
    _ table: PackedTable, _ query: IncidentQuery, _ groups: [GroupTable],
    done: @escaping @Sendable (Int, Int) -> Void
  ) {
    guard let source = try? PackedSource(table) else { return nil }
    let reader = StreamReader(reading: { source.read(into: $0) })
    guard let (header, opening) = reader.readHeader(query.header), !opening.isBroken,
      header.withUnsafeBytes({ TextBytes.isText($0) }),
      let columns = Self.columns(table.name, header, opening, query)
    else { return nil }
    let tallies = groups.map { _ in IncidentTally(query) }
    let pieces = Monitor(reader)
    let state = Monitor((rows: 0, isPlain: true))
    Workers.run(groups.count) { worker in
      let scan = IncidentScan(
        TextBytes([]), opening, columns, query, groups[worker], tallies[worker])
      while state.change({ $0.isPlain }), let piece = pieces.change({ $0.next(opening) }) {
        let part = scan.scan(piece.text)
        let isPlain = part.isText && part.faults.isEmpty && !piece.isCut && !part.isCut
        state.change { state in
          state.rows += part.faults.rowsRead
          if !isPlain { state.isPlain = false }
        }
        done(piece.text.count, part.faults.rowsRead)
      }
    }
    guard state.change({ $0.isPlain }), !source.isFailed else { return nil }
    rows = state.change { $0.rows }
    self.tallies = tallies
  }

  private static func columns(
    _ name: String, _ header: [UInt8], _ opening: CSVOpening, _ query: IncidentQuery
  ) -> IncidentColumns? {
    let head = SourceFile(
      name: name, bytes: header, gaps: [], delimiter: opening.delimiter, header: opening.header)
    guard let document = try? query.document(head), document.faults.isEmpty else { return nil }
    return try? IncidentColumns(of: document, query)
  }
}

/// Unpacks a table into memory that is given; one thread may ask at a time.
private final class PackedSource: @unchecked Sendable {
  private var stream: PackedTable.Stream
  private var bytes: [UInt8] = []
  private var given = 0
  /// Whether it could not be unpacked.
  private(set) var isFailed = false

  init(_ table: PackedTable) throws(Faults) {
    stream = try table.stream()
  }

  func read(into memory: UnsafeMutableRawBufferPointer) -> Int? {
    while given == bytes.count {
      bytes.removeAll(keepingCapacity: true)
      given = 0
      guard let isMore = try? stream.read(into: &bytes) else {
        isFailed = true
        return nil
      }
      if !isMore { return 0 }
    }
    let count = min(memory.count, bytes.count - given)
    bytes.withUnsafeBytes {
      memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[given..<given + count]))
    }
    given += count
    return count
  }
}
