/// A column of a register: a table whose columns no model knows, such as decisions or grant lines.
struct RegisterColumn: Sendable {
  /// The header that documents name.
  let id: String
  /// Other headers that mean the same.
  let others: [String]
  /// Whether a register without the column is faulty.
  let isRequired: Bool

  /// Makes a column.
  init(_ id: String, or others: [String] = [], isRequired: Bool = false) {
    self.id = id
    self.others = others
    self.isRequired = isRequired
  }
}
