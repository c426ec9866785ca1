import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The part of a scale that a score, its thresholds and a range around it lie in, drawn as a ruler.
struct SureRuler {
  private let model: Model
  /// The ends of what is drawn.
  private let window: Interval

  /// Lays out a ruler on which some scores and all thresholds have room.
  init(_ model: Model, scores: [Interval]) {
    self.model = model
    let thresholds = model.rating.thresholds
    let lowest = (scores.map { $0.low } + thresholds).min() ?? .zero
    let highest = (scores.map { $0.high } + thresholds).max() ?? .one
    let room = max((highest - lowest) / 4, Fraction(1, over: 100))
    let range = model.ratedScore.range
    let low = max(lowest - room, min(range.low, lowest))
    let high = min(highest + room, max(range.high, highest))
    window = low < high ? Interval(low, high) : Interval(low, low + .one)
  }

  /// Where a score lies, in thousandths of the ruler.
  func place(_ score: Fraction) -> JSONOutput { .number(thousandths(score)) }

  private func thousandths(_ score: Fraction) -> Int {
    let share = (score - window.low) / (window.high - window.low) * 1000
    return min(1000, max(0, share.rounded(decimals: 0).int ?? 0))
  }

  /// The bands that are in sight, each with its place among the model's, and from where to where it goes.
  var bands: JSONOutput {
    let bands = model.rating.bands
    var parts: [JSONOutput] = []
    var high = 1000
    for (place, band) in bands.enumerated() {
      let low = band.threshold.map { thousandths($0) } ?? 0
      if low < high {
        parts.append(.array([.number(place), .number(low), .number(high)]))
        high = low
      }
    }
    return .array(parts)
  }

  /// The thresholds: the band that begins there, the place, and `42`, `Moderate from 42`.
  var thresholds: JSONOutput {
    .array(
      model.rating.bands.enumerated().compactMap { place, band in
        band.threshold.map { threshold -> JSONOutput in
          let number = model.thresholdText(threshold, of: model.rating)
          return .object([
            ("band", .number(place)), ("at", self.place(threshold)), ("number", .string(number)),
            ("text", .string(model.beginning(of: band, model.rating) ?? "")),
          ])
        }
      })
  }

  /// Round numbers along the ruler, but none that a threshold would hide.
  var ticks: JSONOutput {
    let span = window.high - window.low
    var step = Fraction(1, over: 100)
    var factors = 0
    while span / step > Fraction(9) {
      step = step * (factors % 3 == 1 ? Fraction(5, over: 2) : Fraction(2))
      factors += 1
    }
    var parts: [JSONOutput] = []
    var tick = Fraction((window.low / step).roundedUp ?? 0) * step
    let near = span / 25
    while tick <= window.high {
      let isHidden = model.rating.thresholds.contains { ($0 - tick).magnitude < near }
      if !isHidden {
        parts.append(.object([("at", place(tick)), ("text", .string(tick.decimalText(2)))]))
      }
      tick += step
    }
    return .array(parts)
  }
}
