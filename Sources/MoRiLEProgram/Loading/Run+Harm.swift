import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEReports

// What counts weigh: the options, and the files that it takes.
extension Option {
  /// That counts are weighed.
  static let harm = flag("--harm", "what the counts weigh by offence, beside the matrix's harm")

  /// Which offences the issues are made of.
  static let harmMap = file(
    "--harm-map", "FILE", "which offences the issues are: columns \(HarmMap.table.columnNames)")

  /// The same where a year may have it.
  static let harmMapOfYear = harmMap.orElse("the \(YearFile.harm.rawValue) of a folder")

  /// What each offence weighs.
  static let harmWeights = file(
    "--weights", "FILE", "weights by offence, shown with the built-in ones of the ONS"
  ).repeatable
}

extension Arguments {
  /// Whether counts are to be weighed: that is asked for, or a file for it is named.
  var wantsHarm: Bool { has(.harm) || has(.harmMap) || has(.harmWeights) }
}

extension Run {
  /// Weighs the counts of a crime table, with the files that the options name, or else those beside it.
  ///
  /// - Parameters:
  ///   - table: The crime table.
  ///   - operands: The files that it was read from, or the folder of a year, whose scores are taken then.
  /// - Throws: all faults of the files.
  func harm(of table: TrendReport, beside operands: [String]) throws(Exit) -> HarmReport? {
    let (map, weights) = try harmFiles(beside: operands)
    guard let map else { throw Self.withoutHarmMap(arguments.command) }
    return try harm(map, weights, of: table, scoredIn: scores(beside: operands))
  }

  /// The files that the options name: the table of offences, if there is one, and the tables of weights.
  ///
  /// - Parameter operands: The files beside which the table of offences may be.
  /// - Throws: all faults of the files, and that there are no weights.
  func harmFiles(
    beside operands: [String]
  ) throws(Exit) -> (map: HarmMap?, weights: [HarmWeights]) {
    var failures: [Exit] = []
    var map: HarmMap?
    do throws(Exit) {
      map = try harmMap(beside: operands)
    } catch {
      failures.append(error)
    }
    let (weights, faulty) = harmWeights()
    failures += faulty
    if let failure = Exit(failures) { throw failure }
    try expect(weights)
    return (map, weights)
  }

  private func expect(_ weights: [HarmWeights]) throws(Exit) {
    guard weights.isEmpty else { return }
    throw .usage(
      "there are no weights built in here; name a table of weights with --weights",
      arguments.command)
  }

  /// Weighs the counts of a crime table, and tells what looks like a slip.
  ///
  /// - Returns: nil where there are no counts.
  func harm(
    _ map: HarmMap, _ weights: [HarmWeights], of table: TrendReport,
    scoredIn assessment: AssessmentReport?
  ) throws(Exit) -> HarmReport? {
    if table.isEmpty { return nil }
    try expect(weights)
    let report = try FaultReport.orExit(map.file) { () throws(Faults) in
      try HarmReport(map, weights: weights, of: table, scoredIn: assessment)
    }
    tell(report.warnings, more: report.moreWarnings, in: map.file)
    return report
  }

  /// The tables of weights that are named, and the built-in ones; with what is wrong with those that cannot be read.
  func harmWeights() -> (weights: [HarmWeights], failures: [Exit]) {
    var (weights, failures): ([HarmWeights], [Exit]) = ([], [])
    for path in arguments.all(.harmWeights) {
      do throws(Exit) {
        weights.append(try register(harmWeights(path)))
      } catch {
        failures.append(error)
      }
    }
    for source in host.models
    where source.name.hasPrefix("harm/") && source.name.hasSuffix(".csv") {
      do throws(Exit) {
        weights.append(try register(source))
      } catch {
        failures.append(error)
      }
    }
    return (weights, failures)
  }

  /// A table of weights; of a workbook the sheet with its columns.
  private func harmWeights(_ path: String) throws(Exit) -> SourceFile {
    let source = try files.read(path, .register)
    guard Workbook.isLikely(source.bytes) else { return source }
    return try sheet(of: source, named: nil, HarmWeights.words) { HarmWeights.fit($0) }
  }

  /// The table of offences that is named, or else that beside the first file; nil where there is none.
  private func harmMap(beside operands: [String]) throws(Exit) -> HarmMap? {
    var path = arguments[.harmMap]
    if path == nil, let first = operands.first, first != Files.standardInput {
      let folder = files.isFolder(first) ? first : FileName.folder(of: first)
      path = register(.harm, of: folder)
    }
    guard let path else { return nil }
    return try register(read(path, .register, as: .harm))
  }

  /// Where the issues are scored: the folder of a year; nil where that is none, or has ratings alone.
  private func scores(beside operands: [String]) throws(Exit) -> AssessmentReport? {
    guard operands.count == 1, files.isFolder(operands[0]), files.exists(issues(of: operands[0]))
    else { return nil }
    return try year(operands[0]).assessment
  }

  /// The end of a command that is to weigh counts of which nobody said what they are.
  ///
  /// - Parameter isYear: Whether it can be in the folder of a year.
  static func withoutHarmMap(_ command: String?, isYear: Bool = true) -> Exit {
    .usage(
      "to weigh counts a table has to say which offences the issues are made of, with the columns "
        + "\(HarmMap.table.columnNames); name it with --harm-map"
        + (isYear ? ", or put it into the folder as \(YearFile.harm.rawValue)" : ""), command)
  }
}
