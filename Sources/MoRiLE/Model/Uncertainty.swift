/// How far scores may be off, by how confident the intelligence is: what a model states of its own
/// scores, for simulations.
///
/// A score that is off by one level is one level too high or one too low, each as likely as the other;
/// a level that would lie beyond the end of the scale is the one at the end. Whether one score is off
/// says nothing of another. The chances are the model's, with the source that it gives for them: they
/// are no finding of this program.
public struct Uncertainty: Hashable, Sendable {
  /// The chances that a score is off by so many levels, at one level of confidence.
  public struct Spread: Hashable, Sendable {
    /// The chances that a score which someone judged is off by 0, 1, 2 … levels; they add up to 1.
    public let judged: [Fraction]
    /// The same for a criterion that is counted from data: see ``Criterion/isCounted``.
    public let counted: [Fraction]

    /// The chances that hold for a criterion.
    func off(_ criterion: Criterion) -> [Fraction] { criterion.isCounted ? counted : judged }
  }

  /// Where the chances come from.
  public let source: String
  /// The index in ``Model/criteria`` of the criterion that says how sure an issue's scores are; nil
  /// where all issues have the same spread.
  public let confidence: Int?
  /// The spread for each level of that criterion, lowest level first; a single one where there is none.
  public let spreads: [Spread]
}
