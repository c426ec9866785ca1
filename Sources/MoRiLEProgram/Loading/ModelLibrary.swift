import MoRiLE
import MoRiLEFormats
import MoRiLEReports

/// The models that are built into the program, and those in files of the user's.
struct ModelLibrary {
  /// A model and the file that it was read from.
  struct Entry {
    let model: Model
    let source: SourceFile
    /// Whether it is one of those that are built in.
    let isBuiltIn: Bool
  }

  private let host: Host

  /// The library of a host.
  init(_ host: Host) { self.host = host }

  /// The built-in models, the default first.
  func builtIn() throws(Exit) -> [Model] { try builtInEntries().map { $0.model } }

  /// The same with their files.
  func builtInEntries() throws(Exit) -> [Entry] {
    var entries: [Entry] = []
    for file in host.models where file.name.hasSuffix("/model.json") {
      entries.append(try builtIn(file))
    }
    return entries.filter { $0.model.isDefault } + entries.filter { !$0.model.isDefault }
  }

  /// The model that `--model` names, by id or file.
  func entry(named name: String) throws(Exit) -> Entry {
    if let file = host.models.first(where: { $0.name == "\(name)/model.json" }) {
      return try builtIn(file)
    }
    if FileName.hasFolder(name) || name.hasSuffix(".json") || host.files.exists(name) {
      let source = try host.files.read(name, .model)
      return Entry(model: try Run.model(source), source: source, isBuiltIn: false)
    }
    let ids = try builtIn().map { $0.id }
    let advice =
      "the built-in ones are \(NameList.text(ids, most: .max)); a model of your own is named by its file"
    throw .usage(
      "there is no model \"\(name)\"" + suggestion(for: name, among: ids, advice: advice))
  }

  private func builtIn(_ file: SourceFile) throws(Exit) -> Entry {
    Entry(model: try Run.model(file), source: file, isBuiltIn: true)
  }

  /// The example that comes with a model.
  func example(of model: Model) throws(Exit) -> SourceFile {
    guard let example = model.example,
      let file = host.models.first(where: { $0.name == "\(model.id)/\(example.file)" })
    else {
      throw .usage("the model \(model.id) has no built-in example; name a file of data", "assess")
    }
    return file
  }
}

extension Run {
  /// The models of the program.
  var library: ModelLibrary { ModelLibrary(host) }

  /// Reads a model file.
  package static func model(_ source: SourceFile) throws(Exit) -> Model {
    try FaultReport.orExit(source) { () throws(Faults) in try ModelReader.read(source.bytes) }
  }

  /// The example that comes with a model.
  package func example(of model: Model) throws(Exit) -> SourceFile {
    try library.example(of: model)
  }

  /// The models that a table is tried with: the one that `--model` names, or all built-in ones.
  func entries() throws(Exit) -> [ModelLibrary.Entry] {
    guard let name = arguments[.model] else { return try library.builtInEntries() }
    return [try library.entry(named: name)]
  }

  /// The same models without their files.
  package func candidates() throws(Exit) -> [Model] { try entries().map { $0.model } }
}
