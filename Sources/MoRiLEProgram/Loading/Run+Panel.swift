import MoRiLE
import MoRiLEFormats

extension Run {
  /// Reads the sheets of several scorers, and gives their files too; warnings are told.
  ///
  /// Without a model their columns tell which one they are of.
  package func panel(
    _ operands: [String], of model: Model? = nil
  ) throws(Exit) -> (sheets: PanelSheets, files: [SourceFile]) {
    let paths = try tables(operands)
    let models = if let model { [model] } else { try entries(for: paths).map { $0.model } }
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

extension Run {
  /// Reads the sheet of one scorer, while there is no other; gives what looks like a slip.
  package func panelSheet(_ path: String, of model: Model? = nil) throws(Exit) -> String {
    let models = if let model { [model] } else { try entries(for: [path]).map { $0.model } }
    let file = try read(path)
    do throws(FileFaults) {
      let sheet = try IssueSheet.read([file], models: models)
      return FaultReport.text(sheet.warnings, in: [file], more: sheet.moreWarnings)
    } catch {
      throw Exit(.faultyData, FaultReport.text(error.all, in: [file], more: error.more))
    }
  }
}
