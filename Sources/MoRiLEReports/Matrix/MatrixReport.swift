import MoRiLE
import MoRiLEFormats

/// What a model's matrix can hide.
public struct MatrixReport: Report {
  let check: MatrixCheck

  /// Makes a report of a check.
  public init(_ check: MatrixCheck) {
    self.check = check
  }

  var model: Model { check.model }

  var heading: String { model.titled }

  /// A criterion and what it can change; nil where it could not be counted.
  var effects: [(criterion: Criterion, effect: MatrixEffect?)] {
    zip(check.read, check.effects).map { (model.criteria[$0], $1) }
  }

  // MARK: - Numbers

  /// A total, exactly where that is short: `43.28 (779/18)`.
  func exact(_ value: Fraction) -> String {
    ExactNumber.result(Interval(value), besides: model.shownThresholds)
  }

  /// A total to two decimals.
  func short(_ value: Fraction) -> String {
    NumberStyle(decimals: 2, thresholds: model.shownThresholds).text(value)
  }

  func short(_ range: Interval) -> String {
    range.value.map { short($0) } ?? "\(short(range.low)) to \(short(range.high))"
  }

  /// A total with its rating: `37.5 (Standard)`.
  func rated(_ total: Fraction) -> String {
    "\(short(total)) (\(model.rating.bands[model.rating.band(of: total)].label))"
  }

  /// What each step from one level to the next adds: `0.67 each`, `1.88, 1.88, 3.75, 7.5`.
  func steps(_ effect: MatrixEffect) -> String {
    let style = NumberStyle(decimals: 2)
    guard let first = effect.steps.first else { return "" }
    if effect.steps.allSatisfy({ $0 == first }) {
      return style.text(first) + (effect.steps.count > 1 ? " each" : "")
    }
    if effect.steps.count <= 6 {
      return effect.steps.map { style.text($0) }.joined(separator: ", ")
    }
    return style.text(effect.steps.reduce(first) { $0.union($1) })
  }

  /// The vector of an input; what the rated score does not read is unknown in it.
  func vector(_ input: MatrixReversal.Input) -> String {
    let cells = input.scores.map { $0.map { Cell.score($0) } ?? .unknown }
    let issue = Issue(name: "", inputs: model.inputs.map { _ in nil }, cells: cells)
    return model.vector(of: model.assess(issue))
  }

  // MARK: - Rows

  /// A score with its bands, each with the share of all combinations; nil where not counted.
  struct Shares {
    let title: String
    let id: String
    let scale: RatingScale
    let shares: [Fraction]?
  }

  var shares: [Shares] {
    let own = Shares(
      title: model.ratedScore.title, id: model.ratedScore.id, scale: model.rating,
      shares: check.totals?.shares(of: model.rating))
    return [own]
      + check.domainShares.compactMap { shares in
        let domain = model.domains[shares.domain]
        return domain.rating.map {
          Shares(title: domain.title, id: domain.id, scale: $0, shares: shares.shares)
        }
      }
  }
}
