import MoRiLE
import MoRiLEBatch
import MoRiLEBoard
import MoRiLEFormats

/// Reads the years that a command names: tables with scores, lists of ratings, saved results, or the folders
/// that `morile new` makes.
enum YearLoader {
  /// Reads each year; warnings are printed on standard error.
  ///
  /// A folder stands for its `issues.csv`, and for its `model.json` where it has one and no other model is
  /// named.
  static func load(_ paths: [String], _ arguments: Arguments) throws(Exit) -> [RatedYear] {
    let files = paths.map { Folder.isFolder($0) ? Folder.inside($0, "issues.csv") : $0 }
    let names = RatedYear.names(files)
    let style = SheetLoader.ranking(arguments)
    let models = try ModelLibrary.candidates(arguments)
    var years: [RatedYear] = []
    for (index, file) in files.enumerated() {
      var own = models
      let model = Folder.inside(paths[index], "model.json")
      if arguments["--model"] == nil, Folder.isFolder(paths[index]), FileName.exists(model) {
        own = [try ModelLibrary.named(model)]
      }
      let source = try SourceFile.read(file)
      do throws(FileFaults) {
        let year = try RatedYear.read(source, name: names[index], models: own, style: style)
        if !year.warnings.isEmpty {
          Terminal.report(
            FaultReport.text(
              year.warnings.map { FileFault(file: 0, $0) }, in: [source], more: year.moreWarnings))
        }
        years.append(year)
      } catch {
        throw Exit(.faultyData, FaultReport.text(error.all, in: [source], more: error.more))
      }
    }
    return years
  }

  /// Reads one year.
  static func load(_ path: String, _ arguments: Arguments) throws(Exit) -> RatedYear {
    try load([path], arguments)[0]
  }
}
