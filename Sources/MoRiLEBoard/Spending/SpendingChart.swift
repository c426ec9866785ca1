import MoRiLE
import MoRiLEReports

/// A picture of bars beside each other, each with its label and its value: told apart by texture as well as by
/// colour, so that it reads in black and white.
struct SpendingChart {
  /// One bar.
  struct Bar {
    let label: String
    let value: String
    /// The length, as a share of the longest that there can be.
    let share: Fraction
    let place: RatingMark.Place
  }

  let bars: [Bar]

  private static let (width, rowHeight, labelWidth, barWidth) = (640, 34, 170, 280)

  /// The picture.
  var svg: String {
    let height = bars.count * Self.rowHeight + 8
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(height)" width="\(Self.width)" \
      height="\(height)" font-family="Segoe UI, Arial, Liberation Sans, DejaVu Sans, sans-serif" \
      font-size="13" fill="#111">
      <defs>
      <pattern id="middle" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
      <rect width="7" height="7" fill="#fff"/><rect width="3" height="7" fill="#6b4300"/></pattern>
      <pattern id="low" width="6" height="6" patternUnits="userSpaceOnUse">\
      <rect width="6" height="6" fill="#fff"/><circle cx="3" cy="3" r="1.5" fill="#17502a"/></pattern>
      <pattern id="open" width="6" height="6" patternUnits="userSpaceOnUse">\
      <rect width="6" height="6" fill="#fff"/><path d="M0 3H6M3 0V6" stroke="#333"/></pattern>
      </defs>
      \(bars.enumerated().map { row($0, $1) }.joined())<path d="M\(Self.labelWidth) 2V\(height - 2)" \
      stroke="#111"/>
      </svg>

      """
  }

  private func row(_ index: Int, _ bar: Bar) -> String {
    let top = index * Self.rowHeight + 8
    let length = bar.share * Fraction(Self.barWidth)
    let end = Fraction(Self.labelWidth + 8) + length
    let text = top + 16
    let rectangle =
      bar.share == .zero
      ? ""
      : "<rect x=\"\(Self.labelWidth)\" y=\"\(top)\" width=\"\(length.decimalText(2))\" height=\"22\" "
        + "fill=\"\(fill(bar.place))\" stroke=\"#111\"/>\n"
    return
      "<text x=\"\(Self.labelWidth - 8)\" y=\"\(text)\" text-anchor=\"end\">\(label(bar.label))</text>\n"
      + rectangle
      + "<text x=\"\(end.decimalText(2))\" y=\"\(text)\">\(HTMLText.escaped(bar.value))</text>\n"
  }

  private func label(_ text: String) -> String {
    HTMLText.escaped(Drawing.cut(text, to: Self.labelWidth - 10, size: 13))
  }

  private func fill(_ place: RatingMark.Place) -> String {
    switch place {
    case .top: "#8c1414"
    case .middle: "url(#middle)"
    case .low: "url(#low)"
    case .open: "url(#open)"
    case .none: "#fff"
    }
  }
}
