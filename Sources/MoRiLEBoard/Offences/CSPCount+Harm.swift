import MoRiLE
import MoRiLEFormats

extension CSPCount {
  /// What the issues weigh: each of their offences by itself, so that nothing has to be said of what they are made of.
  ///
  /// An issue is not known where its count is not, or where one of its offences has a count and no weight.
  ///
  /// - Parameters:
  ///   - weights: The tables of weights, the one that matters most first.
  ///   - tables: The tables that were counted.
  ///   - map: The map that they were counted by.
  ///   - name: The partnership, for messages.
  ///   - population: Its people; nil where they are not known.
  /// - Complexity: a look-up for each kind of offence, however many rows there are.
  package func harm(
    _ weights: [HarmWeights], _ tables: OffenceTables, _ map: OffenceMap, of name: String,
    population: Fraction?
  ) -> WeighedCounts {
    let rows = issues.map {
      WeighedCounts.Row($0.name, $0.count.number, $0.previous.number, population: population)
    }
    let offences = weighable(tables, map)
    var gaps: [WeighedCounts.Gap] = []
    let sums = weights.map { weights in
      var (harm, before): ([Interval?], [Interval?]) = (
        rows.map { $0.count.map { _ in 0 } }, rows.map { $0.previous.map { _ in 0 } }
      )
      var unweighed: [(name: String, count: Interval?, previous: Interval?)] = []
      for offence in offences {
        let kind = tables.offences[offence.number]
        let weight = weights.weight(code: kind.code, of: kind.name)
        harm[offence.issue] = Self.add(offence.count, weight, to: harm[offence.issue])
        before[offence.issue] = Self.add(offence.previous, weight, to: before[offence.issue])
        if weight == nil {
          unweighed.append(
            (
              "\(kind.label) (\(issues[offence.issue].name))", Self.known(offence.count, span),
              Self.known(offence.previous, previous)
            ))
        }
      }
      if !unweighed.isEmpty {
        let what =
          unweighed.count == 1
          ? "1 offence of \(name) has no weight in \(weights.title), so that what its issue weighs is not known"
          : "\(grouped(unweighed.count)) offences of \(name) have no weight in \(weights.title), so that what their issues "
            + "weigh is not known"
        gaps.append(.init(what, unweighed, hasPrevious: previous != nil))
      }
      return HarmSums(
        weights, zip(harm, before).map { IssueHarm(harm: $0, before: $1) },
        isTotal: rows.map { _ in false })
    }
    return WeighedCounts(
      rows, sums, hasPrevious: previous != nil, hasPopulation: population != nil, gaps: gaps,
      Slips())
  }

  /// An offence of an issue with what it comes to.
  private struct Weighable {
    let number: Int
    let issue: Int
    let count: OffenceTables.Sum
    let previous: OffenceTables.Sum
  }

  /// The offences of issues that come to something in either period; one that was grouped otherwise in some years is one.
  private func weighable(_ tables: OffenceTables, _ map: OffenceMap) -> [Weighable] {
    var found: [Weighable] = []
    var places: [String: Int] = [:]
    for number in tables.offences.indices where !tables.counts[number].isEmpty {
      guard let row = map.row(of: tables.offences[number]) else { continue }
      var count = Self.sum(number, tables, span.period) ?? .init()
      var before = previous.flatMap { Self.sum(number, tables, $0.period) } ?? .init()
      let issue = map.rows[row].issue
      let key = "\(issue)\n\(tables.offences[number].label)"
      let place = places[key] ?? found.count
      if place < found.count {
        count += found[place].count
        before += found[place].previous
      }
      let offence = Weighable(number: number, issue: issue, count: count, previous: before)
      places[key] = place
      if place == found.count { found.append(offence) } else { found[place] = offence }
    }
    return found.filter { !$0.count.isNone || !$0.previous.isNone }
  }

  /// A sum and what more offences weigh; nil where that is not known.
  private static func add(
    _ count: OffenceTables.Sum, _ weight: Interval?, to sum: Interval?
  ) -> Interval? {
    guard let sum, count.unknown == 0 else { return nil }
    if count.count == 0 { return sum }
    return weight.map { sum + Interval(Fraction(count.count)) * $0 }
  }

  private static func known(_ sum: OffenceTables.Sum, _ span: Span?) -> Interval? {
    span?.isKnown == true && sum.unknown == 0 ? Interval(Fraction(sum.count)) : nil
  }
}
