import MoRiLE

/// What tables are read for, which says what they must have.
public enum ReadingPurpose: Hashable, Sendable {
  /// For scores: the model is that whose criteria have columns, and a criterion without one is told.
  case scores
  /// For trends: the model is one that gives trends, and both counts must have a column; criteria need none.
  case trends

  /// The model that a table was made for.
  /// - Throws: the message for a table that no model fits, or several do.
  func model(for document: CSVDocument, among models: [Model]) throws(Faults) -> Model {
    if self == .scores { return try ModelChoice.model(for: document, among: models) }
    // Of models that know as many columns the first is taken: all that is asked of them is alike.
    var best: (model: Model, known: Int)?
    for model in models where model.trends != nil {
      let plan = ColumnPlan(document.header, model: model)
      if lacking(plan, model) == nil, plan.known > best?.known ?? 0 { best = (model, plan.known) }
    }
    if let best { return best.model }
    let model = models.first { $0.trends != nil } ?? models[0]
    let plan = ColumnPlan(document.header, model: model)
    throw Faults([
      Fault(
        .missing, at: document.position(ofHeader: 0),
        lacking(plan, model) ?? "none of the models gives trends")
    ])
  }

  /// The message for a table without a column for the count of this year or of the year before; nil where
  /// it has both.
  func lacking(_ plan: ColumnPlan, _ model: Model) -> String? {
    guard let trends = model.trends else { return "the model \(model.id) gives no trends" }
    let missing = [trends.count, trends.previous].filter { !plan.roles.contains(.input($0)) }
    if missing.isEmpty { return nil }
    let columns = missing.map { index in
      "\"\(model.inputs[index].id)\" (\(model.inputs[index].title))"
    }
    return "there is no column \(columns.joined(separator: " and no column ")); "
      + "a trend needs the counts of two years"
  }
}
