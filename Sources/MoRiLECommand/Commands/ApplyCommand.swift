import MoRiLE
import MoRiLEFormats
import MoRiLEReports
import MoRiLESystem

enum ApplyCommand: Command {
  static let help = """
    Puts what a workshop decided into the data, or prints the record of it.

    usage: morile apply SESSION FILE [OPTION...]
           morile apply SESSION --log [OPTION...]

    SESSION is the file that the workshop page saved. FILE is the CSV that the
    workshop began with, or one that has been worked on since. What comes out is
    FILE with the cells that the session changed; every other byte is as it was.
    Who agreed an issue and when goes into the columns agreed_by and agreed_on,
    which FILE gets if it has none, and the issue's mark in the column carried_over
    is emptied. NEW.csv may be FILE itself. SESSION or FILE may be - for standard
    input.

    A cell that is neither what the session found nor what it made of it is a
    conflict. All conflicts are told and nothing is written, unless --take says
    which of the two is right.

    options:
      --output NEW.csv     write to NEW.csv, whole or not at all, and print counts
      --take SIDE          session or file: the one that is right in a conflict
      --model ID|FILE      the model; else that of the session, if it is built in
      --log                print the record: each change, its reason, who, when
      --format FORMAT      of the record: table, csv, json or markdown; else by the
                           output's name, where there is no FILE
      --help               this text

    example:
      morile apply Tests/Fixtures/sessions/plymouth.json --log

    exit codes: 0 done; 64 wrong usage; 65 faulty data or conflicts; 66 no such
    input; 73 cannot create output; 74 reading or writing failed

    """

  static let name = "apply"
  static let summary = "put what a workshop decided into the data"
  static let options: [Option] = [
    .value("--output"), .choice("--take", SessionMerge.Side.allCases.map { $0.rawValue }),
    .file("--model"), .flag("--log"), OutputFormat.option,
  ]

  static func replaced(_ arguments: Arguments) -> String? {
    arguments.operands.count == 2 ? arguments.operands[1] : nil
  }

  /// Of the record alone: data stay a table.
  static func hasFormats(_ arguments: Arguments) -> Bool { arguments.operands.count != 2 }

  /// The data stay what they are: a table in CSV, whatever its name ends in.
  static func endings(_ arguments: Arguments) -> [String] {
    guard arguments.operands.count == 2 else {
      return DocumentFormat.allCases.filter { $0 != .html }.flatMap { $0.endings }
    }
    let own = FileName.ending(of: arguments.operands[1])
    let tables = ["csv", "txt", "tsv"]
    return own.isEmpty || (tables + OutputCheck.foreign).contains(own) ? tables : tables + [own]
  }

  static func run(_ arguments: Arguments) throws(Exit) {
    try arguments.expectOperands(atMost: 2)
    guard let session = arguments.operands.first else {
      throw .usage("name the session, and the data to put it into", name)
    }
    guard arguments.operands.count == 2 else {
      try printRecord(of: session, arguments)
      return
    }
    try apply(session, to: arguments.operands[1], arguments)
  }

  // MARK: - The record alone

  private static func printRecord(of path: String, _ arguments: Arguments) throws(Exit) {
    guard arguments.has("--log") else {
      throw .usage(
        "name the data after the session, or print the record of the session with --log", name)
    }
    for option in ["--take", "--model"] where arguments.has(option) {
      throw .usage("\(option) is for putting a session into data; name the data too", name)
    }
    let session = try SessionLoader.session(try SessionLoader.open(path)).session
    try OutputFormat.write(ChangeLog(session), arguments)
  }

  // MARK: - The data

  private static func apply(
    _ path: String, to dataPath: String, _ arguments: Arguments
  ) throws(Exit) {
    let output = arguments.output
    try check(path, dataPath, hasOutput: output != nil, arguments)
    let (source, data) = (try SessionLoader.open(path), try SourceFile.read(dataPath))
    if !ModelReader.isLikely(source.bytes), ModelReader.isLikely(data.bytes) {
      throw .usage(
        "the session comes first, and \(path) is none: morile apply \(dataPath) \(path)", name)
    }
    let merged = try SessionLoader.merge(source, into: data, arguments)
    // It may be the file itself: that is what this command is for.
    try OutputFile.put(merged.bytes, to: output, replacesInput: true)
    guard let output else { return }
    try OutputFile.write(summary(merged, output, data.name), to: nil)
    guard arguments.has("--log") else { return }
    let format = arguments["--format"].flatMap { DocumentFormat(rawValue: $0) } ?? .table
    try OutputFile.write("\n", to: nil)
    try OutputFormat.write(ChangeLog(merged.session), as: format, to: nil, arguments)
  }

  private static func check(
    _ path: String, _ dataPath: String, hasOutput: Bool, _ arguments: Arguments
  ) throws(Exit) {
    if path == SourceFile.standardInput, dataPath == SourceFile.standardInput {
      throw .usage("only one of the session and the data can be standard input", name)
    }
    if arguments.has("--log"), !hasOutput {
      throw .usage("with --log, the data need a file of their own: name it with --output", name)
    }
    if arguments.has("--format"), !arguments.has("--log") {
      throw .usage("--format is for the record; ask for it with --log", name)
    }
  }

  /// `new.csv: 3 cells of 2 issues changed, 1 already so; 5 of 24 issues agreed`.
  private static func summary(
    _ merged: SessionLoader.Merged, _ output: String, _ data: String
  ) -> String {
    let merge = merged.merge
    let issues = Set(merge.changes.map { $0.issue }).count
    let cells = "\(Count.of(merge.changes.count, "cell")) of \(Count.of(issues, "issue"))"
    var text = "\(output): \(merge.changes.isEmpty ? "no cell" : cells) changed"
    if merge.alreadyMade > 0 { text += ", \(merge.alreadyMade) already so" }
    if merge.kept > 0 { text += ", \(merge.kept) kept as in \(data)" }
    let all = merged.sheet.issues.count
    return PrintedText.line(text + "; \(merge.agreed.count) of \(Count.of(all, "issue")) agreed")
      + "\n"
  }
}
