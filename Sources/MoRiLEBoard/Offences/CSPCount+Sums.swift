import MoRiLE
import MoRiLEFormats

extension CSPCount {
  static func span(_ period: FinancialPeriod, _ tables: OffenceTables) -> Span {
    var own: Set<Int> = []
    var forces: Set<String> = []
    for number in tables.asked {
      own.formUnion(tables.partnerships[number].quarters)
      forces.insert(PublishedName.key(tables.partnerships[number].force))
    }
    var span = Span(
      period: period, absent: period.quarters.filter { !tables.quarters.contains($0.number) },
      missing: period.quarters.filter {
        tables.quarters.contains($0.number) && !own.contains($0.number)
      })
    for (number, sums) in tables.unassigned
    where forces.contains(PublishedName.key(tables.partnerships[number].unassignedForce)) {
      for (quarter, sum) in sums where period.numbers.contains(quarter) { span.unassigned += sum }
    }
    return span
  }

  /// The sum of an offence in a period; nil where the partnership has no row of it.
  static func sum(
    _ offence: Int, _ tables: OffenceTables, _ period: FinancialPeriod
  ) -> OffenceTables.Sum? {
    var sum: OffenceTables.Sum?
    for (quarter, part) in tables.counts[offence] where period.numbers.contains(quarter) {
      sum = sum ?? OffenceTables.Sum()
      sum? += part
    }
    return sum
  }

  static func counts(
    _ tables: OffenceTables, _ rows: [Int?], _ map: OffenceMap, _ span: inout Span
  ) -> [Count] {
    var sums = map.issues.map { _ in OffenceTables.Sum() }
    var counted = map.issues.map { _ in Set<Int>() }
    for (offence, row) in rows.enumerated() {
      guard let row else { continue }
      let issue = map.rows[row].issue
      if let sum = sum(offence, tables, span.period) { sums[issue] += sum }
      counted[issue].formUnion(tables.offences[offence].quarters)
    }
    if !span.isKnown { return map.issues.map { _ in .unknown } }
    let quarters = span.period.quarters
    let lacking = counted.map { own in quarters.filter { !own.contains($0.number) } }
    var places: [[FinancialQuarter]: Int] = [:]
    for (issue, quarters) in lacking.enumerated() where !quarters.isEmpty {
      let place = places[quarters] ?? span.uncounted.count
      if place == span.uncounted.count {
        places[quarters] = place
        span.uncounted.append(([], quarters))
      }
      span.uncounted[place].issues.append(map.issues[issue])
    }
    span.marked = map.issues.indices.filter { sums[$0].unknown > 0 }.map { map.issues[$0] }
    return map.issues.indices.map { issue in
      lacking[issue].isEmpty && sums[issue].unknown == 0 ? .known(sums[issue].count) : .unknown
    }
  }

  // MARK: - What is in no issue

  static func unmapped(
    _ tables: OffenceTables, _ rows: [Int?], _ span: Span, _ previous: Span?
  ) -> [Unmapped] {
    // An offence that was grouped otherwise in some years is one.
    var all: [(label: String, now: OffenceTables.Sum, then: OffenceTables.Sum)] = []
    var places: [String: Int] = [:]
    for (offence, row) in rows.enumerated() where row == nil && !tables.counts[offence].isEmpty {
      let label = tables.offences[offence].label
      let place = places[label] ?? all.count
      if place == all.count {
        places[label] = place
        all.append((label, .init(), .init()))
      }
      all[place].now += sum(offence, tables, span.period) ?? .init()
      if let previous { all[place].then += sum(offence, tables, previous.period) ?? .init() }
    }
    func count(_ sum: OffenceTables.Sum, _ span: Span?) -> Count {
      span?.isKnown == true && sum.unknown == 0 ? .known(sum.count) : .unknown
    }
    let some = all.filter { !$0.now.isNone || !$0.then.isNone }
    let ordered = some.indices.sorted {
      some[$0].now.count == some[$1].now.count ? $0 < $1 : some[$0].now.count > some[$1].now.count
    }
    return ordered.map {
      Unmapped(
        label: some[$0].label, count: count(some[$0].now, span),
        previous: count(some[$0].then, previous))
    }
  }

  /// Rows of the map that name nothing in the tables, or nothing that is left to them.
  static func slips(_ tables: OffenceTables, _ map: OffenceMap, _ rows: [Int?]) -> Slips {
    var (named, taking) = (Set<Int>(), Set<Int>())
    for (offence, row) in rows.enumerated() {
      named.formUnion(map.naming(tables.offences[offence]))
      if let row { taking.insert(row) }
    }
    var slips = Slips()
    for (place, row) in map.rows.enumerated() where !taking.contains(place) {
      let what = "\(row.kind.word) \"\(row.name.text)\""
      if named.contains(place) {
        slips.add(
          .doubtful, row.name,
          "each offence of the \(what) is mapped by a more particular row, so that this one takes none"
        )
        continue
      }
      let names = row.kind == .code ? [] : tables.offences.map { row.kind.text(of: $0) }
      slips.add(
        .unknownName, row.name,
        "no offence in the tables has the \(what)"
          + suggestion(for: row.name.text, among: names))
    }
    return slips
  }
}
