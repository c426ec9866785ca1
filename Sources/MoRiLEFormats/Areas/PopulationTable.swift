import MoRiLE

/// How many people live in areas, from a table in a layout of the Office for National Statistics.
///
/// It has a column of codes (`Code`, `ladcode21`, `LAD22CD`), one of names (`Name`, `laname21`, `LAD22NM`), or both, and
/// one of people of all ages (`All ages`, `Population`, `Total`).
package struct PopulationTable: Sendable {
  private var byCode: [AreaCode: Fraction] = [:]
  /// The populations by name; nil where several areas have it.
  private var byName: [String: Fraction?] = [:]

  /// Whether a table of which the first rows are given is one of populations.
  package static func fits(_ head: SourceFile) -> Bool {
    guard let document = try? CSVDocument.readPastFaults(head, header: search, needsNames: false)
    else { return false }
    return (try? Columns(document)) != nil
  }

  /// What finds the header, which has a title above it in workbooks.
  private static var search: HeaderSearch {
    HeaderSearch { cells in
      let roles = cells.compactMap { Role($0) }
      let isWhole = roles.contains(.people) && (roles.contains(.code) || roles.contains(.name))
      return isWhole ? .whole : .columns(roles.count)
    }
  }

  /// Reads a table; areas whose cell is blank are not in it.
  /// - Throws: all its faults.
  package init(_ file: SourceFile) throws(Faults) {
    let document = try CSVDocument.readPastFaults(file, header: Self.search, needsNames: false)
    let columns = try Columns(document)
    var faults = document.log.told
    for row in 0..<document.rowCount where document.isComplete(row: row) {
      let text = document.cell(row: row, column: columns.people)
      let code = columns.code.flatMap { AreaCode(document.cell(row: row, column: $0)) }
      let name = columns.name.map { document.cell(row: row, column: $0) } ?? ""
      if text.isEmpty || code == nil && name.isEmpty { continue }
      guard case .number(let people) = NumberText.read(text), people.isWhole, people >= .one else {
        faults.append(
          Fault(
            .value, at: document.position(row: row, column: columns.people),
            length: document.length(row: row, column: columns.people),
            "\(document.header[columns.people]) \"\(text)\" is not a whole number of at least 1"))
        continue
      }
      if let code, let column = columns.code {
        if let before = byCode[code], before != people {
          faults.append(
            Fault(
              .repeated, at: document.position(row: row, column: column),
              length: document.length(row: row, column: column),
              "\"\(document.cell(row: row, column: column))\" has a population of \(before) above; leave one row of each area"
            ))
        }
        byCode[code] = people
      }
      if !name.isEmpty {
        let key = PublishedName.key(name)
        if let before = byName[key], before != people {
          byName[key] = .some(nil)
        } else {
          byName[key] = people
        }
      }
    }
    if faults.contains(where: { $0.severity == .error }) {
      throw Faults(faults, more: document.log.omitted)
    }
  }

  /// The population of an area by its code or else its name; nil where it is not known.
  func people(in area: Area) -> Fraction? {
    if let code = AreaCode(area.code), let people = byCode[code] { return people }
    return byName[PublishedName.key(area.name)] ?? nil
  }

  /// The population of an area: its own, or the sum of the districts that it is made of.
  ///
  /// - Returns: nil where it is not known, with the districts that the table lacks.
  package func people(
    in area: Area, _ kind: AreaKind, _ lookup: AreaLookup
  ) -> (people: Fraction?, lacking: [String]) {
    if let code = AreaCode(area.code), let own = byCode[code] { return (own, []) }
    guard kind == .partnership, let districts = lookup.districts(of: area), !districts.isEmpty
    else { return (people(in: area), []) }
    // A partnership may bear the name of one of its districts, or of a county.
    let all = districts.map { people(in: $0) }
    let lacking = zip(districts, all).filter { $0.1 == nil }.map { $0.0.name }
    if lacking.isEmpty { return (all.reduce(.zero) { $0 + ($1 ?? .zero) }, []) }
    let named = lacking.count == districts.count ? people(in: area) : nil
    return (named, named == nil ? lacking : [])
  }

  /// What a column is for.
  private enum Role {
    case code, name, people

    init?(_ header: String) {
      if let area = AreaHeader(header) {
        self = area.isName ? .name : .code
        return
      }
      let key = columnKey(header)
      let stem = String(key.reversed().drop { $0.isNumber || $0 == "_" }.reversed())
      switch stem {
      case "code", "area_code", "geography_code", "ladcode", "lacode", "gss_code": self = .code
      case "name", "area", "area_name", "geography_name", "laname", "ladname": self = .name
      case "all_ages", "all_persons", "population", "total", "total_population": self = .people
      default: return nil
      }
    }
  }

  /// Where a table has what.
  private struct Columns {
    var code: Int?
    var name: Int?
    var people = 0

    init(_ document: CSVDocument) throws(Faults) {
      let roles = document.header.map { Role($0) }
      code = roles.firstIndex(of: .code)
      name = roles.firstIndex(of: .name)
      let found = roles.indices.filter { roles[$0] == .people }
      let known = document.header.filter { !$0.isEmpty }.prefix(12).joined(separator: ", ")
      guard code != nil || name != nil, let first = found.first else {
        throw Faults([
          Fault(
            .missing, at: document.position(ofHeader: 0),
            "this is no table of populations, which has columns such as Code, Name and All ages; the columns are \(known)"
          )
        ])
      }
      guard found.count == 1 else {
        throw Faults([
          Fault(
            .repeated, at: document.position(ofHeader: found[1]),
            length: document.length(ofHeader: found[1]),
            "there are several columns of populations, "
              + found.map { document.header[$0] }.joined(separator: ", ")
              + "; leave the one that is meant")
        ])
      }
      people = first
    }
  }
}
