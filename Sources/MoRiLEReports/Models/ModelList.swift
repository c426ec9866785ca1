import MoRiLE
import MoRiLEFormats

/// A list of models.
public struct ModelList: Report {
  private let models: [Model]

  /// Makes a list.
  public init(_ models: [Model]) {
    self.models = models
  }

  /// The list, on a terminal with each model's title below its line.
  public var document: Document {
    var table = DocumentTable(
      "models", "",
      [
        .name("model", "Model"), Column("version", "Version"),
        Column("title", "Title", flow: .below("")), Column("criteria", "Criteria", .number),
        Column("example", "Example", flow: .flexible),
      ])
    for model in models {
      table.add([
        .named(model.id + (model.isDefault ? " (default)" : ""), id: model.id),
        .text(model.version), .text(model.title), .whole(model.criteria.count),
        .text(model.example?.title ?? ""),
      ])
    }
    return Document("Built-in models", parts: [.table(table)])
  }

  /// What JSON holds of each.
  public var data: [(String, JSONOutput)]? {
    [
      (
        "models",
        .array(
          models.map { model in
            .object([
              ("id", .string(model.id)), ("version", .string(model.version)),
              ("title", .string(model.title)), ("isDefault", .boolean(model.isDefault)),
              ("criteria", .number("\(model.criteria.count)")), ("source", .string(model.source)),
            ])
          })
      )
    ]
  }
}
