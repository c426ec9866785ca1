import MoRiLE

/// What is said of a measure, by how it stands to its target.
///
/// The words and the margin are those of the Plymouth community safety plan's performance reports of
/// 2014/15. What lies beyond the margin has no published word, because no measure was there: `concern` is
/// ours. Nothing is rounded before it is judged.
public enum Judgement: String, CaseIterable, Sendable {
  /// On target: not worse than it.
  case satisfied = "generally satisfied"
  /// Worse than the target, by no more than ``margin`` of it.
  case someConcerns = "some concerns"
  /// Worse than that.
  case concern = "concern"
  /// Not judged: the measure has no target, or is only watched.
  case monitoringOnly = "monitoring only"

  /// What part of the target may lie between it and a number that gives some concerns: 15 %.
  ///
  /// Of a target of 0 it is nothing.
  public static let margin = Fraction(15, over: 100)

  /// Judges a number against a target.
  public init(of number: Fraction, against target: Fraction, aim: Aim) {
    let limit = Self.limit(of: target, aim: aim)
    switch aim {
    case .monitor: self = .monitoringOnly
    case .reduce:
      self = number <= target ? .satisfied : number <= limit ? .someConcerns : .concern
    case .increase:
      self = number >= target ? .satisfied : number >= limit ? .someConcerns : .concern
    }
  }

  /// The worst number that gives no more than some concerns.
  static func limit(of target: Fraction, aim: Aim) -> Fraction {
    switch aim {
    case .reduce: target * (1 + margin)
    case .increase: target * (1 - margin)
    case .monitor: target
    }
  }
}
