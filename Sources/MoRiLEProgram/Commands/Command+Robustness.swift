import MoRiLE
import MoRiLEFormats
import MoRiLEReports

private let sensitivity = Option.flag(
  "--model-sensitivity", "how far weights and thresholds can move")
private let weightsOption = Option.text(
  "--weights", "WEIGHTS", "fixed, uniform (any weights), or 20% (within 20 % of the model's own)")
private let first = Option.number(
  "--first", 1...UInt64(Simulation.mostIssues), preset: 10,
  "how many places count as the first")

extension Command {
  /// Tells how sure ratings and ranks are.
  static let robustness = Command(
    "robustness", "tell how sure ratings and ranks are",
    operands: ["[FILE...]", "[FILE...] --model-sensitivity"],
    about: """
      Tells how sure ratings and ranks are: which single level would change them, and how often they hold when
      scores are off.
      """,
    details: """
      FILE is a CSV as for `morile assess` or the folder of a year; without one the built-in example of the model is
      taken. Points, levels and single changes are exact. Shares are of simulations: in each every score may be off
      by a level or more, with the chances that the model states for the confidence of the issue. The same seed
      gives the same numbers on every machine. With --model-sensitivity it tells how far each weight and threshold of
      the model can move, all else held, before a rating changes or the first places change their order: exact,
      without chance.
      """,
    options: Option.simulation + [
      weightsOption, first, sensitivity,
      .table(
        [
          .init("issues"), .init("changes", "that change a rating"),
          .init("first", "that alter the first places"), .init("pairs", "who ranks above whom"),
          .init("places"), .init("weights", "that make an issue first"),
        ], "one table alone; json has them all"), .crimes, .model, .sheet, .format, .publication,
      .output,
      .ranking,
    ],
    examples: ["robustness Models/morile-csp/plymouth-2017-18.csv"]
  ) { run throws(Exit) in
    let arguments = run.arguments
    let settings = SimulationSettings(
      runs: Int(arguments.number(.runs)), seed: arguments.number(.seed),
      weights: try weights(of: arguments), first: Int(arguments.number(first)))
    try expectNoSimulation(arguments)
    let loaded = try run.sheet(arguments.operands)
    let assessment = AssessmentReport(
      loaded.sheet, subject: loaded.subject, style: run.ranking)
    if arguments.has(sensitivity) {
      try run.write(
        try FaultReport.orExit(loaded.model) { () throws(Faults) in
          try ModelSensitivityReport(
            assessment, ModelReader.definition(loaded.model.bytes), first: settings.first)
        })
      return
    }
    let simulation = run.simulate(assessment, settings)
    if case .failure(let refusal) = simulation, settings.weights != .fixed {
      throw .usage("--weights cannot be followed: \(refusal.message)", arguments.command)
    }
    try run.write(
      RobustnessReport(
        assessment,
        robustness: Robustness(
          assessment.model, assessment.assessments, first: settings.first),
        simulation: simulation))
  }

  /// Refuses options that are for simulations where there is none.
  private static func expectNoSimulation(_ arguments: Arguments) throws(Exit) {
    guard arguments.has(sensitivity) else { return }
    for option in Option.simulation + [weightsOption, .table([])] where arguments.has(option) {
      throw .usage(
        "\(option.name) is for simulations, and --model-sensitivity makes none; leave one of them out",
        arguments.command)
    }
  }

  /// `fixed`, `uniform`, or a percentage, written `20%`, `20`, `±20%` or `+-20%`.
  private static func weights(
    of arguments: Arguments
  ) throws(Exit) -> SimulationSettings.Weights {
    guard let text = arguments[weightsOption] else { return .fixed }
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
          "--weights \"\(text)\" is not fixed, uniform, or a percentage from 1% to 100%",
          arguments.command)
      }
      return .within(percent: percent)
    }
  }
}
