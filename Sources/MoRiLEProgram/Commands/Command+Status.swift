import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

extension Command {
  /// Tells what is done and what is next in the folder of a year.
  static let status = Command(
    "status", "tell what is done and what is next in the folder of a year",
    operands: ["[FOLDER]"],
    about: "Tells of the folder of a year what is done, what is open and what is next.",
    details: """
      FOLDER is one that `morile new` made, or any with an issues.csv; without one it is the folder that you are in. An
      issue counts as carried over from last year while its cell in the column carried_over says so and its scores are
      those of last year's file. A report is up to date when it holds the digest of each file it is made from. Faulty
      files are told with their places, files that cannot be read with the reason, and the rest is told all the same.
      """,
    options: [
      .today, .table(YearStatus.Table.allCases.map { .init($0.rawValue) }),
      .model.orElse("that of the folder, or of the columns"), .format, .publication, .output,
    ],
    examples: ["status Models/examples/plymouth/2019"],
    meanings: [.done: "done, whatever is left to do", .noInput: "no such folder"],
    inputs: { $0.operands.isEmpty ? ["."] : $0.operands }
  ) { run throws(Exit) in
    try run.arguments.expectOperands(atMost: 1)
    let folder = run.arguments.operands.first ?? "."
    var failures: [Exit] = []
    let status = YearStatus(try contents(of: try run.findYear(folder), run, &failures))
    try run.write(status)
    for file in status.faulty {
      let failure = Exit(.faultyData, FaultReport.text(file.faults.all, in: file.file))
      // What one workbook has of several tables is told once.
      if !failures.contains(where: { $0.message == failure.message }) { failures.append(failure) }
    }
    if let failure = Exit(failures) { run.fail(Exit(.faultyData, failure.message)) }
  }

  /// What is in a folder; what cannot be read goes among the failures, or to the file that it is.
  private static func contents(
    of found: YearPlace, _ run: Run, _ failures: inout [Exit]
  ) throws(Exit) -> YearContents {
    var (files, unreadable) = ([YearFile: SourceFile](), [YearFile: Faults]())
    for file in YearFile.told where run.files.isTaken(found.path(file)) {
      let path = found.path(file)
      do throws(Exit) {
        let isTable = file == .issues || file == .report
        files[file] = try run.readPlain(path, isTable ? .table : .register)
      } catch {
        let own = run.workbooks.place(ofTable: path).path
        let named = [own] + run.workbooks.unopenedYears(in: found.folder)
        let faulty = named.first { error.isAbout($0) } ?? own
        files[file] = SourceFile(name: faulty, bytes: [])
        unreadable[file] = Faults([Fault(.unreadable, at: nil, error.reason(for: faulty))])
      }
    }
    var place = found
    if let source = files[.settings], unreadable[.settings] == nil {
      do throws(Faults) {
        place = run.place(found, saying: try run.settings(source, of: found))
      } catch {
        unreadable[.settings] = error
      }
    }
    var own: ModelLibrary.Entry?
    if let name = run.arguments[.model] {
      own = try run.library.entry(named: name)
    } else {
      do throws(Exit) {
        own = try run.model(of: place)
      } catch {
        failures.append(error)
        unreadable[.issues] = Faults([Fault(.missing, at: nil, YearWording.withoutModel)])
      }
    }
    let models = if let own { [own] } else { try run.library.builtInEntries() }
    return YearContents(
      name: FileName.last(of: run.files.real(place.folder) ?? place.folder), files: files,
      unreadable: unreadable, models: models.map { $0.model },
      last: lastYear(of: place, own, run, &failures),
      commands: YearCommands(
        folder: place.folder == "." ? nil : place.folder,
        last: place.last.map { run.files.exists($0) ? run.issues(of: $0) : $0 },
        model: run.arguments[.model] ?? own.flatMap { $0.isBuiltIn ? nil : $0.source.name },
        names: files.mapValues { FileName.last(of: $0.name) }),
      today: try run.today())
  }

  /// The other files of last year that a report of this one is made from.
  private static func besides(of year: String, _ run: Run) throws(Exit) -> [SourceFile] {
    var found = try run.effectFiles(of: year)
    found[.agreed] = try run.begunRegister(.agreed, of: year)
    return YearFile.allCases.compactMap { found[$0] }
  }

  /// Last year's issues, and the models to read them with.
  private static func lastYear(
    of place: YearPlace, _ entry: ModelLibrary.Entry?, _ run: Run, _ failures: inout [Exit]
  ) -> YearContents.Last {
    guard let year = place.last else { return .none }
    // What is not there is told as the file that a year's folder has.
    let path =
      run.files.exists(year)
      ? run.issues(of: year) : FileName.inside(year, YearFile.issues.rawValue)
    guard run.files.exists(path) else { return .missing(path) }
    do throws(Exit) {
      let source = try run.readPlain(path)
      let own = try run.files.isFolder(year) ? run.model(of: run.yearPlace(year)) : nil
      let models = try run.candidates(for: source, own, named: entry)
      return .file(source, models.map { $0.model }, beside: try besides(of: year, run))
    } catch {
      failures.append(error)
      return .unreadable(path)
    }
  }
}
