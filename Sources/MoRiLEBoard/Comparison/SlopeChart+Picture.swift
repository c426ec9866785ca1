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
    static let letter = 12
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

  /// The picture.
  var picture: Picture {
    let bottom = y(max(0, height - 1)) + Size.slot / 2 + 8
    var drawing = Drawing(width: width, height: bottom + Size.legend)
    for (column, title) in titles.enumerated() {
      drawing.text(
        Drawing.cut(title, to: labelWidth, size: 14, isBold: true),
        column == 0 ? labelWidth : left(column), 18, column == 0 ? .end : .start, size: 14,
        isBold: true)
    }
    for zone in zones where zone.count > 0 {
      let y = self.y(zone.first) - Size.slot / 2 - Size.zone
      drawing.line((0, y + 3), (width, y + 3), .init("#999", width: "0.7"))
      drawing.text(
        Drawing.cut(zone.label, to: width, isBold: true), 0, y + 16, isBold: true, colour: "#444")
    }
    // What moved is drawn over what did not.
    for kind in [Kind.other, .same, .down, .up] {
      for line in lines where line.kind == kind { draw(line, &drawing) }
    }
    for column in columns.indices { labels(column, &drawing) }
    legend(bottom, &drawing)
    return drawing.picture
  }

  // MARK: - Lines

  private func draw(_ line: Line, _ drawing: inout Drawing) {
    let (from, to) = (columns[line.column][line.from].slot, columns[line.column + 1][line.to].slot)
    drawing.line(
      (left(line.column) + labelWidth, y(from)), (left(line.column + 1), y(to)),
      Self.stroke(line.kind))
  }

  private static func stroke(_ kind: Kind) -> Drawing.Stroke {
    switch kind {
    case .up: .init(RatingMark.Place.top.colour, width: "3")
    case .down: .init("#0b4f8a", width: "3", dash: "8 4")
    case .same: .init("#666", width: "1.2")
    case .other: .init("#666", width: "1.2", dash: "2 3")
    }
  }

  // MARK: - Labels

  private func labels(_ column: Int, _ drawing: inout Drawing) {
    let (left, right) = (self.left(column), self.left(column) + labelWidth)
    let isFirst = column == 0
    let isLast = column == columns.count - 1
    let room = labelWidth - (isFirst || isLast ? 1 : 2) * Size.mark - 4
    for point in columns[column] {
      let y = self.y(point.slot)
      let text = Drawing.cut(point.label, to: room, size: Size.letter)
      if isFirst {
        drawing.mark(point.mark, right - 6, y)
        drawing.text(text, right - Size.mark - 3, y + 4, .end, size: Size.letter)
        continue
      }
      drawing.mark(point.mark, left + 6, y)
      drawing.text(text, left + Size.mark + 3, y + 4, size: Size.letter)
      let hasNext = lines.contains {
        $0.column == column && columns[column][$0.from] == point
      }
      if !isLast, hasNext {
        let end = left + Size.mark + 8 + min(room, Drawing.width(point.label, size: Size.letter))
        if end < right - Size.mark - 6 {
          drawing.line((end, y), (right - Size.mark - 2, y), .init("#bbb", width: "0.8"))
        }
        drawing.mark(point.mark, right - 6, y)
      }
    }
  }

  private func legend(_ bottom: Int, _ drawing: inout Drawing) {
    let words: [(Kind, String)] = [
      (.up, "to a higher rating"), (.down, "to a lower rating"), (.same, "same rating"),
      (.other, "split, merged or not certain"),
    ]
    var x = 0
    for (kind, text) in words where lines.contains(where: { $0.kind == kind }) {
      drawing.line((x, bottom + 16), (x + 30, bottom + 16), Self.stroke(kind))
      drawing.text(text, x + 36, bottom + 20)
      x += 54 + Drawing.width(text)
    }
  }
}
