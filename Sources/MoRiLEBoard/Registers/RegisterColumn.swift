import MoRiLE
import MoRiLEReports

/// A column of a register: a table whose columns no model knows, such as decisions or grant lines.
struct RegisterColumn: Sendable {
  /// The header that documents name.
  let id: String
  /// Other headers that mean the same.
  let others: [String]
  /// Whether a register without the column is faulty.
  let isRequired: Bool
  /// What goes into the column, for the guidance in the register of a new year.
  let guide: @Sendable (RegisterYear) -> String
  /// What its cells take.
  let takes: @Sendable (RegisterYear) -> EntryColumn.Entry

  /// Makes a column.
  init(
    _ id: String, or others: [String] = [], isRequired: Bool = false,
    takes: EntryColumn.Entry = .text, guide: String = ""
  ) {
    self.init(id, or: others, isRequired: isRequired, takes: { _ in takes }, guide: { _ in guide })
  }

  /// Makes a column of which the year tells what goes into it.
  init(
    _ id: String, or others: [String] = [], isRequired: Bool = false,
    takes: @escaping @Sendable (RegisterYear) -> EntryColumn.Entry = { _ in .text },
    guide: @escaping @Sendable (RegisterYear) -> String
  ) {
    self.id = id
    self.others = others
    self.isRequired = isRequired
    self.guide = guide
    self.takes = takes
  }

  /// The headers that mean the column, in the form in which they are compared.
  var keys: [String] { ([id] + others).map { columnKey($0) } }

  /// The column to fill in a new year.
  func entry(_ year: RegisterYear) -> EntryColumn {
    EntryColumn(id, guide: guide(year), takes(year))
  }
}

/// The year that a register is begun for, as its guidance names it.
package struct RegisterYear: Sendable {
  /// The ratings of its model, highest first.
  let ratings: [String]
  /// The name of last year; empty where there is none.
  let last: String

  /// The highest rating.
  var top: String { ratings.first ?? "" }

  /// The year of a model, after another.
  package init(_ model: Model, last: String) { self.init(model.rating, last: last) }

  /// The year of a scale of ratings, after another.
  package init(_ scale: RatingScale, last: String) {
    ratings = scale.bands.map { $0.label }
    self.last = last
  }
}
