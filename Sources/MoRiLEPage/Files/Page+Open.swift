import MoRiLE
import MoRiLEFormats
import MoRiLEProgram

/// What is open on the page.
struct OpenedTable {
  /// What commands are told to read: a file, or the folder of a year.
  let path: String
  /// The file of the table.
  let table: String
  /// The options that say how it is read.
  let words: [String]
}

// Opening a table, and going on with a session.
extension Page {
  /// `open`: opens the table, or the year's folder, at `path`; with the `model` and from the `sheet` that are named,
  /// where they are. What was open stays so where there are faults.
  func open(_ asked: PageRequest) -> JSONOutput {
    let path = asked.text("path")
    guard !path.isEmpty else { return .message("there is nothing to open") }
    var words: [String] = []
    for name in ["model", "sheet"] {
      if let value = asked.optionalText(name) { words += ["--\(name)", value] }
    }
    do throws(Exit) {
      let run = Run(
        try Arguments([path] + words, command: "open", options: [.model, .sheet]),
        on: host(at: asked.time, isRoomLeftOut: true))
      let loaded = try run.sheet([path])
      let file = loaded.sources[0]
      let new = Workshop(loaded.sheet, file)
      new.started = asked.time
      definition = try FaultReport.orExit(loaded.model) { () throws(Faults) in
        try ModelReader.definitionAndModel(loaded.model.bytes).definition
      }
      opened = OpenedTable(path: path, table: file.name, words: words)
      begin(new)
      return openedAnswer(loaded.sheet, file, warnings: run.outcome.messages)
    } catch {
      return .faults(error.message)
    }
  }

  /// `resume`: goes on with the session that was taken before, whose file has a `name`.
  func resume(_ asked: PageRequest) -> JSONOutput {
    guard let taken, let workshop else {
      return .message("there is no session to open")
    }
    let file = SourceFile(name: asked.text("name"), bytes: taken)
    do throws(Exit) {
      let session = try FaultReport.orExit(file) { () throws(Faults) in
        try SessionReader.read(file.bytes)
      }
      begin(try resumed(workshop, session, file))
    } catch {
      return .faults(error.message)
    }
    self.taken = nil
    return .object([("done", .boolean(true)), ("state", state)])
  }

  private func resumed(
    _ workshop: Workshop, _ session: SessionFile, _ file: SourceFile
  ) throws(Exit) -> Workshop {
    do throws(FileFaults) {
      return try workshop.resumed(session)
    } catch {
      throw Exit(
        .faultyData, FaultReport.text(error.all, in: [file, workshop.file], more: error.more))
    }
  }

  private func begin(_ new: Workshop) {
    workshop = new
    compared = ComparedRatings(new.sheet)
    comparedColumn = compared.flatMap { $0.columns.isEmpty ? nil : $0.columns.count - 1 }
    list = ShownList()
    whatIf = nil
    knownRounds = nil
    beforeLastStep = nil
    steps += 1
  }
}
