import MoRiLE
import MoRiLEFormats
import MoRiLEReports

enum ExplainCommand: Command {
  static let help = """
    Shows how the rating of one issue came about: every formula with the numbers
    put in, the points to the next rating up and down, and the vector.

    usage: morile explain [FILE...] --issue NAME [OPTION...]
           morile explain VECTOR [OPTION...]

    A VECTOR is one line that holds the model, its version and all scores of an
    issue. It is printed by this command and can be worked out again from itself
    alone. Without a FILE the issue is one of the model's built-in example.

    options:
      --issue NAME         the issue, in any case
      --model ID|FILE      the model; else the one that columns or vector fit
      --format FORMAT      table, csv, json or markdown; else by the output's name
      --output FILE        write to FILE, whole or not at all
      --ranking STYLE      dense (1, 2=, 2=, 3) or competition (1, 2=, 2=, 4)
      --help               this text

    example:
      morile explain --issue "Rape & sexual assault"

    """

  static let name = "explain"
  static let summary = "show how the rating of one issue came about"
  static let options: [Option] = [
    .value("--issue"), .file("--model"), OutputFormat.option, .value("--output"),
    SheetLoader.rankingOption,
  ]

  static func run(_ arguments: Arguments) throws(Exit) {
    try OutputFormat.write(report(arguments), arguments)
  }

  private static func report(_ arguments: Arguments) throws(Exit) -> ExplanationReport {
    if let first = arguments.operands.first, Vector.isLikely(first), !FileName.exists(first) {
      try arguments.expectOperands(atMost: 1)
      return try report(vector: first, arguments)
    }
    guard let name = arguments["--issue"] else {
      throw .usage("name the issue with --issue, or give a vector", self.name)
    }
    let loaded = try SheetLoader.load(arguments.operands, arguments)
    guard let index = loaded.sheet.index(of: name) else {
      let names = loaded.sheet.issues.map { PrintedText.line($0.name) }
      throw Exit(
        .usage,
        "morile: there is no issue \"\(name)\" in \(loaded.subject)\(suggestion(for: name, among: names))"
      )
    }
    let assessment = AssessmentReport(
      loaded.sheet, subject: loaded.subject, style: SheetLoader.ranking(arguments))
    return ExplanationReport(assessment, issue: index)
  }

  private static func report(vector text: String, _ arguments: Arguments) throws(Exit)
    -> ExplanationReport
  {
    let source = SourceFile(name: "vector", bytes: Array(text.utf8))
    let vector = try FaultReport.orExit(source) { () throws(Faults) in try Vector(text) }
    let models = try ModelLibrary.candidates(arguments)
    let model = models.first { $0.id == vector.model.text } ?? (models.count == 1 ? models[0] : nil)
    guard let model else {
      let ids = models.map { $0.id }
      throw Exit(
        .faultyData,
        FaultReport.text(
          [
            Fault(
              at: vector.model.position, length: vector.model.text.count,
              "there is no built-in model \"\(vector.model.text)\""
                + suggestion(
                  for: vector.model.text, among: ids,
                  advice: "name the file of a model of your own with --model"))
          ], in: source))
    }
    let issue = try FaultReport.orExit(source) { () throws(Faults) in try model.issue(of: vector) }
    return ExplanationReport(issue, of: model)
  }
}
