import MoRiLE

/// What each column of a table is to a model.
public struct ColumnPlan: Hashable, Sendable {
  /// What a column holds.
  public enum Role: Hashable, Sendable {
    /// The names of the issues.
    case issue
    /// Their themes or categories.
    case theme
    /// The numbers of an input, by its index in the model.
    case input(Int)
    /// The cells of a criterion, by its index in the model.
    case criterion(Int)
    /// What is known of a score of the model, by its index, without the cells.
    ///
    /// The column is carried through untouched too.
    case given(Int)
    /// Nothing that the model knows: carried through untouched.
    case carried

    /// Whether the column is one of the table's own, which is carried through and of which there may be several.
    package var isOwn: Bool {
      switch self {
      case .given, .carried: true
      case .issue, .theme, .input, .criterion: false
      }
    }
  }

  /// A fault of a header, and the column it is in; nil for the table as a whole.
  struct HeaderFault: Hashable, Sendable {
    let column: Int?
    let kind: Fault.Kind
    let severity: Fault.Severity
    let message: String
    /// The name of the column that an unknown one was probably meant to be.
    var meant: String? = nil
  }

  /// The role of each column.
  public let roles: [Role]
  let faults: [HeaderFault]
  /// The criteria without a default that have no column, by index.
  let missing: [Int]
  /// How many columns belong to the model, near misses among them.
  package let known: Int

  /// Matches headers with a model's ids and titles, in any case and order; further headers of a criterion
  /// count where the table has no column below its id or title.
  ///
  /// What is headed as a score of the model is, also with `published` or `given` after it, gives that score.
  /// A header that is not known but nearly matches a column that the table lacks is a fault: its
  /// scores would be passed over in silence. Where no score depends on them it is a warning.
  public init(_ headers: [String], model: Model) {
    let keys = headers.map { columnKey($0) }
    var roles: [Role] = []
    var faults: [HeaderFault] = []
    var firsts: [Role: Int] = [:]
    let columns = Self.columns(of: model, beside: keys)
    for (column, role) in Self.roles(keys, model).enumerated() {
      if !role.isOwn, let first = firsts[role] {
        faults.append(
          HeaderFault(
            column: column, kind: .repeated, severity: .error,
            message:
              "\"\(headers[column])\" and column \(first + 1), \"\(headers[first])\", are the same; keep one of the two"
          ))
      }
      firsts[role] = firsts[role] ?? column
      roles.append(role)
    }
    var near: Set<Role> = []
    let wanted = columns.filter { firsts[$0.role] == nil }
    for (column, key) in keys.enumerated() where roles[column] == .carried {
      guard let name = nearestName(to: key, among: wanted.flatMap { $0.keys }),
        let match = wanted.first(where: { $0.keys.contains(name) })
      else { continue }
      // "County" is more likely a column of its own than a misspelt "count".
      var isOwn = false
      if case .input(let input) = match.role {
        isOwn = key.hasPrefix(name) || !model.scoresDepend(onInput: input)
      }
      if !isOwn { near.insert(match.role) }
      let meant = match.further.first { columnKey($0) == name } ?? match.id
      faults.append(
        HeaderFault(
          column: column,
          kind: .unknownName,
          severity: isOwn ? .warning : .error,
          message: "unknown column \"\(headers[column])\"; did you mean \"\(meant)\"? "
            + "Rename it, or give the table a column \"\(meant)\" too", meant: meant))
    }
    for (column, key) in keys.enumerated() where roles[column] == .carried {
      guard !faults.contains(where: { $0.column == column }),
        let input = Self.input(begun: key, wanted, model)
      else { continue }
      faults.append(
        HeaderFault(
          column: column, kind: .unknownName, severity: .warning,
          message:
            "\"\(headers[column])\" is not taken as \(input); rename it \"\(input)\" if it is that")
      )
    }
    if firsts[.issue] == nil, !near.contains(.issue) {
      faults.append(
        HeaderFault(
          column: nil, kind: .missing, severity: .error,
          message: "there is no column \"issue\"; head the column that names the issues so"))
    }
    missing = model.criteria.indices.filter { index in
      firsts[.criterion(index)] == nil && !near.contains(.criterion(index))
        && model.criteria[index].defaultFormula == nil
    }
    known =
      wanted.count { near.contains($0.role) && $0.role != .issue }
      + roles.count { !$0.isOwn && $0 != .issue && $0 != .theme }
    self.roles = roles
    self.faults = faults
  }

  /// The roles of columns with headers of some keys, as far as these match exactly.
  static func roles(_ keys: [String], _ model: Model) -> [Role] {
    let theme = keys.contains("theme") ? "theme" : "category"
    let columns = Self.columns(of: model, beside: keys)
    return keys.map { Self.role($0, theme: theme, columns, model) }
  }

  /// Whether each criterion of the model has a column, or a default.
  package var fits: Bool { missing.isEmpty && known > 0 }

  private static func role(
    _ key: String, theme: String, _ columns: [Wanted], _ model: Model
  ) -> Role {
    if key == "issue" { return .issue }
    if key == theme { return .theme }
    if let column = columns.first(where: { $0.keys.contains(key) }) { return column.role }
    let given = model.scores.firstIndex { score in
      [score.id, columnKey(score.title)].contains { name in
        key == name || givenEndings.contains { key == name + $0 }
      }
    }
    return given.map { .given($0) } ?? .carried
  }

  /// The id of the input of which a header has the name and more, as in `Count 2025/26`; nil where there is none, or the
  /// table has a column of that name.
  private static func input(begun key: String, _ wanted: [Wanted], _ model: Model) -> String? {
    for column in wanted {
      guard case .input = column.role else { continue }
      if column.keys.contains(where: { !$0.isEmpty && key.hasPrefix($0 + "_") }) {
        return column.id
      }
    }
    return nil
  }

  /// What may follow the name of a score that is given.
  static let givenEndings = ["_published", "_given"]

  private struct Wanted {
    let role: Role
    let id: String
    let keys: [String]
    /// The further headers that are among the keys.
    var further: [String] = []
  }

  /// The columns that a model has in a table with headers of these keys.
  private static func columns(of model: Model, beside headers: [String]) -> [Wanted] {
    [Wanted(role: .issue, id: "issue", keys: ["issue"])]
      + model.inputs.enumerated().map { index, input in
        Wanted(role: .input(index), id: input.id, keys: [input.id, columnKey(input.title)])
      }
      + model.criteria.enumerated().map { index, criterion in
        let keys = [criterion.id, columnKey(criterion.title)]
        // What someone scored comes before what stands for a score.
        let further = headers.contains { keys.contains($0) } ? [] : criterion.headers
        return Wanted(
          role: .criterion(index), id: criterion.id, keys: keys + further.map { columnKey($0) },
          further: further)
      }
  }
}
