import MoRiLE

/// What a row of a table of measures holds: `actual monthly`, `target cumulative`, `national`, `actual n`.
struct MeasureSeries: Hashable {
  /// Whose figures they are, or what is aimed at.
  enum Role: String, CaseIterable {
    case actual
    case previous
    case target
    case national
    case family
  }

  /// What each figure of a sum counts.
  enum Step: String, CaseIterable {
    /// Its month.
    case monthly
    /// Its quarter.
    case quarterly
    /// The year up to its period.
    case cumulative
  }

  /// Which of the two counts of a proportion a row has.
  enum Part: String, CaseIterable {
    /// How many of them: n.
    case count = "n"
    /// Of how many: N.
    case total = "N"
  }

  let role: Role
  /// Nil where the row does not say.
  var step: Step?
  /// Nil where each cell is a figure by itself.
  var part: Part?

  /// All series that there are, as they are written.
  static let names = Role.allCases.flatMap { role in
    [role.rawValue]
      + (Step.allCases.map { $0.rawValue } + Part.allCases.map { $0.rawValue }).map {
        "\(role.rawValue) \($0)"
      }
  }

  /// What a series may be.
  static let advice =
    "it is one of actual, previous, target, national, family; for a sum with monthly, quarterly or cumulative "
    + "after it, for the counts of a proportion with n or N"

  /// Reads the words of a row, in any case but that of n and N; nil for anything else.
  init?(_ text: String) {
    let words = columnKey(text).split(separator: "_").map { String($0) }
    guard 1...2 ~= words.count, let role = Role(rawValue: words[0]) else { return nil }
    self.role = role
    guard words.count == 2 else { return }
    if let step = Step(rawValue: words[1]) {
      self.step = step
    } else if words[1] == "n" {
      part = text.last == "N" ? .total : .count
    } else {
      return nil
    }
  }
}
