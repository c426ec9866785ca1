import MoRiLE
import MoRiLEFormats

// Lines by whose money they are, and by their status.
extension SpendingList {
  /// Lines that have something in common.
  struct Group {
    /// What it is, as the first of them has it.
    let name: String
    /// Their places.
    var lines: [Int]
  }

  /// The lines of a grant without their sub-lines, by their places; each of its pounds is in one of them.
  func lines(of grant: Grant?) -> [Int] {
    lines.indices.filter { lines[$0].whole == nil && isOfGrant(lines[$0], grant) }
  }

  /// The lines that others pay, by funder, in the order of the file.
  func others(than grant: Grant?) -> [Group] {
    groups(lines.indices.filter { lines[$0].whole == nil && !isOfGrant(lines[$0], grant) }) {
      $0.funder
    }
  }

  /// Lines by their status: what stands before a colon in the cell, in any case.
  func statuses(of places: [Int]) -> [Group] {
    groups(places) { String($0.status.prefix { $0 != ":" }) }
  }

  /// A line is of the grant where it names no funder, or the one who gives the grant.
  private func isOfGrant(_ line: Line, _ grant: Grant?) -> Bool {
    line.funder.isEmpty || grant.map { issueKey($0.funder) == issueKey(line.funder) } ?? false
  }

  private func groups(_ places: [Int], by name: (Line) -> String) -> [Group] {
    var (found, known) = ([Group](), [String: Int]())
    for place in places {
      let name = name(lines[place])
      if let group = known[issueKey(name)] {
        found[group].lines.append(place)
      } else {
        known[issueKey(name)] = found.count
        found.append(Group(name: name, lines: [place]))
      }
    }
    return found
  }
}
