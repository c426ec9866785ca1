import MoRiLE
import MoRiLEReports

extension SlopeChart {
  /// The sizes of the picture.
  private enum Size {
    static let slot = 18
    static let top = 34
    static let zone = 20
    static let legend = 34
    static let mark = 12
  }

  private var labelWidth: Int { columns.count == 2 ? 250 : 195 }
  private var gap: Int { columns.count == 2 ? 170 : 90 }
  private var width: Int { columns.count * labelWidth + (columns.count - 1) * gap }
  private func left(_ column: Int) -> Int { column * (labelWidth + gap) }

  /// The middle of a slot, from the top.
  private func y(_ slot: Int) -> Int {
    let above = zones.count { $0.first <= slot && $0.count > 0 }
    return Size.top + Size.zone * above + Size.slot * slot + Size.slot / 2
  }

  /// The picture as an SVG document.
  var svg: String {
    let bottom = y(max(0, height - 1)) + Size.slot / 2 + 8
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(bottom + Size.legend)" \
      width="\(width)" height="\(bottom + Size.legend)" font-family="Arial, 'Liberation Sans', \
      'DejaVu Sans', sans-serif" font-size="12" fill="#111">
      <rect width="100%" height="100%" fill="#fff"/>

      """
    for (column, title) in titles.enumerated() {
      let isFirst = column == 0
      svg +=
        "<text x=\"\(isFirst ? labelWidth : left(column))\" y=\"18\" font-size=\"14\" font-weight=\"bold\""
        + "\(isFirst ? " text-anchor=\"end\"" : "")>"
        + "\(label(title, labelWidth, size: 14, isBold: true))</text>\n"
    }
    for zone in zones where zone.count > 0 {
      let y = self.y(zone.first) - Size.slot / 2 - Size.zone
      svg +=
        "<path d=\"M0 \(y + 3)H\(width)\" stroke=\"#999\" stroke-width=\"0.7\"/>\n"
        + "<text x=\"0\" y=\"\(y + 16)\" font-size=\"11\" font-weight=\"bold\" fill=\"#444\">"
        + "\(label(zone.label, width, size: 11, isBold: true))</text>\n"
    }
    // What moved is drawn over what did not.
    for kind in [Kind.other, .same, .down, .up] {
      for line in lines where line.kind == kind { svg += draw(line) }
    }
    for column in columns.indices { svg += labels(column) }
    return svg + legend(bottom) + "</svg>\n"
  }

  // MARK: - Lines

  private func draw(_ line: Line) -> String {
    let (x, end) = (left(line.column) + labelWidth, left(line.column + 1))
    let (from, to) = (
      y(columns[line.column][line.from].slot), y(columns[line.column + 1][line.to].slot)
    )
    return "<path d=\"M\(x) \(from)L\(end) \(to)\" \(Self.stroke(line.kind))/>\n"
  }

  private static func stroke(_ kind: Kind) -> String {
    switch kind {
    case .up: "stroke=\"#8c1414\" stroke-width=\"3\""
    case .down: "stroke=\"#0b4f8a\" stroke-width=\"3\" stroke-dasharray=\"8 4\""
    case .same: "stroke=\"#666\" stroke-width=\"1.2\""
    case .other: "stroke=\"#666\" stroke-width=\"1.2\" stroke-dasharray=\"2 3\""
    }
  }

  // MARK: - Labels

  private func label(_ text: String, _ width: Int, size: Int, isBold: Bool = false) -> String {
    HTMLText.escaped(Drawing.cut(text, to: width, size: size, isBold: isBold))
  }

  private func labels(_ column: Int) -> String {
    let (left, right) = (self.left(column), self.left(column) + labelWidth)
    let isFirst = column == 0
    let isLast = column == columns.count - 1
    let room = labelWidth - (isFirst || isLast ? 1 : 2) * Size.mark - 4
    var svg = ""
    for point in columns[column] {
      let y = self.y(point.slot)
      let text = label(point.label, room, size: 12)
      if isFirst {
        svg += Drawing.mark(point.mark, right - 6, y)
        svg +=
          "<text x=\"\(right - Size.mark - 3)\" y=\"\(y + 4)\" text-anchor=\"end\">\(text)</text>\n"
        continue
      }
      svg += Drawing.mark(point.mark, left + 6, y)
      svg += "<text x=\"\(left + Size.mark + 3)\" y=\"\(y + 4)\">\(text)</text>\n"
      let hasNext = lines.contains {
        $0.column == column && columns[column][$0.from] == point
      }
      if !isLast, hasNext {
        let end = left + Size.mark + 8 + min(room, Drawing.width(point.label, size: 12))
        if end < right - Size.mark - 6 {
          svg +=
            "<path d=\"M\(end) \(y)H\(right - Size.mark - 2)\" stroke=\"#bbb\" stroke-width=\"0.8\"/>\n"
        }
        svg += Drawing.mark(point.mark, right - 6, y)
      }
    }
    return svg
  }

  private func legend(_ bottom: Int) -> String {
    let words: [(Kind, String)] = [
      (.up, "to a higher rating"), (.down, "to a lower rating"), (.same, "same rating"),
      (.other, "split, merged or not certain"),
    ]
    var x = 0
    var svg = ""
    for (kind, text) in words where lines.contains(where: { $0.kind == kind }) {
      svg +=
        "<path d=\"M\(x) \(bottom + 16)h30\" \(Self.stroke(kind))/>\n"
        + "<text x=\"\(x + 36)\" y=\"\(bottom + 20)\" font-size=\"11\">\(text)</text>\n"
      x += 54 + Drawing.width(text, size: 11)
    }
    return svg
  }
}
