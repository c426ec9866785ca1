import MoRiLEFormats

/// The looks of a live workbook's cells.
struct LiveLooks {
  let title: StyleID
  let heading: StyleID
  /// What a line is about.
  let term: StyleID
  let header: StyleID
  let scoreHeader: StyleID
  let text: StyleID
  let entry: StyleID
  let entryText: StyleID
  let number: StyleID
  let result: StyleID
  let word: StyleID
  let note: StyleID
  /// A note that goes on over the cells at its right.
  let line: StyleID
  let formula: StyleID
  let rank: StyleID

  /// The looks of ratings, highest first: the highest, those between, the lowest.
  static let top = CellStyle {
    $0.isBold = true
    $0.colour = "8C1414"
    $0.fill = "F7E1E1"
  }
  static let middle = CellStyle {
    $0.isBold = true
    $0.colour = "6B4300"
    $0.fill = "FBEFD9"
  }
  static let low = CellStyle {
    $0.colour = "17502A"
    $0.fill = "E3F1E7"
  }
  /// What is to be looked at.
  static let faulty = CellStyle {
    $0.isBold = true
    $0.colour = "FFFFFF"
    $0.fill = "B3261E"
  }
  /// What is not known.
  static let open = CellStyle {
    $0.isItalic = true
    $0.colour = "595959"
    $0.fill = "EFEFEF"
  }

  init(_ styles: inout CellStyles) {
    title = styles.id {
      $0.isBold = true
      $0.size = 15
      $0.colour = "1F3A5F"
    }
    heading = styles.id {
      $0.isBold = true
      $0.size = 12
      $0.colour = "1F3A5F"
    }
    term = styles.id {
      $0.isBold = true
      $0.colour = "1F3A5F"
      $0.isWrapped = true
      $0.vertical = .top
    }
    func header(_ fill: String) -> CellStyle {
      CellStyle {
        $0.isBold = true
        $0.fill = fill
        $0.border = .all
        $0.isWrapped = true
        $0.vertical = .bottom
      }
    }
    self.header = styles.id(header("DCE6F1"))
    scoreHeader = styles.id(header("E4E4E4"))
    text = styles.id {
      $0.isWrapped = true
      $0.vertical = .top
    }
    entry = styles.id {
      $0.fill = "FFFBE6"
      $0.border = .all
      $0.colour = "1F3A8A"
      $0.horizontal = .center
      $0.vertical = .top
      $0.isLocked = false
    }
    entryText = styles.id {
      $0.fill = "FFFBE6"
      $0.border = .all
      $0.isWrapped = true
      $0.vertical = .top
      $0.isLocked = false
    }
    number = styles.id {
      $0.border = .all
      $0.vertical = .top
      $0.horizontal = .right
    }
    result = styles.id {
      $0.border = .all
      $0.vertical = .top
      $0.horizontal = .right
    }
    rank = styles.id {
      $0.border = .all
      $0.isBold = true
      $0.vertical = .top
      $0.horizontal = .center
    }
    line = styles.id {
      $0.isItalic = true
      $0.colour = "595959"
    }
    word = styles.id {
      $0.border = .all
      $0.isWrapped = true
      $0.vertical = .top
    }
    note = styles.id {
      $0.isItalic = true
      $0.colour = "595959"
      $0.isWrapped = true
      $0.vertical = .top
    }
    formula = styles.id {
      $0.colour = "404040"
      $0.isWrapped = true
      $0.vertical = .top
      $0.indent = 1
    }
  }
}
