import MoRiLE

extension HeaderSearch {
  /// Looks for the header of a table of issues, for one of some models.
  ///
  /// A row fits that names the issues and has a column for each criterion without a default, or for both counts
  /// where trends are wanted; of one model alone any column will do, as its table may lack others. Ids, titles and further headers are taken; what nearly matches one is not.
  package init(_ models: [Model], for purpose: ReadingPurpose = .scores) {
    self.init { headers in
      let keys = headers.map { columnKey($0) }
      var most = 0
      for model in models {
        let roles = ColumnPlan.roles(keys, model)
        let wanted: [ColumnPlan.Role]
        switch purpose {
        case .scores:
          wanted = model.criteria.indices.filter { model.criteria[$0].defaultFormula == nil }
            .map { .criterion($0) }
        case .trends:
          wanted =
            model.trends.map { [.input($0.count), .input($0.previous)] } ?? [.theme, .carried]
        }
        let known = roles.count { $0.isKnown }
        let isEnough = models.count == 1 && purpose == .scores
        if known > 0, roles.contains(.issue),
          isEnough || wanted.allSatisfy({ roles.contains($0) })
        {
          return .whole
        }
        most = max(most, known + roles.count { $0 == .issue || $0 == .theme })
      }
      return .columns(most + keys.count { $0 == "rating" })
    }
  }

  /// How well a row fits as the header of a table with columns of fixed names.
  ///
  /// - Parameters:
  ///   - headers: The cells of the row.
  ///   - required: The keys of columns that it must have, each under one of several names.
  ///   - known: The keys of all columns that it may have.
  package static func fit(
    _ headers: [String], required: [[String]], known: [[String]]
  ) -> Fit {
    let keys = headers.map { columnKey($0) }
    let isWhole = required.allSatisfy { names in keys.contains { names.contains($0) } }
    if isWhole, !required.isEmpty { return .whole }
    return .columns(keys.count { key in known.contains { $0.contains(key) } })
  }
}

extension ColumnPlan.Role {
  /// Whether the column belongs to the model.
  fileprivate var isKnown: Bool {
    switch self {
    case .input, .criterion: true
    case .issue, .theme, .given, .carried: false
    }
  }
}

extension CSVDocument {
  /// What is said of a table with rows above its header; nil where there are none.
  package var headerNote: Fault? {
    guard rowsAbove > 0 else { return nil }
    let rows = rowsAbove == 1 ? "the row above it is" : "the \(rowsAbove) rows above it are"
    return Fault(
      .doubtful, .note, at: position(ofHeader: 0),
      "the header is on \(headerPlace); \(rows) passed over")
  }
}
