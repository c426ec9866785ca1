import MoRiLE
import MoRiLEReports

extension Run {
  /// Whether the output is a workbook, by its ending.
  var writesWorkbook: Bool {
    arguments.output.map { FileName.ending(of: $0) == "xlsx" } ?? false
  }

  /// Writes a live workbook of some issues, or an empty one.
  ///
  /// - Parameter advice: What to do where there is none of the model.
  func putLive(
    _ model: Model, _ issues: [Issue] = [], subject: String = "",
    advice: String = "write a workbook of results without --live"
  ) throws(Exit) {
    do throws(LiveRefusal) {
      let workbook = try LiveWorkbook(model, issues: issues, subject: subject, style: ranking)
      put(try workbook.bytes())
      let ranges = issues.filter { $0.hasRanges }.map { $0.name }
      if !ranges.isEmpty {
        tell(
          "\(arguments.output ?? ""): warning: \(NameList.text(ranges)) \(ranges.count == 1 ? "has" : "have") "
            + "ranges in cells, and formulas take one number or none: those cells are ? there, so that scores may "
            + "have wider ranges than assess gives")
      }
    } catch {
      throw Exit(.faultyData, "\(arguments.output ?? ""): error: \(error.message); \(advice)")
    }
  }
}
