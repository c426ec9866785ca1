import MoRiLE
import MoRiLEFormats

// Holds what workbooks worked out against what the engine makes of their scores.
extension Run {
  /// Tells the cells of workbooks whose results differ from the engine's, and gives how many they are.
  ///
  /// All sheets are looked at, most of them no further than their headers. A workbook that is marked to be worked out
  /// anew when it is opened has no results of its own yet, and is passed over.
  ///
  /// - Parameters:
  ///   - model: The model of the issues.
  ///   - origins: The names of the files, and the sheets that the issues were read from.
  ///   - issues: Makes the issues, which is not done where there is nothing to compare.
  package func tellDifferences(
    _ model: Model, from origins: [(name: String, sheet: SheetOrigin)],
    issues: () throws(Exit) -> [Issue]
  ) throws(Exit) -> Int {
    var check: ResultCheck?
    var count = 0
    for (name, origin) in origins {
      let file = SourceFile(name: name, bytes: origin.workbook)
      guard let workbook = try? workbooks.workbook(file), !workbook.isToBeWorkedOut else {
        continue
      }
      for (index, tab) in workbook.sheets.enumerated() {
        let isScored = tab.name == origin.name
        guard let head = try? workbooks.head(of: index, in: file),
          ResultCheck.hasResults(head, model, isScored: isScored),
          let table = try? workbooks.table(of: index, in: file, isKept: false)
        else { continue }
        if check == nil {
          check = ResultCheck(try issues().map { model.assess($0) }, model)
        }
        guard let log = check?.differences(in: table, isScored: isScored) else { continue }
        tell(log.told, more: log.omitted, in: table)
        count += log.told.count + log.omitted
      }
    }
    return count
  }
}
