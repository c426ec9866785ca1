import MoRiLE

/// Which small areas belong to which districts and partnerships, from look-ups in the layouts of the Office for National
/// Statistics.
///
/// A look-up is a table with a column of codes for each kind of area: `LSOA11CD` and `LSOA21CD`, `LAD22CD`, `CSP22CD`, and
/// `LAD22NM` and `CSP22NM` with the names; the digits are those of a year. A code in any of these columns belongs to the
/// district and the partnership of its row. Of several years of districts or partnerships the last counts. One look-up may
/// take small areas to districts and another districts to partnerships.
package struct AreaLookup: Sendable {
  /// The areas of a kind, and what belongs to them.
  struct Map: Sendable {
    /// The areas, in the order of the look-ups.
    var areas: [Area] = []
    /// Which area each code belongs to; ``AreaIndex/several`` where the look-ups say more than one.
    var places: [AreaCode: Int] = [:]
    /// The areas by their own codes.
    var own: [AreaCode: Int] = [:]

    /// The place of an area, which may be new.
    mutating func place(
      of code: AreaCode, _ text: String, name: @autoclosure () -> String
    ) -> Int {
      if let place = own[code] { return place }
      own[code] = areas.count
      let name = name()
      areas.append(Area(code: text, name: name.isEmpty ? text : name))
      return areas.count - 1
    }

    /// Notes that a code belongs to an area.
    mutating func put(_ code: AreaCode, in place: Int) {
      if let before = places.updateValue(place, forKey: code), before != place {
        places[code] = AreaIndex.several
      }
    }
  }

  /// The partnerships, and what belongs to them.
  private(set) var partnerships = Map()
  /// The districts, and what belongs to them.
  private(set) var districts = Map()

  /// Begins without any.
  package init() {}

  /// Whether a table of which the first rows are given is a look-up.
  package static func fits(_ head: SourceFile) -> Bool {
    guard let document = try? CSVDocument.readPastFaults(head, header: search, needsNames: false)
    else { return false }
    return codes(of: document.header).count > 1
  }

  /// What finds the header of a look-up, which may have a title above it.
  private static var search: HeaderSearch {
    HeaderSearch { cells in
      let count = codes(of: cells).count
      return count > 1 ? .whole : .columns(count)
    }
  }

  /// The columns of codes.
  private static func codes(of headers: [String]) -> [Int] {
    headers.indices.filter { AreaHeader(headers[$0]).map { !$0.isName } ?? false }
  }

  /// Adds what a look-up says, in time linear in its size.
  /// - Throws: its faults, or that it is none.
  package mutating func add(_ file: SourceFile) throws(Faults) {
    let document = try CSVDocument.readPastFaults(file, header: Self.search, needsNames: false)
    if document.log.hasErrors { throw Faults(document.log.told, more: document.log.omitted) }
    let codes = Self.codes(of: document.header)
    let columns = AreaKind.allCases.map { TargetColumns($0, document.header) }
    guard codes.count > 1, columns.contains(where: { $0 != nil }) else {
      let known = document.header.filter { !$0.isEmpty }
      throw Faults([
        Fault(
          .missing, at: document.position(ofHeader: 0),
          "this is no look-up of areas, which has a column of codes of small areas and one of districts or partnerships, such "
            + "as LSOA21CD and CSP22CD; the columns are \(known.joined(separator: ", "))")
      ])
    }
    for row in 0..<document.rowCount {
      let found = codes.map { AreaCode(document.cell(row: row, column: $0)) }
      for (kind, target) in zip(AreaKind.allCases, columns) {
        guard let target else { continue }
        let text = document.cell(row: row, column: target.code)
        guard let code = AreaCode(text) else { continue }
        func name() -> String {
          target.name.map { document.cell(row: row, column: $0) } ?? ""
        }
        switch kind {
        case .partnership: partnerships.add(found, to: code, text, name())
        case .district: districts.add(found, to: code, text, name())
        }
      }
    }
  }

  /// The areas of a kind, and what belongs to them; small areas belong to the partnership of their district where nothing
  /// else is said.
  func map(of kind: AreaKind) -> Map {
    guard kind == .partnership else { return districts }
    var map = partnerships
    for (code, district) in districts.places where map.places[code] == nil && district >= 0 {
      guard let own = AreaCode(districts.areas[district].code) else { continue }
      map.places[code] = partnerships.places[own]
    }
    return map
  }

  /// The districts of a partnership, in the order of the look-ups; nil where one of them may be no part of it alone.
  func districts(of partnership: Area) -> [Area]? {
    guard let code = AreaCode(partnership.code), let place = partnerships.own[code] else {
      return nil
    }
    var found: [Area] = []
    for district in districts.areas {
      guard let own = AreaCode(district.code) else { continue }
      if partnerships.places[own] == place { found.append(district) }
    }
    // What belongs to the partnership must all be in those districts.
    let parts = Set(found.compactMap { districts.own[AreaCode($0.code) ?? code] })
    for (code, other) in partnerships.places where other == place && partnerships.own[code] == nil {
      if let district = districts.places[code], !parts.contains(district) { return nil }
    }
    return found.isEmpty ? nil : found
  }
}

extension AreaLookup.Map {
  /// Notes that some codes belong to the area of a code.
  fileprivate mutating func add(
    _ codes: [AreaCode?], to code: AreaCode, _ text: String, _ name: @autoclosure () -> String
  ) {
    let place = place(of: code, text, name: name())
    for other in codes { if let other { put(other, in: place) } }
  }
}

/// The columns of the areas of a kind, those of the last year that a look-up has.
private struct TargetColumns {
  let code: Int
  let name: Int?

  init?(_ kind: AreaKind, _ headers: [String]) {
    let all = headers.map { AreaHeader($0) }
    func column(isName: Bool, year: Int?) -> Int? {
      all.indices.filter { place in
        guard let header = all[place], header.isName == isName else { return false }
        return kind.headers.contains(header.areas) && (year == nil || header.year == year)
      }.max { (all[$0]?.year ?? 0) < (all[$1]?.year ?? 0) }
    }
    guard let code = column(isName: false, year: nil) else { return nil }
    self.code = code
    name = column(isName: true, year: all[code]?.year)
  }
}
