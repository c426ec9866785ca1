import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// What is shown of what counts weigh.
extension HarmReport {
  /// The tables that there may be.
  package static let tables = ["harm", "harm-2", "harm-places"]

  /// The parts of a paper, beginning with a heading below that of the crime table.
  package var parts: [DocumentPart] {
    let wording = HarmWording(self)
    var parts: [DocumentPart] = [
      .heading("Harm by weight", level: 3), .paragraph(HarmWording.evidence),
    ]
    for (place, sums) in sums.enumerated() {
      parts.append(.paragraph(wording.summary(sums)))
      parts.append(.table(table(place, wording.caption(sums))))
    }
    let open = wording.notWeighed
    if !open.isEmpty {
      parts += [.heading("What is not weighed", level: 4), .list(open)]
    }
    if let places = placesTable {
      let compared = wording.compared(places)
      parts.append(.heading("Where the measures of harm disagree", level: 4))
      if !compared.isEmpty { parts.append(.list(compared)) }
      parts.append(.table(table(places, wording)))
    } else if let missing = wording.withoutScores {
      parts.append(.paragraph(missing))
    }
    return parts + [.notes(wording.method)]
  }

  /// The rows that something is known of: those with offences, heaviest first, then by the table.
  private func order(_ sums: HarmSums) -> [Int] {
    rows.indices.filter { !sums.lines[$0].offences.isEmpty }.sorted { left, right in
      let (a, b) = (sums.lines[left].harm, sums.lines[right].harm)
      guard a != b else { return left < right }
      guard let a else { return false }
      guard let b else { return true }
      return a.high != b.high ? a.high > b.high : a.low > b.low || a.low == b.low && left < right
    }
  }

  private func table(_ place: Int, _ caption: String) -> DocumentTable {
    let sums = sums[place]
    let order = order(sums)
    var table = DocumentTable(
      place == 0 ? "harm" : "harm-\(place + 1)", caption, titleWidth: 18)
    table.add(.name("issue", "Issue"), order.map { .text(rows[$0].name) })
    table.add(
      .data("offences", .text),
      order.map { .text(sums.lines[$0].offences.map { $0.name }.joined(separator: "; ")) })
    table.add(
      Column("count", "Count", .number),
      order.map { cell(rows[$0].count) { HarmWording.whole($0) } })
    table.add(
      Column("weight", "Weight", .number),
      order.map { cell(sums.lines[$0].weight) { HarmWording.tenths($0) } })
    table.add(
      Column("harm", "Harm", .number),
      order.map { cell(sums.lines[$0].harm) { HarmWording.whole($0) } })
    table.add(
      .data("previous_harm"), order.map { .score(sums.lines[$0].before) })
    table.add(
      Column("harm_change", "Change", .percent),
      order.map { row in
        let line = sums.lines[row]
        let change = line.harm.flatMap { now in
          line.before.flatMap { HarmSums.change(from: $0, to: now) }
        }
        return cell(change) { HarmWording.change($0) }
      })
    if let rate = trends.rate {
      let unit = model.measures[rate].unit
      table.add(
        Column("harm_rate", unit.isEmpty ? "By head" : unit.capitalised, .number),
        order.map { row in
          cell(sums.lines[row].harm.flatMap { self.rate(row, of: $0) }) { HarmWording.whole($0) }
        })
    }
    table.add(
      Column("harm_share", "Share", .percent),
      order.map { row in
        cell(sums.shares[row].map { Interval($0.low * 100, $0.high * 100) }) {
          HarmWording.one.text($0)
        }
      })
    table.add(.data("weights", .text), order.map { _ in .text(sums.weights.title) })
    table.add(.data("vintage", .text), order.map { _ in .text(sums.weights.vintage) })
    return table
  }

  private func cell(_ value: Interval?, _ text: (Interval) -> String) -> DocumentTable.Cell {
    guard let value else { return .blank }
    return value.value.map { .shown(text(value), $0) } ?? .score(value, text(value))
  }

  // MARK: - Places

  /// The issues that all measures of harm rank, and what each has for them.
  struct Compared {
    /// The rows of the crime table.
    let rows: [Int]
    /// The score of harm first where it is known.
    let hasScore: Bool
    let places: HarmPlaces
    let values: [[Interval]]
  }

  /// What the measures of harm put in which order; nil where there are fewer than two measures, or two issues.
  var placesTable: Compared? {
    func compared(_ kept: [Int], hasScore: Bool) -> Compared? {
      let weighed = sums.map { sums in kept.compactMap { sums.lines[$0].harm } }
      let values = (hasScore ? [kept.compactMap { scores[$0] }] : []) + weighed
      guard kept.count > 1, values.count > 1 else { return nil }
      return Compared(rows: kept, hasScore: hasScore, places: HarmPlaces(values), values: values)
    }
    let weighed = rows.indices.filter { row in sums.allSatisfy { isAdded(row, $0) } }
    return compared(weighed.filter { scores[$0] != nil }, hasScore: true)
      ?? compared(weighed, hasScore: false)
  }

  private func table(_ compared: Compared, _ wording: HarmWording) -> DocumentTable {
    let names = wording.measures(compared)
    let order = compared.rows.indices.sorted { left, right in
      let (a, b) = (compared.places.place(left, 0), compared.places.place(right, 0))
      if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
      return a.upperBound != b.upperBound ? a.upperBound < b.upperBound : left < right
    }
    var table = DocumentTable("harm-places", wording.placesCaption(compared), titleWidth: 18)
    table.add(.name("issue", "Issue"), order.map { .text(rows[compared.rows[$0]].name) })
    for (measure, name) in names.enumerated() {
      let id =
        compared.hasScore && measure == 0
        ? "matrix" : "weights_\(measure + (compared.hasScore ? 0 : 1))"
      table.add(
        Column(id, name, .number, flow: .flexible),
        order.map { issue in
          let value = compared.values[measure][issue]
          return cell(value) {
            compared.hasScore && measure == 0 ? HarmWording.one.text($0) : HarmWording.whole($0)
          }
        })
      table.add(
        Column("\(id)_place", "Place", flow: .fixed),
        order.map { .text(compared.places.text($0, measure)) })
    }
    table.add(
      Column("apart", "Apart", .number),
      order.map { issue in
        let apart = compared.places.apart(issue, 1, above: 0)
        return .shown(apart > 0 ? "+\(apart)" : "\(apart)", Fraction(apart))
      })
    return table
  }
}
