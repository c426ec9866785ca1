import MoRiLE
import MoRiLEFormats
import MoRiLEProgram

// Opening a table, and going on with a session.
extension Page {
  /// `open`: opens the table, or the year's folder, at `path`; with the `model` and from the `sheet` that are named.
  ///
  /// What was open stays so where there are faults.
  func open(_ asked: PageRequest) -> JSONOutput {
    let path = asked.text("path")
    guard !path.isEmpty else { return .message("there is nothing to open") }
    do throws(Exit) {
      let run = try tableRun(asked)
      let loaded = try run.sheet([path])
      let file = loaded.sources[0]
      let new = Workshop(loaded.sheet, file)
      new.started = asked.time
      definition = try FaultReport.orExit(loaded.model) { () throws(Faults) in
        try ModelReader.definitionAndModel(loaded.model.bytes).definition
      }
      let words = words(asked)
      opened = OpenedTable(path: path, table: file.name, words: words)
      let earlier = EarlierWork(
        loaded, new.opening, at: path, words: words, on: host(at: asked.time))
      self.earlier = earlier
      begin(new)
      return openedAnswer(
        loaded.sheet, file, warnings: run.outcome.messages + Outcome.printed(earlier.faults))
    } catch {
      return .faults(error.message)
    }
  }

  /// `opened`: what is told of the table that is open, once more.
  func openedAgain() -> JSONOutput {
    guard let workshop else { return .message("nothing is open") }
    return openedAnswer(workshop.sheet, workshop.file, warnings: "")
  }

  /// A run that reads the table of a request, without what the room has done.
  func tableRun(_ asked: PageRequest) throws(Exit) -> Run {
    Run(
      try Arguments(
        [asked.text("path")] + words(asked), command: "open", options: [.model, .sheet]),
      on: host(at: asked.time))
  }

  /// The options that say how a table is read.
  private func words(_ asked: PageRequest) -> [String] {
    ["model", "sheet"].flatMap { name in
      asked.optionalText(name).map { ["--\(name)", $0] } ?? []
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

  func begin(_ new: Workshop) {
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
