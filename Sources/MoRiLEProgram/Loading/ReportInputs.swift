import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

/// The files that the Board's report is made from, each read once, with all their faults told in one go.
struct ReportInputs {
  /// The files read so far, with what they are.
  private(set) var sources: [BoardReport.Source] = []
  private var failures: [Exit] = []
  private let path: String
  private let run: Run

  /// Begins with the issues of a year, which is a file or a folder.
  init(_ path: String, _ run: Run) {
    self.path = path
    self.run = run
  }

  /// Notes a file that was read otherwise.
  mutating func note(_ what: String, _ file: SourceFile) {
    sources.append(.init(what, file))
  }

  /// Reads a register, if there is one, and makes a report of it.
  mutating func register<Table: Register, Made: RegisterReport>(
    _ what: String, _ file: YearFile, _ option: Option,
    _ report: (Table) throws(Faults) -> Made
  ) -> Made? {
    let run = run
    return self.file(what, file, option) { source throws(Exit) in
      try run.register(source, report)
    }
  }

  /// Reads a file, if there is one, and makes something of it.
  mutating func file<Made>(
    _ what: String, _ file: YearFile, _ option: Option, _ make: (SourceFile) throws(Exit) -> Made
  ) -> Made? {
    do throws(Exit) {
      let found =
        if let named = run.arguments[option] {
          try run.read(named, .register, as: file)
        } else {
          try run.begunRegister(file, of: path)
        }
      guard let source = found else { return nil }
      note(what, source)
      return try make(source)
    } catch {
      failures.append(error)
      return nil
    }
  }

  /// Reads the tables of weights.
  mutating func harmWeights() -> [HarmWeights] {
    let (weights, failures) = run.harmWeights()
    self.failures += failures
    for table in weights { note("Weights of offences", table.file) }
    return weights
  }

  /// Ends with the faults of all files, if there are any.
  func finish() throws(Exit) {
    if let failure = Exit(failures) { throw failure }
  }
}
