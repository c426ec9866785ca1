import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

private let take = Option.choice(
  "--take", "SIDE", "the one that is right in a conflict",
  SessionMerge.Side.allCases.map { .init($0.rawValue) })
private let log = Option.flag("--log", "print the record: each change, its reason, who, when")

private let agreed = Option.agreed.meaning(
  "the file that ratings go into which were agreed otherwise than the scores give"
).orElse("the agreed.csv of the folder that is written to")

extension Command {
  /// Puts what a workshop decided into the data.
  static let apply = Command(
    "apply", "put what a workshop decided into the data",
    operands: ["SESSION FILE", "SESSION --log"],
    about: "Puts what a workshop decided into the data, or prints the record of it.",
    details: """
      SESSION is the file that the workshop page saved. FILE is the table that the workshop began with, or one that has
      been worked on since, or the folder of a year with its issues.csv. What comes out is FILE with the cells that
      the session changed; every other byte is as it was. Who agreed an issue and when goes into the columns agreed_by
      and agreed_on, which FILE gets if it has none, and the issue's mark in the column carried_over is emptied. The
      output may be FILE itself. SESSION or FILE may be - for standard input.

      Ratings that the room agreed otherwise than the scores give go into agreed.csv, with who, when and why: into that
      of the folder, where the output is its issues.csv, or into the file that --agreed names. Each of these files may be
      a workbook. A file that --agreed names is made if it is not there, unless it is a workbook: that must exist.

      A cell that is neither what the session found nor what it made of it is a conflict. All conflicts are told and
      nothing is written, unless --take says which of the two is right.
      """,
    options: [
      .output.meaning("write to FILE, whole or not at all, and print counts"), take, agreed,
      .model.orElse("that of the session, if it is built in"), .sheet, log,
      .format.meaning("of the record").orElse("by the output's name, where there is no FILE"),
    ],
    examples: ["apply Tests/Fixtures/sessions/plymouth.json --log"],
    meanings: [.faultyData: "faulty data or conflicts"],
    outputs: { arguments in
      arguments.operands.count == 2 ? names(ofData: arguments.operands[1]) : nil
    }
  ) { run throws(Exit) in
    let arguments = run.arguments
    try arguments.expectOperands(atMost: 2)
    guard let session = arguments.operands.first else {
      throw .usage("name the session, and the data to put it into", arguments.command)
    }
    if arguments.operands.count == 2 {
      try apply(session, to: arguments.operands[1], run)
    } else {
      try printRecord(of: session, run)
    }
  }

  /// The data stay what they are: a workbook, or a table in CSV, whatever its name ends in.
  private static func names(ofData path: String) -> OutputNames {
    let own = FileName.ending(of: path)
    let tables = ["csv", "txt", "tsv"]
    let endings =
      if Files.workbookEndings.contains(own) { [own] } else if own.isEmpty {
        tables + Files.workbookEndings
      } else if (tables + OutputCheck.foreign + ["docx"]).contains(own) { tables } else {
        tables + [own]
      }
    return OutputNames(endings: endings, hasFormats: false, replaced: path)
  }

  /// Refuses to write a workbook where a table in CSV is named, and the other way round.
  private static func check(_ data: SourceFile, _ arguments: Arguments) throws(Exit) {
    guard let output = arguments.output else {
      if data.sheet == nil { return }
      throw .usage(
        "\(data.name) is a workbook: name the file to write with --output, which may be the same",
        arguments.command)
    }
    let ending = FileName.ending(of: output)
    let isWorkbook = Files.workbookEndings.contains(ending)
    if isWorkbook == (data.sheet != nil) || (ending.isEmpty && data.sheet == nil) { return }
    throw .usage(
      "--output \"\(output)\": \(data.name) is \(data.sheet == nil ? "no" : "a") workbook, and stays what it is; "
        + "end the name as that does", arguments.command)
  }

  private static func printRecord(of path: String, _ run: Run) throws(Exit) {
    let arguments = run.arguments
    guard arguments.has(log) else {
      throw .usage(
        "name the data after the session, or print the record of the session with --log",
        arguments.command)
    }
    for option in [take, agreed, .model] where arguments.has(option) {
      throw .usage(
        "\(option.name) is for putting a session into data; name the data too", arguments.command)
    }
    try run.write(ChangeLog(try Run.session(try run.read(path, .session)).session))
  }

  private static func apply(
    _ path: String, to operand: String, _ run: Run
  ) throws(Exit) {
    let arguments = run.arguments
    let output = arguments.output
    try check(path, operand, arguments)
    let dataPath = try run.tables([operand])[0]
    let (source, data) = (try run.read(path, .session), try run.read(dataPath))
    if !ModelReader.isLikely(source.bytes), ModelReader.isLikely(data.bytes) {
      throw .usage(
        "the session comes first, and \(path) is none: morile apply \(dataPath) \(path)",
        arguments.command)
    }
    try check(data, arguments)
    let side = arguments[take].flatMap { SessionMerge.Side(rawValue: $0) }
    var merged = try run.merge(source, into: data, taking: side)
    merged.issues = run.counting(merged.sheet, of: operand).issues
    // First, since it may find faults, and then nothing is written.
    let ratings = try keepAgreed(merged, operand, run)
    // It may be the file itself: that is what this command is for.
    run.put(merged.bytes, replacesInput: true)
    guard let output else { return }
    run.print(summary(merged, output, data.name) + ratings)
    guard arguments.has(log) else { return }
    let format = arguments[.format].flatMap { DocumentFormat(rawValue: $0) } ?? .table
    run.print("\n")
    try run.print(ChangeLog(merged.session), as: format)
  }

