import MoRiLE

/// What is said of a measure, by how it stands to its target.
///
/// The terms are those in which Plymouth's community safety plan was monitored in 2014/15. The published
/// measures of that year (Models/examples/plymouth/2015) show the first two and the margin; none of them is
/// further off. Nothing is rounded before it is judged.
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
    guard let side = aim.wanted else {
      self = .monitoringOnly
      return
    }
    let limit = Self.limit(of: target, aim: aim)
    if number == target, !aim.isStrict {
      self = .satisfied
    } else {
      switch side {
      case .less: self = number < target ? .satisfied : number <= limit ? .someConcerns : .concern
      case .more: self = number > target ? .satisfied : number >= limit ? .someConcerns : .concern
      }
    }
  }

  /// The worst number that gives no more than some concerns.
  static func limit(of target: Fraction, aim: Aim) -> Fraction {
    switch aim.wanted {
    case .less: target + target.magnitude * margin
    case .more: target - target.magnitude * margin
    case nil: target
    }
  }
}
