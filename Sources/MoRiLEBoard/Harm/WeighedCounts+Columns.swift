import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// What weighed counts are in a counted file, and in a sentence.
extension WeighedCounts {
  /// The columns that they add to a counted file: for the second table of weights with `_2`, and so on.
  ///
  /// None is called as a score of a model may be, which it would be taken for.
  package var columns: [String] {
    sums.indices.flatMap { place in
      var names = ["weighed_harm"]
      if hasPrevious { names += ["previous_weighed_harm", "weighed_harm_change"] }
      if hasPopulation { names.append("weighed_harm_per_1000") }
      return (names + ["harm_weights"]).map { place == 0 ? $0 : "\($0)_\(place + 1)" }
    }
  }

  /// The cells of a row in these columns: numbers with up to six decimals, ranges as `18 to 26`, and what is not known blank.
  package func cells(_ row: Int) -> [CSVCell] {
    let style = NumberStyle(decimals: 6)
    func cell(_ value: Interval?) -> CSVCell { value.map { style.cell($0) } ?? .text("") }
    return sums.flatMap { sums in
      let line = sums.lines[row]
      var cells = [cell(line.harm)]
      if hasPrevious {
        let change = line.harm.flatMap { now in
          line.before.flatMap { HarmSums.change(from: $0, to: now) }
        }
        cells += [cell(line.before), cell(change)]
      }
      if hasPopulation { cells.append(cell(line.harm.flatMap { rate($0, rows[row].population) })) }
      return cells + [.text(sums.weights.titled)]
    }
  }

  /// What all rows weigh together, a sentence for each table of weights.
  ///
  /// - Parameter population: The people that all are counted for; nil where they are not known, or rows have several.
  package func totals(population: Fraction?) -> [String] {
    let what = rows.contains { !$0.area.isEmpty } ? "count" : "issue"
    return sums.map { sums in
      let text =
        "by \(sums.weights.titled) "
        + HarmWording.together(sums, "the period before", what, of: rows.count)
      guard let total = sums.total, let byHead = rate(total, population) else { return text }
      return text + " That is \(HarmWording.whole(byHead)) per 1,000 people."
    }
  }

  /// What is weighed for each 1,000 people.
  private func rate(_ weighed: Interval, _ population: Fraction?) -> Interval? {
    guard let population, population > .zero else { return nil }
    return weighed * Interval(1_000 / population)
  }
}
