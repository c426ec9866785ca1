import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

private let words = Option.file(
  "--narrative", "FILE", "what is said in words: columns \(NarrativeList.table.columnNames)"
).orElse("the narrative.csv of a folder")
private let issue = Option.text("--issue", "NAME", "the issue, in any case")

extension Command {
  /// Shows how the rating of one issue came about.
  static let explain = Command(
    "explain", "show how the rating of one issue came about",
    operands: ["[FILE...] --issue NAME", "VECTOR"],
    about: """
      Shows how the rating of one issue came about: every formula with the numbers put in, the points to the next
      rating up and down, and the vector.
      """,
    details: """
      A VECTOR is one line that holds the model, its version and all scores of an issue. It is printed by this
      command and can be worked out again from itself alone. FILE is a CSV as for `morile assess` or the folder of
      a year; without one the issue is one of the model's built-in example.
      """,
    options: [
      issue, .agreed, .crimes, words, .model.orElse("the one that columns or vector fit"), .sheet,
      .format,
      .publication,
      .output,
      .ranking,
    ],
    examples: ["explain --issue \"Rape & sexual assault\""]
  ) { run throws(Exit) in
    let arguments = run.arguments
    if let first = arguments.operands.first, Vector.isLikely(first), !run.files.exists(first) {
      try arguments.expectOperands(atMost: 1)
      try run.write(try explanation(ofVector: first, run))
      return
    }
    guard let name = arguments[issue] else {
      throw .usage("name the issue with --issue, or give a vector", arguments.command)
    }
    let loaded = try run.sheet(arguments.operands)
    guard let index = loaded.sheet.index(of: name) else {
      let names = loaded.sheet.issues.map { PrintedText.line($0.name) }
      throw Exit(
        .usage,
        "morile: there is no issue \"\(name)\" in \(loaded.subject)\(NearNames.suggestion(for: name, among: names))"
      )
    }
    let assessment = try run.agreeing(
      AssessmentReport(loaded.sheet, subject: loaded.subject, style: run.ranking),
      beside: arguments.operands)
    var report = ExplanationReport(assessment, issue: index)
    if let narrative = try narrative(beside: arguments.operands, run) {
      report.narrative = narrative
    }
    try run.write(report)
  }

  /// What is said in words of the issues: of the file that is named, or of a folder.
  private static func narrative(
    beside operands: [String], _ run: Run
  ) throws(Exit) -> Narrative? {
    var source: SourceFile?
    if let named = run.arguments[words] {
      source = try run.read(named, .register, as: .narrative)
    } else if operands.count == 1 {
      source = try run.begunRegister(.narrative, of: operands[0])
    }
    guard let source else { return nil }
    let list: NarrativeList = try run.register(source)
    return list.narrative
  }

  private static func explanation(
    ofVector text: String, _ run: Run
  ) throws(Exit) -> ExplanationReport {
    var source = SourceFile(name: "vector", bytes: Array(text.utf8))
    source.isTable = false
    let vector = try FaultReport.orExit(source) { () throws(Faults) in try Vector(text) }
    let models = try run.candidates()
    let model = models.first { $0.id == vector.model.text } ?? (models.count == 1 ? models[0] : nil)
    guard let model else {
      let advice = suggestion(
        for: vector.model.text, among: models.map { $0.id },
        advice: "name the file of a model of your own with --model")
      let fault = Fault(
        .unknownName, at: vector.model.position, length: vector.model.text.count,
        "there is no built-in model \"\(vector.model.text)\"\(advice)")
      throw Exit(.faultyData, FaultReport.text([fault], in: source))
    }
    let issue = try FaultReport.orExit(source) { () throws(Faults) in try model.issue(of: vector) }
    return ExplanationReport(issue, of: model)
  }
}
