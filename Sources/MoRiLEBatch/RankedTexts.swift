import MoRiLE
import MoRiLEFormats

/// Reads the texts of ranked rows again from the files that they came from; one thread may ask at a time.
package final class RankedTexts: @unchecked Sendable {
  /// The texts of a row, as ``IssueSheet`` has them.
  package struct Row: Sendable {
    package let issue: String
    package let theme: String
    /// Those of the own columns of all files; blank where its file has no such column.
    package let own: [String]
  }

  private let rows: RankedRows
  private let finder: NameFinder
  private let files: [FileBytes]
  private let blocks: [RowBlock]
  private var readers: [RowReader]

  /// Reads texts of some rows.
  package init(_ rows: RankedRows) {
    self.rows = rows
    finder = NameFinder(rows.files)
    files = rows.files.map { FileBytes($0) }
    blocks = files.map { RowBlock(columns: $0.columns, base: $0.base, rows: 1) }
    readers = files.map {
      RowReader(delimiter: $0.delimiter, columns: $0.columns, named: $0.named)
    }
  }

  /// The texts of a row, by its place in the ranking.
  package func row(_ place: Int) -> Row {
    let (index, block) = read(place)
    let file = files[index]
    return Row(
      issue: block.text(0, file.issue), theme: file.theme < 0 ? "" : block.text(0, file.theme),
      own: rows.own[index].map { column in column.map { Self.raw(block, $0) } ?? "" })
  }

  /// The number of the file of a row, and the block with its cells.
  private func read(_ place: Int) -> (Int, RowBlock) {
    let offset = rows.entries[place].offset
    let index = finder.index(of: offset)
    let (file, block) = (files[index], blocks[index])
    let start = offset - file.shift
    block.begin(at: start, in: file.base)
    guard readers[index].read(0, limit: file.count - start, into: block) == .added else {
      preconditionFailure("this row has been read before")
    }
    return (index, block)
  }

  private static func raw(_ block: RowBlock, _ column: Int) -> String {
    let range = CellText.unmarked(block.base, block.range(0, column))
    return CellText.text(block.base, range, block.isDoubled(0, column))
  }

  // MARK: - Issues

  /// The issues of some rows, read in the ordinary way, each with its place.
  package func issues(_ places: Range<Int>, _ model: Model) -> [(place: Int, issue: Issue)] {
    var extracts = rows.files.map { file in
      FaultExtract(
        header: file.text.bytes(0..<file.columns.opening.end), file.columns.opening)
    }
    var found = rows.files.map { _ in [Int]() }
    for place in places {
      let (index, block) = read(place)
      let range = block.textRange(ofRow: 0)
      extracts[index].append(rows.files[index].text.bytes(range), line: place)
      found[index].append(place)
    }
    var issues: [(place: Int, issue: Issue)] = []
    for (extract, places) in zip(extracts, found) where !places.isEmpty {
      do throws(FileFaults) {
        let sheet = try IssueSheet.read([extract.file("", showing: [:])], models: [model])
        issues += zip(places, sheet.issues).map { (place: $0, issue: $1) }
      } catch {
        preconditionFailure("these rows have been read before")
      }
    }
    return issues
  }
}
