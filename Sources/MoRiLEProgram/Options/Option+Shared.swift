import MoRiLE
import MoRiLEBoard
import MoRiLEReports

// The options that several commands have.
extension Option {
  /// The model.
  package static let model = file("--model", "ID|FILE", "the model")
    .orElse("the one that the columns fit")

  /// The sheet of a workbook that is read.
  package static let sheet = text("--sheet", "NAME", "the sheet of a workbook to read")
    .orElse("the one with the right columns")

  /// The file that results go to.
  package static let output = output("--output", "write to FILE, whole or not at all")
    .shortened(to: "o")

  /// The format of what a command writes.
  static let format = choice(
    "--format", "FORMAT", "", DocumentFormat.allCases.map { Choice($0.rawValue) }
  ).orElse("by the output's name")

  /// That a workbook is to be published.
  static let publication = flag("--publication", "a workbook (xlsx) as statistics are published")

  /// The ratings that were agreed.
  package static let agreed = file(
    "--agreed", "FILE", "what was agreed: columns \(AgreedList.table.columnNames)"
  ).orElse("the \(YearFile.agreed.rawValue) of a folder")

  /// The counts from which blank scores follow.
  package static let crimes = file(
    "--crimes", "FILE", "counts, from which blank scores follow as the model says"
  ).orElse("the \(YearFile.crimes.rawValue) of a folder")

  /// How ranks go on after a tie.
  static let ranking = choice(
    "--ranking", "STYLE", "",
    [
      Choice(RankingStyle.dense.rawValue, "1, 2=, 2=, 3"),
      Choice(RankingStyle.competition.rawValue, "1, 2=, 2=, 4"),
    ])

  /// The table that is asked for alone.
  static func table(
    _ tables: [Choice], _ help: String = "one table alone, in any format"
  ) -> Option {
    choice("--table", "TABLE", help, tables)
  }

  /// The day that counts as today, so that a paper can be made again as it was.
  static let today = text("--today", "DATE", "the day that counts as today, as 2026-04-01")
    .orElse("that of the clock")

  /// The same as `--format json`.
  static let json = flag("--json", "the same as JSON")

  /// That nothing is said of how far a long job has come.
  package static let quiet = flag("--quiet", "no progress on standard error")

  /// The options of simulations.
  static let simulation = [
    number(
      "--runs", 1...UInt64(SimulationSettings.mostRuns),
      preset: UInt64(SimulationSettings.usualRuns), "how many simulations"),
    number("--seed", 0...UInt64.max, preset: 1, "what the random numbers follow from"),
  ]

  /// That help is asked for; every command has it.
  static let askForHelp = flag("--help", "this text").shortened(to: "h")

  /// How many simulations are run, and what their random numbers follow from.
  static var runs: Option { simulation[0] }
  static var seed: Option { simulation[1] }
}
