import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports
import MoRiLESystem

enum StatusCommand: Command {
  static let help = """
    Tells of the folder of a year what is done, what is open and what is next.

    usage: morile status FOLDER [OPTION...]

    FOLDER is one that `morile new` made, or any with an issues.csv; . is the one
    that you are in. An issue counts as carried over from last year while its cell
    in the column carried_over says so and its scores are those of last year's file.
    A report is up to date when it holds the digest of each file it is made from; a
    year of ratings alone has none. Faulty files are told with their places, files
    that cannot be read with the reason, and the rest is told all the same.

    options:
      --today DATE         the day by which reviews are due; else that of the clock
      --table TABLE        one table alone, in any format: steps, gaps
      --model ID|FILE      the model; else that of the folder, or of the columns
      --format FORMAT      table, csv, json, markdown or html; else by the output's
                           name
      --output FILE        write to FILE, whole or not at all
      --help               this text

    example:
      morile status Models/examples/plymouth/2019

    exit codes: 0 done, whatever is left to do; 64 wrong usage; 65 faulty data or
    model; 66 no such folder; 73 cannot create output; 74 reading or writing failed

    """

  static let name = "status"
  static let summary = "tell what is done and what is next in the folder of a year"
  static let options: [Option] = [
    Today.option, .choice("--table", YearStatus.Table.allCases.map { $0.rawValue }),
    .file("--model"),
    OutputFormat.paperOption, .value("--output"),
  ]

  static func run(_ arguments: Arguments) throws(Exit) {
    try arguments.expectOperands(atMost: 1)
    guard let folder = arguments.operands.first else {
      throw .usage("name the folder of a year; . is the one that you are in", name)
    }
    var failures: [Exit] = []
    let status = YearStatus(try contents(of: try YearFolder.find(folder), arguments, &failures))
    try OutputFormat.write(status, arguments)
    let messages = failures.map { $0.message.hasSuffix("\n") ? $0.message : $0.message + "\n" }
    let faults =
      messages.joined()
      + status.faulty.map { FaultReport.text($0.faults.all, in: $0.file) }.joined()
    if !faults.isEmpty { throw Exit(.faultyData, faults) }
  }

  /// What is in a folder; what cannot be read goes among the failures, or to the file that it is.
  private static func contents(
    of found: YearFolder.Place, _ arguments: Arguments, _ failures: inout [Exit]
  ) throws(Exit) -> YearContents {
    var (files, unreadable) = ([YearFile: SourceFile](), [YearFile: Faults]())
    for file in YearFile.told where Path.isTaken(found.path(file)) {
      let path = found.path(file)
      do throws(Exit) {
        let isTable = file == .issues || file == .report
        files[file] = try YearFolder.read(path, isTable ? .table : .register)
      } catch {
        files[file] = SourceFile(name: path, bytes: [])
        unreadable[file] = Faults([Fault(at: nil, error.reason(for: path))])
      }
    }
    var settings: YearSettings?
    if let source = files[.settings], unreadable[.settings] == nil {
      do throws(Faults) {
        settings = try YearFolder.settings(source, of: found)
      } catch {
        unreadable[.settings] = error
      }
    }
    let place = YearFolder.Place(folder: found.folder, settings: settings)
    var own: ModelLibrary.Entry?
    if let name = arguments["--model"] {
      own = try ModelLibrary.entry(named: name)
    } else {
      do throws(Exit) {
        own = try YearFolder.model(of: place)
      } catch {
        failures.append(error)
        unreadable[.issues] = Faults([Fault(at: nil, YearWording.withoutModel)])
      }
    }
    let models = if let own { [own] } else { try ModelLibrary.builtInEntries() }
    return YearContents(
      name: FileName.last(of: Path.real(place.folder) ?? place.folder), files: files,
      unreadable: unreadable, models: models.map { $0.model },
      last: last(of: place, own, &failures),
      commands: YearCommands(
        folder: place.folder == "." ? nil : place.folder,
        last: place.last.map { FileName.exists($0) ? YearLoader.issues(of: $0) : $0 },
        model: arguments["--model"] ?? own.flatMap { $0.isBuiltIn ? nil : $0.source.name }),
      today: try Today.date(arguments))
  }

  /// Last year's issues, and the models to read them with.
  private static func last(
    of place: YearFolder.Place, _ entry: ModelLibrary.Entry?, _ failures: inout [Exit]
  ) -> YearContents.Last {
    guard let year = place.last else { return .none }
    // What is not there is told as the file that a year's folder has.
    let path =
      FileName.exists(year)
      ? YearLoader.issues(of: year) : FileName.inside(year, YearFile.issues.rawValue)
    guard FileName.exists(path) else { return .missing(path) }
    do throws(Exit) {
      let source = try YearFolder.read(path)
      let own = FileName.isFolder(year) ? try YearFolder.model(of: YearFolder.place(year)) : nil
      let models = try YearFolder.candidates(for: source, own, named: entry)
      return .file(source, models.map { $0.model })
    } catch {
      failures.append(error)
      return .unreadable(path)
    }
  }
}
