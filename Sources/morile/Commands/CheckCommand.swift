import MoRiLE
import MoRiLEFormats

enum CheckCommand: Command {
  static let help = """
    Checks data or model files and tells all their faults, without scoring.

    usage: morile check FILE... [OPTION...]

    A file that begins with a brace is a model file; all others are CSV data. Data
    files are checked together, as one assessment. FILE may be - for standard input.

    options:
      --model ID|FILE      the model of the data; else the one that the columns fit
      --help               this text

    example:
      morile check Models/morile-csp/plymouth-2017-18.csv

    exit codes: 0 no errors; 65 faults; 66 no such input

    """

  static let name = "check"
  static let summary = "tell all the faults of data and model files"
  static let options: [Option] = [.value("--model")]

  static func run(_ arguments: Arguments) throws(Exit) {
    guard !arguments.operands.isEmpty else {
      throw .usage("name the files to check", name)
    }
    var data: [SourceFile] = []
    var failures = ""
    var text = ""
    for path in arguments.operands {
      let source = try SourceFile.read(path)
      guard ModelReader.isLikely(source.bytes) else {
        data.append(source)
        continue
      }
      do throws(Exit) {
        let model = try ModelLibrary.model(source)
        text +=
          "\(source.name): model \(model.id) \(model.version), \(model.criteria.count) criteria, "
        text += "no faults\n"
      } catch {
        failures += error.message
      }
    }
    if !data.isEmpty { check(data, try ModelLibrary.candidates(arguments), &text, &failures) }
    try OutputFile.write(text, to: nil)
    if !failures.isEmpty { throw Exit(.faultyData, failures) }
  }

  private static func check(
    _ data: [SourceFile], _ models: [Model], _ text: inout String, _ failures: inout String
  ) {
    do throws(FileFaults) {
      let sheet = try IssueSheet.read(data, models: models)
      Terminal.report(FaultReport.text(sheet.warnings, in: data, more: sheet.moreWarnings))
      let names = data.map { $0.name }.joined(separator: ", ")
      let warnings = sheet.warnings.count
      let found = warnings == 0 ? "no faults" : "\(warnings) warning\(warnings == 1 ? "" : "s")"
      text +=
        "\(names): \(sheet.issues.count) \(sheet.issues.count == 1 ? "issue" : "issues") for \(sheet.model.id) \(sheet.model.version), "
      text += "\(found)\n"
    } catch {
      failures += FaultReport.text(error.all, in: data, more: error.more)
    }
  }
}
