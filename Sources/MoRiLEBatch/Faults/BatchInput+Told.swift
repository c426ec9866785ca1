import MoRiLE
import MoRiLEFormats

extension BatchInput {
  /// The rows of a sheet below its header of whose cells something is to be told, which may have no fault.
  var told: [RowFaults.Row] {
    guard let opening, cells != nil else { return [] }
    let lines = Set((log?.told ?? []).compactMap { $0.position?.line })
    guard let last = lines.max() else { return [] }
    var rows: [RowFaults.Row] = []
    var row = CSVRow(delimiter: opening.delimiter.rawValue)
    var cursor = LineCursor(text)
    var offset = opening.end
    var line = cursor.line(at: offset)
    while offset < text.count, line <= last {
      row.read(text.base, from: offset, limit: text.count)
      let next = cursor.line(at: row.end)
      if lines.contains(where: { line..<max(next, line + 1) ~= $0 }) {
        rows.append(RowFaults.Row(range: offset..<row.end, faults: 0))
      }
      (offset, line) = (row.end, next)
    }
    return rows
  }
}
