import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// Reads the data that a command names, or else the example of a model.
enum SheetLoader {
  /// A sheet and the words that say what it is.
  struct Loaded {
    let sheet: IssueSheet
    let subject: String
    /// The files that it was read from.
    let sources: [SourceFile]
    /// The file of the model.
    let model: SourceFile
  }

  /// Reads the files as one assessment; without any, the example of the chosen or the default model.
  ///
  /// Warnings are printed on standard error.
  static func load(
    _ files: [String], _ arguments: Arguments, for purpose: ReadingPurpose = .scores
  ) throws(Exit) -> Loaded {
    let entries = try YearFolder.entries(for: files, arguments, purpose: purpose)
    var candidates = entries.map { $0.model }
    var sources: [SourceFile] = []
    var subject = ""
    if files.isEmpty {
      let model = candidates[0]
      candidates = [model]
      sources = [try ModelLibrary.example(of: model)]
      subject = "\(model.example?.title ?? "") (built-in example)"
    } else {
      for file in files { sources.append(try SourceFile.read(file)) }
      subject = sources.map { $0.name }.joined(separator: ", ")
    }
    do throws(FileFaults) {
      let sheet = try IssueSheet.read(sources, models: candidates, for: purpose)
      if !sheet.warnings.isEmpty {
        Terminal.report(FaultReport.text(sheet.warnings, in: sources, more: sheet.moreWarnings))
      }
      guard let entry = entries.first(where: { $0.model.id == sheet.model.id }) else {
        preconditionFailure("issues without a model")
      }
      return Loaded(sheet: sheet, subject: subject, sources: sources, model: entry.source)
    } catch {
      throw Exit(.faultyData, FaultReport.text(error.all, in: sources, more: error.more))
    }
  }

  /// How ranks go on after a tie, as `--ranking` says.
  static func ranking(_ arguments: Arguments) -> RankingStyle {
    arguments["--ranking"].flatMap { RankingStyle(rawValue: $0) } ?? .dense
  }

  static let rankingOption = Option.choice("--ranking", RankingStyle.allCases.map { $0.rawValue })
}
