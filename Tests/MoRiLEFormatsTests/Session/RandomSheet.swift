import MoRiLE
import MoRiLEFormats
import TestSupport

/// A random table of the small model, held as the pieces that it is written from, so that what a change
/// of a cell must give is known without reading it.
struct RandomSheet {
  /// A cell: its text, and what stands around it, such as quotes and spaces.
  private struct Piece {
    var before = ""
    var text = ""
    var after = ""
    var all: String { before + text + after }
  }

  private enum Line {
    case row([Piece])
    /// A line of nothing, or of nothing but delimiters.
    case blank(String)
  }

  let encoding: FileEncoding
  private let delimiter: String
  private let lineEnd: String
  private var lines: [Line] = []
  private let endsInLineEnd: Bool
  private var columns: [String] = []
  private let hasSeparator: Bool
  /// The lines of the issues, in order.
  private var issueLines: [Int] = []

  var issueCount: Int { issueLines.count }

  static let criteria = ["likelihood", "harm", "public_concern"]
  private static let titles = [
    "likelihood": "How likely it is", "harm": " HARM ", "public_concern": "Concern (Public)",
  ]

  init(_ random: inout SeededRandom) {
    encoding = random.pick(FileEncoding.allCases)
    delimiter = random.pick([",", ";", "\t"])
    lineEnd = random.pick(["\n", "\r\n", "\r"])
    endsInLineEnd = !random.oneIn(3)
    hasSeparator = random.oneIn(4)
    let known = Self.criteria.filter { _ in !random.oneIn(3) } + (random.oneIn(2) ? ["theme"] : [])
    columns = (["issue", "count", "note"] + known).shuffled(using: &random)
    let header = columns.map { name in
      Piece(text: random.oneIn(3) ? Self.titles[name] ?? name : name)
    }
    lines.append(.row(header + blanks(&random)))
    if random.oneIn(3) { addRow(named: "# Guide", &random) }
    for number in 0..<Int.random(in: 1...5, using: &random) {
      if random.oneIn(4) {
        lines.append(.blank(random.pick(["", delimiter, " " + delimiter, "\"\""])))
      }
      issueLines.append(lines.count)
      // The £, which in Windows-1252 cannot be taken for UTF-8, follows a letter of ASCII.
      addRow(named: "\(number)£" + name(&random), &random)
    }
  }

  private mutating func addRow(named name: String, _ random: inout SeededRandom) {
    let isGuide = name == "# Guide"
    let cells = columns.map { column -> Piece in
      switch column {
      case "issue": quoted(name, &random)
      // Never blank: below an empty row, a row that has lost its last score would be no issue.
      case "count": Piece(text: isGuide ? "how many" : random.pick(["?", "7", "120"]))
      case "note", "theme": quoted(self.name(&random), &random)
      default: isGuide ? Piece(text: "0 to 1") : score(&random)
      }
    }
    lines.append(.row(cells + blanks(&random)))
  }

  /// Blank cells after those that have a header.
  private func blanks(_ random: inout SeededRandom) -> [Piece] {
    (0..<random.pick([0, 0, 0, 1, 2, 3])).map { _ in
      random.pick([Piece(), Piece(after: " "), Piece(before: "\"", after: "\"")])
    }
  }

  private func score(_ random: inout SeededRandom) -> Piece {
    let text = random.pick(["", "?", "1", "1", "1.0"])
    let space = random.pick(["", "", " ", "\u{A0} "])
    // White space alone is after the text that there is not.
    let (left, right) = text.isEmpty ? ("", space) : (space, random.pick(["", " "]))
    guard random.oneIn(3) else { return Piece(before: left, text: text, after: right) }
    return Piece(before: " \"" + left, text: text, after: right + "\"" + random.pick(["", " "]))
  }

  private func name(_ random: inout SeededRandom) -> String {
    let narrow = ["a", "é", "£z", ",", ";", "\"", "\n", "\r\n", " ", "'", "="]
    return random.text(
      of: encoding == .windows1252 ? narrow : narrow + ["😀", "漢", "e\u{301}", "\t"], upTo: 5)
  }

  private func quoted(_ text: String, _ random: inout SeededRandom) -> Piece {
    let special: [Unicode.Scalar] = [",", ";", "\t", "\"", "\n", "\r"]
    guard random.oneIn(4) || text.unicodeScalars.contains(where: { special.contains($0) }) else {
      return Piece(text: text)
    }
    let doubled = text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return Piece(before: "\"", text: doubled, after: "\"")
  }

  // MARK: - What it is and becomes

  var file: SourceFile {
    let rows = lines.map { line in
      switch line {
      case .row(let cells): cells.map { $0.all }.joined(separator: delimiter)
      case .blank(let text): text
      }
    }
    let text = ((hasSeparator ? ["sep=" + delimiter] : []) + rows).joined(separator: lineEnd)
    return SourceFile(name: "x.csv", bytes: encoding.bytes(text + (endsInLineEnd ? lineEnd : "")))
  }

  /// Changes a cell; a criterion without a column gets one.
  mutating func set(_ text: String, issue: Int, criterion: String) {
    if !columns.contains(criterion) {
      for index in lines.indices { set(index == 0 ? criterion : "", index, columns.count) }
      columns.append(criterion)
    }
    set(text, issueLines[issue], columns.firstIndex(of: criterion) ?? 0)
  }

  private mutating func set(_ text: String, _ line: Int, _ column: Int) {
    guard case .row(var cells) = lines[line] else { return }
    while cells.count <= column { cells.append(Piece()) }
    cells[column].text = text
    lines[line] = .row(cells)
  }
}
