import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// One axis of the plot: its range, its ticks, and the bands of the domain that it shows.
struct PlotAxis {
  private let model: Model
  private let axis: Plot.Axis
  private let range: Interval

  init(_ axis: Plot.Axis, of model: Model) {
    (self.model, self.axis) = (model, axis)
    switch axis {
    case .score(let index): range = model.scores[index].range
    case .criterion(let index): range = model.criteria[index].interval
    }
  }

  /// The axis in words and thousandths of its range.
  var words: JSONOutput {
    let ends = "\(style.text(range.low)) to \(style.text(range.high))"
    return .object([
      ("title", .string("\(model.title(of: axis)), \(ends)")), ("ticks", .array(ticks)),
      ("bands", .array(bands)),
    ])
  }

  private var style: NumberStyle { NumberStyle(decimals: 2, thresholds: scale?.thresholds ?? []) }

  /// The scale of the domain whose score is on the axis; nil where none is.
  private var scale: RatingScale? {
    guard case .score(let index) = axis else { return nil }
    return model.domains.compactMap { $0.rating }.first { $0.score == index }
  }

  /// Where a value stands, in thousandths of the range.
  private func place(_ value: Fraction) -> Int {
    guard range.value == nil else { return 0 }
    return ((value - range.low) / (range.high - range.low) * 1000).rounded(decimals: 0).int ?? 0
  }

  /// Whether every value on it is a whole number.
  private var isWhole: Bool {
    switch axis {
    case .score(let index): model.scores[index].isWhole
    case .criterion: true
    }
  }

  /// The most ticks that an axis has room for.
  private static let mostTicks = 10

  /// Round numbers from end to end, at most ``mostTicks``.
  private var ticks: [JSONOutput] {
    let span = range.high - range.low
    guard span > .zero else { return [] }
    var step = isWhole ? .one : Fraction(1, over: 100)
    var factors = [2, 5, 10]
    let first = step
    while span / step >= Fraction(Self.mostTicks) {
      step = first * Fraction(factors[0])
      factors = [factors[1], factors[2], factors[0] * 10]
    }
    var ticks: [JSONOutput] = []
    // Up to the next multiple of the step.
    var tick = (range.low / step).rounded(decimals: 0) * step
    if tick < range.low { tick = tick + step }
    while tick <= range.high {
      ticks.append(
        .object([("share", .number(place(tick))), ("text", .string(style.text(tick)))]))
      tick = tick + step
    }
    return ticks
  }

  /// The bands of the domain, highest first, each with where it begins; the lowest begins where the axis does.
  private var bands: [JSONOutput] {
    guard let scale else { return [] }
    return scale.bands.map { band in
      .object([
        ("label", .string(band.label)),
        ("from", .number(band.threshold.map { place($0) } ?? 0)),
      ])
    }
  }
}
