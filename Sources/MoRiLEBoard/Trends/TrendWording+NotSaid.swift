import MoRiLE

// What a crime table cannot say, and why.
extension TrendWording {
  /// A sentence for each reason: inputs that are not given, and changes that are not defined.
  var notSaid: [String] {
    var sentences = tooFew + withoutArrow
    if let change = trends.change {
      let (measure, needed) = (model.measures[change], model.inputs(ofMeasure: change))
      let without = rows.filter { $0.change == nil && $0.missing.isDisjoint(with: needed) }
      let undefined = without.filter { $0.ranges.isDisjoint(with: needed) }
      let open = without.filter { !$0.ranges.isDisjoint(with: needed) }
      if !undefined.isEmpty {
        sentences.append(
          "\(measure.title) of \(names(undefined)): not defined. \(measure.undefined)")
      }
      if !open.isEmpty {
        sentences.append(
          "\(measure.title) of \(names(open)): not known. It may not be defined, since "
            + "\(titles(of: open, needed)) \(Self.isRange).")
      }
    }
    return sentences + withoutRate
  }

  private var tooFew: [String] {
    let few = rows.filter { $0.isTooFew }
    return few.isEmpty ? [] : ["No trend for \(names(few)): the counts are too few to tell one."]
  }

  private var withoutArrow: [String] {
    let needed = Set(model.inputsOfArrows)
    return byMissing(rows.filter { $0.arrow == nil && !$0.isTooFew }, needed).flatMap {
      missing, rows in
      let open = missing.isEmpty ? rows.filter { !$0.ranges.isDisjoint(with: needed) } : []
      let others = missing.isEmpty ? rows.filter { $0.ranges.isDisjoint(with: needed) } : rows
      return (others.isEmpty ? [] : ["No arrow for \(names(others))" + because(missing)])
        + (open.isEmpty
          ? []
          : [
            "No arrow for \(names(open)): \(titles(of: open, model.inputsOfArrows)) "
              + "\(Self.isRange) that leaves more than one."
          ])
    }
  }

  private static let isRange = "is known as a range"

  /// The inputs that some issues have as ranges, of those that are needed.
  private func titles(of rows: [IssueTrend], _ needed: [Int]) -> String {
    let ranges = needed.filter { input in rows.contains { $0.ranges.contains(input) } }
    return ranges.map { "\"\(model.inputs[$0].title)\"" }.joined(separator: " or ")
  }

  /// Where some issues have a rate: those that lack one for want of an input that counts need not.
  private var withoutRate: [String] {
    guard let rate = trends.rate else { return [] }
    let needed = Set(model.inputs(ofMeasure: rate)).subtracting([trends.count])
    let lacking = rows.filter {
      $0.rate == nil && $0.count != nil && !$0.missing.isDisjoint(with: needed)
    }
    if lacking.count == rows.count(where: { $0.count != nil }) {
      return lacking.isEmpty ? [] : ["No rates" + because(needed)]
    }
    return byMissing(lacking, needed).map { missing, rows in
      "No rate for \(names(rows))" + because(missing)
    }
  }

  /// The issues by which of the needed inputs they lack, in the order of the table.
  private func byMissing(
    _ rows: [IssueTrend], _ needed: Set<Int>
  ) -> [(missing: Set<Int>, rows: [IssueTrend])] {
    var groups: [(missing: Set<Int>, rows: [IssueTrend])] = []
    for row in rows {
      let missing = row.missing.intersection(needed)
      if let place = groups.firstIndex(where: { $0.missing == missing }) {
        groups[place].rows.append(row)
      } else {
        groups.append((missing, [row]))
      }
    }
    return groups
  }

  private func because(_ missing: Set<Int>) -> String {
    // Nothing is missing where a rule rests on a measure that is not defined.
    if missing.isEmpty { return ": a number that the rule needs is not defined." }
    let titles = missing.sorted().map { "\"\(model.inputs[$0].title)\"" }
    return ": \(Self.list(titles)) \(titles.count == 1 ? "is" : "are") not given."
  }

  /// The names of issues, up to a number: `Arson, Robbery and 3 more`.
  private func names(_ rows: [IssueTrend]) -> String {
    Self.named(rows.map { $0.name })
  }
}
