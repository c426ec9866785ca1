import MoRiLE
import MoRiLEFormats

/// Columns of a file that hold ratings, such as those published or of last year, to compare with.
struct ComparedRatings {
  /// The headers of the columns.
  let columns: [String]
  /// For each of the columns and each issue the place of the band; nil where the cell is blank.
  private let bands: [[Int?]]

  /// Finds the columns that hold nothing but labels of the model's ratings, and at least one.
  init(_ sheet: IssueSheet) {
    let labels = sheet.model.rating.bands.map { columnKey($0.label) }
    var columns: [String] = []
    var bands: [[Int?]] = []
    for (place, header) in sheet.columns.enumerated() {
      let keys = sheet.cells.map { columnKey($0[place]) }
      let found = keys.map { key in labels.firstIndex(of: key) }
      let isRatings = zip(keys, found).allSatisfy { $0.isEmpty || $1 != nil }
      guard isRatings, found.contains(where: { $0 != nil }) else { continue }
      columns.append(header)
      bands.append(found)
    }
    self.columns = columns
    self.bands = bands
  }

  /// For each issue the band that a column gives it; none where no column is asked for.
  func bands(of column: Int?, issues count: Int) -> [Int?] {
    column.map { bands[$0] } ?? Array(repeating: nil, count: count)
  }
}
