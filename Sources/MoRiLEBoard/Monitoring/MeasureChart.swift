import MoRiLE
import MoRiLEReports

/// A measure over the year, against its target, last year and what it is compared with.
///
/// A sum is drawn from the start of the year to the end of each month, a level or a proportion as it is in each
/// period, where there are two or more. This year is a thick line with dots, the target a dashed one, last year a dotted one, and the forecast a
/// hollow mark at the end of the year: all are told apart without colour, and each has its name at its end.
/// The band beside the target is the margin within which there are some concerns.
struct MeasureChart {
  private static let (width, height) = (560, 150)
  private static let (left, right, top, bottom) = (48, 120, 8, 22)
  private static let letter = 13
  /// The colour of this year.
  private static let colour = "#0b4a8f"

  private let measure: MonitoredMeasure
  private let year: MeasureYear
  /// What is aimed at in each month.
  private let target: [Fraction?]
  private let highest: Fraction
  /// 0, or less where a figure is; of levels that are all far from 0, somewhat less than the least, since they would
  /// be one line otherwise.
  private let lowest: Fraction

  /// A chart; nil where there is nothing but 0 to draw, and of a level where there is one figure alone.
  init?(_ measure: MonitoredMeasure, _ year: MeasureYear) {
    self.measure = measure
    self.year = year
    let target = (0..<MonitoredMeasure.months).map { measure.target(in: $0) }
    self.target = target
    let limits = target.map { target in
      target.map { Judgement.limit(of: $0, aim: measure.aim) }
    }
    let all =
      [measure.actual, measure.previous ?? [], target, limits, [measure.forecast?.value]]
      + measure.comparators.map { $0.values }
    let known = all.joined().compactMap { $0 }
    let (least, most) = (known.min() ?? .zero, known.max() ?? .zero)
    highest = max(most, .zero)
    lowest =
      measure.kind != .sum && least * 2 > most ? least - (most - least) / 10 : min(least, .zero)
    let count = measure.actual.count { $0 != nil }
    guard highest > lowest, measure.kind == .sum || count > 1 else { return nil }
  }

  /// The picture.
  var picture: Picture {
    var drawing = Drawing(width: Self.width, height: Self.height)
    band(&drawing)
    axes(&drawing)
    line(measure.previous, .init("#555", width: "1.5", dash: "1.5 3"), &drawing)
    for comparator in measure.comparators {
      line(comparator.values, .init("#777", width: "1.2", dash: "3 3"), &drawing)
    }
    line(target, .init("#111", width: "1.2", dash: "7 4"), &drawing)
    outlook(&drawing)
    line(measure.actual, .init(Self.colour, width: "2.4"), &drawing)
    for (month, value) in measure.actual.enumerated() {
      if let value { drawing.circle(x(month), y(value), radius: "3", Self.colour) }
    }
    names(&drawing)
    return drawing.picture
  }

  // MARK: - Places

  private func x(_ month: Int) -> Int {
    Self.left + month * (Self.width - Self.left - Self.right) / (MonitoredMeasure.months - 1)
  }

  /// How far below the top a number stands, in tenths of a pixel.
  private func tenths(_ value: Fraction) -> Int {
    let room = Self.height - Self.top - Self.bottom
    let down = (highest - value) / (highest - lowest) * Fraction(room * 10)
    return Self.top * 10 + (down.rounded(decimals: 0).int ?? 0)
  }

  private func y(_ value: Fraction, _ below: Int = 0) -> String {
    Self.pixels(tenths(value) + below * 10)
  }

  private static func pixels(_ tenths: Int) -> String {
    Fraction(Int64(tenths), over: 10).decimalText(1)
  }

  /// The distance of the lines across: 1, 2 or 5 with zeros, and so that there are two to four of them.
  private var step: Fraction {
    let range = highest - lowest
    var unit = Fraction.one
    while unit * 20 <= range { unit = unit * 10 }
    while unit * 2 > range { unit = unit / 10 }
    return [5, 2].map { unit * $0 }.first { $0 * 2 <= range } ?? unit
  }

