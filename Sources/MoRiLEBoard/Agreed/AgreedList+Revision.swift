import MoRiLE
import MoRiLEFormats
import MoRiLEReports

extension AgreedList {
  /// What a room agreed of one issue.
  package struct NewLine: Sendable {
    /// The name of the issue.
    package let issue: String
    /// What was agreed; nil where it is what the scores give, and that is not certain.
    let rating: String?
    let reason: String
    let by: String
    let on: String
    /// Whether the matrix gives another rating.
    package let isOtherwise: Bool

    /// Makes a line.
    package init(
      issue: String, rating: String?, reason: String, by: String, on: String, isOtherwise: Bool
    ) {
      self.issue = issue
      self.rating = rating
      self.reason = reason
      self.by = by
      self.on = on
      self.isOtherwise = isOtherwise
    }

    /// The texts below the columns of the table; nil where the line leaves the list.
    var texts: [String]? { rating.map { [issue, $0, reason, by, on] } }

    fileprivate var cells: [CSVCell]? { texts.map { $0.map { .text($0) } } }
  }

  /// Whether the list has an issue.
  package func has(_ issue: String) -> Bool {
    lines.contains { issueKey($0.issue.text) == issueKey(issue) }
  }

  /// A list with some lines in place of those of the same issues, and the others after them; an issue whose
  /// line has no rating leaves the list.
  ///
  /// Columns of the file's own stay; rows of guidance, and rows without a rating, do not. Linear in the size of
  /// the list and the lines.
  /// - Parameters:
  ///   - list: The list; nil where there is none yet.
  ///   - new: The lines.
  package static func revised(_ list: AgreedList?, with new: [NewLine]) -> [UInt8] {
    var places: [String: Int] = [:]
    for (place, line) in new.enumerated() { places[issueKey(line.issue)] = place }
    let own = list?.ownHeaders ?? []
    var writer = CSVWriter()
    writer.append((table.columns.map { $0.id } + own).map { .text($0) })
    var written: Set<Int> = []
    for line in list?.lines ?? [] {
      let texts = line.own.map { CSVCell.text($0) }
      if let place = places[issueKey(line.issue.text)] {
        written.insert(place)
        if let cells = new[place].cells { writer.append(cells + texts) }
      } else {
        let cells = [
          line.issue.text, line.rating.text, line.reason, line.by, line.date?.isoText ?? "",
        ]
        writer.append(cells.map { .text($0) } + texts)
      }
    }
    for (place, line) in new.enumerated() where !written.contains(place) {
      if let cells = line.cells { writer.append(cells + own.map { _ in .text("") }) }
    }
    return [0xEF, 0xBB, 0xBF] + writer.bytes
  }
}
