import MoRiLE

/// Finds the model that a table was made for, by its columns.
enum ModelChoice {
  /// The one model whose criteria all have a column, or a default, in the table.
  /// - Throws: the message for a table that no model fits, or several do.
  static func model(for document: CSVDocument, among models: [Model]) throws(Faults) -> Model {
    let headers = document.header
    let plans = models.map { ColumnPlan(headers, model: $0) }
    let fitting = models.indices.filter { plans[$0].fits }
    if fitting.count == 1 { return models[fitting[0]] }
    if fitting.count > 1 {
      let ids = fitting.map { models[$0].id }.joined(separator: ", ")
      throw Faults([
        Fault(
          .missing, at: document.position(ofHeader: 0),
          "these columns fit more than one model: \(ids); name one with --model")
      ])
    }
    var message =
      document.rowsAbove == 0
      ? "no model fits these columns"
      : "no model fits the columns of any of the first \(HeaderSearch.mostRows) rows, of which "
        + "\(document.headerPlace) comes nearest"
    var mark = ": "
    for (model, plan) in zip(models, plans) where plan.known > 0 {
      let names = plan.missing.map { model.criteria[$0].id }
      message += mark + "\(model.id) also needs \(names.prefix(4).joined(separator: ", "))"
      message += names.count > 4 ? " and \(names.count - 4) more" : ""
      mark = "; "
    }
    var near: NearHeaders?
    for model in models {
      let found = NearHeaders(headers, model)
      if found.count > near?.count ?? 0 { near = found }
    }
    message += near?.text ?? ""
    throw Faults([
      Fault(
        .missing, at: document.position(ofHeader: 0),
        message + "; name a model with --model to leave those unknown, "
          + "or see `morile template` for the columns of one")
    ])
  }
}
