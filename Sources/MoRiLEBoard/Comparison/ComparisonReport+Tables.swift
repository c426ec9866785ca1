import MoRiLE
import MoRiLEFormats
import MoRiLEReports

// MARK: - Movement

extension ComparisonReport {
  /// Each issue with its rating in each year and how it moved.
  var movementTable: DocumentTable {
    let hasSeveral = histories.contains { history in
      history.places.contains { $0.count > 1 }
    }
    var table = DocumentTable(Table.movement.rawValue, MovementWording.movement(hasSeveral))
    table.add(
      .name("issue", "Issue"),
      histories.map { .text(years[$0.year].entries[$0.place].name) })
    for (place, year) in years.enumerated() {
      table.add(
        yearColumn("rating", year.name, year, .rating),
        histories.map { rating(year, $0.places[place]) })
    }
    table.add(
      Column("movement", "Movement", flow: .flexible), histories.map { .text(movement($0)) })
    return table
  }

  /// A column of a year.
  func yearColumn(
    _ id: String, _ title: String, _ year: RatedYear, _ kind: Column.Kind,
    _ style: NumberStyle = NumberStyle(decimals: 2)
  ) -> Column {
    Column("\(id)_\(Column.id(year.name))", title, kind, style: style)
  }

  /// The rating of an issue; of several that were merged later the highest, and how many more there are.
  private func rating(_ year: RatedYear, _ places: [Int]) -> DocumentTable.Cell {
    let ratings = places.map { year.entries[$0].rating }.sorted {
      ($0.possible.lowerBound, $0.possible.upperBound)
        < ($1.possible.lowerBound, $1.possible.upperBound)
    }
    guard let first = ratings.first else { return .blank }
    if ratings.count > 1 {
      return .named(MovementWording.several(first, ratings.count), id: first.text)
    }
    return first.band == nil
      ? .named(MovementWording.rating(first), id: first.text) : .rating(first)
  }

  /// How an issue moved through the years, as far back as it is one issue.
  func movement(_ history: IssueHistory) -> String {
    var parts: [String] = []
    if history.year < steps.count {
      let step = steps[history.year]
      parts.append(said(step.isDropped(history.place) ? "dropped" : "not listed", step))
    }
    var place = history.place
    for step in steps[..<history.year].reversed() {
      parts.insert(movement(place, step), at: 0)
      guard case .same(let before) = step.origin(place) else { break }
      place = before
    }
    let same = MovementWording.word(.same)
    let isSame =
      parts.count == steps.count && steps.indices.allSatisfy { parts[$0] == said(same, steps[$0]) }
    return isSame ? same : parts.joined(separator: ", ")
  }

  private func movement(_ place: Int, _ step: YearStep) -> String {
    func named(_ last: Int) -> String {
      let entry = step.last.entries[last]
      let part = step.successors[last].count > 1 ? "part of " : ""
      return "\(part)\(entry.name) (\(entry.rating.text))"
    }
    switch step.origin(place) {
    case .same(let before):
      let word = said(MovementWording.word(step.direction(from: before, to: place)), step)
      return steps.count == 1 && step.isRenamed(place) ? word + ", renamed" : word
    case .split(let before):
      return said("split from \(step.last.entries[before].name)", step)
        + " (\(step.last.entries[before].rating.text))"
    case .merged(let before):
      return said("merged", step) + " from " + RobustnessWording.list(before.map { named($0) })
    case .new: return said("new", step)
    case .notListed:
      return steps.count > 1 ? "not listed before \(step.this.name)" : "not listed before"
    }
  }

  private func said(_ word: String, _ step: YearStep) -> String {
    steps.count > 1 ? "\(word) in \(step.this.name)" : word
  }
}

// MARK: - Names

extension YearStep {
  /// Whether an issue that is the same in both years has another name.
  func isRenamed(_ place: Int) -> Bool {
    guard case .same(let before) = origin(place) else { return false }
    return issueKey(last.entries[before].name) != issueKey(this.entries[place].name)
  }
}

extension ComparisonReport {
  /// The issues that are not in both years under one name.
  var namesTable: DocumentTable {
    let hasYears = steps.count > 1
    var table = DocumentTable(
      Table.names.rawValue, "Issues renamed, split, merged, new or dropped.",
      [
        Column("years", "Years", for: hasYears ? .all : []), Column("what", "What"),
        .name("last", "Last"), Column("this", "This", flow: .flexible),
      ])
    for step in steps {
      func add(_ what: String, _ last: Int?, _ this: Int?) {
        table.add([
          .text("\(step.last.name) to \(step.this.name)"), .named(what, id: Column.id(what)),
          last.map { .text(step.last.entries[$0].name) } ?? .blank,
          this.map { .text(step.this.entries[$0].name) } ?? .blank,
        ])
      }
      let places = step.this.entries.indices
      for place in places where step.isRenamed(place) {
        add("renamed", step.predecessors[place].first, place)
      }
      for place in places {
        if case .split(let last) = step.origin(place) { add("split", last, place) }
      }
      for place in places {
        if case .merged(let from) = step.origin(place) {
          for last in from { add("merged", last, place) }
        }
      }
      for place in step.begun {
        if case .new = step.origin(place) {
          add("new", nil, place)
        } else {
          add("not listed before", nil, place)
        }
      }
      for last in step.ended {
        add(step.isDropped(last) ? "dropped" : "not listed", last, nil)
      }
    }
    return table
  }

  /// Whether the names without a match are too many for proposals.
  var hasTooManyNames: Bool { proposals.contains { $0.isTooMany } }

  /// Likely matches, in the form of a names file where there are two years.
  var proposalsTable: DocumentTable {
    var table = DocumentTable(
      Table.proposals.rawValue, "",
      [
        .name("last", "Last"), Column("this", "This", flow: .flexible),
        Column("years", "Years", for: steps.count > 1 ? .all : []),
      ])
    for (step, found) in zip(steps, proposals) {
      for pair in found.pairs {
        table.add([
          .text(step.last.entries[pair.last].name), .text(step.this.entries[pair.this].name),
          .text("\(step.last.name) to \(step.this.name)"),
        ])
      }
    }
    return table
  }
}
