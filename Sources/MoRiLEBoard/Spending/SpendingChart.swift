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
  private static let letter = 13

  /// The picture.
  var picture: Picture {
    var drawing = Drawing(width: Self.width, height: bars.count * Self.rowHeight + 8)
    drawing.texture("middle", size: 7, isTurned: true) {
      $0.rectangle(left: 0, top: "0", width: "3", height: "7", RatingMark.Place.middle.colour)
    }
    drawing.texture("low", size: 6) {
      $0.circle(3, "3", radius: "1.5", RatingMark.Place.low.colour)
    }
    drawing.texture("open", size: 6) {
      $0.path("M0 3H6M3 0V6", .init(RatingMark.Place.open.colour))
    }
    for (index, bar) in bars.enumerated() { row(index, bar, &drawing) }
    drawing.line((Self.labelWidth, 2), (Self.labelWidth, drawing.height - 2), .axis)
    return drawing.picture
  }

  private func row(_ index: Int, _ bar: Bar, _ drawing: inout Drawing) {
    let top = index * Self.rowHeight + 8
    let length = bar.share * Fraction(Self.barWidth)
    let end = Fraction(Self.labelWidth + 8) + length
    drawing.text(
      Drawing.cut(bar.label, to: Self.labelWidth - 10, size: Self.letter), Self.labelWidth - 8,
      top + 16, .end, size: Self.letter)
    if bar.share > .zero {
      drawing.rectangle(
        left: Self.labelWidth, top: "\(top)", width: length.decimalText(2), height: "22",
        fill(bar.place), .axis)
    }
    drawing.text(bar.value, end.decimalText(2), "\(top + 16)", size: Self.letter)
  }

  private func fill(_ place: RatingMark.Place) -> String {
    switch place {
    case .top: place.colour
    case .middle, .low, .open: "url(#\(place.rawValue))"
    case .none: "#fff"
    }
  }
}
