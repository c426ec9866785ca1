import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The offences that a map gives to some issues, and what in it goes with none of them or has no weight.
struct MappedOffences {
  /// Those of each issue, in the order of the issues.
  let offences: [[HarmMap.Row]]
  /// Issues that there are none of, and offences without a weight.
  let slips: Slips

  /// Holds a map against issues.
  ///
  /// - Parameters:
  ///   - issues: Their names.
  ///   - source: Where these are, for messages.
  ///   - weights: The tables of weights.
  init(_ map: HarmMap, _ issues: [String], in source: String, _ weights: [HarmWeights]) {
    var lookup = IssueLookup(issues)
    var offences: [[HarmMap.Row]] = issues.map { _ in [] }
    var slips = Slips()
    var known = Set<OffenceCode>()
    var names = IssueLookup(weights.flatMap { $0.offences })
    let titles = NameList.text(weights.map { $0.title })
    for row in map.rows {
      if let place = lookup.place(row.issue.text) {
        offences[place].append(row)
      } else {
        let nearest = lookup.nearest(row.issue.text)
        slips.add(
          .unknownName, row.issue, in: nil, lookup.unknown(row.issue.text, nearest, in: source))
      }
      if weights.contains(where: { $0.weight(of: row) != nil }) { continue }
      if let code = row.code {
        if known.insert(code.code).inserted {
          slips.add(
            .unknownName, code.text,
            "the code \"\(code.text.text)\" has no weight in \(titles)")
        }
      } else {
        let nearest = names.nearest(row.offence.text)
        slips.add(
          .unknownName, row.offence,
          "the offence \"\(row.offence.text)\" has no weight in \(titles)"
            + (nearest.map { "; did you mean \"\($0)\"?" } ?? ""))
      }
    }
    (self.offences, self.slips) = (offences, slips)
  }

  /// A row of counts with the offences that it is made of.
  struct Counted {
    let name: String
    let count: Interval?
    let previous: Interval?
    let offences: [HarmMap.Row]
    /// Whether it adds up others.
    var isTotal = false
  }

  /// What counts weigh, by each table of weights.
  /// - Throws: counts of offences that do not go with those of their row.
  func sums(of rows: [Counted], _ weights: [HarmWeights]) throws(Faults) -> [HarmSums] {
    let faults = rows.flatMap {
      Self.contradictions($0.name, $0.count, $0.previous, $0.offences)
    }
    if let refusal = refusal(faults) { throw refusal }
    return weights.map { weights in
      HarmSums(
        weights,
        rows.map { row in
          IssueHarm(
            row.offences, row.offences.map { weights.weight(of: $0) }, count: row.count,
            previous: row.previous)
        }, isTotal: rows.map { $0.isTotal })
    }
  }

  /// The faults of all issues as one, with what looks like a slip; nil where there are none.
  private func refusal(_ faults: [Fault]) -> Faults? {
    if faults.isEmpty { return nil }
    let told = Array(faults.prefix(Slips.most))
    return Faults((told + slips.told).inOrder, more: faults.count - told.count + slips.more)
  }

  /// Counts of offences that do not go with those of their issue.
  private static func contradictions(
    _ name: String, _ count: Interval?, _ previous: Interval?, _ offences: [HarmMap.Row]
  ) -> [Fault] {
    var faults: [Fault] = []
    func check(_ all: Interval?, _ counts: [Fraction?], _ when: String) {
      let known = counts.compactMap { $0 }
      guard let all, !known.isEmpty, let first = offences.first else { return }
      let sum = known.reduce(Fraction.zero) { $0 + $1 }
      let has = TrendWording.count(all)
      let come = TrendWording.count(Interval(sum))
      if sum > all.high {
        faults.note(
          .contradiction, first.issue,
          "the offences of \"\(name)\" have \(come)\(when) together, which is more than its \(has)")
      } else if known.count == counts.count, sum < all.low {
        faults.note(
          .contradiction, first.issue,
          "the offences of \"\(name)\" have \(come)\(when) together, and it has \(has); give the offences of the rest "
            + "rows without a count, or correct them")
      }
    }
    check(count, offences.map { $0.count }, "")
    check(previous, offences.map { $0.previous }, " the year before")
    return faults
  }
}

extension HarmWeights {
  /// What an offence of an issue weighs; nil where the table has no weight for it.
  func weight(of row: HarmMap.Row) -> Interval? {
    weight(code: row.code?.code, offence: row.offence.text)
  }
}
