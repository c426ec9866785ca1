import MoRiLE

/// A column of a register: a table whose columns no model knows, such as decisions or grant lines.
struct RegisterColumn: Sendable {
  /// The header that documents name.
  let id: String
  /// Other headers that mean the same.
  let others: [String]
  /// Whether a register without the column is faulty.
  let isRequired: Bool
  /// What goes into the column, for the row of guidance in the register of a new year.
  let guide: @Sendable (RegisterYear) -> String

  /// Makes a column.
  init(_ id: String, or others: [String] = [], isRequired: Bool = false, guide: String = "") {
    self.init(id, or: others, isRequired: isRequired) { _ in guide }
  }

  /// Makes a column of which the year tells what goes into it.
  init(
    _ id: String, or others: [String] = [], isRequired: Bool = false,
    guide: @escaping @Sendable (RegisterYear) -> String
  ) {
    self.id = id
    self.others = others
    self.isRequired = isRequired
    self.guide = guide
  }

  /// The headers that mean the column, in the form in which they are compared.
  var keys: [String] { ([id] + others).map { columnKey($0) } }
}

/// The year that a register is begun for, as its guidance names it.
struct RegisterYear: Sendable {
  /// The highest rating of its model.
  let top: String
  /// The name of last year; empty where there is none.
  let last: String
}
