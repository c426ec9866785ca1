import MoRiLE
import MoRiLEReports

/// A measure from the start of the year to the end of each month, against its target and last year.
///
/// This year is a thick line with dots, the target a dashed one, last year a dotted one, and the forecast a
/// hollow mark at the end of the year: all are told apart without colour, and each has its name at its end.
/// The band beside the target is the margin within which there are some concerns.
struct MeasureChart {
  private static let (width, height) = (560, 150)
  private static let (left, right, top, bottom) = (48, 120, 8, 22)
  private static let letter = 13

  private let measure: MonitoredMeasure
  private let months: [MonthColumn]
  private let highest: Fraction

  /// A chart; nil where there is nothing above 0 to draw.
  init?(_ measure: MonitoredMeasure, _ months: [MonthColumn]) {
    self.measure = measure
    self.months = months
    let limits = (measure.target ?? []).map { target in
      target.map { max($0, Judgement.limit(of: $0, aim: measure.aim)) }
    }
    let all = [measure.actual, measure.previous ?? [], limits, [measure.forecast?.value]]
    highest = all.joined().compactMap { $0 }.max() ?? .zero
    guard highest > .zero else { return nil }
  }

  /// The SVG document.
  var svg: String {
    let parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(Self.width) \(Self.height)\" "
        + "width=\"\(Self.width)\" height=\"\(Self.height)\" "
        + "font-family=\"Segoe UI, Arial, Liberation Sans, DejaVu Sans, sans-serif\" font-size=\"11\" "
        + "fill=\"#111\">",
      "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>",
      band, axes,
      line(measure.previous, "stroke=\"#555\" stroke-width=\"1.5\" stroke-dasharray=\"1.5 3\""),
      line(measure.target, "stroke=\"#111\" stroke-width=\"1.2\" stroke-dasharray=\"7 4\""),
      outlook,
      line(measure.actual, "stroke=\"#0b4a8f\" stroke-width=\"2.4\""),
      dots, labels, "</svg>",
    ]
    return parts.joined()
  }

  // MARK: - Places

  private func x(_ month: Int) -> Int {
    Self.left + month * (Self.width - Self.left - Self.right) / (MonitoredMeasure.months - 1)
  }

  /// How far below the top a number stands, in tenths of a pixel.
  private func tenths(_ value: Fraction) -> Int {
    let room = Self.height - Self.top - Self.bottom
    let down = (1 - value / highest) * Fraction(room * 10)
    return Self.top * 10 + (down.rounded(decimals: 0).int ?? 0)
  }

  private func y(_ value: Fraction) -> String {
    Fraction(Int64(tenths(value)), over: 10).decimalText(1)
  }

  /// The distance of the lines across: 1, 2 or 5 with zeros, and so that there are two to four above 0.
  private var step: Fraction {
    var unit = Fraction.one
    while unit * 20 <= highest { unit = unit * 10 }
    while unit * 2 > highest { unit = unit / 10 }
    return [5, 2].map { unit * $0 }.first { $0 * 2 <= highest } ?? unit
  }

  // MARK: - What is drawn

  private var axes: String {
    let floor = Self.height - Self.bottom
    let end = Self.width - Self.right
    let style = MeasureNumbers(measure)
    var text = ""
    var value = Fraction.zero
    while value <= highest {
      text +=
        "<path d=\"M\(Self.left) \(y(value))H\(end)\" stroke=\"\(value == .zero ? "#111" : "#ccc")\"/>"
        + "<text x=\"\(Self.left - 6)\" y=\"\(y(value))\" dy=\"4\" text-anchor=\"end\">"
        + "\(style.text(value, in: nil))</text>"
      value = value + step
    }
    for (index, month) in months.enumerated() {
      text +=
        "<text x=\"\(x(index))\" y=\"\(floor + 16)\" text-anchor=\"middle\">\(month.shortName)</text>"
    }
    return text
  }

  private var band: String {
    guard measure.isJudged, let target = measure.target else { return "" }
    let known = target.enumerated().compactMap { month, value in value.map { (month, $0) } }
    let near = known.map { "\(x($0.0)) \(y($0.1))" }
    let far = known.reversed().map { month, value in
      "\(x(month)) \(y(Judgement.limit(of: value, aim: measure.aim)))"
    }
    return "<path d=\"M\((near + far).joined(separator: "L"))Z\" fill=\"#e4e4e4\"/>"
  }

  private func line(_ series: [Fraction?]?, _ style: String) -> String {
    guard let series else { return "" }
    let known = series.enumerated().compactMap { month, value in
      value.map { "\(x(month)) \(y($0))" }
    }
    if known.isEmpty { return "" }
    return "<path d=\"M\(known.joined(separator: "L"))\" fill=\"none\" \(style)/>"
  }

  private var dots: String {
    measure.actual.enumerated().map { month, value in
      value.map { "<circle cx=\"\(x(month))\" cy=\"\(y($0))\" r=\"3\" fill=\"#0b4a8f\"/>" } ?? ""
    }.joined()
  }

  /// The way from now to the forecast.
  private var outlook: String {
    guard let now = measure.now, let actual = measure.actual[now], !measure.isComplete,
      let value = measure.forecast?.value
    else { return "" }
    let end = x(MonitoredMeasure.months - 1)
    return
      "<path d=\"M\(x(now)) \(y(actual))L\(end) \(y(value))\" fill=\"none\" stroke=\"#0b4a8f\" "
      + "stroke-dasharray=\"9 3 2 3\"/>"
      + "<circle cx=\"\(end)\" cy=\"\(y(value))\" r=\"4\" fill=\"#fff\" stroke=\"#0b4a8f\" "
      + "stroke-width=\"1.6\"/>"
  }

  // MARK: - Names at the ends of the lines

  private var labels: String {
    let style = MeasureNumbers(measure)
    let end = MonitoredMeasure.months - 1
    let ends: [(word: String, value: Fraction?)] = [
      (measure.isComplete ? "this year" : "forecast", measure.forecast?.value),
      ("target", measure.yearTarget), ("last year", measure.previous?[end]),
    ]
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
    return zip(known, places).map { name, place in
      let from = Self.width - Self.right
      let text = Fraction(Int64(place), over: 10).decimalText(1)
      return
        "<path d=\"M\(from + 6) \(Fraction(Int64(name.place), over: 10).decimalText(1))"
        + "L\(from + 16) \(text)\" stroke=\"#999\"/>"
        + "<text x=\"\(from + 19)\" y=\"\(text)\" dy=\"4\">\(name.text)</text>"
    }.joined()
  }
}
