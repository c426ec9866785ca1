import MoRiLE
import MoRiLEBatch
import MoRiLEFormats

/// The models that are built into the program, and those in files of the user's.
enum ModelLibrary {
  /// The built-in models, the default first.
  static func builtIn() throws(Exit) -> [Model] {
    var models: [Model] = []
    for file in builtInFiles where file.path.hasSuffix("/model.json") {
      let source = SourceFile(name: file.path, bytes: Array(file.text.utf8))
      models.append(try model(source))
    }
    return models.filter { $0.isDefault } + models.filter { !$0.isDefault }
  }

  /// The model that `--model` names, by id or file.
  static func named(_ name: String) throws(Exit) -> Model {
    if let file = builtInFiles.first(where: { $0.path == "\(name)/model.json" }) {
      return try model(SourceFile(name: file.path, bytes: Array(file.text.utf8)))
    }
    if name.contains("/") || name.hasSuffix(".json") || FileName.exists(name) {
      return try model(try TextBytes.read(name))
    }
    let ids = try builtIn().map { $0.id }
    let advice =
      "the built-in ones are \(ids.joined(separator: " and ")); a model of your own is named by its file"
    throw .usage(
      "there is no model \"\(name)\"" + suggestion(for: name, among: ids, advice: advice))
  }

  /// The models that a table is tried with: the one that `--model` names, or all built-in ones.
  static func candidates(_ arguments: Arguments) throws(Exit) -> [Model] {
    guard let name = arguments["--model"] else { return try builtIn() }
    return [try named(name)]
  }

  /// The file of a model that was chosen by the options, or by the columns, of a command.
  static func file(of model: Model, _ arguments: Arguments) throws(Exit) -> [UInt8] {
    if let file = builtInFiles.first(where: { $0.path == "\(model.id)/model.json" }),
      arguments["--model"] == nil || arguments["--model"] == model.id
    {
      return Array(file.text.utf8)
    }
    return try SourceFile.read(arguments["--model"] ?? "").bytes
  }

  /// The most bytes that a model or a session file may have.
  static let mostBytes = 10_000_000

  /// Reads a model file that has been opened, unless it is far larger than any model is.
  static func model(_ file: (name: String, text: TextBytes)) throws(Exit) -> Model {
    try model(source(file, "model"))
  }

  /// The bytes of a JSON file that has been opened, unless it is far larger than any of its kind is.
  static func source(
    _ file: (name: String, text: TextBytes), _ kind: String
  ) throws(Exit) -> SourceFile {
    guard file.text.count <= mostBytes else {
      let (most, count) = (grouped(mostBytes), grouped(file.text.count))
      throw Exit(
        .faultyData,
        "\(file.name): error: a \(kind) file has at most \(most) bytes, and this one has \(count); "
          + "check that the right file was named\n")
    }
    return SourceFile(name: file.name, bytes: file.text.bytes(0..<file.text.count))
  }

  /// Reads a model file.
  static func model(_ source: SourceFile) throws(Exit) -> Model {
    do throws(Faults) {
      return try ModelReader.read(source.bytes)
    } catch {
      throw Exit(.faultyData, FaultReport.text(error.all, in: source))
    }
  }

  /// The example that comes with a model.
  static func example(of model: Model) throws(Exit) -> SourceFile {
    guard let example = model.example,
      let file = builtInFiles.first(where: { $0.path == "\(model.id)/\(example.file)" })
    else {
      throw .usage("the model \(model.id) has no built-in example; name a file of data", "assess")
    }
    return SourceFile(name: file.path, bytes: Array(file.text.utf8))
  }
}
