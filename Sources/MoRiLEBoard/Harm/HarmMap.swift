import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// Which offences the issues are made of: a table with the columns `issue`, `code` or `offence`, and where an issue is
/// several offences perhaps how many of its count each is (`count`, `previous_count`), or which part of it (`share`).
package final class HarmMap: Register {
  /// One offence of an issue.
  final class Row: Sendable {
    /// The issue, with its place in the file.
    let issue: SourceText
    /// The code as it is written, with its place, and read; the name stands for it where it is nil.
    let code: (text: SourceText, code: OffenceCode)?
    /// The name of the offence, with its place; empty where there is none.
    let offence: SourceText
    /// How many of this year's count are this offence, and of the count of the year before.
    let count: Fraction?
    let previous: Fraction?
    /// Which part of the counts of both years.
    let share: Fraction?

    init(
      _ issue: SourceText, _ code: (text: SourceText, code: OffenceCode)?, _ offence: SourceText,
      _ count: Fraction?, _ previous: Fraction?, _ share: Fraction?
    ) {
      (self.issue, self.code, self.offence) = (issue, code, offence)
      (self.count, self.previous, self.share) = (count, previous, share)
    }

    /// The offence as people read it.
    var name: String { offence.text.isEmpty ? code?.text.text ?? "" : offence.text }
    /// The offence as the map calls it, by its code if it has one.
    var written: String { code?.text.text ?? "\"\(offence.text)\"" }
  }

  /// What such a table is.
  package static let table = RegisterTable(
    .harm, "Harm",
    [
      RegisterColumn("issue", isRequired: true),
      RegisterColumn("code", or: ["offence_code"]),
      RegisterColumn("offence"),
      RegisterColumn("count"),
      RegisterColumn("previous_count"),
      RegisterColumn("share"),
    ])

  /// The file.
  package let file: SourceFile
  let rows: [Row]
  /// None: what looks like a slip is found beside the issues.
  package var warnings: [Fault] { [] }
  package var moreWarnings: Int { 0 }

  /// Reads a table.
  /// - Throws: all its faults: rows without an issue or an offence, codes that are dates or none, an offence that an issue
  ///   has twice, counts below zero or not whole, counts beside shares, and shares that are together more than the whole
  ///   or, where each offence has one, less.
  package init(_ file: SourceFile) throws(Faults) {
    var reader = try RegisterReader(file, Self.table)
    if !reader.has(1), !reader.has(2) {
      reader.add(
        .missing, header: nil,
        "there is no column of offences; give each issue a code in a column \"code\", or a name in a column \"offence\""
      )
      _ = try reader.finish()
    }
    var rows: [(row: Row, place: Int)] = []
    var seen: [String: String] = [:]
    for row in reader.rows {
      guard let found = Self.row(row, &reader) else { continue }
      let offence = found.code?.code.text ?? "\"" + issueKey(found.offence.text)
      let key = issueKey(found.issue.text) + "\n" + offence
      if let line = seen[key] {
        reader.add(
          .repeated, row, found.code == nil ? 2 : 1,
          "\"\(found.issue.text)\" has the offence \"\(found.name)\" already on \(line); give each offence one row"
        )
      } else {
        seen[key] = reader.place(row)
      }
      rows.append((found, row))
    }
    Self.checkShares(rows, &reader)
    _ = try reader.finish()
    self.file = file
    self.rows = rows.map { $0.row }
  }

  private static func row(_ row: Int, _ reader: inout RegisterReader) -> Row? {
    let (issue, code, offence) = (
      reader.placed(row, 0), reader.placed(row, 1), reader.placed(row, 2)
    )
    if issue.text.isEmpty { reader.addUnnamed(row, 0, "issue") }
    var read: OffenceCode?
    if !code.text.isEmpty {
      read = reader.code(OffenceCode.read(code.text), row, 1)
    } else if offence.text.isEmpty {
      reader.add(
        .missing, row, reader.has(1) ? 1 : 2,
        "this row has no offence; name it by its code or by its name, or empty the row",
        in: FaultGroup("are blank", "; name the offence of each row, or empty the row"))
    }
    let (count, previous) = (whole(row, 3, &reader), whole(row, 4, &reader))
    let share = share(row, &reader)
    if share != nil, count != nil || previous != nil {
      reader.add(
        .contradiction, row, 5,
        "this offence has a count and a share of the count; give it one of the two")
    }
    guard !issue.text.isEmpty, read != nil || code.text.isEmpty && !offence.text.isEmpty else {
      return nil
    }
    return Row(issue, read.map { (code, $0) }, offence, count, previous, share)
  }

  private static func whole(
    _ row: Int, _ column: Int, _ reader: inout RegisterReader
  ) -> Fraction? {
    guard let number = reader.number(row, column) else { return nil }
    if number < .zero || !number.isWhole {
      reader.add(row, column, "is not a whole number from 0 on")
      return nil
    }
    return number
  }

  /// A part of the whole, as `0.6` or `60%`.
  private static func share(_ row: Int, _ reader: inout RegisterReader) -> Fraction? {
    let text = reader.text(row, 5)
    let isPercentage = text.hasSuffix("%")
    guard let number = reader.number(text, row, 5, isPercentage: isPercentage) else { return nil }
    let share = isPercentage ? number / 100 : number
    if share < .zero || share > .one {
      reader.add(row, 5, "is not a part of the whole; write it from 0 to 1, or from 0% to 100%")
      return nil
    }
    return share
  }

  /// Adds the faults of issues whose offences have shares.
  private static func checkShares(_ rows: [(row: Row, place: Int)], _ reader: inout RegisterReader)
  {
    var groups: [String: [Int]] = [:]
    for (index, entry) in rows.enumerated() {
      groups[issueKey(entry.row.issue.text), default: []].append(index)
    }
    for (index, entry) in rows.enumerated() {
      guard let members = groups[issueKey(entry.row.issue.text)], members[0] == index else {
        continue
      }
      let shares = members.compactMap { rows[$0].row.share }
      guard let first = members.first(where: { rows[$0].row.share != nil }) else { continue }
      let name = entry.row.issue.text
      if let counted = members.first(where: {
        rows[$0].row.share == nil && (rows[$0].row.count != nil || rows[$0].row.previous != nil)
      }) {
        reader.add(
          .contradiction, rows[counted].place, rows[counted].row.count == nil ? 4 : 3,
          "\"\(name)\" has counts and shares; give all its offences one of the two")
        continue
      }
      let sum = shares.reduce(Fraction.zero) { $0 + $1 }
      let percent = NumberStyle(decimals: 2).text(sum * 100)
      if sum > .one {
        reader.add(
          .contradiction, rows[first].place, 5,
          "the shares of \"\(name)\" come to \(percent)%, which is more than the whole")
      } else if sum < .one, shares.count == members.count {
        reader.add(
          .contradiction, rows[first].place, 5,
          "the shares of \"\(name)\" come to \(percent)%; give the offences of the rest rows without a share, or "
            + "correct them")
      }
    }
  }
}
