/// How a simulation is run.
public struct SimulationSettings: Hashable, Sendable {
  /// How the weights of the rated score are drawn for each run.
  public enum Weights: Hashable, Sendable {
    /// They stay as the model has them.
    case fixed
    /// All weights that are not below zero and add up to what the model's do, all equally likely.
    case uniform
    /// Each weight is multiplied by a number drawn evenly from 1 less to 1 plus so many hundredths; then
    /// all are scaled so that they add up to what the model's do, and thresholds keep their meaning.
    case within(percent: Int)
  }

  /// The most runs that a simulation may have.
  public static let mostRuns = 10_000_000
  /// The number of runs where none is asked for.
  public static let usualRuns = 100_000

  /// How many times all issues are scored and ranked.
  public let runs: Int
  /// What the random numbers follow from: with the same seed all comes out the same.
  public let seed: UInt64
  /// How the weights are drawn.
  public let weights: Weights
  /// How many places count as the first ones.
  public let first: Int

  /// Makes the settings of a simulation.
  /// - Parameters:
  ///   - runs: How many runs, 1 to ``mostRuns``.
  ///   - seed: What the random numbers follow from.
  ///   - weights: How the weights are drawn; a percentage is from 1 to 100.
  ///   - first: How many places count as the first ones, at least 1.
  public init(
    runs: Int = usualRuns, seed: UInt64 = 1, weights: Weights = .fixed, first: Int = 10
  ) {
    precondition(1...Self.mostRuns ~= runs && first >= 1, "a simulation of no runs or places")
    if case .within(let percent) = weights {
      precondition(1...100 ~= percent, "weights vary by 1 to 100 %")
    }
    self.runs = runs
    self.seed = seed
    self.weights = weights
    self.first = first
  }

  /// The same settings for another number of runs.
  func with(runs: Int) -> SimulationSettings {
    SimulationSettings(runs: runs, seed: seed, weights: weights, first: first)
  }
}

/// Why a model or a list of issues cannot be simulated.
public struct SimulationRefusal: Error, Hashable, Sendable {
  /// What is in the way.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// The model does not say how far its scores may be off: there is nothing to draw.
    case noUncertainty
    /// There are more issues than ``Simulation/mostIssues``.
    case tooManyIssues
    /// The formula of the rated score cannot be worked out in whole numbers: it divides by scores, or its
    /// numbers are too large.
    case unfitFormula
    /// Weights are to be varied, and the rated score is no sum of weighted terms.
    case noWeights
  }

  /// What is in the way, for programs to go by.
  public let kind: Kind
  /// What is in the way and what to do about it, for whoever asked.
  public let message: String
}
