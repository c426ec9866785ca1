import MoRiLE
import MoRiLEFormats

// A sub-line is part of a line: its money is within that of the line, and counted with it once.
extension RegisterReader {
  private typealias Place = SpendingList.Place

  /// Puts sub-lines to their lines, and gives lines without an amount that of their sub-lines.
  ///
  /// A sub-line of no line, of a line that shares its name with another, or of another sub-line is a fault, and
  /// so is one that another funder pays than its line.
  mutating func link(_ lines: inout [SpendingList.Line], _ rows: [Int]) {
    var (wholes, parts) = ([String: [Int]](), [String: Int]())
    for (place, line) in lines.enumerated() where !line.project.isEmpty {
      if line.partOf.isEmpty {
        wholes[issueKey(line.project), default: []].append(place)
      } else {
        parts[issueKey(line.project)] = place
      }
    }
    let names = lines.filter { $0.partOf.isEmpty }.map { $0.project }
    var asked = 0
    for place in lines.indices where !lines[place].partOf.isEmpty {
      let key = issueKey(lines[place].partOf)
      let found = wholes[key] ?? []
      if found.count == 1 {
        lines[place].whole = found[0]
        lines[found[0]].parts.append(place)
        checkFunder(lines[place], lines[found[0]], rows[place])
      } else {
        asked += 1
        add(
          found.isEmpty && parts[key] == nil
            ? .unknownName : found.isEmpty ? .contradiction : .repeated, rows[place], Place.partOf,
          unlinked(
            lines[place], found.map { self.place(rows[$0]) }, parts[key].map { lines[$0] },
            asked > IssueLookup.mostNearest ? [] : names))
      }
    }
    for place in lines.indices {
      addUp(&lines, place)
      checkCarried(lines[place], rows[place])
    }
  }

  /// Gives a line without an amount what its sub-lines come to, where all have one.
  private func addUp(_ lines: inout [SpendingList.Line], _ place: Int) {
    if lines[place].amount != nil || lines[place].parts.isEmpty { return }
    var sum = Fraction.zero
    for part in lines[place].parts {
      guard let amount = lines[part].amount else { return }
      sum += amount
    }
    lines[place].amount = sum
    lines[place].isSumOfParts = true
  }

  private mutating func checkFunder(
    _ part: SpendingList.Line, _ whole: SpendingList.Line, _ row: Int
  ) {
    if part.funder.isEmpty || issueKey(part.funder) == issueKey(whole.funder) { return }
    add(
      .contradiction, row, Place.funder,
      "funder \"\(part.funder)\" does not pay \"\(whole.project)\", which this is part of; the money of a part "
        + "is its line's, so give both one funder, or leave part_of blank")
  }

  private mutating func checkCarried(_ line: SpendingList.Line, _ row: Int) {
    guard let carried = line.carriedForward, let amount = line.amount, carried > amount else {
      return
    }
    add(
      .contradiction, row, Place.carriedForward,
      "carried_forward \"\(text(row, Place.carriedForward))\" is more than the \(PoundsText.text(amount)) that "
        + "the line has in all; it is the part of them that came forward")
  }

  /// What is said of a sub-line that no line has, by the lines of the file that could be meant.
  private func unlinked(
    _ part: SpendingList.Line, _ wholes: [String], _ other: SpendingList.Line?, _ names: [String]
  ) -> String {
    let name = "part_of \"\(part.partOf)\""
    if wholes.count > 1 {
      return
        "\(name) is the project of \(wholes[0]) and \(wholes[1]); give these names of their own"
    }
    guard let other else {
      return "\(name) is no project of this file"
        + suggestion(
          for: part.partOf, among: names, advice: "name the line that it is part of")
    }
    if issueKey(other.project) == issueKey(part.project) {
      return
        "\(name) is this line itself; name the line that it is part of, or leave the cell blank"
    }
    return
      "\(name) is itself part of \"\(other.partOf)\"; name a line that is part of no other"
  }
}
