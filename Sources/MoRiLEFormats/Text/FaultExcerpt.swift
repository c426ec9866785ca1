import MoRiLE

/// The line that a fault stands on and the mark under it, cut to fit a terminal of 80 columns.
struct FaultExcerpt {
  /// The line, indented by two spaces.
  private(set) var line = "  "
  /// The mark: `^` under the first faulty character, `~` under the others.
  private(set) var mark = "  "

  /// Where the mark begins and ends, in columns from 0.
  private var markStart = 2
  private var markEnd = 2

  /// The columns that a line may have after the indentation.
  private static let room = 76
  /// What stands for text that is left out.
  private static let ellipsis = "..."
  /// Terminals set their tab stops so many columns apart.
  private static let tabStop = 8

  /// The characters around the mark.
  private let characters: [PrintedCharacter]
  /// The characters that are marked: an empty range at the end of the line.
  private let marked: Range<Int>
  /// The column of the next character, from 0.
  private var column = 2

  /// Cuts the excerpt, or gives nil if the line is empty or is not there.
  ///
  /// A position beyond the line's end is taken as its end, and a length beyond it is cut.
  init?(of source: SourceLines, at position: Position, length: Int) {
    let range = source.range(ofLine: position.line)
    if range.isEmpty { return nil }
    let before = range.lowerBound..<source.bytes.offset(after: position.column - 1, in: range)
    let count = source.bytes.characterCount(in: before)
    let skipped = max(0, count - Self.room)
    let start = source.bytes.offset(after: skipped, in: range)
    let end = source.bytes.offset(after: Self.room + 1, in: before.upperBound..<range.upperBound)
    let text = String(decoding: source.bytes[start..<end], as: UTF8.self)

    characters = text.map { PrintedCharacter($0) }
    let first = min(count - skipped, characters.count)
    marked = first..<min(characters.count, first + min(max(1, length), Self.room + 1))
    let isWhole = start == range.lowerBound && end == range.upperBound && fits
    let shown = isWhole ? 0..<characters.count : window
    if start > range.lowerBound || shown.lowerBound > 0 {
      append(Self.ellipsis, mark: "   ")
      column += Self.ellipsis.count
    }
    for index in shown { append(characters[index], at: index) }
    if marked.isEmpty {
      (markStart, markEnd) = (column, column + 1)
      mark += "^"
    }
    if end < range.upperBound || shown.upperBound < characters.count { line += Self.ellipsis }
  }

  /// Whether all characters and a mark at their end fit.
  private var fits: Bool {
    var column = self.column
    for character in characters { column += Self.columns(of: character, at: column) }
    return column - self.column + (marked.isEmpty ? 1 : 0) <= Self.room
  }

  /// The characters around the start of the mark that fit between two ellipses: up to two thirds of
  /// the room for the mark, the rest shared between what is before and after.
  private var window: Range<Int> {
    let room = Self.room - 2 * Self.ellipsis.count
    func cost(_ index: Int) -> Int {
      characters[index].isTab ? Self.tabStop : characters[index].width
    }
    var (start, end) = (marked.lowerBound, marked.lowerBound)
    var used = marked.isEmpty ? 1 : 0
    while end < marked.upperBound, used + cost(end) <= room * 2 / 3 {
      used += cost(end)
      end += 1
    }
    var grows = true
    while grows {
      grows = false
      if start > 0, used + cost(start - 1) <= room {
        start -= 1
        used += cost(start)
        grows = true
      }
      if end < characters.count, used + cost(end) <= room {
        used += cost(end)
        end += 1
        grows = true
      }
    }
    return start..<end
  }

  /// The mark with a short text beside it: after it, or before it where there is no room.
  func mark(beside text: String) -> String {
    let most = Self.room + 4
    let needed = text.utf8.count + 1
    if markEnd + needed <= most { return mark + " " + text }
    if markStart >= needed + 2 {
      let gap = String(repeating: " ", count: markStart - needed - 1)
      return "  " + text + gap + String(mark.suffix(markEnd - markStart))
    }
    return mark.dropLast(markEnd + needed - most) + " " + text
  }

  private mutating func append(_ character: PrintedCharacter, at index: Int) {
    let width = Self.columns(of: character, at: column)
    if index == marked.lowerBound { markStart = column }
    if marked.contains(index) { markEnd = column + width }
    if index < marked.lowerBound {
      append(character.text, mark: character.isTab ? "\t" : String(repeating: " ", count: width))
    } else if index == marked.lowerBound {
      append(character.text, mark: "^" + String(repeating: "~", count: width - 1))
    } else if index < marked.upperBound {
      append(character.text, mark: String(repeating: "~", count: width))
    } else {
      line += character.text
    }
    column += width
  }

  private mutating func append(_ text: String, mark: String) {
    line += text
    self.mark += mark
  }

  /// The columns that a character takes at a column, from 0: a tab reaches to the next tab stop.
  private static func columns(of character: PrintedCharacter, at column: Int) -> Int {
    character.isTab ? tabStop - column % tabStop : character.width
  }
}
