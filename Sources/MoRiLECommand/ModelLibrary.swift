import MoRiLE
import MoRiLEBatch
import MoRiLEFormats

/// The models that are built into the program, and those in files of the user's.
enum ModelLibrary {
  /// A model and the file that it was read from.
  struct Entry {
    let model: Model
    let source: SourceFile
    /// Whether it is one of those that are built in.
    let isBuiltIn: Bool
  }

  /// The built-in models, the default first.
  static func builtIn() throws(Exit) -> [Model] { try builtInEntries().map { $0.model } }

  /// The same with their files.
  static func builtInEntries() throws(Exit) -> [Entry] {
    var entries: [Entry] = []
    for file in builtInFiles where file.path.hasSuffix("/model.json") {
      entries.append(try builtIn(file))
    }
    return entries.filter { $0.model.isDefault } + entries.filter { !$0.model.isDefault }
  }

  /// The model that `--model` names, by id or file.
  static func named(_ name: String) throws(Exit) -> Model { try entry(named: name).model }

  /// The same with its file.
  static func entry(named name: String) throws(Exit) -> Entry {
    if let file = builtInFiles.first(where: { $0.path == "\(name)/model.json" }) {
      return try builtIn(file)
    }
    if name.contains("/") || name.hasSuffix(".json") || FileName.exists(name) {
      let source = try SourceFile.read(name, .model)
      return Entry(model: try model(source), source: source, isBuiltIn: false)
    }
    let ids = try builtIn().map { $0.id }
    let advice =
      "the built-in ones are \(ids.joined(separator: " and ")); a model of your own is named by its file"
    throw .usage(
      "there is no model \"\(name)\"" + suggestion(for: name, among: ids, advice: advice))
  }

  private static func builtIn(_ file: (path: String, text: String)) throws(Exit) -> Entry {
    let source = SourceFile(name: file.path, bytes: Array(file.text.utf8))
    return Entry(model: try model(source), source: source, isBuiltIn: true)
  }

  /// The models that a table is tried with: the one that `--model` names, or all built-in ones.
  static func candidates(_ arguments: Arguments) throws(Exit) -> [Model] {
    try entries(arguments).map { $0.model }
  }

  /// The same models with their files.
  static func entries(_ arguments: Arguments) throws(Exit) -> [Entry] {
    guard let name = arguments["--model"] else { return try builtInEntries() }
    return [try entry(named: name)]
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
