import MoRiLE
import MoRiLEFormats

/// Which issue each of the Home Office's offences belongs to: a table with the columns `issue` and one or more of `code`,
/// `offence`, `subgroup` and `group`.
///
/// A row goes by the most particular of its cells, and the others are remarks; so the Home Office's own list of offences
/// becomes a map by a column of issues beside it. An offence belongs to the row of its code, else of its description,
/// else of its subgroup, else of its group.
package struct OffenceMap: Register {
  /// What a row goes by, the most particular first.
  enum Kind: Int, CaseIterable {
    case code, offence, subgroup, group

    /// What it is called in messages, and the column of the map.
    var word: String {
      switch self {
      case .code: "code"
      case .offence: "offence"
      case .subgroup: "subgroup"
      case .group: "group"
      }
    }

    /// What an offence has of the kind.
    func text(of offence: OffenceTables.Offence) -> String {
      switch self {
      case .code: offence.code
      case .offence: offence.name
      case .subgroup: offence.subgroup
      case .group: offence.group
      }
    }

    /// The form in which its texts are compared; empty for what is compared with nothing.
    func key(_ text: String) -> String {
      guard self == .code else { return PublishedName.key(text) }
      return OffenceCode.isDate(text) ? "" : OffenceCode.key(text)
    }
  }

  /// A row.
  struct Row: Sendable {
    /// The number of its issue.
    let issue: Int
    let kind: Kind
    /// What it names.
    let name: SourceText
  }

  private static let columns =
    [RegisterColumn("issue", isRequired: true)]
    + Kind.allCases.map { kind in
      RegisterColumn(
        kind.word,
        or: kind == .offence
          ? ["offence description", "description"] : ["offence \(kind.word)"])
    }

  /// The issues, in the order in which the map has them first.
  let issues: [String]
  /// The rows.
  let rows: [Row]
  /// The row of each text that is compared, by kind.
  private let places: [[String: Int]]
  package let warnings: [Fault]
  package let moreWarnings: Int

  /// Whether a table of which the first rows are given has the columns.
  package static func fits(_ head: SourceFile) -> Bool {
    (try? RegisterReader(head, columns)).map { reader in
      Kind.allCases.contains { reader.has($0.rawValue + 1) }
    } ?? false
  }

  /// Reads a map.
  /// - Throws: All its faults: rows without an issue or an offence, codes that are dates, and what two rows map to
  ///   different issues.
  package init(_ file: SourceFile) throws(Faults) {
    var reader = try RegisterReader(file, Self.columns)
    var issues: [String] = []
    var numbers: [String: Int] = [:]
    var rows: [Row] = []
    var places = Kind.allCases.map { _ in [String: Int]() }
    var lines: [String] = []
    var slips = Slips()
    if !Kind.allCases.contains(where: { reader.has($0.rawValue + 1) }) {
      reader.add(
        .missing, header: nil,
        "there is no column \"code\", \"offence\", \"subgroup\" or \"group\"; give one or more of them"
      )
      _ = try reader.finish()
    }
    for row in reader.rows {
      let issue = reader.text(row, 0)
      let named = Kind.allCases.first { !reader.text(row, $0.rawValue + 1).isEmpty }
      if issue.isEmpty { reader.addUnnamed(row, 0, "issue") }
      guard let kind = named else {
        reader.add(
          .missing, row, 0,
          "this row names no offence; give a code, an offence, a subgroup or a group, or empty the row"
        )
        continue
      }
      let column = kind.rawValue + 1
      let name = reader.placed(row, column)
      if kind == .code, OffenceCode.isDate(name.text) {
        reader.addDate(row, column)
        continue
      }
      if issue.isEmpty { continue }
      let number = numbers[issueKey(issue)] ?? issues.count
      if number == issues.count {
        numbers[issueKey(issue)] = number
        issues.append(issue)
      }
      let key = kind.key(name.text)
      if let known = places[kind.rawValue][key] {
        let first = rows[known]
        let what = "\(kind.word) \"\(name.text)\""
        if first.issue == number {
          slips.add(.repeated, name, "\(what) is already on \(lines[known])")
        } else {
          reader.add(
            .contradiction, row, column,
            "\(what) is mapped to \"\(issues[first.issue])\" on \(lines[known]) and to \"\(issue)\" here; "
              + "keep one of the two")
        }
        continue
      }
      places[kind.rawValue][key] = rows.count
      rows.append(Row(issue: number, kind: kind, name: name))
      lines.append(reader.place(row))
    }
    let found = try reader.finish()
    self.issues = issues
    self.rows = rows
    self.places = places
    warnings = found.warnings + slips.told
    moreWarnings = found.more + slips.more
  }

  /// The row that takes an offence; nil where none does.
  func row(of offence: OffenceTables.Offence) -> Int? {
    for kind in Kind.allCases {
      let key = kind.key(kind.text(of: offence))
      if !key.isEmpty, let place = places[kind.rawValue][key] { return place }
    }
    return nil
  }

  /// The rows that name an offence, whether or not it is taken by another.
  func naming(_ offence: OffenceTables.Offence) -> [Int] {
    Kind.allCases.compactMap { kind in
      let key = kind.key(kind.text(of: offence))
      return key.isEmpty ? nil : places[kind.rawValue][key]
    }
  }
}
