import MoRiLE
import MoRiLEReports

/// The course of a measure in the height of a line: how far its figure lies above or below the target in each
/// month, or, without a target, last year's figure.
///
/// The target is the straight line. The band beside it, on the side that is worse, is the margin within which
/// there are some concerns. Sums since April would all be the same slope; what sets months apart is the
/// distance. The last month is a dot.
struct Sparkline {
  private static let (width, height, inset) = (72, 20, 3)

  /// The picture; nil where no month can be compared.
  let picture: Picture?
  /// What it says.
  let says: String

  /// Draws the course of a measure over its months, or other periods.
  init(_ measure: MonitoredMeasure, each period: String = "month") {
    let isJudged = measure.isJudged
    let positions = (0..<MonitoredMeasure.months).map { measure.position(in: $0) }
    let values = positions.map { isJudged ? $0.offTarget : $0.change }
    says = CourseWording.course(positions, isJudged: isJudged, each: period)
    let known = values.compactMap { $0 }
    guard !known.isEmpty else {
      picture = nil
      return
    }
    let margin = Judgement.margin * 100
    let band: Fraction = !isJudged ? .zero : measure.aim.wanted == .less ? margin : -margin
    let scale = SparklineScale(
      lowest: min(known.min() ?? .zero, .zero, band),
      highest: max(known.max() ?? .zero, .zero, band),
      height: Self.height - 2 * Self.inset)
    func x(_ month: Int) -> Int { Self.inset + month * (Self.width - 2 * Self.inset) / 11 }
    func y(_ value: Fraction) -> String { scale.place(value, below: Self.inset) }
    var drawing = Drawing(width: Self.width, height: Self.height, isOnWhite: false)
    if isJudged {
      let top = band > .zero ? band : Fraction.zero
      drawing.rectangle(
        left: 0, top: y(top), width: "\(Self.width)", height: scale.length(margin), "#ddd")
    }
    drawing.path("M0 \(y(.zero))H\(Self.width)", .init("#666", width: "1"))
    var path = ""
    var isDrawn = false
    for (month, value) in values.enumerated() {
      if let value { path += "\(isDrawn ? "L" : "M")\(x(month)) \(y(value))" }
      isDrawn = value != nil
    }
    drawing.path(path, .init("#111", width: "1.5"))
    if let last = values.lastIndex(where: { $0 != nil }), let value = values[last] {
      drawing.circle(x(last), y(value), radius: "2.2", "#111")
    }
    picture = drawing.picture
  }
}

/// Places between a lowest and a highest value, from the top down.
struct SparklineScale {
  let lowest: Fraction
  let highest: Fraction
  /// The height that they share, in pixels.
  let height: Int

  /// How far below the top a value stands, and by some pixels more.
  func place(_ value: Fraction, below top: Int) -> String {
    (length(of: highest - value) + Fraction(top)).decimalText(1)
  }

  /// How high a difference is.
  func length(_ difference: Fraction) -> String { length(of: difference).decimalText(1) }

  private func length(of difference: Fraction) -> Fraction {
    let range = highest - lowest
    return range == .zero ? Fraction(height) / 2 : difference / range * Fraction(height)
  }
}
