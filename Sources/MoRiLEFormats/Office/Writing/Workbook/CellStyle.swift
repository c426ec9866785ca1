/// The place of a style among those of a workbook.
package struct StyleID: Hashable, Sendable {
  let number: UInt32

  /// The style of a cell that has none.
  package static let plain = StyleID(number: 0)
}

/// How a cell looks.
package struct CellStyle: Hashable, Sendable {
  /// Where a text stands between left and right.
  package enum Horizontal: String, Sendable {
    /// Where its kind says: texts left, numbers right.
    case general
    case left
    case center
    case right
  }

  /// Where a text stands between top and bottom.
  package enum Vertical: String, Sendable {
    case top
    case center
    case bottom
  }

  /// The lines around a cell.
  package enum Border: Hashable, Sendable {
    /// None.
    case none
    /// A thin line on each side.
    case all
    /// A thin line below.
    case below
  }

  package var isBold = false
  package var isItalic = false
  package var isUnderlined = false
  /// The size of its letters in points; nil for that of the workbook.
  package var size: Int?
  /// The colour of its letters, such as `8C1414`; blank for black.
  package var colour = ""
  /// The colour behind it, such as `F7E1E1`; blank for none.
  package var fill = ""
  package var border = Border.none
  package var horizontal = Horizontal.general
  package var vertical = Vertical.bottom
  /// How far a text stands from its side, in widths of three letters.
  package var indent = 0
  package var isWrapped = false
  /// How numbers are shown, such as `0.00` or `yyyy-mm-dd`.
  package var numberFormat = "General"
  /// Whether it may not be changed where its sheet is protected.
  package var isLocked = true

  /// The style of a cell that has none.
  package init() {}

  /// A style that differs from none in some ways.
  package init(_ change: (inout CellStyle) -> Void) {
    change(&self)
  }

  /// The same style with some differences.
  package func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var style = self
    change(&style)
    return style
  }
}

/// The styles of a workbook, each once.
package struct CellStyles: Sendable {
  /// The styles in the order in which they were asked for.
  package private(set) var all = [CellStyle()]
  private var places = [CellStyle(): StyleID.plain]
  /// The typeface of the workbook.
  package var typeface = "Arial"
  /// The size of its letters in points.
  package var size = 10

  /// The styles of an empty workbook.
  package init() {}

  /// The place of a style, which is added where it is new.
  package mutating func id(_ style: CellStyle) -> StyleID {
    if let id = places[style] { return id }
    let id = StyleID(number: UInt32(all.count))
    all.append(style)
    places[style] = id
    return id
  }

  /// The place of a style that differs from none in some ways.
  package mutating func id(_ change: (inout CellStyle) -> Void) -> StyleID {
    id(CellStyle(change))
  }
}
