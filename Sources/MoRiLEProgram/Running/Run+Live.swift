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
    } catch {
      throw Exit(.faultyData, "\(arguments.output ?? ""): error: \(error.message); \(advice)")
    }
  }
}
