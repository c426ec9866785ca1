import MoRiLE
import MoRiLEFormats

// Holds what workbooks worked out against what the engine makes of their scores.
extension Run {
  /// Tells the cells of workbooks whose results differ from the engine's, and gives how many they are.
  ///
  /// All sheets are looked at. A workbook that is marked to be worked out anew when it is opened has no results of its
  /// own yet, and is passed over.
  func tellDifferences(_ sheet: IssueSheet, from sources: [SourceFile]) throws(Exit) -> Int {
    var check: ResultCheck?
    var count = 0
    for source in sources {
      guard let origin = source.sheet else { continue }
      let file = SourceFile(name: source.name, bytes: origin.workbook)
      guard let workbook = try? Workbook(file), !workbook.isToBeWorkedOut else { continue }
      for (index, tab) in workbook.sheets.enumerated() {
        guard let table = try? workbook.table(of: index),
          ResultCheck.hasResults(table, sheet.model)
        else { continue }
        let made =
          check ?? ResultCheck(sheet.issues.map { sheet.model.assess($0) }, sheet.model)
        check = made
        let log = made.differences(in: table, isScored: tab.name == origin.name)
        tell(log.told, more: log.omitted, in: table)
        count += log.told.count + log.omitted
      }
    }
    return count
  }
}