  // MARK: - What is drawn

  private func axes(_ drawing: inout Drawing) {
    let floor = Self.height - Self.bottom
    let end = Self.width - Self.right
    let style = MeasureNumbers(measure)
    let step = self.step
    var value = (lowest / step).rounded(decimals: 0) * step
    if value < lowest { value += step }
    while value <= highest {
      drawing.path("M\(Self.left) \(y(value))H\(end)", value == .zero ? .axis : .init("#ccc"))
      drawing.text(style.text(value, in: nil), "\(Self.left - 6)", y(value, 4), .end)
      value += step
    }
    for place in year.places {
      drawing.text(year.axisTitle(place), x(place), floor + 16, .middle)
    }
  }

  /// The margin within which there are some concerns.
  private func band(_ drawing: inout Drawing) {
    guard measure.isJudged else { return }
    let known = target.enumerated().compactMap { month, value in value.map { (month, $0) } }
    let near = known.map { "\(x($0.0)) \(y($0.1))" }
    let far = known.reversed().map { month, value in
      "\(x(month)) \(y(Judgement.limit(of: value, aim: measure.aim)))"
    }
    drawing.path("M\((near + far).joined(separator: "L"))Z", fill: "#e4e4e4")
  }

  private func line(_ series: [Fraction?]?, _ stroke: Drawing.Stroke, _ drawing: inout Drawing) {
    let known = (series ?? []).enumerated().compactMap { month, value in
      value.map { "\(x(month)) \(y($0))" }
    }
    if !known.isEmpty { drawing.path("M\(known.joined(separator: "L"))", stroke) }
  }

  /// The way from now to the forecast.
  private func outlook(_ drawing: inout Drawing) {
    guard let now = measure.now, let actual = measure.actual[now], !measure.isComplete,
      let value = measure.forecast?.value
    else { return }
    let end = x(MonitoredMeasure.months - 1)
    drawing.path(
      "M\(x(now)) \(y(actual))L\(end) \(y(value))", .init(Self.colour, dash: "9 3 2 3"))
    drawing.circle(end, y(value), radius: "4", "#fff", .init(Self.colour, width: "1.6"))
  }

  // MARK: - Names at the ends of the lines

  private func names(_ drawing: inout Drawing) {
    let style = MeasureNumbers(measure)
    let end = MonitoredMeasure.months - 1
    let last =
      measure.kind == .sum ? measure.forecast?.value : measure.now.flatMap { measure.actual[$0] }
    let ends: [(word: String, value: Fraction?)] =
      [
        (measure.isComplete || measure.kind != .sum ? "this year" : "forecast", last),
        ("target", target[end]), ("last year", measure.previous?[end]),
      ]
      + measure.comparators.map { ($0.name.rawValue, $0.values.last { $0 != nil } ?? nil) }
    let known = ends.compactMap { word, value in
      value.map { (text: "\(word) \(style.text($0, in: end))", place: tenths($0)) }
    }.sorted { $0.place < $1.place }
    // Names that would overlap move down, and then all up again as far as the last is too low.
    var places: [Int] = []
    for name in known {
      places.append(max(name.place, (places.last ?? -1_000) + Self.letter * 10))
    }
    var lowest = (Self.height - Self.bottom) * 10
    for index in places.indices.reversed() {
      places[index] = min(places[index], lowest)
      lowest = places[index] - Self.letter * 10
    }
    let from = Self.width - Self.right
    for (name, place) in zip(known, places) {
      drawing.path(
        "M\(from + 6) \(Self.pixels(name.place))L\(from + 16) \(Self.pixels(place))", .init("#999"))
      drawing.text(name.text, "\(from + 19)", Self.pixels(place + 40))
    }
  }
}
