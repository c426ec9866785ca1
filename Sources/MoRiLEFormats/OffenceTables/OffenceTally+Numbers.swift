import MoRiLE

// What partnerships, quarters and offences are called by, each number once; nil where a cell is longer than any such name.
extension OffenceTally {
  mutating func partnershipNumber(_ row: OffenceRow) throws(Faults) -> Int? {
    // Offences in no partnership have one name for all forces.
    key.removeAll(keepingCapacity: true)
    key.append(contentsOf: row.bytes(.partnership))
    key.append(0x1F)
    key.append(contentsOf: row.bytes(.force))
    if last.partnershipNumber >= 0, key == last.partnership { return last.partnershipNumber }
    guard areNames([.partnership, .force], in: row) else { return nil }
    last.partnership = key
    last.known = nil
    if let known = partnershipNumbers[key] {
      last.partnershipNumber = known
      return known
    }
    let number = tables.partnerships.count
    try Self.expect(number, "partnerships")
    let text = row.text(.partnership)
    let compared = PublishedName.key(text)
    tables.partnerships.append(
      .init(
        name: text, force: row.text(.force), isUnassigned: compared.hasPrefix("unassigned"),
        isAsked: compared == name))
    partnershipNumbers[last.partnership] = number
    last.partnershipNumber = number
    return number
  }

  mutating func quarterNumber(_ row: OffenceRow) throws(Faults) -> Int? {
    key.removeAll(keepingCapacity: true)
    key.append(contentsOf: row.bytes(.year))
    key.append(0x1F)
    key.append(contentsOf: row.bytes(.quarter))
    if key == last.time { return last.quarter }
    last.time = key
    if let known = quarterNumbers[key] {
      last.quarter = known
      return known
    }
    guard key.count <= Self.mostNameBytes else {
      last.quarter = nil
      return nil
    }
    try Self.expect(quarterNumbers.count, "quarters")
    let quarter = FinancialQuarter(year: row.text(.year), quarter: row.text(.quarter))?.number
    quarterNumbers[key] = .some(quarter)
    last.quarter = quarter
    return quarter
  }

  mutating func offenceNumber(_ row: OffenceRow) throws(Faults) -> Int? {
    key.removeAll(keepingCapacity: true)
    let columns = [OffenceColumns.Column.code, .offence, .subgroup, .group]
    for column in columns {
      key.append(contentsOf: row.bytes(column))
      key.append(0x1F)
    }
    if let known = offenceNumbers[key] { return known }
    guard areNames(columns, in: row) else { return nil }
    let number = tables.offences.count
    try Self.expect(number, "offences")
    let code = row.text(.code)
    tables.offences.append(
      .init(
        code: code, name: row.text(.offence), subgroup: row.text(.subgroup),
        group: row.text(.group)))
    tables.counts.append([:])
    if OffenceCode.isDate(code) {
      tables.dates.append(.init(place: row.place(.code), text: tables.offences[number].label))
    }
    // Subgroups and groups are called otherwise from edition to edition.
    let identity =
      code.isEmpty || OffenceCode.isDate(code)
      ? "n" + PublishedName.key(row.text(.offence)) : "c" + OffenceCode.key(code)
    let known = numbersOfIdentities[identity] ?? numbersOfIdentities.count
    numbersOfIdentities[identity] = known
    identities.append(known)
    offenceNumbers[key] = number
    return number
  }

  /// Whether some cells are no longer than names are; the first that is longer is told.
  private mutating func areNames(_ columns: [OffenceColumns.Column], in row: OffenceRow) -> Bool {
    for column in columns {
      let count = row.bytes(column).count
      if count <= Self.mostNameBytes { continue }
      add(
        fault: .init(
          place: row.place(column),
          text: "\(column.title) has \(grouped(count)) bytes here, and at most "
            + "\(grouped(Self.mostNameBytes)) are read: look for a missing or stray quote above"))
      return false
    }
    return true
  }

  private static func expect(_ count: Int, _ names: String) throws(Faults) {
    guard count < most else {
      throw Faults([
        Fault(
          .tooMuch, at: nil,
          "these tables have more than \(grouped(most)) different \(names): check that they are the right ones"
        )
      ])
    }
  }
}
