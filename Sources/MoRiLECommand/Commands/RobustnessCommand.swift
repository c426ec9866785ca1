import MoRiLE
import MoRiLEBatch
import MoRiLEFormats
import MoRiLEReports
import MoRiLESystem

enum RobustnessCommand: Command {
  static let help = """
    Tells how sure ratings and ranks are: which single level would change them,
    and how often they hold when scores are off.

    usage: morile robustness [FILE...] [OPTION...]
           morile robustness [FILE...] --model-sensitivity [OPTION...]

    FILE is a CSV as for `morile assess`; without one the built-in example of the
    model is taken. Points, levels and single changes are exact. Shares are of
    simulations: in each every score may be off by a level or more, with the
    chances that the model states for the confidence of the issue. The same seed
    gives the same numbers on every machine. With --model-sensitivity it tells how
    far each weight and threshold of the model can move, all else held, before a
    rating changes or the first places change their order: exact, without chance.

    options:
      --runs N             how many simulations, 100000 unless given
      --seed N             what the random numbers follow from, 1 unless given
      --weights WEIGHTS    fixed, uniform (any weights), or 20% (within 20 % of the
                           model's own)
      --first N            how many places count as the first, 10 unless given
      --model-sensitivity  how far weights and thresholds can move
      --table TABLE        issues, changes (that change a rating), first (that alter
                           the first places), pairs (who ranks above whom), places,
                           or weights (that make an issue first); json has them all
      --model ID|FILE      the model; else the one that the columns fit
      --format FORMAT      table, csv, json or markdown; else by the output's name
      --output FILE        write to FILE, whole or not at all
      --ranking STYLE      dense (1, 2=, 2=, 3) or competition (1, 2=, 2=, 4)
      --help               this text

    example:
      morile robustness Models/morile-csp/plymouth-2017-18.csv

    exit codes: 0 done; 64 wrong usage; 65 faulty data or model; 66 no such input;
    73 cannot create output; 74 reading or writing failed

    """

  static let name = "robustness"
  static let summary = "tell how sure ratings and ranks are"
  static let options: [Option] = [
    .flag("--model-sensitivity"), .value("--runs"), .value("--seed"), .value("--weights"),
    .value("--first"),
    .choice("--table", RobustnessReport.Table.allCases.map { $0.rawValue }), .file("--model"),
    OutputFormat.option, .value("--output"), SheetLoader.rankingOption,
  ]

  static func run(_ arguments: Arguments) throws(Exit) {
    let settings = try SimulationSettings(
      runs: arguments.number("--runs", 1...SimulationSettings.mostRuns)
        ?? SimulationSettings.usualRuns,
      seed: arguments.number("--seed", 0...UInt64.max) ?? 1,
      weights: weights(arguments),
      first: arguments.number("--first", 1...Simulation.mostIssues) ?? 10)
    try check(arguments)
    let loaded = try SheetLoader.load(arguments.operands, arguments)
    let assessment = AssessmentReport(
      loaded.sheet, subject: loaded.subject, style: SheetLoader.ranking(arguments))
    if arguments.has("--model-sensitivity") {
      let report = try FaultReport.orExit(loaded.model) { () throws(Faults) in
        try ModelSensitivityReport(
          assessment, ModelReader.definition(loaded.model.bytes),
          first: settings.first)
      }
      try OutputFormat.write(report, arguments)
      return
    }
    let report = RobustnessReport(
      assessment,
      robustness: Robustness(
        assessment.model, assessment.assessments, first: settings.first),
      simulation: try simulate(assessment, settings))
    try OutputFormat.write(report, arguments)
  }

  /// Refuses options that are for simulations where there is none.
  private static func check(_ arguments: Arguments) throws(Exit) {
    guard arguments.has("--model-sensitivity") else { return }
    for option in ["--runs", "--seed", "--weights", "--table"] where arguments.has(option) {
      throw .usage(
        "\(option) is for simulations, and --model-sensitivity makes none; leave one of them out",
        name)
    }
  }

  /// Simulates, or says why not; weights that cannot vary though they are asked to are wrong usage.
  private static func simulate(
    _ assessment: AssessmentReport, _ settings: SimulationSettings
  ) throws(Exit) -> Result<SimulationResult, SimulationRefusal> {
    let result = assessment.simulated(settings) { $0.run(workers: Workers.processors) }
    if case .failure(let refusal) = result, settings.weights != .fixed {
      throw .usage("--weights cannot be followed: \(refusal.message)", name)
    }
    return result
  }

  /// `fixed`, `uniform`, or a percentage, written `20%`, `20`, `±20%` or `+-20%`.
  private static func weights(_ arguments: Arguments) throws(Exit) -> SimulationSettings.Weights {
    guard let text = arguments["--weights"] else { return .fixed }
    switch text {
    case "fixed": return .fixed
    case "uniform": return .uniform
    default:
      var digits = text[...]
      for sign in ["±", "+-", "+/-"] where digits.hasPrefix(sign) {
        digits = digits.dropFirst(sign.count)
      }
      if digits.hasSuffix("%") { digits = digits.dropLast() }
      guard let percent = Int(digits), 1...100 ~= percent, digits.first != "+" else {
        throw .usage(
          "--weights \"\(text)\" is not fixed, uniform, or a percentage from 1% to 100%", name)
      }
      return .within(percent: percent)
    }
  }
}