  /// Puts what was agreed otherwise into the file for it, and says so; empty where there is nothing to put.
  private static func keepAgreed(
    _ merged: MergedSession, _ operand: String, _ run: Run
  ) throws(Exit) -> String {
    let lines = merged.agreedLines
    let path = run.arguments[agreed] ?? ownList(of: operand, run)
    let source =
      if let path, run.files.exists(path) { try run.readPlain(path, .register, as: .agreed) } else {
        SourceFile?.none
      }
    let list: AgreedList? = if let source { try run.register(source) } else { nil }
    let known = lines.filter { line in line.isOtherwise || list?.has(line.issue) == true }
    if known.isEmpty { return "" }
    guard let path else {
      run.tell(
        "\(merged.source): warning: \(Count.of(known.count, "rating")) agreed otherwise than the scores give "
          + "\(known.count == 1 ? "is" : "are") not written; name a file for "
          + "\(known.count == 1 ? "it" : "them") with --agreed")
      return ""
    }
    let bytes = try revised(list, known, run)
    // A table of the folder may be a workbook.
    let place = run.workbooks.place(ofTable: path).path
    run.put(bytes, to: place)
    return PrintedText.line("\(place): \(Count.of(known.count, "agreed rating"))") + "\n"
  }

  /// The file of a list with what was agreed.
  private static func revised(
    _ list: AgreedList?, _ lines: [AgreedList.NewLine], _ run: Run
  ) throws(Exit) -> [UInt8] {
    guard let list else {
      if let path = run.arguments[agreed], Files.workbookEndings.contains(FileName.ending(of: path))
      {
        throw .usage(
          "--agreed \"\(path)\": there is no such workbook to put agreed ratings into; make one with `morile template "
            + "agreed --output \(path)`, or end the name in .csv", run.arguments.command)
      }
      return AgreedList.revised(nil, with: lines)
    }
    if list.source.sheet != nil, let output = run.arguments.output,
      run.files.isSame(list.source.name, output)
    {
      throw Exit(
        .faultyData,
        "\(list.source.name): error: this workbook has the issues and what was agreed of them, and one of the two would be "
          + "lost; give what was agreed a file of its own, or name another with --agreed\n")
    }
    return try FaultReport.orExit(list.source) { () throws(Faults) in
      try AgreedList.revisedFile(list, with: lines)
    }
  }

  /// The list of the folder whose issues are written; nil where that is none.
  private static func ownList(of operand: String, _ run: Run) -> String? {
    guard run.files.isFolder(operand), let output = run.arguments.output,
      run.files.isSame(output, run.issues(of: operand))
    else { return nil }
    return FileName.inside(operand, YearFile.agreed.rawValue)
  }

  private static func check(
    _ path: String, _ dataPath: String, _ arguments: Arguments
  ) throws(Exit) {
    if path == Files.standardInput, dataPath == Files.standardInput {
      throw .usage(
        "only one of the session and the data can be standard input", arguments.command)
    }
    if arguments.has(log), arguments.output == nil {
      throw .usage(
        "with --log, the data need a file of their own: name it with --output", arguments.command)
    }
    if let output = arguments.output, output == arguments[agreed] {
      throw .usage("--agreed and --output name one file; give each its own", arguments.command)
    }
    if arguments.has(.format), !arguments.has(log) {
      throw .usage("--format is for the record; ask for it with --log", arguments.command)
    }
  }

  /// `new.csv: 3 cells of 2 issues changed, 1 already so; 5 of 24 issues agreed`.
  private static func summary(
    _ merged: MergedSession, _ output: String, _ data: String
  ) -> String {
    let merge = merged.merge
    let issues = Set(merge.changes.map { $0.issue }).count
    let cells = "\(Count.of(merge.changes.count, "cell")) of \(Count.of(issues, "issue"))"
    var text = "\(output): \(merge.changes.isEmpty ? "no cell" : cells) changed"
    if merge.alreadyMade > 0 { text += ", \(merge.alreadyMade) already so" }
    if merge.kept > 0 { text += ", \(merge.kept) kept as in \(data)" }
    let all = merged.sheet.issues.count
    text += "; \(merge.agreed.count) of \(Count.of(all, "issue")) agreed"
    let meeting = merged.session.meeting.text
    let parked = merged.session.parked.count
    return
      ([text] + (meeting.isEmpty ? [] : [meeting])
      + (parked == 0 ? [] : ["\(Count.of(parked, "note")) parked: --log prints them"]))
      .map { PrintedText.line($0) + "\n" }.joined()
  }
}
