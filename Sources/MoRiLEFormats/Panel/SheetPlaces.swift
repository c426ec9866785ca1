import MoRiLE

/// Where cells of sheets stand in their files, which are read again only where that is asked.
struct SheetPlaces {
  private let sheets: [IssueSheet]
  private let files: [SourceFile]
  private var read: [SheetRevision?]

  init(_ sheets: [IssueSheet], _ files: [SourceFile]) {
    self.sheets = sheets
    self.files = files
    read = sheets.map { _ in nil }
  }

  mutating func place(
    _ sheet: Int, _ row: Int, _ role: ColumnPlan.Role
  ) -> (position: Position, length: Int)? {
    if read[sheet] == nil {
      do throws(Faults) {
        read[sheet] = try SheetRevision(sheets[sheet], files[sheet])
      } catch {
        return nil
      }
    }
    return read[sheet]?.place(issue: row, role)
  }
}
