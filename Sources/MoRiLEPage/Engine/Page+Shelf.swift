import MoRiLE
import MoRiLEBoard
import MoRiLEFormats
import MoRiLEProgram
import MoRiLEReports

// The files of the page.
extension Page {
  /// `start`: lays out the files that came with the page, which were taken before; tells the models and the examples.
  func start() -> JSONOutput {
    guard let taken else { return .message("there are no files to begin with") }
    self.taken = nil
    do throws(Faults) {
      try shelf.unpack(taken)
    } catch {
      return .message(error.all.map { $0.message }.joined(separator: "; "))
    }
    return .object([
      ("done", .boolean(true)), ("models", .array(builtInModels)), ("examples", .array(examples)),
      ("commands", .array(Commands.inMemory.map { $0.outline })),
    ])
  }

  /// `put`: keeps what was taken before as the file at `path`; of an archive, the files in it.
  func put(_ asked: PageRequest) -> JSONOutput {
    let path = asked.text("path")
    guard !path.isEmpty, let bytes = taken else { return .message("a file needs a name and bytes") }
    taken = nil
    do throws(Faults) {
      try shelf.lay(bytes, at: path)
    } catch {
      return .message(error.all.map { "\(path): \($0.message)" }.joined(separator: "\n"))
    }
    return .object([("done", .boolean(true))])
  }

  /// `parts`: keeps what the page is made of, for copies of it: its `template`, `style` and `script`, and the packed engine
  /// that was taken before.
  func keepParts(_ asked: PageRequest) -> JSONOutput {
    guard let taken else { return .message("a page needs its engine") }
    self.taken = nil
    shelf.parts = PageParts(
      template: asked.text("template"), style: asked.text("style"), script: asked.text("script"),
      engine: String(decoding: taken, as: UTF8.self))
    return .object([("done", .boolean(true))])
  }

  /// `remove`: takes away the file, or the folder, at `path`.
  func remove(_ asked: PageRequest) -> JSONOutput {
    shelf.remove(asked.text("path"))
    return .object([("done", .boolean(true))])
  }

  /// `files`: the paths of all files, and how many bytes each has.
  func listFiles() -> JSONOutput {
    .object([
      ("done", .boolean(true)),
      (
        "files",
        .array(
          shelf.paths.map { path in
            .object([
              ("path", .string(path)), ("bytes", .number(shelf.files[path]?.count ?? 0)),
            ])
          })
      ),
    ])
  }

  /// `example`: lays out the files of the built-in example `name`, and tells what of it is opened first.
  func example(_ asked: PageRequest) -> JSONOutput {
    let name = asked.text("name")
    let folder = "\(Self.examples)/\(name)/"
    let files = shelf.models.filter { $0.name.hasPrefix(folder) }
    let paths = files.map { String($0.name.dropFirst(folder.count)) }
    for (path, file) in zip(paths, files) where FileName.hasFolder(path) {
      shelf.put(file.bytes, at: path)
    }
    guard let year = latest(of: Self.years(paths), at: asked.time) else {
      return .message("there is no such example")
    }
    return .object([("done", .boolean(true)), ("path", .string(year))])
  }

  /// Where the examples of whole years are among the files of models.
  private static var examples: String { "examples" }

  private var examples: [JSONOutput] {
    var names: [String] = []
    for file in shelf.models where file.name.hasPrefix("\(Self.examples)/") {
      let parts = file.name.split(separator: "/")
      if parts.count > 3, names.last != String(parts[1]) { names.append(String(parts[1])) }
    }
    return names.map { .string($0) }
  }

  private var builtInModels: [JSONOutput] {
    shelf.models.compactMap { file in
      guard file.name.hasSuffix("/model.json"),
        let model = try? ModelReader.read(file.bytes)
      else { return nil }
      return .object([
        ("id", .string(model.id)), ("version", .string(model.version)),
        ("title", .string(model.title)), ("isDefault", .boolean(model.isDefault)),
        ("example", model.example.map { .string($0.title) } ?? .null),
      ])
    }
  }

  /// What commands are run on: the files as they were opened, without what the room has done to them.
  func host(at time: String) -> Host { host(of: shelf, at: time) }

  /// What commands are run on: the files as they are now, with what the room has done to them.
  /// - Throws: why a table cannot be changed so.
  func roomHost(at time: String) throws(Exit) -> Host {
    host(of: shelf.with(try applied()), at: time)
  }

  /// What the tables of incidents are counted on.
  func incidentHost(at time: String) -> Host { host(of: incidents, at: time) }

  private func host(of files: Shelf, at time: String) -> Host {
    Host(
      files: .inMemory(files.files), models: shelf.models,
      today: CalendarDate(String(time.prefix(10))), page: shelf.parts)
  }
}
