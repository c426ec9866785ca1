import MoRiLEFormats

/// How the cells of a report's workbook look.
struct WorkbookLook {
  /// Whether it is to be published, in large letters and without fills.
  let isPublication: Bool
  /// The styles of the workbook.
  var styles = CellStyles()
  let title: StyleID
  let heading: StyleID
  let header: StyleID
  let numberHeader: StyleID
  let text: StyleID
  let name: StyleID
  let link: StyleID
  let code: StyleID

  /// The looks of a workbook.
  init(isPublication: Bool) {
    self.isPublication = isPublication
    styles.size = isPublication ? 12 : 10
    title = styles.id { style in
      style.isBold = true
      style.size = isPublication ? 16 : 15
    }
    heading = styles.id { style in
      style.isBold = true
      style.size = isPublication ? 14 : 12
      style.vertical = .top
    }
    let head = CellStyle { style in
      style.isBold = true
      style.isWrapped = true
      style.vertical = isPublication ? .top : .center
      if isPublication { return }
      style.fill = "E7ECF2"
      style.border = .all
    }
    header = styles.id(
      head.with { style in
        style.horizontal = .left
        style.indent = 1
      })
    numberHeader = styles.id(
      head.with { style in
        style.horizontal = .right
        style.indent = 1
      })
    let wrapped = CellStyle { style in
      style.isWrapped = true
      style.vertical = .top
      // Else a text would touch the number before it.
      style.horizontal = .left
      style.indent = 1
    }
    text = styles.id(wrapped)
    name = styles.id(wrapped.with { $0.isBold = !isPublication })
    link = styles.id(
      wrapped.with { style in
        style.isUnderlined = true
        style.colour = "0B3D91"
      })
    code = styles.id(wrapped.with { $0.numberFormat = "@" })
  }

  /// The style of numbers that are shown so.
  mutating func number(_ format: String) -> StyleID {
    styles.id { style in
      style.numberFormat = format
      style.vertical = .top
      style.horizontal = .right
      style.indent = 1
    }
  }

  /// The style of ratings, which are told apart by their word first.
  mutating func rating() -> StyleID {
    styles.id { style in
      style.isBold = true
      style.vertical = .top
      style.horizontal = .left
      style.indent = 1
    }
  }

  /// How high a row is in points whose texts stand in columns so many digits wide.
  func height(_ cells: [CellDraft], _ widths: [Int]) -> Int {
    var lines = 1
    for (cell, width) in zip(cells, widths) {
      if case .text(let text) = cell.content, text.utf8.count > width - 2 {
        lines = max(lines, Self.lines(text, width: max(4, width - 1)))
      }
    }
    return min(409, lines * (isPublication ? 16 : 13) + 2)
  }

  /// How many lines a text takes.
  private static func lines(_ text: String, width: Int) -> Int {
    var (lines, taken) = (1, 0)
    for word in text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == " " || $0 == "\n" })
    {
      let length = word.count
      if taken > 0, taken + 1 + length > width {
        lines += 1
        taken = length
      } else {
        taken += (taken > 0 ? 1 : 0) + length
      }
      lines += max(0, taken - 1) / width
      if taken > width { taken %= width }
    }
    return lines
  }

  /// What ratings get by condition: a shape before the word, through the way that texts are shown, and a colour.
  ///
  /// The cell holds the word alone, so that filters, formulas and other programs find it.
  static func condition(_ place: RatingMark.Place) -> CellStyle {
    CellStyle { style in
      style.isBold = true
      style.colour = String(letters(place.colour))
      style.fill = fill(place)
      style.numberFormat = "\"\(place.shape) \"@"
    }
  }

  private static func letters(_ colour: String) -> String {
    let digits = colour.dropFirst().uppercased()
    // `#333` is short for `#333333`.
    return digits.utf8.count == 3 ? digits.map { "\($0)\($0)" }.joined() : digits
  }

  /// The colour behind ratings; letters of their colour on it have a contrast of more than 7 to 1.
  static func fill(_ place: RatingMark.Place) -> String {
    switch place {
    case .top: "FBE3E3"
    case .middle: "FDF1D6"
    case .low: "E2F2E6"
    case .open, .none: "F2F2F2"
    }
  }
}
