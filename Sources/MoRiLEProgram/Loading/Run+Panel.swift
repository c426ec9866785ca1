import MoRiLE
import MoRiLEFormats

extension Run {
  /// Reads the sheets of several scorers, and gives their files too; warnings are told.
  func panel(
    _ operands: [String]
  ) throws(Exit) -> (sheets: PanelSheets, files: [SourceFile]) {
    let paths = try tables(operands)
    let models = try entries(for: paths).map { $0.model }
    var files: [SourceFile] = []
    for path in paths { files.append(try read(path)) }
    do throws(FileFaults) {
      let sheets = try PanelSheets.read(files, models: models)
      tell(FaultReport.text(sheets.warnings, in: files, more: sheets.moreWarnings))
      return (sheets, files)
    } catch {
      throw Exit(.faultyData, FaultReport.text(error.all, in: files, more: error.more))
    }
  }
}
